/// Dates and times as English letterheads write them: `06:00 KST, 25 SEP 2026`.
enum EnglishWrittenTime {
  /// The first one in a text.
  static func first(in text: Substring) -> WrittenTime? {
    let pattern =
      /(?:(\d{1,2}):(\d{2})(?:\s*KST)?(?:\s*,)?\s*)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})/
    guard let match = text.firstMatch(of: pattern), let day = Int(match.3), let year = Int(match.5),
      let month = EnglishCalendar.months[match.4.lowercased()]
    else { return nil }
    let minutes = match.1.flatMap { Int($0) }.map { $0 * 60 + (match.2.flatMap { Int($0) } ?? 0) }
    return WrittenTime(year: year, month: month, day: day, minuteOfDay: minutes)
  }
}
