public import Characters

/// A text as scalars, with the way back to its UTF-8: made once, for everybody who reads the text, and a class, so that
/// whoever keeps it keeps one reference.
public final class ScannedText: Sendable {
  package let string: String
  /// As the text has them.
  public let scalars: [Unicode.Scalar]
  /// The same, made alike: full-width forms as ASCII, every kind of space, hyphen, tilde and apostrophe as one.
  @usableFromInline let alike: [Unicode.Scalar]
  /// By index of the scalar where its UTF-8 begins; one more for the end.
  private let offsets: [Int]

  /// - Complexity: linear in `text`.
  package init(_ text: String) {
    var text = text
    (scalars, offsets) = text.withUTF8 { bytes in
      var scalars: [Unicode.Scalar] = []
      var offsets: [Int] = []
      let count = bytes.scalarCount(in: bytes.indices)
      scalars.reserveCapacity(count)
      offsets.reserveCapacity(count + 1)
      var offset = 0
      while offset < bytes.count {
        let scalar = bytes.scalar(at: offset)
        scalars.append(scalar)
        offsets.append(offset)
        offset += UTF8.width(scalar)
      }
      offsets.append(offset)
      return (scalars, offsets)
    }
    string = text
    // Most texts have nothing to make alike, and then both are one array.
    alike = scalars.contains { Self.alike($0) != $0 } ? scalars.map { Self.alike($0) } : scalars
  }

  private init(_ text: ScannedText, alike: [Unicode.Scalar]) {
    (string, scalars, offsets) = (text.string, text.scalars, text.offsets)
    self.alike = alike
  }

