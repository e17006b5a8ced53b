import Diagnostics
import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// All bytes of an open file or pipe.
func readToEnd(_ descriptor: Int32, _ status: stat, _ path: String) throws(FileFailure) -> [UInt8] {
  let limit = InputLimits.fileSize
  // A pipe does not say how much will come.
  let expected = status.isFile ? Int(status.st_size) : 0
  guard expected <= limit else { throw FileFailure(path: path, .tooLarge(limit: limit)) }
  // One byte more, so that the end is seen without growing the buffer.
  var bytes = [UInt8](repeating: 0, count: expected == 0 ? 4096 : expected + 1)
  var count = 0
  while true {
    if count == bytes.count { bytes += repeatElement(0, count: bytes.count) }
    do {
      let got = try check(
        bytes.withUnsafeMutableBytes {
          read(descriptor, $0.baseAddress?.advanced(by: count), $0.count - count)
        })
      if got == 0 { break }
      count += got
    } catch {
      throw FileFailure(path: path, code: error.code)
    }
    guard count <= limit else { throw FileFailure(path: path, .tooLarge(limit: limit)) }
  }
  bytes.removeSubrange(count...)
  return bytes
}
