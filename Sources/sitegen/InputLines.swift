#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of standard input, as they come.
struct InputLines {
  /// No line is longer, in bytes.
  private static let lengthLimit = 64 << 20

  /// Why reading ended before the end.
  private(set) var failure: String?

  private var buffer: [UInt8] = []
  /// Of what has not been handed out yet.
  private var start = 0
  /// From here on no line break has been looked for.
  private var searched = 0
  private var isAtEnd = false

  /// The next line without its line feed; nil at the end.
  /// - Parameter beforeWaiting: called before more input is waited for.
  /// - Complexity: linear in the line.
  mutating func next(beforeWaiting: () -> Void) -> ArraySlice<UInt8>? {
    while true {
      if let lineFeed = buffer[searched...].firstIndex(of: 0x0A) {
        defer { (start, searched) = (lineFeed + 1, lineFeed + 1) }
        return buffer[start..<lineFeed]
      }
      searched = buffer.count
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return buffer[start...]
      }
      beforeWaiting()
      fill()
    }
  }

  private mutating func fill() {
    buffer.removeFirst(start)
    searched -= start
    start = 0
    guard buffer.count <= Self.lengthLimit else {
      return end("a line is longer than \(Self.lengthLimit >> 20) MiB")
    }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var count = read(STDIN_FILENO, &chunk, chunk.count)
    while count < 0 && errno == EINTR { count = read(STDIN_FILENO, &chunk, chunk.count) }
    if count > 0 {
      buffer += chunk[..<count]
    } else {
      end(count < 0 ? String(cString: strerror(errno)) : nil)
    }
  }

  private mutating func end(_ failure: String?) {
    self.failure = failure
    if failure != nil {
      buffer = []
      searched = 0
    }
    isAtEnd = true
  }
}
