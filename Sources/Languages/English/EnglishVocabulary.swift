import Characters
import Figures
import Lexicons

/// The words that may begin a number or a date, to tell quickly that all others do not.
enum EnglishVocabulary {
  private static let words = WordSet(
    [
      Array(EnglishWords.special.keys), Array(EnglishWords.decades.keys), Array(EnglishWords.plurals.keys),
      Array(EnglishWords.vague), Array(EnglishNumerals.ones.keys), Array(EnglishNumerals.tens.keys),
      Array(EnglishNumerals.scales.keys), Array(EnglishNumerals.ordinals.keys),
      Array(EnglishCalendar.partsOfMonth.keys), Array(UnitSigns.currencyCodes.keys),
      ["a", "an", "half", "quarter", "unit", "units", "noon", "midday", "midnight"],
    ].joined())

  /// Names of months, days and kings begin with a capital.
  static func maySayNumber(_ token: EnglishToken) -> Bool {
    token.isCapitalized || words.contains(token.word[...]) || token.word.hasSuffix("fold")
  }
}
