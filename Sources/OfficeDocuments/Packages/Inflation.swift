#if Documents
  import CZlib
#endif

/// Unpacks what was packed with DEFLATE (RFC 1951), as it is in archives: without a head of its own.
enum Inflation {
  /// - Parameter size: how many bytes come out; others are a failure, so that nothing grows beyond what was said.
  /// - Complexity: O(bytes + size).
  static func inflate(_ bytes: ArraySlice<UInt8>, to size: Int) throws(PackageFailure) -> [UInt8] {
    #if Documents
      var stream = z_stream()
      guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
      else { throw .damaged("zlib has no memory left") }
      defer { inflateEnd(&stream) }
      var status = Z_OK
      var input = Array(bytes)
      let inputSize = input.count
      // One byte more than was said shows that there is more.
      let output = [UInt8](unsafeUninitializedCapacity: size + 1) { output, count in
        input.withUnsafeMutableBufferPointer { input in
          stream.next_in = input.baseAddress
          stream.avail_in = UInt32(truncatingIfNeeded: inputSize)
          stream.next_out = output.baseAddress
          stream.avail_out = UInt32(truncatingIfNeeded: size + 1)
          status = CZlib.inflate(&stream, Z_FINISH)
        }
        count = size + 1 - Int(stream.avail_out)
      }
      guard status == Z_STREAM_END, output.count == size else {
        throw .damaged("what it was packed to cannot be unpacked, or is not of the size that it says")
      }
      return output
    #else
      throw .unsupported("the program was built without zlib, which unpacks it")
    #endif
  }

  /// Unpacks what does not say how large it is.
  /// - Parameter limit: how many bytes may come out.
  /// - Complexity: O(bytes + what comes out).
  static func inflate(_ bytes: [UInt8], atMost limit: Int) throws(PackageFailure) -> [UInt8] {
    #if Documents
      var stream = z_stream()
      guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
      else { throw .damaged("zlib has no memory left") }
      defer { inflateEnd(&stream) }
      var input = bytes
      var output: [UInt8] = []
      var status = Z_OK
      var consumed = 0
      while status == Z_OK {
        let part = min(max(4096, output.count, bytes.count), limit + 1 - output.count)
        guard part > 0 else { throw .tooLarge("a part of it unpacks to more than \(limit >> 20) MB") }
        let made = [UInt8](unsafeUninitializedCapacity: part) { buffer, count in
          input.withUnsafeMutableBufferPointer { input in
            stream.next_in = input.baseAddress?.advanced(by: consumed)
            stream.avail_in = UInt32(truncatingIfNeeded: input.count - consumed)
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(truncatingIfNeeded: part)
            status = CZlib.inflate(&stream, Z_NO_FLUSH)
            consumed = input.count - Int(stream.avail_in)
          }
          count = part - Int(stream.avail_out)
        }
        output += made
        if made.isEmpty, status == Z_OK { break }
      }
      guard status == Z_STREAM_END else {
        throw .damaged("what a part of it was packed to cannot be unpacked")
      }
      guard output.count <= limit else {
        throw .tooLarge("a part of it unpacks to more than \(limit >> 20) MB")
      }
      return output
    #else
      throw .unsupported("the program was built without zlib, which unpacks it")
    #endif
  }

  /// The check sum of an archive's entry; nil where the program is built without zlib.
  static func checkSum(_ bytes: [UInt8]) -> UInt32? {
    #if Documents
      bytes.withUnsafeBufferPointer { UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count))) }
    #else
      nil
    #endif
  }
}
