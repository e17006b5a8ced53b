import Characters
import Figures
import LexiconFormat
import Lexicons
import TextReading

/// The words of the English calendar, in lower case.
enum EnglishCalendar {
  static let months = WordTable(monthNames)
  /// Shorter names of months, after which a full stop ends no sentence: in *by June. 31 villages* it does.
  static let monthAbbreviations: WordSet = {
    let lengths = Dictionary(monthNames.map { ($0.value, $0.key.utf8.count) }, uniquingKeysWith: max)
    return WordSet(monthNames.filter { $0.key.utf8.count < lengths[$0.value] ?? 0 }.map(\.key))
  }()
  private static let monthNames = English.lexicon.integers("month")
  static let holidays = CalendarDate.holidays(of: English.lexicon)
  static let weekdays = WordTable<Weekday>(
    English.lexicon.table("weekday") { Int($0).flatMap(Weekday.init) })
  static let partsOfMonth = WordTable<DateStage>(
    English.lexicon.table("part-of-month") { DateStage(name: $0) })
  static let beforeMonths = WordSet(English.lexicon.words("before-month"))
  static let afterDays = WordSet(English.lexicon.words("after-day"))
  static let beforeClocks = WordSet(English.lexicon.words("before-clock"))
  static let afterClocks = WordSet(English.lexicon.words("after-clock"))
  static let afterOrdinalDays = WordSet(English.lexicon.words("after-ordinal-day"))

  static func isMonth(_ word: String) -> Bool { months[word.lowercased()] != nil }

  static let relativeTimes: PhraseTable<RelativeTime.Meaning> = {
    var phrases = RelativeTime.phrases(of: English.lexicon)
    // last Friday, next May: weekdays are counted in weeks, months in years.
    for entry in English.lexicon.entries("relative-to-name") {
      let offsets = entry.fields.compactMap { Int($0) }
      guard offsets.count == 2, offsets[0] <= offsets[1] else { continue }
      for (names, unit) in [(weekdays.keys, RelativeTime.Unit.week), (months.keys, .year)] {
        phrases += names.map { ("\(entry.words) \($0)", RelativeTime.Meaning(unit, offsets[0]...offsets[1])) }
      }
    }
    return PhraseTable(phrases)
  }()
}
