#if Documents || Preview
  import CZlib
#endif

/// How much is done for a smaller result.
package enum CompressionEffort: Int32, Sendable {
  /// Little, while somebody waits.
  case quick = 1
  /// All that can be done, once.
  case thorough = 9
}

/// Whose work compressed bytes are, and of which version; nil for a program that was built without zlib.
///
/// Other versions may make other bytes of the same.
package var compressor: String? {
  #if Documents || Preview
    String(cString: zlibVersion())
  #else
    nil
  #endif
}

/// Bytes in the format of gzip (RFC 1952), without a name, a time or a kind of system in them: the same bytes make the same.
/// - Returns: nil if there is no memory for it, or no zlib.
package func gzip(_ bytes: [UInt8], _ effort: CompressionEffort) -> [UInt8]? {
  #if Documents || Preview
    var stream = z_stream()
    // 15 bits of window, and 16 for the frame of gzip.
    let start = deflateInit2_(
      &stream, effort.rawValue, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
      Int32(MemoryLayout<z_stream>.size))
    guard start == Z_OK else { return nil }
    defer { deflateEnd(&stream) }
    var header = gz_header()
    header.os = 255
    var input = bytes
    var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, uLong(bytes.count))))
    let count: Int? = input.withUnsafeMutableBufferPointer { input in
      output.withUnsafeMutableBufferPointer { output in
        // zlib holds on to it until the end.
        withUnsafeMutablePointer(to: &header) { header in
          guard deflateSetHeader(&stream, header) == Z_OK else { return nil }
          stream.next_in = input.baseAddress
          stream.avail_in = uInt(input.count)
          stream.next_out = output.baseAddress
          stream.avail_out = uInt(output.count)
          return deflate(&stream, Z_FINISH) == Z_STREAM_END ? output.count - Int(stream.avail_out) : nil
        }
      }
    }
    return count.map { Array(output[..<$0]) }
  #else
    return nil
  #endif
}
