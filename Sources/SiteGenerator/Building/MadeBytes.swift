import Diagnostics
import Publishing
import Synchronization
import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The bytes of files that were made, until they are published: as many as there is room for in memory, the others in a file
/// that has no name and is gone with the build.
final class MadeBytes: Sendable {
  /// In bytes, what is kept in memory.
  private let limit: Int
  private let state: Mutex<State>

  private struct State {
    var inMemory = 0
    /// Nil where there is none, because it is not needed yet or cannot be had.
    var file: Int32?
    /// Where the next bytes go.
    var end = 0
    /// Whether everything stays in memory, as there is no other place.
    var isAllInMemory = false
  }

  /// - Parameter limit: in bytes, what is kept in memory.
  init(limit: Int) {
    self.limit = limit
    state = Mutex(State())
  }

  deinit {
    state.withLock { state in
      if let file = state.file { _ = close(file) }
    }
  }

  /// Keeps the bytes of an artifact until it is published.
  /// - Parameter digest: of the bytes.
  func keep(_ artifact: Artifact, digest: ContentDigest) -> Publishable {
    // The closure below must hold on to no bytes.
    let (path, count) = (artifact.path, artifact.bytes.count)
    guard let place = place(for: count) else { return Publishable(artifact, digest: digest) }
    do throws(CallFailure) {
      try write(artifact.bytes, to: place)
    } catch {
      // A full disk: what there is no room for stays in memory.
      state.withLock { $0.isAllInMemory = true }
      return Publishable(artifact, digest: digest)
    }
    return Publishable(path: path, digest: digest, size: count) { () throws(ArtifactFailure) in
      do throws(CallFailure) {
        return try Self.read(count, from: place)
      } catch {
        throw ArtifactFailure([
          Diagnostic(
            .unexpectedArtifact, "What was made for '\(path)' cannot be read again",
            reason: String(cString: strerror(error.code)), help: "Build again")
        ])
      }
    }
  }

  private struct Place {
    var file: Int32
    var offset: Int
    /// Keeps the file open.
    var owner: MadeBytes
  }

  /// Where to write a number of bytes; nil for memory.
  private func place(for count: Int) -> Place? {
    state.withLock { state in
      if state.isAllInMemory || state.inMemory + count <= limit {
        state.inMemory += count
        return nil
      }
      if state.file == nil { state.file = Self.namelessFile() }
      guard let file = state.file else {
        state.isAllInMemory = true
        return nil
      }
      state.end += count
      return Place(file: file, offset: state.end - count, owner: self)
    }
  }

  private static func namelessFile() -> Int32? {
    // Where the system keeps such files, and with no name from the beginning or at once.
    guard let stream = tmpfile() else { return nil }
    defer { fclose(stream) }
    let file = fcntl(fileno(stream), F_DUPFD_CLOEXEC, 0)
    return file == -1 ? nil : file
  }

  private func write(_ bytes: [UInt8], to place: Place) throws(CallFailure) {
    var written = 0
    while written < bytes.count {
      written += try check(
        bytes.withUnsafeBytes {
          pwrite(
            place.file, $0.baseAddress?.advanced(by: written), $0.count - written,
            off_t(place.offset + written))
        })
    }
  }

  private static func read(_ count: Int, from place: Place) throws(CallFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = try check(
        bytes.withUnsafeMutableBytes {
          pread(
            place.file, $0.baseAddress?.advanced(by: filled), $0.count - filled, off_t(place.offset + filled))
        })
      if got == 0 { throw CallFailure(code: EIO) }
      filled += got
    }
    return bytes
  }
}
