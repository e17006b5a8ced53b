package import TextReading

/// What of a sentence negates.
package struct SentenceNegation: Sendable {
  /// How many plain negations are kept, which bounds the work on a text of nothing else.
  package static let limit = 8

  /// What can be nothing but a negation.
  package var plain: [PlainNegation] = []
  /// How many places could be, or could render, a negation; includes the plain ones.
  package var possible = 0
  /// Where they are told apart by spaces.
  private let latinWords: ArraySlice<LatinWords.Word>
  let text: String

  init(words: ArraySlice<LatinWords.Word> = [], text: String = "") {
    latinWords = words
    self.text = text
  }

  /// In lower case.
  var words: [String] { latinWords.map(\.key) }

  /// The words of several sentences, as those of one that negates nothing.
  package init(joining sentences: [SentenceNegation]) {
    latinWords = sentences.flatMap(\.latinWords)[...]
    text = sentences.map(\.text).joined(separator: " ")
  }
}

/// A negation and what it denies, by which it is looked for without it in the other language.
package struct PlainNegation: Sendable {
  enum Kind: Sendable {
    /// That something is done or is so.
    case statement
    /// That it can be done or may be done.
    case ability
    /// That there is something, or that somebody has it.
    case existence
    /// That it must be done.
    case obligation
    /// A word that is the opposite of another one: 금지된다.
    case opposite
    /// 없이.
    case company
  }

  var kind: Kind
  /// As the text has it.
  package var words: String
  /// In the UTF-8 of the text.
  package var range: Range<Int>
  /// The words around it that say what is denied: a piece of the text in Korean, words in lower case in English.
  var denied: [String]
}

/// Finds the negations of texts in one language.
package protocol NegationReading: Sendable {
  /// What negates in each of the sentences of a text.
  ///
  /// - Complexity: linear in the text.
  func negations(
    in text: ScannedText, words: [LatinWords.Word], sentences: [Range<Int>]
  ) -> [SentenceNegation]
}
