/// Dates and times as Korean letterheads write them: `2026. 9. 24.(목) 12:00`, `’26. 9. 24. 오후 2시`, `9. 25.(금) 06:00`,
/// `2026년 9월 24일 목요일 정오`.
enum KoreanWrittenTime {
  /// The first one in a text.
  static func first(in text: Substring) -> WrittenTime? {
    let date =
      /(?:(?:(\d{4})|['’‘](\d{2}))\s*[.년\-]\s*)?(\d{1,2})\s*[.월\-]\s*(\d{1,2})\s*(?:[.일]|(?=\s|\(|$))\s*(?:[(（]\s*[월화수목금토일]\s*[)）]|[월화수목금토일]요일)?[,.]?\s*/
    guard let match = text.firstMatch(of: date), let month = Int(match.3), let day = Int(match.4) else {
      return nil
    }
    let year = match.1.flatMap { Int($0) } ?? match.2.flatMap { Int($0) }.map { 2000 + $0 }
    let time = time(atStartOf: text[match.range.upperBound...])
    return WrittenTime(
      year: year, month: month, day: day, minuteOfDay: time?.minute, doubt: time?.doubt)
  }

  /// Minutes since the day began, more than a day has for an hour after its midnight. Words that leave open which midnight
  /// is meant are read as the later one, so that nothing is published too early.
  private static func time(atStartOf text: Substring) -> (minute: Int, doubt: String?)? {
    if text.hasPrefix("정오") { return (noon, nil) }
    // To dictionaries it is the beginning of the day, to many writers its end.
    if text.hasPrefix("자정") { return (midnight, "자정") }
    let time = /(오전|오후|낮|밤|새벽|아침|저녁)?\s*(\d{1,2})\s*(?::\s*(\d{2})|시(?:\s*(\d{1,2})\s*분|\s*(반))?)/
    guard let match = text.prefixMatch(of: time), let hour = Int(match.2) else { return nil }
    let rest = (match.3 ?? match.4).flatMap { Int($0) } ?? (match.5 == nil ? 0 : 30)
    let (start, isDoubtful) = minutes(hour: hour, of: match.1)
    // Half past twelve at night is in the next day, or was it this one's?
    let isAfterMidnight = start == midnight && rest > 0 && match.1 != nil
    return (start + rest, isDoubtful || isAfterMidnight ? String(match.0) : nil)
  }

  private static func minutes(hour: Int, of part: Substring?) -> (minutes: Int, isDoubtful: Bool) {
    switch (part, hour) {
    // No clock shows it, and no day has it.
    case (_, 25...): (2 * midnight, false)
    case ("오전", 12): (0, false)
    case ("밤", 12): (midnight, false)
    case ("밤", 0), ("저녁", 0), ("저녁", 12), ("새벽", 12): (midnight, true)
    // One at night comes after the midnight that ends the day, or after the one that begins it.
    case ("밤", 1..<6): (midnight + hour * 60, true)
    // Twelve in the morning is no hour.
    case ("아침", 12): (noon, true)
    case ("오후", ..<12), ("밤", ..<12), ("저녁", ..<12), ("낮", ..<6): (noon + hour * 60, false)
    default: (hour * 60, false)
    }
  }

  private static let noon = 12 * 60
  private static let midnight = 24 * 60
}
