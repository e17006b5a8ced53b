/// A text as scalars, with the way back to UTF-8 offsets.
struct ScalarText {
  private(set) var scalars: [UInt32] = []
  private var offsets: [Int] = []

  init(_ text: String) {
    let count = text.utf8.count
    scalars.reserveCapacity(count)
    offsets.reserveCapacity(count + 1)
    var offset = 0
    for scalar in text.unicodeScalars {
      scalars.append(Self.folded(scalar.value))
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
  }

  /// Full-width forms as ASCII, all spaces as one, all dashes of ranges as they are.
  private static func folded(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF01...0xFF5E: scalar - 0xFEE0
    case 0x09...0x0D, 0xA0, 0x2000...0x200A, 0x202F, 0x3000: 0x20
    case 0x2018, 0x2019, 0x02BC: 0x27
    case 0x223C, 0x301C, 0x2053: 0x7E
    case 0x2010, 0x2011: 0x2D
    default: scalar
    }
  }

  var count: Int { scalars.count }

  /// The scalar at `index`, 0 outside the text.
  subscript(index: Int) -> UInt32 {
    index >= 0 && index < scalars.count ? scalars[index] : 0
  }

  func utf8Range(_ range: Range<Int>) -> Range<Int> {
    offsets[min(range.lowerBound, count)]..<offsets[min(range.upperBound, count)]
  }

  func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(self[index]) }

  func isLatin(_ index: Int) -> Bool {
    let scalar = self[index]
    return (0x41...0x5A).contains(scalar) || (0x61...0x7A).contains(scalar)
  }

  func isUppercase(_ index: Int) -> Bool { (0x41...0x5A).contains(self[index]) }

  func isHangul(_ index: Int) -> Bool { (0xAC00...0xD7A3).contains(self[index]) }

  /// The first index from `index` on that holds no space; at most `limit` spaces are passed.
  func skippingSpaces(_ index: Int, limit: Int = 2) -> Int {
    var index = index
    let end = index + limit
    while index < end, self[index] == 0x20 { index += 1 }
    return index
  }

  func has(_ word: String, at index: Int) -> Bool {
    var index = index
    for scalar in word.unicodeScalars {
      guard self[index] == scalar.value else { return false }
      index += 1
    }
    return true
  }

  func has(_ word: String, before index: Int) -> Bool {
    has(word, at: index - word.unicodeScalars.count)
  }

  /// Whether one of `words` stands at `index`.
  func hasAny(_ words: [String], at index: Int) -> Bool { words.contains { has($0, at: index) } }

  /// With ASCII letters in lower case.
  func lowercased() -> ScalarText {
    var copy = self
    for index in copy.scalars.indices where isUppercase(index) { copy.scalars[index] |= 0x20 }
    return copy
  }

  func string(_ range: Range<Int>) -> String {
    var result = String.UnicodeScalarView()
    for index in range { Unicode.Scalar(self[index]).map { result.append($0) } }
    return String(result)
  }
}
