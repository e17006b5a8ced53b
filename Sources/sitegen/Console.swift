import ArgumentParser
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Where the command speaks: results on standard output, findings on standard error.
struct Console {
  private let results = Output(STDOUT_FILENO)
  private let complaints = Output(STDERR_FILENO)
  private let findings: ConsoleWriter
  private let hints: OptionHints

  private init(hints: OptionHints) {
    self.hints = hints
    findings = ConsoleWriter(hasColor: complaints.hasColor)
  }

  /// Runs a command, and fails if what it says does not arrive.
  ///
  /// - Parameter hints: added to what is reported.
  static func run(hints: OptionHints = .none, _ command: (Console) throws -> Void) throws {
    let console = Console(hints: hints)
    defer { console.flush() }
    try command(console)
    try console.finish()
  }

  /// As above, for a command that waits for others.
  static func run(hints: OptionHints = .none, _ command: (Console) async throws -> Void) async throws {
    let console = Console(hints: hints)
    defer { console.flush() }
    try await command(console)
    try console.finish()
  }

  /// Whether standard output is a terminal that takes colours.
  var hasColoredOutput: Bool { results.hasColor }
  /// Whether results get nowhere, so that it is in vain to go on.
  var isUnheard: Bool { results.failure != nil }

  /// Says it in one line, with what is invisible shown as an escape.
  func say(_ line: String) { say([line]) }

  func say(_ lines: [String]) { print(lines.map { $0.visible + "\n" }.joined()) }

  /// Writes what is fit for a terminal already, or meant for programs; without a line break at the end.
  func print(_ text: String) {
    complaints.flush()
    results.put(text)
  }

  /// Says what is wrong in one line, with what is invisible shown as an escape.
  func complain(_ line: String) {
    results.flush()
    complaints.put(line.visible + "\n")
    complaints.flush()
  }

  func report(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    results.flush()
    for diagnostic in hints.added(to: diagnostics) { complaints.put(findings.format(diagnostic) + "\n\n") }
    complaints.flush()
  }

  /// Hands on what has been said so far.
  func flush() {
    results.flush()
    complaints.flush()
  }

  /// Throws if something that was said did not arrive, after saying so where that is possible.
  ///
  /// - Parameter state: what else must be known then.
  func finish(_ state: String? = nil) throws {
    flush()
    guard results.failure != nil || complaints.failure != nil else { return }
    if let code = results.failure, !results.isClosed {
      let reason = "Standard output cannot be written: \(String(cString: strerror(code)))."
      complain([reason, state].compactMap(\.self).joined(separator: " "))
    }
    throw ExitCode.failure
  }
}
