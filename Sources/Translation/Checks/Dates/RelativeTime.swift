import Briefings

/// A time named by its distance from the day of writing: last year, 다음 달.
struct RelativeTime: Sendable {
  enum Unit: Hashable, Sendable {
    case year, month, week, day
    /// Morning or afternoon.
    case halfDay
    /// What comes to its end: 0 a month, 1 a year.
    case end
    /// Only that the time is relative.
    case any
  }

  var unit: Unit
  /// How many units after the present one; both ends where the language leaves it open.
  var offsets: ClosedRange<Int>
  /// In the UTF-8 of the text.
  var range: Range<Int>

  /// Those of `times` that none of `others` may be.
  static func alone(_ times: [RelativeTime], besides others: [RelativeTime]) -> [RelativeTime] {
    var offsets: [Unit: Set<Int>] = [:]
    for other in others { offsets[other.unit, default: []].formUnion(other.offsets) }
    return times.filter { time in
      time.unit != .any && (offsets[time.unit]?.isDisjoint(with: time.offsets) ?? true)
    }
  }

  private struct Meaning: Sendable {
    var unit: Unit
    var offsets: ClosedRange<Int>

    init(_ unit: Unit, _ first: Int, _ last: Int? = nil) {
      (self.unit, offsets) = (unit, first...(last ?? first))
    }
  }

  private static let korean = PhraseTable<Meaning>(words: [
    ("올해 금년 당해_연도 올_상반기 올_하반기 올_들어 올_연말", Meaning(.year, 0)),
    ("지난해 작년 전년", Meaning(.year, -1)), ("재작년", Meaning(.year, -2)), ("내년", Meaning(.year, 1)),
    ("내후년", Meaning(.year, 2)),
    ("이달 이번_달 금월", Meaning(.month, 0)), ("지난달 지난_달 전월", Meaning(.month, -1)),
    ("다음_달 다음달 내달", Meaning(.month, 1)),
    ("이번_주 금주", Meaning(.week, 0)), ("지난주 지난_주", Meaning(.week, -1)), ("다음_주 다음주 내주", Meaning(.week, 1)),
    ("오늘", Meaning(.day, 0)), ("어제", Meaning(.day, -1)), ("내일", Meaning(.day, 1)), ("모레", Meaning(.day, 2)),
    ("오전", Meaning(.halfDay, 0)), ("새벽", Meaning(.halfDay, 0)), ("오후 저녁", Meaning(.halfDay, 1)),
    ("연말", Meaning(.end, 1)), ("월말", Meaning(.end, 0)),
    ("이듬해 이날 당일 지난_ 오는_ 매년 동년 같은_해 같은_날 같은_달 그달 당월 최근 이번_", Meaning(.any, 0)),
  ])

  private static let english: PhraseTable<Meaning> = {
    var entries: [(String, Meaning)] = []
    func add(_ phrases: String, _ meaning: Meaning) {
      for phrase in phrases.split(separator: "|") { entries.append((String(phrase), meaning)) }
    }
    for (unit, name) in [(Unit.year, "year"), (.month, "month"), (.week, "week")] {
      add("this \(name)", Meaning(unit, 0))
      add(
        "last \(name)|previous \(name)|prior \(name)|\(name) earlier|\(name) ago|\(name) before",
        Meaning(unit, -1))
      add("next \(name)|coming \(name)|following \(name)", Meaning(unit, 1))
    }
    add("today", Meaning(.day, 0))
    add("yesterday", Meaning(.day, -1))
    add("tomorrow", Meaning(.day, 1))
    add("morning|mornings|a.m.", Meaning(.halfDay, 0))
    add("afternoon|afternoons|evening|evenings|p.m.", Meaning(.halfDay, 1))
    add("end of the year|year-end|year's end|end of this year", Meaning(.end, 1))
    add("end of the month|month-end|end of this month", Meaning(.end, 0))
    add(
      "same day|same year|same month|that day|that month|that year|annually|every year|those months",
      Meaning(.any, 0))
    for weekday in Weekday.allCases.map({ $0.englishName.lowercased() }) {
      add("this \(weekday)", Meaning(.week, 0))
      add("last \(weekday)", Meaning(.week, -1, 0))
      add("next \(weekday)", Meaning(.week, 0, 1))
    }
    for month in EnglishCalendar.months.keys {
      add("this \(month)", Meaning(.year, 0))
      add("last \(month)", Meaning(.year, -1, 0))
      add("next \(month)", Meaning(.year, 0, 1))
    }
    return PhraseTable(entries)
  }()

  /// All of them in a text of a language that is known; none for another language.
  ///
  /// - Complexity: linear in the text.
  static func all(in string: String, _ language: Language) -> [RelativeTime] {
    guard language == .korean || language == .english else { return [] }
    let text = language == .korean ? ScalarText(string) : ScalarText(string).lowercased()
    let table = language == .korean ? korean : english
    var result: [RelativeTime] = []
    var index = 0
    while index < text.count {
      if !text.isLatin(index - 1), !text.isHangul(index - 1),
        let (meaning, end) = table.longestMatch(in: text, at: index),
        !text.isLatin(end) || !text.isLatin(end - 1)
      {
        result.append(
          RelativeTime(unit: meaning.unit, offsets: meaning.offsets, range: text.utf8Range(index..<end)))
        index = end
      } else {
        index += 1
      }
    }
    return result
  }
}
