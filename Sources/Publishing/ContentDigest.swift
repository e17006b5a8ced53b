/// The SHA-256 of a content.
package struct ContentDigest: Hashable, Sendable {
  /// The digest in four parts, the first bytes in the highest places of the first one. Not as a vector: there is one for each
  /// file of a site, and vectors leave gaps.
  private let first, second, third, fourth: UInt64

  package var words: SIMD4<UInt64> { SIMD4(first, second, third, fourth) }

  package init(words: SIMD4<UInt64>) {
    (first, second, third, fourth) = (words[0], words[1], words[2], words[3])
  }

  /// - Complexity: O(n) in the number of bytes.
  package init(of bytes: [UInt8]) { self = SHA256.digest(of: bytes) }

  /// The 32 bytes, for a record of one's own.
  package var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - $0 % 8 * 8)) }
  }

  /// What ``bytes`` were of; nil if there are not 32 of them.
  package init?(bytes: ArraySlice<UInt8>) {
    guard bytes.count == 32 else { return nil }
    self = bytes.withUnsafeBytes { bytes in
      func word(_ index: Int) -> UInt64 {
        UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
      }
      return ContentDigest(words: SIMD4(word(0), word(1), word(2), word(3)))
    }
  }

  /// As 64 lower-case hexadecimal digits, as `sha256sum` prints it.
  package var hexadecimal: String {
    var digits: [UInt8] = []
    append(to: &digits)
    return String(decoding: digits, as: UTF8.self)
  }

  /// Appends the hexadecimal digits.
  func append(to bytes: inout [UInt8]) {
    let words = words
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: 64))
    bytes.withUnsafeMutableBufferPointer { bytes in
      var position = start
      for part in 0..<4 {
        var word = words[part]
        for _ in 0..<16 {
          let digit = UInt8(truncatingIfNeeded: word >> 60)
          bytes[position] = digit &+ UInt8(ascii: "0") &+ (digit > 9 ? 39 : 0)
          word <<= 4
          position += 1
        }
      }
    }
  }

  /// - Parameter digits: as ``hexadecimal`` has them; nil for any others.
  init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 64 else { return nil }
    var words = SIMD4<UInt64>()
    var all: UInt8 = 0
    Self.values.withUnsafeBufferPointer { values in
      for part in 0..<4 {
        var word: UInt64 = 0
        for digit in digits[(part * 16)..<(part * 16 + 16)] {
          let value = values[Int(digit)]
          all |= value
          word = word << 4 | UInt64(value)
        }
        words[part] = word
      }
    }
    guard all < 16 else { return nil }
    self.init(words: words)
  }

  /// The values of hexadecimal digits in lower case; of other bytes, a number that none of them has. Digits of digests come in no
  /// order that a processor could foresee.
  private static let values: [UInt8] = (0...255).map { byte in
    switch UInt8(byte) {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte) - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt8(byte) - UInt8(ascii: "a") + 10
    default: 255
    }
  }

  init?(hexadecimal digits: String) {
    let digest = Array(digits.utf8).withUnsafeBufferPointer { ContentDigest(hexadecimal: $0) }
    guard let digest else { return nil }
    self = digest
  }
}
