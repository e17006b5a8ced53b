package import Briefings
package import Languages
package import TextReading

/// A text with all that is read of it, read once for every check, and a class, so that they share it.
package final class ReadText: Sendable {
  package let text: ScannedText
  /// The same without code and character references, for what asks after the meaning.
  package let judged: ScannedText
  package let language: Language
  /// What is known of the language; nil if it is not known.
  package let profile: LanguageProfile?
  /// The words in Latin letters.
  package let words: [LatinWords.Word]
  /// Those of `judged`.
  package let judgedWords: [LatinWords.Word]
  package let addresses: [Addresses.Address]
  /// The sentences of `judged`; none in a language that is not known.
  package let sentences: [Range<Int>]

  /// - Complexity: linear in the text.
  package init(_ string: String, in language: Language) {
    text = ScannedText(string)
    self.language = language
    profile = LanguageProfile.of(language)
    words = LatinWords(in: text).all
    judged = text.judged
    judgedWords = judged === text ? words : LatinWords(in: judged).all
    addresses = Addresses(in: string).all
    sentences = profile?.sentences(of: judged) ?? []
  }

  /// Whether there is nothing but white space.
  package var isBlank: Bool { text.scalars.allSatisfy { $0.value <= 0x20 } }

  /// All of it, as a range of its UTF-8.
  package var wholeRange: Range<Int> { 0..<text.string.utf8.count }

  /// The words in a range of the UTF-8.
  package func words(_ range: Range<Int>) -> String {
    String(decoding: text.string.utf8.prefix(range.upperBound).dropFirst(range.lowerBound), as: UTF8.self)
  }
}
