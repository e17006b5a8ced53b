import Characters
import Languages
import TextReading

/// The words of a translation as translations of one text are compared: without case, punctuation and articles.
struct ComparedWords: Equatable {
  private let words: [Substring]

  /// - Complexity: linear in the text.
  init(_ text: String) { self.init(FoldedText(text)) }

  private init(_ text: FoldedText) {
    words = String(decoding: text.bytes, as: UTF8.self).split {
      !$0.isLetter && !$0.isNumber && $0 != "%"
    }
    .filter { !Self.articles.contains(String($0)) }
  }

  private static let articles = LanguageProfile.all.reduce(into: Set<String>()) { $0.formUnion($1.articles) }

  // MARK: Hash

  /// The same for words that are equal; never 0.
  ///
  /// - Complexity: linear in the text.
  static func hash(of text: FoldedText) -> UInt64 {
    let plain = text.bytes.withUnsafeBufferPointer { hash(ofPlain: $0) }
    return max(1, plain ?? hash(of: ComparedWords(text).words))
  }

  /// Words are equal whether their characters are composed or not.
  private static func hash(of words: [Substring]) -> UInt64 {
    var hash = StableHash()
    for word in words {
      hash.add(String(word).composed.utf8)
      hash.add(endOfWord)
    }
    return hash.value
  }

  private static let endOfWord = UInt8(ascii: " ")

  /// The same without making words of it; nil for a text that has more than the simplest characters.
  private static func hash(ofPlain bytes: UnsafeBufferPointer<UInt8>) -> UInt64? {
    var hash = StableHash()
    var start = 0
    var index = 0
    while index < bytes.count {
      let scalar = bytes.scalar(at: index)
      guard let isInWord = isInWord(scalar) else { return nil }
      if !isInWord {
        add(bytes[start..<index], to: &hash)
        start = index + UTF8.width(scalar)
      }
      index += UTF8.width(scalar)
    }
    add(bytes[start...], to: &hash)
    return hash.value
  }

  private static func add(_ word: Slice<UnsafeBufferPointer<UInt8>>, to hash: inout StableHash) {
    guard !word.isEmpty else { return }
    if word.count <= longestArticle, articleBytes.contains(where: { $0.elementsEqual(word) }) { return }
    hash.add(word)
    hash.add(endOfWord)
  }

  private static let articleBytes = articles.map { Array($0.composed.utf8) }
  private static let longestArticle = articleBytes.map(\.count).max() ?? 0

  /// Whether a character belongs to a word; nil if it could be part of a longer character, or be composed with another.
  private static func isInWord(_ scalar: Unicode.Scalar) -> Bool? {
    switch scalar.value {
    case ..<0x80: scalar.isASCIILetter || scalar.isASCIIDigit || scalar == "%"
    case 0xA1...0xAC, 0xAE...0x24F: scalar.isWordPart
    // Dashes, quotation marks, leaders; corner brackets.
    case 0x2010...0x2027, 0x3001...0x3003, 0x3008...0x3011: false
    // Syllables of Hangul; Han.
    case 0xAC00...0xD7A3, 0x4E00...0x9FEF: true
    default: nil
    }
  }
}
