import Briefings
import Characters

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A part of a document as it is compared with parts of the other one: a block, an item or a row.
struct Passage {
  enum Kind: Equatable {
    case heading(level: Int)
    case paragraph, quotation, list, table, note, footnote, source, contact
    case deck, release
    case item(depth: Int)
    case row
  }

  var kind: Kind
  /// Indices of its segments in their document.
  var segments: [Int]
  var traits: PassageTraits

  init(_ kind: Kind, _ segments: [Segment]) {
    self.kind = kind
    self.segments = segments.map(\.index)
    traits = PassageTraits(segments.map(\.text))
  }

  /// Two that follow one another, taken for one.
  init(joining first: Passage, _ second: Passage) {
    kind = first.kind
    segments = first.segments + second.segments
    traits = PassageTraits(joining: first.traits, second.traits)
  }
}

/// What can be seen in both languages without understanding either: numbers, words in Latin letters, and length.
struct PassageTraits {
  /// Ascending.
  private(set) var numbers: [String] = []
  /// Words of two and more ASCII letters, in lower case.
  private(set) var latinWords: Set<String> = []
  /// In scalars; a Hangul syllable or ideograph counts twice.
  private(set) var length = 0

  /// No more numbers and words than this are compared.
  private static let limit = 128

  init(_ texts: [String]) {
    for text in texts { scan(text) }
    numbers.sort()
  }

  init(joining first: PassageTraits, _ second: PassageTraits) {
    numbers = (first.numbers + second.numbers).sorted()
    latinWords = first.latinWords.union(second.latinWords)
    length = first.length + second.length
  }

  private mutating func scan(_ text: String) {
    let bytes = Array(text.utf8)
    for byte in bytes where !byte.isUTF8Continuation { length += byte >= 0xE3 && byte < 0xF0 ? 2 : 1 }
    var index = 0
    while index < bytes.count {
      if bytes[index].isASCIIDigit {
        let start = index
        while index < bytes.count, bytes[index].isASCIIDigit || isSeparator(in: bytes, at: index) {
          index += 1
        }
        guard numbers.count < Self.limit else { continue }
        numbers.append(
          String(decoding: bytes[start..<index].filter { $0 != UInt8(ascii: ",") }, as: UTF8.self))
      } else if bytes[index].isASCIILetter {
        let start = index
        while index < bytes.count, bytes[index].isASCIILetter { index += 1 }
        guard index - start > 1, latinWords.count < Self.limit else { continue }
        latinWords.insert(String(decoding: bytes[start..<index].map { $0 | 0x20 }, as: UTF8.self))
      } else {
        index += 1
      }
    }
  }

  private func isSeparator(in bytes: [UInt8], at index: Int) -> Bool {
    (bytes[index] == UInt8(ascii: ",") || bytes[index] == UInt8(ascii: "."))
      && index + 1 < bytes.count && bytes[index + 1].isASCIIDigit
  }

  /// How many numbers both have, as a part of all (Dice's coefficient); nil if neither has any.
  func commonNumbers(with other: PassageTraits) -> Double? {
    guard !numbers.isEmpty || !other.numbers.isEmpty else { return nil }
    let common = commonCount(numbers, other.numbers)
    return Double(2 * common) / Double(numbers.count + other.numbers.count)
  }

  /// Which part of the Latin words the translation keeps; nil if there are none.
  func keptWords(in translation: PassageTraits) -> Double? {
    guard !latinWords.isEmpty else { return nil }
    return Double(latinWords.count { translation.latinWords.contains($0) }) / Double(latinWords.count)
  }

  /// How far the length of a translation is from what is to be expected: 0 for just that, 1 for a factor of e.
  func lengthDeviation(of translation: PassageTraits, ratio: Double) -> Double {
    // Short texts vary more.
    let allowance = 8.0
    return abs(log((Double(translation.length) + allowance) / (Double(length) * ratio + allowance)))
  }
}
