import Briefings

/// When a text may be used or was sent out, as letterheads write it: a date with or without a time.
struct ReleaseTime {
  private var year: Int?
  private var month: Int
  private var day: Int
  private var minuteOfDay: Int?

  /// The first one in a text: `2026. 9. 24.(목) 12:00`, `’26. 9. 24. 오후 2시`, `2026년 9월 24일 목요일 정오`,
  /// `9. 25.(금) 06:00`, `06:00 KST, 25 SEP 2026`.
  /// - Parameter defaultYear: for a date without one.
  init?(in text: Substring, defaultYear: Int?) {
    guard let found = ReleaseTime.korean(in: text) ?? ReleaseTime.english(in: text) else { return nil }
    self = found
    year = year ?? defaultYear
  }

  func date(in timeZone: SiteTimeZone) -> PublicationDate? {
    guard let year, let day = CalendarDay(year: year, month: month, day: day) else { return nil }
    guard let minuteOfDay else { return timeZone.date(day, minuteOfDay: nil) }
    switch minuteOfDay {
    case ..<minutesOfDay: return timeZone.date(day, minuteOfDay: minuteOfDay)
    // 24:00 is the midnight that ends the day.
    case minutesOfDay:
      return timeZone.date(CalendarDay(daysSince1970: day.daysSince1970 + 1), minuteOfDay: 0)
    default: return nil
    }
  }

  /// The year of the first date that has one.
  static func year(in text: Substring) -> Int? {
    guard let match = text.firstMatch(of: /(?:(20\d{2})|['’‘](\d{2}))\s*[.년\-]/) else { return nil }
    return match.1.flatMap { Int($0) } ?? match.2.flatMap { Int($0) }.map { 2000 + $0 }
  }

  private init(year: Int?, month: Int, day: Int, minuteOfDay: Int?) {
    self.year = year
    self.month = month
    self.day = day
    self.minuteOfDay = minuteOfDay
  }

  private static func korean(in text: Substring) -> ReleaseTime? {
    let date =
      /(?:(?:(\d{4})|['’‘](\d{2}))\s*[.년\-]\s*)?(\d{1,2})\s*[.월\-]\s*(\d{1,2})\s*(?:[.일]|(?=\s|\(|$))\s*(?:[(（]\s*[월화수목금토일]\s*[)）]|[월화수목금토일]요일)?[,.]?\s*/
    guard let match = text.firstMatch(of: date), let month = Int(match.3), let day = Int(match.4) else {
      return nil
    }
    let year = match.1.flatMap { Int($0) } ?? match.2.flatMap { Int($0) }.map { 2000 + $0 }
    return ReleaseTime(
      year: year, month: month, day: day, minuteOfDay: time(atStartOf: text[match.range.upperBound...]))
  }

  private static func time(atStartOf text: Substring) -> Int? {
    if text.hasPrefix("정오") { return 12 * 60 }
    if text.hasPrefix("자정") { return 0 }
    let time = /(오전|오후|낮|밤|새벽|아침|저녁)?\s*(\d{1,2})\s*(?::\s*(\d{2})|시(?:\s*(\d{1,2})\s*분|\s*(반))?)/
    guard let match = text.prefixMatch(of: time), var hour = Int(match.2) else { return nil }
    let isAfternoon = match.1.map { ["오후", "밤", "저녁"].contains($0) || ($0 == "낮" && hour < 6) } ?? false
    if isAfternoon, hour < 12 { hour += 12 }
    let minute = (match.3 ?? match.4).flatMap { Int($0) } ?? (match.5 == nil ? 0 : 30)
    return hour * 60 + minute
  }

  private static func english(in text: Substring) -> ReleaseTime? {
    let pattern = /(?:(\d{1,2}):(\d{2})\s*(?:KST)?,?\s*)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})/
    guard let match = text.firstMatch(of: pattern), let day = Int(match.3), let year = Int(match.5),
      let month = LineWords.known.months[match.4.lowercased()]
    else { return nil }
    let minutes = match.1.flatMap { Int($0) }.map { $0 * 60 + (match.2.flatMap { Int($0) } ?? 0) }
    return ReleaseTime(year: year, month: month, day: day, minuteOfDay: minutes)
  }
}

private let minutesOfDay = 24 * 60
