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
  /// Whether standard output is a terminal that takes colours.
  let hasColoredOutput: Bool
  private let findings: ConsoleWriter
  private let hints: OptionHints

  /// - Parameter hints: added to what is reported.
  init(hints: OptionHints = .none) {
    self.hints = hints
    // Nobody who asked for none gets colours: https://no-color.org
    let isAllowed = getenv("NO_COLOR") == nil
    hasColoredOutput = isAllowed && isatty(STDOUT_FILENO) == 1
    findings = ConsoleWriter(hasColor: isAllowed && isatty(STDERR_FILENO) == 1)
  }

  func say(_ text: String) { write(text + "\n") }

  /// Without a line break at the end.
  func write(_ text: String) { write(text, to: STDOUT_FILENO) }

  func complain(_ text: String) { write(text + "\n", to: STDERR_FILENO) }

  func report(_ diagnostics: [Diagnostic]) {
    for diagnostic in hints.added(to: diagnostics) {
      write(findings.format(diagnostic) + "\n\n", to: STDERR_FILENO)
    }
  }

  /// Nothing can be said about output that cannot be written, such as to a closed pipe.
  private func write(_ text: String, to descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { writeBytes(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return }
      bytes = bytes.dropFirst(count)
    }
  }
}

/// The system call, by a name that the method above does not hide.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
