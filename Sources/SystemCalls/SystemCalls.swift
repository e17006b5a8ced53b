#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The `errno` of a call that failed, before it is known what it was for.
package struct CallFailure: Error {
  package var code: Int32

  package init(code: Int32) { self.code = code }

  /// Whether there is nothing at the path.
  package var isAbsence: Bool { code == ENOENT || code == ENOTDIR }
}

/// The result of a system call, repeated for as long as a signal interrupts it.
@discardableResult
package func check<Result: FixedWidthInteger & SignedInteger>(
  _ call: @autoclosure () -> Result
) throws(CallFailure) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    let code = errno
    if code != EINTR { throw CallFailure(code: code) }
  }
}

/// Writes all bytes at the current position of a file.
package func writeAll(_ bytes: [UInt8], to file: Int32) throws(CallFailure) {
  var written = 0
  while written < bytes.count {
    written += try check(
      bytes.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: written), $0.count - written) })
  }
}

/// Reads a file from its current position to its end.
/// - Parameter expectedCount: how many bytes there probably are.
package func readAll(from file: Int32, expectedCount: Int) throws(CallFailure) -> [UInt8] {
  var failure: CallFailure?
  func fill(_ buffer: UnsafeMutableBufferPointer<UInt8>, _ count: inout Int) {
    do throws(CallFailure) {
      while count < buffer.count {
        let got = try check(read(file, buffer.baseAddress?.advanced(by: count), buffer.count - count))
        if got == 0 { break }
        count += got
      }
    } catch {
      failure = error
    }
  }
  // One byte more than expected, so that the end is seen without another buffer; and no zeros, which would only be written over.
  var capacity = max(0, expectedCount) + 1
  var bytes = [UInt8](unsafeUninitializedCapacity: capacity) { fill($0, &$1) }
  while failure == nil, bytes.count == capacity {
    let more = [UInt8](unsafeUninitializedCapacity: capacity) { fill($0, &$1) }
    bytes += more
    capacity *= 2
  }
  if let failure { throw failure }
  return bytes
}

/// The bytes of the names in an open folder, without `.` and `..`; closes the descriptor.
package func readNames(of folder: Int32) throws(CallFailure) -> [[UInt8]] {
  guard let stream = fdopendir(folder) else {
    let code = errno
    _ = close(folder)
    throw CallFailure(code: code)
  }
  defer { closedir(stream) }
  var names: [[UInt8]] = []
  while true {
    // The end of the folder and an error are told apart by nothing else.
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw CallFailure(code: errno) }
      return names
    }
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
  }
}

/// What the clock says, in nanoseconds since 1970.
package func clockTime() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.nanoseconds
}
