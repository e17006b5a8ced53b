import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// All bytes of a regular file.
func contents(of path: String) throws(CallFailure) -> [UInt8] {
  let file = try check(open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC))
  defer { close(file) }
  var status = stat()
  try check(fstat(file, &status))
  guard status.st_mode & S_IFMT == S_IFREG else { throw CallFailure(code: EINVAL) }
  return try readAll(from: file, expectedCount: Int(status.st_size))
}
