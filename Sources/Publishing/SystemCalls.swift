#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The `errno` of a call that failed, before it is known what it was for.
struct Failure: Error {
  var code: Int32
}

/// The result of a system call, repeated for as long as a signal interrupts it.
@discardableResult
func check<Result: FixedWidthInteger & SignedInteger>(_ call: @autoclosure () -> Result) throws(Failure)
  -> Result
{
  while true {
    let result = call()
    if result != -1 { return result }
    let code = errno
    if code != EINTR { throw Failure(code: code) }
  }
}

/// Writes all bytes at the current position of the file.
func writeAll(_ bytes: [UInt8], to file: Int32) throws(Failure) {
  var written = 0
  while written < bytes.count {
    written += try check(
      bytes.withUnsafeBytes { write(file, $0.baseAddress?.advanced(by: written), $0.count - written) })
  }
}

/// Reads a file from its current position to its end.
/// - Parameter expectedCount: how many bytes there probably are.
func readAll(from file: Int32, expectedCount: Int) throws(Failure) -> [UInt8] {
  // One byte more than expected, so that the end is seen without growing the buffer.
  var bytes = [UInt8](repeating: 0, count: max(0, expectedCount) + 1)
  var count = 0
  while true {
    if count == bytes.count { bytes.append(contentsOf: repeatElement(0, count: bytes.count)) }
    let got = try check(
      bytes.withUnsafeMutableBytes { read(file, $0.baseAddress?.advanced(by: count), $0.count - count) })
    if got == 0 { break }
    count += got
  }
  bytes.removeSubrange(count...)
  return bytes
}

/// The names in an open folder, without `.` and `..`; closes the descriptor.
func readNames(of folder: Int32) throws(Failure) -> [String] {
  guard let stream = fdopendir(folder) else {
    let code = errno
    _ = close(folder)
    throw Failure(code: code)
  }
  defer { closedir(stream) }
  var names: [String] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else {
      if errno != 0 { throw Failure(code: errno) }
      return names
    }
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != "." && name != ".." { names.append(name) }
  }
}

extension FileStatus {
  init(_ status: stat) {
    let mode = UInt32(status.st_mode)
    let kind: Kind =
      switch mode & UInt32(S_IFMT) {
      case UInt32(S_IFREG): .file
      case UInt32(S_IFDIR): .folder
      case UInt32(S_IFLNK): .symbolicLink
      default: .other
      }
    self.init(
      kind: kind, size: Int(status.st_size), permissions: mode & 0o7777,
      device: UInt64(truncatingIfNeeded: status.st_dev), inode: UInt64(status.st_ino),
      modified: status.modification.nanoseconds, changed: status.change.nanoseconds)
  }
}

extension stat {
  #if canImport(Darwin)
    fileprivate var modification: timespec { st_mtimespec }
    fileprivate var change: timespec { st_ctimespec }
  #else
    fileprivate var modification: timespec { st_mtim }
    fileprivate var change: timespec { st_ctim }
  #endif
}

extension timespec {
  fileprivate var nanoseconds: Int64 { Int64(tv_sec) * 1_000_000_000 + Int64(tv_nsec) }
}

/// What the clock says, in nanoseconds since 1970.
func clockTime() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return time.nanoseconds
}
