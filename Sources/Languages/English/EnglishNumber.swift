import Characters
import Figures
import Lexicons
import TextReading

/// A number as English writes it: 3.5 trillion, twenty-five, a hundred and twenty, two-thirds.
struct EnglishNumber {
  /// The likeliest first.
  var values: [ExactValue]
  var isShare = false
  var firmness: Mention.Firmness
  /// The digits, if the number is nothing else.
  var digits: DigitRun?
  /// What digits are multiplied by: 10^12 for 3.5 trillion.
  var scale: ExactValue?
  /// `st`, `th` after digits, or an ordinal in words.
  var isOrdinal = false
  /// Token indices.
  var range: Range<Int>
}

/// The words of English numbers.
enum EnglishNumerals {
  static let ones = WordTable(English.lexicon.integers("cardinal"))
  static let tens = WordTable(English.lexicon.integers("ten"))
  static let scales = WordTable(English.lexicon.integers("scale"))
  static let ordinals = WordTable(English.lexicon.integers("ordinal"))
  /// What a share is named by: 3 for a third.
  static let parts = WordTable(English.lexicon.integers("part"))

  /// The 100 of *one-hundredth*, and of all greater parts that have a name.
  static func powerPart(_ word: String) -> ExactValue? {
    let name = word.hasSuffix("s") ? String(word.dropLast()) : word
    guard name.hasSuffix("th"), let power = scales[String(name.dropLast(2))] else { return nil }
    return ExactValue(powerOfTen: power)
  }
}
