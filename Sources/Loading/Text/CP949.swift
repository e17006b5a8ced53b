#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

struct CP949Failure: Error {
  var byteOffset: Int
}

/// Decodes with the C library's converter, which knows all of CP949; its `EUC-KR` would misread the
/// syllables that only CP949 has.
func decodeCP949(_ bytes: [UInt8]) -> Result<String, CP949Failure> {
  guard let converter = iconv_open("UTF-8", "CP949"), converter != iconv_t(bitPattern: -1) else {
    return .failure(CP949Failure(byteOffset: 0))
  }
  defer { iconv_close(converter) }
  var input = bytes.map { CChar(bitPattern: $0) }
  // Two bytes of CP949 make at most three of UTF-8, one byte at most one or two.
  var output = [CChar](repeating: 0, count: bytes.count * 2 + 16)
  var inputLeft = input.count
  var outputLeft = output.count
  let status = input.withUnsafeMutableBufferPointer { input in
    output.withUnsafeMutableBufferPointer { output in
      var from = input.baseAddress
      var to = output.baseAddress
      return iconv(converter, &from, &inputLeft, &to, &outputLeft)
    }
  }
  guard status != Int(bitPattern: UInt.max), status == 0 else {
    return .failure(CP949Failure(byteOffset: bytes.count - inputLeft))
  }
  let decoded = output[..<(output.count - outputLeft)].lazy.map { UInt8(bitPattern: $0) }
  return .success(String(decoding: decoded, as: UTF8.self))
}
