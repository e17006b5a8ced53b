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
    return WrittenTime(
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
}
