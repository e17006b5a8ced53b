import Characters

/// A text made comparable: ASCII letters in lower case, white space and hyphens as one space, apostrophes alike,
/// and no markers of strong emphasis.
package struct FoldedText {
  package let bytes: [UInt8]
  /// By index into `bytes`: where the byte came from in the UTF-8 of the text.
  package let offsets: [Int]

  /// - Complexity: linear in `text`.
  package init(_ text: String) {
    var text = text
    (bytes, offsets) = text.withUTF8 { text in
      var offsets: [Int] = []
      let bytes = [UInt8](unsafeUninitializedCapacity: text.count) { bytes, count in
        offsets = [Int](unsafeUninitializedCapacity: text.count) { offsets, offsetCount in
          count = Self.fold(text, into: bytes, offsets)
          offsetCount = count
        }
      }
      return (bytes, offsets)
    }
  }

  /// - Returns: how many bytes there are, which are never more than before.
  private static func fold(
    _ text: UnsafeBufferPointer<UInt8>, into bytes: UnsafeMutableBufferPointer<UInt8>,
    _ offsets: UnsafeMutableBufferPointer<Int>
  ) -> Int {
    var count = 0
    func append(_ byte: UInt8, at offset: Int) {
      bytes[count] = byte
      offsets[count] = offset
      count += 1
    }
    func appendSpace(at offset: Int) {
      if count == 0 || bytes[count - 1] != UInt8(ascii: " ") { append(UInt8(ascii: " "), at: offset) }
    }
    var index = 0
    while index < text.count {
      let byte = text[index]
      let next = index + 1 < text.count ? text[index + 1] : 0
      if byte == UInt8(ascii: "*"), next == byte {
        index += 2
      } else if byte.isASCIISpace || byte == UInt8(ascii: "-") {
        appendSpace(at: index)
        index += 1
      } else if byte == 0xC2, next == 0xAD {
        // A soft hyphen says only where a word may be broken.
        index += 2
      } else if byte == 0xC2, next == 0xA0 {
        appendSpace(at: index)
        index += 2
      } else if byte == 0xE2, next == 0x80, index + 2 < text.count, let plain = plain(text[index + 2]) {
        if plain == UInt8(ascii: " ") { appendSpace(at: index) } else { append(plain, at: index) }
        index += 3
      } else {
        append(byte.lowercasedASCII, at: index)
        index += 1
      }
    }
    return count
  }

  /// What stands for U+2010, U+2011, U+2018 and U+2019, by the last byte of their UTF-8.
  private static func plain(_ lastByte: UInt8) -> UInt8? {
    switch lastByte {
    case 0x90, 0x91: UInt8(ascii: " ")
    case 0x98, 0x99: UInt8(ascii: "'")
    default: nil
    }
  }

  /// Offsets into the UTF-8 of the text that was folded, for a range that is not empty.
  package func originalOffsets(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound - 1] + 1
  }

  /// The part of `text`, which was folded to this one, that became `range`.
  package func original(_ range: Range<Int>, of text: String) -> String {
    let offsets = originalOffsets(range)
    return String(decoding: text.utf8.prefix(offsets.upperBound).dropFirst(offsets.lowerBound), as: UTF8.self)
  }

  /// The character that begins at `index`; nil at the end.
  package func scalar(at index: Int) -> Unicode.Scalar? {
    bytes.withUnsafeBufferPointer { $0.scalar(at: index, end: $0.count) }
  }

  /// The character that ends before `index`; nil at the beginning.
  package func scalar(before index: Int) -> Unicode.Scalar? {
    bytes.withUnsafeBufferPointer { $0.scalar(before: index)?.scalar }
  }
}
