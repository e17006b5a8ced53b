import Figures
import LexiconFormat
import Lexicons
import TextReading

/// What can follow a number in Korean.
enum KoreanUnit: Sendable {
  case kind(QuantityKind)
  /// Something that is counted, and words that only begin like a unit.
  case counter
  /// Basis points, hundredths of a percentage point.
  case basisPoint
  case year
  /// A year in any case: 년도, 학년도, 회계연도.
  case yearName
  case decade
  case month
  case day
  case hour
  case minute
  case quarter
  /// A school term: 1학기.
  case term

  init?(calendarUnit name: String) {
    switch name {
    case "year": self = .year
    case "year-name": self = .yearName
    case "decade": self = .decade
    case "month": self = .month
    case "day": self = .day
    case "hour": self = .hour
    case "minute": self = .minute
    case "quarter": self = .quarter
    case "term": self = .term
    default: return nil
    }
  }
}

enum KoreanUnits {
  /// What follows a number in figures. Longer words that only begin like a unit are among them, so that the longest
  /// match is right.
  static let table = PhraseTable<KoreanUnit>(
    UnitSigns.symbols.map { ($0.words, .kind($0.kind)) }
      + units("unit", "counter", "not-a-unit", calendar: "calendar-unit"))

  /// What native numerals (한, 두, 세) count.
  static let nativeCounters = PhraseTable<KoreanUnit>(
    units("native-unit", "native-counter", calendar: "native-calendar-unit"))

  /// What may follow a number in Sino-Korean words: 이백오십 명.
  static let wordCounters = PhraseTable<KoreanUnit>(units("word-unit", "word-counter"))

  /// What may follow one Sino-Korean digit in words and a space: 팔 년.
  static let afterDigits = PhraseTable<KoreanUnit>(units("word-unit", "word-counter") + units("digit-unit"))

  /// What else words for units may mean that have two meanings, by the first of them.
  static let otherKinds = AmbiguousUnits(of: Korean.lexicon)

  private static func units(
    _ kind: String, _ counters: String..., calendar: String? = nil
  ) -> [(String, KoreanUnit)] {
    let units: [(String, KoreanUnit)] = Korean.lexicon.entries(kind).compactMap { entry in
      guard let kind = KnownQuantities.kinds(entry.fields[0]).first else { return nil }
      return (entry.words, kind == .basisPoint ? .basisPoint : .kind(kind))
    }
    let calendar: [(String, KoreanUnit)] =
      calendar.map(Korean.lexicon.entries).map { entries in
        entries.compactMap { entry in KoreanUnit(calendarUnit: entry.fields[0]).map { (entry.words, $0) } }
      } ?? []
    return units + counters.flatMap(Korean.lexicon.words).map { ($0, .counter) } + calendar
  }
}
