import Figures
import LexiconFormat
import Lexicons
import TextReading

/// The words of the English calendar, in lower case.
enum EnglishCalendar {
  static let months = English.lexicon.integers("month")
  /// Shorter names of months, after which a full stop ends no sentence: in *by June. 31 villages* it does.
  static let monthAbbreviations: Set<String> = {
    let lengths = Dictionary(months.map { ($0.value, $0.key.utf8.count) }, uniquingKeysWith: max)
    return Set(months.filter { $0.key.utf8.count < lengths[$0.value] ?? 0 }.keys)
  }()
  static let holidays = CalendarDate.holidays(of: English.lexicon)
  static let weekdays: [String: Weekday] = English.lexicon.table("weekday") { Int($0).flatMap(Weekday.init) }
  static let partsOfMonth: [String: DateStage] = English.lexicon.table("part-of-month") {
    DateStage(name: $0)
  }
  static let beforeMonths = English.lexicon.set("before-month")
  static let afterDays = English.lexicon.set("after-day")
  static let afterOrdinalDays = English.lexicon.set("after-ordinal-day")

  static func isMonth(_ word: String) -> Bool { months[word.lowercased()] != nil }

  static let relativeTimes: PhraseTable<RelativeTime.Meaning> = {
    var phrases = RelativeTime.phrases(of: English.lexicon)
    // last Friday, next May: weekdays are counted in weeks, months in years.
    for entry in English.lexicon.entries("relative-to-name") {
      let offsets = entry.fields.compactMap { Int($0) }
      guard offsets.count == 2, offsets[0] <= offsets[1] else { continue }
      for (names, unit) in [(Array(weekdays.keys), RelativeTime.Unit.week), (Array(months.keys), .year)] {
        phrases += names.map { ("\(entry.words) \($0)", RelativeTime.Meaning(unit, offsets[0]...offsets[1])) }
      }
    }
    return PhraseTable(phrases)
  }()
}
