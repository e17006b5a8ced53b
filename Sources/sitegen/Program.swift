import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the program begins: with streams that can be relied on.
@main
enum Program {
  static func main() async {
    occupyStandardStreams()
    // Whoever stops reading gets an error from the next write, and must not kill a publish half-way.
    signal(SIGPIPE, SIG_IGN)
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let mistyped = MistypedCommand.find(inHelp: arguments) {
      exit(report(mistyped.message, ExitCode.validationFailure))
    }
    do {
      var command = try await Sitegen.asyncParseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch {
      exit(status(after: error))
    }
  }

  /// Shows help, or what was wrong with the arguments.
  private static func status(after error: any Error) -> Int32 {
    let code = Sitegen.exitCode(for: error)
    let mistyped =
      code == .validationFailure ? MistypedCommand.find(in: Array(CommandLine.arguments.dropFirst())) : nil
    return report(mistyped?.message ?? Sitegen.fullMessage(for: error), code)
  }

  private static func report(_ text: String, _ code: ExitCode) -> Int32 {
    guard !text.isEmpty else { return code.rawValue }
    do {
      try Console.run { console in
        if code.isSuccess {
          console.print(text + "\n")
        } else {
          for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            console.complain(String(line))
          }
        }
      }
      return code.rawValue
    } catch {
      return code.isSuccess ? ExitCode.failure.rawValue : code.rawValue
    }
  }

  /// Opens something in place of each standard stream that is closed: the first file that is opened would become it, and
  /// what is said would go into that file. Nothing can be read from the substitutes or written to them.
  private static func occupyStandardStreams() {
    let modes = [(STDIN_FILENO, O_WRONLY), (STDOUT_FILENO, O_RDONLY), (STDERR_FILENO, O_RDONLY)]
    for (stream, mode) in modes where fcntl(stream, F_GETFD) == -1 { _ = open("/dev/null", mode) }
  }
}
