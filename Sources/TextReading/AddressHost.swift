import Characters

/// A host name, which may have Hangul in it: `한글.kr`, `세종.한국`.
package struct AddressHost: Sendable {
  /// The offset after it.
  package var end: Int
  /// How many dots it has; none if it is not one.
  package var dots: Int

  /// The endings in Hangul by which names are known, as the registry of names has them.
  private static let endings = ["한국", "닷컴", "닷넷", "삼성"].map { Array($0.utf8) }

  /// - Complexity: linear in the name.
  package init(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) {
    var labels: [Range<Int>] = []
    var index = start
    while true {
      let begin = index
      while index < bytes.count, let width = Self.width(bytes, at: index) { index += width }
      guard index > begin else { break }
      labels.append(begin..<index)
      guard index < bytes.count, bytes[index] == UInt8(ascii: ".") else { break }
      index += 1
    }
    // From the last label that can end a name on, everything else is the sentence's.
    while let last = labels.last, let ending = Self.end(ofLast: last, in: bytes) {
      if ending > last.lowerBound {
        (end, dots) = (ending, labels.count - 1)
        return
      }
      labels.removeLast()
    }
    (end, dots) = (start, 0)
  }

  /// Where a last label ends: before Hangul that is written on to it, or at its beginning if it cannot be one.
  private static func end(ofLast label: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var end = label.upperBound
    if bytes[label.lowerBound] < 0x80 {
      end = bytes[label].firstIndex { $0 >= 0x80 } ?? end
    } else {
      end = label.lowerBound
      for ending in endings where bytes[label].starts(with: ending) { end = label.lowerBound + ending.count }
    }
    while end > label.lowerBound, bytes[end - 1] == UInt8(ascii: "-") || bytes[end - 1] == UInt8(ascii: "_") {
      end -= 1
    }
    return end
  }

  /// How many bytes the character has, if a name may have it.
  private static func width(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    let byte = bytes[index]
    if byte.isASCIILetterOrDigit || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") { return 1 }
    return byte >= 0x80 && bytes.scalar(at: index).isHangulSyllable ? 3 : nil
  }

  /// A host as it is sent, each label with other letters in Punycode (RFC 3492): `한글.kr` → `xn--bj0bj06e.kr`.
  package static func ascii(_ host: Substring) -> String {
    host.split(separator: ".", omittingEmptySubsequences: false).map { label in
      if label.utf8.allSatisfy({ $0 < 0x80 }) { return String(label) }
      // What is too long to be part of a name stays as it is.
      return Punycode.encoded(label.lowercased()).map { "xn--" + $0 } ?? String(label)
    }.joined(separator: ".")
  }
}
