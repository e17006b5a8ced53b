import Characters
import Figures
import Lexicons
import TextReading

/// English words that are numbers by themselves.
enum EnglishWords {
  static let special = WordTable(Dictionary(NumberWord.all(in: English.lexicon)) { first, _ in first })
  static let decades = WordTable(English.lexicon.integers("decade"))
  /// Powers of ten that are only known as such.
  static let plurals = WordTable(English.lexicon.integers("vague-plural"))
  /// What makes a scale vague: several hundred.
  static let vague = WordSet(English.lexicon.words("vague"))
  /// Phrases and names with digits that need no counterpart, in lower case: fifty-fifty, 24/7.
  static let idioms = PhraseTable<[Quantity]>(
    English.lexicon.table("idiom") { KnownQuantities.amounts($0) }.map { ($0.key, $0.value) })
  static let looseNumbers = PhraseTable(words: English.lexicon.words("loose-number"))
}
