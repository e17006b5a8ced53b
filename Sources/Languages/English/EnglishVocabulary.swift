import Characters
import Figures
import Lexicons
import TextReading

/// What a word may begin, to tell quickly of nearly every word that it begins no number and no date.
struct EnglishSense: OptionSet, Sendable {
  let rawValue: Int

  static let currency = EnglishSense(rawValue: 1)
  static let caption = EnglishSense(rawValue: 2)
  static let calendar = EnglishSense(rawValue: 4)
  static let magnitude = EnglishSense(rawValue: 8)
  /// A word that is a number by itself.
  static let special = EnglishSense(rawValue: 16)
  static let number = EnglishSense(rawValue: 32)
}

enum EnglishVocabulary {
  private static let words: WordTable<EnglishSense> = {
    var senses: [String: EnglishSense] = [:]
    func add(_ sense: EnglishSense, _ words: [String]...) {
      for word in words.joined() { senses[word, default: []].insert(sense) }
    }
    add(.currency, UnitSigns.currencyCodes.keys)
    add(.caption, ["unit", "units"])
    add(
      .calendar, EnglishCalendar.partsOfMonth.keys, EnglishCalendar.months.keys,
      EnglishCalendar.weekdays.keys,
      EnglishNumerals.ordinals.keys, EnglishNumerals.tens.keys, ["noon", "midday", "midnight"])
    add(.magnitude, EnglishWords.vague.all, EnglishWords.plurals.keys)
    add(.special, EnglishWords.special.keys, EnglishWords.decades.keys)
    add(
      .number, EnglishNumerals.ones.keys, EnglishNumerals.tens.keys, EnglishNumerals.scales.keys,
      EnglishNumerals.ordinals.keys, ["a", "an", "half", "quarter"])
    return WordTable(senses)
  }()

  private static let beginningsOfHolidays = ScalarSet(EnglishCalendar.holidays.index.firsts)
  private static let romanNumerals = ScalarSet("IVXLC".unicodeScalars)

  static func senses(of token: EnglishToken, in text: ScannedText) -> EnglishSense {
    var senses = words[token.word] ?? []
    if token.word.hasSuffix("fold") { senses.insert(.special) }
    if token.isCapitalized {
      let first = text[token.range.lowerBound]
      if beginningsOfHolidays.contains(first) { senses.insert(.calendar) }
      if romanNumerals.contains(first) { senses.insert(.special) }
    }
    return senses
  }
}