  /// A text in which one scalar stands for each of some ranges, with the way back to the UTF-8 of the whole.
  ///
  /// - Parameter replacements: by their places; they do not overlap.
  /// - Complexity: linear in `text`.
  package init(_ text: ScannedText, replacing replacements: [(range: Range<Int>, scalar: Unicode.Scalar)]) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(text.count)
    offsets.reserveCapacity(text.count + 1)
    var index = 0
    for (range, scalar) in replacements {
      scalars += text.scalars[index..<range.lowerBound]
      offsets += text.offsets[index..<range.lowerBound]
      scalars.append(scalar)
      offsets.append(text.offsets[range.lowerBound])
      index = range.upperBound
    }
    scalars += text.scalars[index...]
    offsets += text.offsets[index...]
    string = text.string
    alike = scalars.map { Self.alike($0) }
    (self.scalars, self.offsets) = (scalars, offsets)
  }

  private static func alike(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0E...0x7F, 0xAC00...0xD7A3: scalar
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case 0x09...0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: " "
    case 0xB4, 0x2018, 0x2019, 0x02BC: "'"
    case 0x223C, 0x301C, 0x2053: "~"
    case 0x2010, 0x2011: "-"
    default: scalar
    }
  }

  /// How many scalars there are.
  @inlinable public var count: Int { alike.count }

  /// The scalar at `index`, made alike; U+0000 outside the text.
  @inlinable public subscript(index: Int) -> Unicode.Scalar {
    index >= 0 && index < alike.count ? alike[index] : "\0"
  }

  /// The scalar at `index` as the text has it; nil outside the text.
  @inlinable public subscript(raw index: Int) -> Unicode.Scalar? {
    index >= 0 && index < scalars.count ? scalars[index] : nil
  }

  /// The UTF-8 offsets of a range of scalars.
  package func utf8(_ range: Range<Int>) -> Range<Int> {
    offsets[min(range.lowerBound, count)]..<offsets[min(range.upperBound, count)]
  }

  /// The scalars that begin in a range of the UTF-8.
  ///
  /// - Complexity: O(log n).
  package func scalars(inUTF8 range: Range<Int>) -> Range<Int> {
    func index(of offset: Int) -> Int {
      var (low, high) = (0, count)
      while low < high {
        let middle = (low + high) / 2
        if offsets[middle] < offset { low = middle + 1 } else { high = middle }
      }
      return low
    }
    return index(of: range.lowerBound)..<index(of: range.upperBound)
  }

  /// The scalars of a range as the text has them.
  package func rawString(_ range: Range<Int>) -> String {
    let utf8 = string.utf8
    let bytes = self.utf8(range)
    let start = utf8.index(utf8.startIndex, offsetBy: bytes.lowerBound)
    return String(string[start..<utf8.index(start, offsetBy: bytes.count)])
  }

  /// The scalars of a range, made alike.
  package func string(_ range: Range<Int>) -> String {
    range.lowerBound >= 0 && range.upperBound <= count
      ? String(scalars: alike[range]) : String(scalars: range.map { self[$0] })
  }

  /// The scalars of a range, made alike, in lower case.
  package func lowercased(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= count, alike[range].allSatisfy(\.isASCII) else {
      return string(range).lowercased()
    }
    return String(unsafeUninitializedCapacity: range.count) { bytes in
      for (place, index) in range.enumerated() {
        bytes[place] = UInt8(truncatingIfNeeded: alike[index].value).lowercasedASCII
      }
      return range.count
    }
  }

  // MARK: Classes

  /// Whether there is a digit of ASCII.
  @inlinable public func isDigit(_ index: Int) -> Bool { self[index].isASCIIDigit }

  /// The value of a digit; 0 for anything else.
  @inlinable public func digit(_ index: Int) -> Int {
    isDigit(index) ? Int(self[index].value - 0x30) : 0
  }

  /// Whether there is a letter of ASCII.
  @inlinable public func isLatin(_ index: Int) -> Bool { self[index].isASCIILetter }

  /// Whether there is a capital letter of ASCII.
  @inlinable public func isUppercase(_ index: Int) -> Bool { self[index].isASCIIUppercase }

  /// Whether there is a syllable of Hangul.
  @inlinable public func isHangul(_ index: Int) -> Bool { self[index].isHangulSyllable }

  // MARK: Words at a place

  /// The first index from `index` on that is no space; at most `limit` spaces are passed.
  @inlinable
  public func skippingSpaces(_ index: Int, limit: Int = 2) -> Int {
    var index = index
    let end = index + limit
    while index < end, self[index] == " " { index += 1 }
    return index
  }

  /// Whether `word` is at `index`, in what was made alike.
  package func has(_ word: String, at index: Int) -> Bool {
    var index = index
    for scalar in word.unicodeScalars {
      guard self[index] == scalar else { return false }
      index += 1
    }
    return true
  }

  /// Whether `word` is all that is from `start` to before `end`.
  package func has(_ word: String, at start: Int, end: Int) -> Bool {
    word.unicodeScalars.count == end - start && has(word, at: start)
  }

  /// Whether `word` ends before `index`.
  package func has(_ word: String, before index: Int) -> Bool {
    has(word, at: index - word.unicodeScalars.count)
  }

  /// Whether one of `words` is at `index`.
  package func hasAny(_ words: [String], at index: Int) -> Bool {
    words.contains { has($0, at: index) }
  }

  /// Whether one of `words` ends before `index`, or before a space that does.
  package func hasAny(_ words: [String], beforeSpaceAt index: Int) -> Bool {
    let end = self[index - 1] == " " ? index - 1 : index
    return words.contains { has($0, before: end) }
  }

  /// Whether `words` are at `index` as the text has them.
  package func hasRaw(_ words: [Unicode.Scalar], at index: Int) -> Bool {
    index >= 0 && index + words.count <= scalars.count
      && scalars[index..<index + words.count].elementsEqual(words)
  }

  /// The same text with small ASCII letters in what was made alike.
  package func lowercased() -> ScannedText {
    ScannedText(
      self, alike: alike.map { $0.isASCIIUppercase ? Unicode.Scalar(UInt8($0.value | 0x20)) : $0 })
  }
}
