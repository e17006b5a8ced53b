#if Preview
  import CZlib
#endif

/// Bytes in the format of gzip (RFC 1952), quickly rather than as small as can be.
/// - Returns: nil if there is no memory for it, or no zlib.
func gzip(_ bytes: [UInt8]) -> [UInt8]? {
  #if Preview
    var stream = z_stream()
    // 15 bits of window, and 16 for the frame of gzip.
    let start = deflateInit2_(
      &stream, 1, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)
    )
    guard start == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))))
    let count: Int? = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        stream.next_in = input.baseAddress
        stream.avail_in = uInt(input.count)
        stream.next_out = output.baseAddress
        stream.avail_out = uInt(output.count)
        return deflate(&stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.avail_out) : nil
      }
    }
    return count.map { Array(output[..<$0]) }
  #else
    return nil
  #endif
}
