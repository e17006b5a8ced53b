import Characters
import Figures
import Lexicons
import TextReading

/// The words of the Korean calendar.
enum KoreanCalendarWords {
  /// Days that have names.
  static let holidays = CalendarDate.holidays(of: Korean.lexicon)
  /// The numbers of weekdays by their first syllables.
  static let weekdays = ScalarTable(
    Korean.lexicon.integers("weekday").compactMap { word, number in
      word.unicodeScalars.first.map { ($0, number) }
    })
  /// 초, 중순, 말 after a month.
  static let stages = PhraseTable<DateStage>(
    Korean.lexicon.table("stage") { DateStage(name: $0) }.map { ($0.key, $0.value) })
  /// 오전, 오후, 밤 before an hour.
  static let halves: [String: ClockTime.Half] = Korean.lexicon.table("half-day") {
    ClockTime.Half(rawValue: $0)
  }
  /// What shows that 4·19 or 12·3 is a day that became a name.
  static let events = Korean.lexicon.words("event")
  static let afterCountedQuarter = Korean.lexicon.words("after-counted-quarter")
  /// What the words begin with that name a date or a time by themselves: 상반기, 금요일, 주말, 정오, 설날.
  static let beginnings: [Unicode.Scalar] =
    holidays.index.firsts + Korean.lexicon.words("weekday").compactMap(\.unicodeScalars.first)
    + "상전하후주평정자".unicodeScalars
  static let relativeTimes = PhraseTable(RelativeTime.phrases(of: Korean.lexicon))
}
