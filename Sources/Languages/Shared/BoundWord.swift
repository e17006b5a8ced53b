import Figures
import LexiconFormat
import Lexicons
import TextReading

/// A word that says on which side of a number an amount is.
struct BoundWord: Sendable {
  let bound: Mention.Bound
  /// Whether it leaves out the number itself.
  let isStrict: Bool

  static func table(_ lexicon: Lexicon, _ kind: String) -> PhraseTable<BoundWord> {
    PhraseTable(
      lexicon.entries(kind).compactMap { entry in
        Mention.Bound(rawValue: entry.fields[0]).map {
          (entry.words, BoundWord(bound: $0, isStrict: entry.fields.count > 1))
        }
      })
  }
}
