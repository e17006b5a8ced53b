import Characters

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension Substring {
  /// The text's UTF-8 without a copy: what is read of every line is read of its bytes.
  @inline(__always)
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }

  /// Positions by offset in UTF-8.
  subscript(bytes range: Range<Int>) -> Substring {
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return self[start..<utf8.index(start, offsetBy: range.count)]
  }

  var firstScalar: Unicode.Scalar? { withBytes { $0.isEmpty ? nil : $0.scalar(at: 0) } }

  var lastScalar: Unicode.Scalar? { withBytes { $0.lastScalar } }

  /// The same as the count of `unicodeScalars`, many bytes at a time.
  var scalarCount: Int { withBytes { $0.scalarCount } }
}

extension UnsafeBufferPointer<UInt8> {
  /// - Complexity: that of the C library's search, far below a nanosecond a byte.
  func contains(_ byte: UInt8) -> Bool {
    guard let baseAddress else { return false }
    return memchr(baseAddress, Int32(byte), count) != nil
  }

  /// Where a byte is, from an offset on.
  /// - Complexity: that of the C library's search.
  func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    guard let baseAddress, start < count else { return nil }
    let found = memchr(baseAddress + start, Int32(byte), count - start)
    return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(baseAddress) }
  }

  /// Where bytes are in a row, from an offset on. The third of them is looked for, since Korean words share their first
  /// ones.
  func firstOffset(of sought: [UInt8], from start: Int) -> Int? {
    guard !sought.isEmpty else { return nil }
    let anchor = Swift.min(2, sought.count - 1)
    var index = start + anchor
    while index < count, let found = firstOffset(of: sought[anchor], from: index) {
      let offset = found - anchor
      if offset + sought.count <= count, self[offset..<(offset + sought.count)].elementsEqual(sought) {
        return offset
      }
      index = found + 1
    }
    return nil
  }

  /// Whether bytes are in it in a row.
  func contains(_ sought: [UInt8]) -> Bool { firstOffset(of: sought, from: 0) != nil }

  /// Whether all white space is single spaces, and there is no break within a cell.
  var isEvenlySpaced: Bool {
    guard count > 1 else { return first != 0x09 && first != 0x0A }
    // Bits instead of branches, so that it runs many bytes at a time.
    var found: UInt8 = self[0] == 0x09 || self[0] == 0x0A ? 1 : 0
    for index in 1..<count {
      let byte = self[index]
      found |=
        (byte == 0x09 ? 1 : 0) | (byte == 0x0A ? 1 : 0)
        | ((byte ^ 0x20) | (self[index &- 1] ^ 0x20) == 0 ? 1 : 0)
    }
    return found == 0
  }

  /// Where a scalar begins; the end for one beyond it.
  func offset(ofScalar number: Int) -> Int {
    var left = number
    for (offset, byte) in enumerated() where byte & 0xC0 != 0x80 {
      if left == 0 { return offset }
      left -= 1
    }
    return count
  }

  var scalarCount: Int { reduce(0) { $0 &+ ($1 & 0xC0 == 0x80 ? 0 : 1) } }

  /// Whether there is a letter in the text.
  var hasLetters: Bool {
    var index = 0
    while index < count {
      let byte = self[index]
      switch byte {
      case ..<0x80:
        if (0x61...0x7A).contains(byte | 0x20) { return true }
        index += 1
      // From U+B000 to U+CFFF all are Hangul syllables.
      case 0xEB, 0xEC: return true
      // From U+2500 to U+25FF all are lines and shapes.
      case 0xE2 where (0x94...0x97).contains(self[index + 1]): index += 3
      default:
        let scalar = scalar(at: index)
        if scalar.isLetter { return true }
        index += UTF8.width(scalar)
      }
    }
    return false
  }

  /// Whether well-formed UTF-8 has `bytes` at an offset.
  @inline(__always)
  func hasBytes(_ first: UInt8, _ second: UInt8, _ third: UInt8, at offset: Int) -> Bool {
    offset >= 0 && offset + 2 < count && self[offset] == first && self[offset + 1] == second
      && self[offset + 2] == third
  }

  var lastScalar: Unicode.Scalar? {
    guard let last = lastIndex(where: { $0 & 0xC0 != 0x80 }) else { return nil }
    return scalar(at: last)
  }
}
