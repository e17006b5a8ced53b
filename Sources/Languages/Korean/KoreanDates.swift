import Characters
import Figures
import TextReading

extension KoreanMentionReader {
  /// Takes up a date, and joins it to the one right before it that it makes more precise: 2025년 + 10월.
  mutating func emitDate(_ date: CalendarDate, _ range: Range<Int>, others: [Mention.Reading] = []) {
    if mentionEnd <= range.lowerBound, isJoined(mentionEnd..<range.lowerBound), let last = mentions.last,
      let joined = last.joined(with: date)
    {
      mentions.removeLast()
      var mention = Mention(
        [.date(joined)], .digits, at: last.range.lowerBound..<text.utf8(range).upperBound)
      mention.bound = bound(around: range)
      mentions.append(mention)
      mentionEnd = range.upperBound
      return
    }
    emit([.date(date)] + others, .digits, range)
  }

  /// Whether what lies between two mentions is at most a space, a bracket or 의.
  private func isJoined(_ gap: Range<Int>) -> Bool {
    gap.count <= 2 && gap.allSatisfy { text[$0] == " " || text[$0] == "(" || text.has("의", at: $0) }
  }

  // MARK: Dates in figures

  /// 2025. 10. 31.(금), 2025-10-31, '25.10.31., 10. 31.(금), and the end of a range of them.
  mutating func readNumericDate(_ run: DigitRun, hasApostrophe: Bool) -> Bool {
    guard let (date, end) = numericDate(at: run.range.lowerBound, hasApostrophe: hasApostrophe) else {
      return false
    }
    let start = hasApostrophe ? run.range.lowerBound - 1 : run.range.lowerBound
    // 15.5.13 may number a section as well.
    let name = DottedName.read(text, at: run.range.lowerBound)?.name
    emitDate(date, start..<end, others: name.map { [.name($0)] } ?? [])
    position = end
    readRangeEnd(of: date)
    return true
  }

  /// The second part of 10. 3. ~ 5. or 10. 31.(금)~11. 2.(일).
  private mutating func readRangeEnd(of first: CalendarDate) {
    let sign = text.skippingSpaces(position)
    guard ["~", "–", "-"].contains(text[sign]) else { return }
    var index = text.skippingSpaces(sign + 1)
    let hasApostrophe = text[index] == "'"
    if hasApostrophe { index += 1 }
    if let (date, end) = numericDate(at: index, hasApostrophe: hasApostrophe) {
      emit([.date(date)], .digits, index..<end)
      position = end
      return
    }
    guard first.day != nil, let run = DigitRun.read(text, at: index) ?? shortRun(at: index),
      let day = shortRun(at: index)?.plainInteger ?? run.plainInteger, (1...31).contains(day)
    else { return }
    var end = DigitRun.end(text, at: index)
    guard text[end] == "." || text[end] == "(" else { return }
    if text[end] == "." { end += 1 }
    var date = CalendarDate(month: first.month, day: day)
    (date.weekday, end) = weekdayInBrackets(at: end)
    emit([.date(date)], .digits, index..<end)
    position = end
  }

  /// Digits without what follows a full stop.
  private func shortRun(at index: Int) -> DigitRun? {
    let end = DigitRun.end(text, at: index)
    guard end > index, end - index <= 4 else { return nil }
    let value = (index..<end).reduce(0) { $0 * 10 + text.digit($1) }
    return DigitRun(
      value: ExactValue(value), integerDigits: end - index, hasFraction: false, isGrouped: false,
      range: index..<end)
  }

  private func numericDate(at start: Int, hasApostrophe: Bool) -> (CalendarDate, end: Int)? {
    guard Self.separators.contains(text[DigitRun.end(text, at: start)]) else { return nil }
    var parts: [DigitRun] = []
    var index = start
    var separator: Unicode.Scalar = "\0"
    var isSpaced = false
    while parts.count < 3, let part = shortRun(at: index) {
      parts.append(part)
      index = part.range.upperBound
      let sign = text[index]
      guard Self.separators.contains(sign), separator == "\0" || separator == sign else { break }
      let next = sign == "." ? text.skippingSpaces(index + 1) : index + 1
      guard parts.count < 3, text.isDigit(next) else { break }
      isSpaced = isSpaced || next > index + 1
      separator = sign
      index = next
    }
    guard let last = parts.last else { return nil }
    var end = last.range.upperBound
    let endsInStop = text[end] == "." && separator == "."
    let numbers = parts.compactMap(\.plainInteger)
    guard numbers.count == parts.count else { return nil }
    var date: CalendarDate
    switch numbers.count {
    case 3:
      guard let year = fullYear(parts[0], hasApostrophe: hasApostrophe, separator: separator),
        (1...12).contains(numbers[1]), (1...31).contains(numbers[2])
      else { return nil }
      date = CalendarDate(year: year, month: numbers[1], day: numbers[2])
    case 2:
      if parts[0].integerDigits == 4 || hasApostrophe {
        guard separator == ".", (1...12).contains(numbers[1]),
          endsInStop || isSpaced || text.has("월", at: end),
          let year = fullYear(parts[0], hasApostrophe: hasApostrophe, separator: separator)
        else { return nil }
        date = CalendarDate(year: year, month: numbers[1])
        return (date, endsInStop || text.has("월", at: end) ? end + 1 : end)
      }
      guard (1...12).contains(numbers[0]), (1...31).contains(numbers[1]), separator != "-",
        isMonthAndDay(end: end, separator: separator, endsInStop: endsInStop, isSpaced: isSpaced)
      else { return nil }
      date = CalendarDate(month: numbers[0], day: numbers[1])
    default: return nil
    }
    if endsInStop { end += 1 }
    (date.weekday, end) = weekdayInBrackets(at: end)
    return (date, end)
  }

