import Figures
import LexiconFormat
import Lexicons
import TextReading

extension CalendarDate {
  /// The days that have names in a lexicon.
  static func holidays(of lexicon: Lexicon) -> PhraseTable<CalendarDate> {
    PhraseTable(
      lexicon.entries("holiday").compactMap { entry in
        let parts = entry.fields[0].split(separator: "-").compactMap { Int($0) }
        return parts.count == 2 ? (entry.words, CalendarDate(month: parts[0], day: parts[1])) : nil
      })
  }
}
