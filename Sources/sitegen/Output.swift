#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Standard output or standard error: keeps what is written until there is much of it, and remembers if it got nowhere.
final class Output {
  private static let bufferSize = 1 << 16

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  /// The `errno` of the write that failed; nothing is written after it.
  private(set) var failure: Int32?

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Whether it is a terminal that takes colours.
  var hasColor: Bool {
    // Nobody who asked for none gets colours: https://no-color.org
    getenv("NO_COLOR") == nil && isatty(descriptor) == 1
  }

  /// Whether whoever was to read it has gone away, which is nothing to complain of.
  var isClosed: Bool { failure == EPIPE }

  func put(_ text: String) {
    guard failure == nil else { return }
    buffer += text.utf8
    if buffer.count >= Self.bufferSize { flush() }
  }

  /// Hands on what was kept.
  func flush() {
    var written = 0
    while written < buffer.count && failure == nil {
      let count = buffer.withUnsafeBytes { bytes in
        write(descriptor, bytes.baseAddress?.advanced(by: written), bytes.count - written)
      }
      if count >= 0 {
        written += count
      } else if errno == EAGAIN {
        wait()
      } else if errno != EINTR {
        failure = errno
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Until a pipe that does not block takes something again.
  private func wait() {
    var descriptors = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&descriptors, 1, -1)
  }
}
