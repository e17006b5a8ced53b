import Characters

/// Dates and times as Korean letterheads write them: `2026. 9. 24.(목) 12:00`, `’26. 9. 24. 오후 2시`, `9. 25.(금) 06:00`,
/// `2026년 9월 24일 목요일 정오`.
enum KoreanWrittenTime {
  /// The first one in a text.
  /// - Complexity: linear in the text.
  static func first(in text: Substring) -> WrittenTime? {
    text.withUTF8Bytes { bytes in
      for start in bytes.indices where mayBegin(bytes[start]) {
        var words = WrittenTimeCursor(bytes, from: start)
        guard let (year, month, day) = date(&words) else { continue }
        let time = time(&words)
        return WrittenTime(
          year: year, month: month, day: day, minuteOfDay: time?.minute, doubt: time?.doubt)
      }
      return nil
    }
  }

  /// A digit, or an apostrophe of either kind.
  private static func mayBegin(_ byte: UInt8) -> Bool {
    byte.isASCIIDigit || byte == UInt8(ascii: "'") || byte == 0xE2
  }

  /// A date with a year or without, and what may be right after it: a weekday, a comma.
  private static func date(_ words: inout WrittenTimeCursor) -> (year: Int?, month: Int, day: Int)? {
    let start = words
    if let year = year(&words), let (month, day) = monthAndDay(&words) { return (year, month, day) }
    words = start
    return monthAndDay(&words).map { (nil, $0.month, $0.day) }
  }

  /// `2026.`, `’26년`, and white space after it.
  private static func year(_ words: inout WrittenTimeCursor) -> Int? {
    let isShort = words.take(oneOf: "'", "’", "‘")
    guard let year = words.takeNumber(digits: isShort ? 2...2 : 4...4) else { return nil }
    words.skipSpace()
    guard words.take(oneOf: ".", "년", "-") else { return nil }
    words.skipSpace()
    return isShort ? 2000 + year : year
  }

  private static func monthAndDay(_ words: inout WrittenTimeCursor) -> (month: Int, day: Int)? {
    guard let month = words.takeNumber(digits: 1...2) else { return nil }
    words.skipSpace()
    guard words.take(oneOf: ".", "월", "-") else { return nil }
    words.skipSpace()
    guard let day = words.takeNumber(digits: 1...2) else { return nil }
    let isParted = words.skipSpace()
    guard words.take(oneOf: ".", "일") || isParted || words.isAtEnd || words.next == "(" else { return nil }
    words.skipSpace()
    skipWeekday(&words)
    words.take(oneOf: ",", ".")
    words.skipSpace()
    return (month, day)
  }

  /// `(목)`, `목요일`.
  private static func skipWeekday(_ words: inout WrittenTimeCursor) {
    let start = words
    let isBracketed = words.take(oneOf: "(", "（")
    if isBracketed { words.skipSpace() }
    if words.take(oneOf: "월", "화", "수", "목", "금", "토", "일") {
      if isBracketed { words.skipSpace() }
      if isBracketed ? words.take(oneOf: ")", "）") : words.take("요일") { return }
    }
    words = start
  }

  /// Minutes since the day began, more than a day has for an hour after its midnight. Words that leave open which midnight
  /// is meant are read as the later one, so that nothing is published too early.
  private static func time(_ words: inout WrittenTimeCursor) -> (minute: Int, doubt: String?)? {
    if words.take("정오") { return (noon, nil) }
    // To dictionaries it is the beginning of the day, to many writers its end.
    if words.take("자정") { return (midnight, "자정") }
    let start = words
    let part = ["오전", "오후", "낮", "밤", "새벽", "아침", "저녁"].first { words.take($0) }
    words.skipSpace()
    guard let hour = words.takeNumber(digits: 1...2) else { return nil }
    words.skipSpace()
    let rest: Int
    if words.take(oneOf: ":") {
      words.skipSpace()
      guard let minutes = words.takeNumber(digits: 2...2) else { return nil }
      rest = minutes
    } else if words.take(oneOf: "시") {
      rest = minutesAfterHour(&words)
    } else {
      return nil
    }
    let (minute, isDoubtful) = minutes(hour: hour, of: part)
    // Half past twelve at night is in the next day, or was it this one's?
    let isAfterMidnight = minute == midnight && rest > 0 && part != nil
    return (minute + rest, isDoubtful || isAfterMidnight ? words.text(from: start) : nil)
  }

  /// `30분` or `반` after an hour; nothing is taken where neither is.
  private static func minutesAfterHour(_ words: inout WrittenTimeCursor) -> Int {
    let start = words
    words.skipSpace()
    if words.take(oneOf: "반") { return 30 }
    if let minutes = words.takeNumber(digits: 1...2) {
      words.skipSpace()
      if words.take(oneOf: "분") { return minutes }
    }
    words = start
    return 0
  }

  private static func minutes(hour: Int, of part: String?) -> (minutes: Int, isDoubtful: Bool) {
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