  /// Between the numbers of a date.
  private static let separators = ScalarSet(".-/".unicodeScalars)

  private func fullYear(_ run: DigitRun, hasApostrophe: Bool, separator: Unicode.Scalar) -> Int? {
    guard let number = run.plainInteger else { return nil }
    if run.integerDigits == 4 { return (1_900...2_100).contains(number) ? number : nil }
    guard run.integerDigits == 2, separator == ".", hasApostrophe || number >= 13 else { return nil }
    return 2_000 + number
  }

  /// Two numbers with a stop or slash between them are a date only where more speaks for it than that.
  private func isMonthAndDay(end: Int, separator: Unicode.Scalar, endsInStop: Bool, isSpaced: Bool) -> Bool {
    let afterStop = endsInStop ? end + 1 : end
    if weekdayInBrackets(at: afterStop).0 != nil { return true }
    guard separator == ".", endsInStop else { return false }
    if isSpaced { return true }
    return text.hasAny(["~", " ~", "까지", "부터", "에", "자", ")", ","], at: afterStop)
  }

  func weekdayInBrackets(at index: Int) -> (Weekday?, end: Int) {
    let start = text.skippingSpaces(index, limit: 1)
    guard text[start] == "(", let weekday = Self.weekday(text[start + 1]) else { return (nil, index) }
    let end = text.has("요일", at: start + 2) ? start + 4 : start + 2
    guard text[end] == ")" || text[end] == "," || text[end] == " " else { return (nil, index) }
    return (weekday, text[end] == ")" ? end + 1 : end)
  }

  static func weekday(_ scalar: Unicode.Scalar) -> Weekday? {
    KoreanCalendarWords.weekdays[scalar].flatMap(Weekday.init)
  }

  private static func joinsEventDate(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "." || scalar == "/" || scalar.isMiddleDot
  }

  /// 4·19 혁명, 3.1절, 12·3 비상계엄: a day that became a name.
  mutating func readEventDate(_ run: DigitRun) -> Bool {
    guard let first = shortRun(at: run.range.lowerBound), let month = first.plainInteger,
      (1...12).contains(month), Self.joinsEventDate(text[first.range.upperBound]),
      let second = shortRun(at: first.range.upperBound + 1), let day = second.plainInteger,
      (1...31).contains(day)
    else { return false }
    let next = text.skippingSpaces(second.range.upperBound, limit: 1)
    guard text.hasAny(KoreanCalendarWords.events, at: next) else { return false }
    position = second.range.upperBound
    emit(
      [.date(CalendarDate(month: month, day: day)), .quantity(Quantity(month)), .quantity(Quantity(day))],
      .loose,
      run.range.lowerBound..<position)
    return true
  }
}

extension Mention {
  /// The date of the mention with what `date` adds to it; nil if they do not belong together.
  fileprivate func joined(with date: CalendarDate) -> CalendarDate? {
    guard
      let before =
        (readings.compactMap { reading in
          if case .date(let date) = reading { date } else { nil }
        }).first
    else { return nil }
    var joined = before
    if date.weekday != nil, date.day == nil {
      guard before.day != nil, before.weekday == nil, date.parts.count == 1 else { return nil }
      joined.weekday = date.weekday
      return joined
    }
    guard date.year == nil, before.day == nil, before.weekday == nil else { return nil }
    if let month = date.month, before.month == nil, before.year != nil {
      joined.month = month
      joined.stage = date.stage
      joined.day = date.day
    } else if let day = date.day, before.month != nil {
      joined.day = day
    } else if date.quarter != nil || date.half != nil, before.year != nil, before.month == nil {
      guard before.quarter == nil, before.half == nil else { return nil }
      joined.quarter = date.quarter
      joined.half = date.half
    } else {
      return nil
    }
    joined.weekday = date.weekday
    return joined
  }
}
