import Characters

/// Dates and times as English letterheads write them: `06:00 KST, 25 SEP 2026`.
enum EnglishWrittenTime {
  // Made once, which takes longer than to read a text. What is literal holds no closure, and is safe to share.
  nonisolated(unsafe) private static let pattern =
    /(?:(\d{1,2}):(\d{2})(?:\s*KST)?(?:\s*,)?\s*)?(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})/

  /// The first one in a text.
  static func first(in text: Substring) -> WrittenTime? {
    // The month is in letters, and most lines have none.
    guard text.utf8.contains(where: \.isASCIILetter), text.utf8.contains(where: \.isASCIIDigit),
      let match = text.firstMatch(of: pattern), let day = Int(match.3), let year = Int(match.5),
      let month = EnglishCalendar.months[match.4.lowercased()]
    else { return nil }
    let minutes = match.1.flatMap { Int($0) }.map { $0 * 60 + (match.2.flatMap { Int($0) } ?? 0) }
    return WrittenTime(year: year, month: month, day: day, minuteOfDay: minutes)
  }
}
