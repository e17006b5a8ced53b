import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// All bytes of a file that somebody names for this one purpose.
///
/// It may be anywhere, and it may be a pipe or a terminal, such as `/dev/stdin` or what a shell puts in the place of
/// `<(…)`; those are waited for, as every program does. What is in a folder of content is read by ``SourceTree``.
package func readFile(_ path: String) throws(FileFailure) -> [UInt8] {
  let descriptor: Int32
  do throws(CallFailure) {
    descriptor = try check(open(path, O_RDONLY | O_NOCTTY | O_CLOEXEC))
  } catch {
    throw FileFailure(error, at: path)
  }
  defer { close(descriptor) }
  return try readStream(descriptor, path)
}

/// All bytes that are handed to the program.
package func readStandardInput() throws(FileFailure) -> [UInt8] {
  try readStream(STDIN_FILENO, "standard input")
}

private func readStream(_ descriptor: Int32, _ path: String) throws(FileFailure) -> [UInt8] {
  var status = stat()
  do throws(CallFailure) {
    try check(fstat(descriptor, &status))
  } catch {
    throw FileFailure(path: path, code: error.code)
  }
  // The bytes of a disk are no text, and would be a long one.
  guard status.st_mode & S_IFMT != S_IFBLK else { throw FileFailure(path: path, .special("a device")) }
  return try readToEnd(descriptor, status, path)
}
