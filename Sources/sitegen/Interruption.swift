import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Does something when somebody wants the program to end, by Ctrl-C or from outside, instead of ending it on the spot.
final class Interruption {
  private let sources: [any DispatchSourceSignal]

  init(_ action: @escaping @Sendable () -> Void) {
    sources = [SIGINT, SIGTERM].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: action)
      source.activate()
      return source
    }
  }

  func end() {
    for source in sources { source.cancel() }
    for number in [SIGINT, SIGTERM] { signal(number, SIG_DFL) }
  }
}

#if Preview
  /// Starts a program with one argument, and does not wait for it.
  /// - Returns: whether it could be started.
  func startProgram(_ path: String, _ argument: String) -> Bool {
    var arguments = [strdup(path), strdup(argument), nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    return posix_spawn(&process, path, nil, nil, &arguments, environ) == 0
  }
#endif
