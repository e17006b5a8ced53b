#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The `errno` of a call that failed.
struct CallFailure: Error {
  var code: Int32
}

/// The result of a system call, repeated for as long as a signal interrupts it.
@discardableResult
func check<Result: FixedWidthInteger & SignedInteger>(
  _ call: @autoclosure () -> Result
) throws(CallFailure) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    let code = errno
    if code != EINTR { throw CallFailure(code: code) }
  }
}

/// The bytes of the names in an open folder, without `.` and `..`; closes the descriptor.
func readNames(of folder: Int32) throws(CallFailure) -> [[UInt8]] {
  guard let stream = fdopendir(folder) else {
    let code = errno
    close(folder)
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

/// All bytes of a regular file.
func contents(of path: String) throws(CallFailure) -> [UInt8] {
  let file = try check(open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
  defer { close(file) }
  var status = stat()
  try check(fstat(file, &status))
  guard status.st_mode & S_IFMT == S_IFREG else { throw CallFailure(code: EINVAL) }
  var bytes = [UInt8](repeating: 0, count: max(0, Int(status.st_size)) + 1)
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

/// Nanoseconds since 1970.
func clockTime() -> Int64 {
  var time = timespec()
  clock_gettime(CLOCK_REALTIME, &time)
  return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
}
