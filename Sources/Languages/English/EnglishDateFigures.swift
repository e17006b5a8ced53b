import Characters
import Figures
import TextReading

extension EnglishMentionReader {
  /// 31 October 2025, 31st of October, 4th quarter.
  mutating func readDayAndMonth() -> Bool {
    let start = index
    guard let (value, dayEnd) = day(index) else { return false }
    if dayEnd > index + 1, value <= 4, readQuarterOrHalf(value, from: start, after: dayEnd) { return true }
    var next = dayEnd
    // 3-5 October
    var first: (CalendarDate, Int, Int)?
    if isMark("-–", next), let (second, secondEnd) = day(next + 1), let (month, _) = monthName(secondEnd) {
      first = (CalendarDate(month: month, day: value), start, dayEnd)
      return readDay(second, from: next + 1, monthAt: secondEnd, first: first)
    }
    if word(next) == "of" { next += 1 }
    return readDay(value, from: start, monthAt: next, first: nil)
  }

  /// A month's name that may follow a day: 3 May, but not 10 may.
  func monthName(_ index: Int) -> (month: Int, end: Int)? {
    guard let token = token(index), token.isCapitalized, token.isSpaced,
      let month = EnglishCalendar.months[token.word]
    else { return nil }
    let hasStop =
      isMark(".", index + 1) && EnglishCalendar.monthAbbreviations.contains(token.word)
      && trailingYear(index + 2) != nil
    return (month, hasStop ? index + 2 : index + 1)
  }

  mutating func readDay(
    _ day: Int, from start: Int, monthAt monthIndex: Int, first: (CalendarDate, Int, Int)?
  ) -> Bool {
    guard let (month, monthEnd) = monthName(monthIndex), self.day(monthEnd) == nil else { return false }
    var dates = first.map { [$0] } ?? []
    dates.append((CalendarDate(month: month, day: day), start, monthEnd))
    index = monthEnd
    if let (year, end) = trailingYear(monthEnd) {
      for position in dates.indices { dates[position].0.year = year }
      dates[dates.count - 1].2 = end
      index = end
    }
    readWeekdayInBrackets(&dates)
    emitDates(dates)
    return true
  }

  /// 9/11: a day that became a name.
  mutating func readNamedDay() -> Bool {
    guard let month = token(index)?.run?.plainInteger, (1...12).contains(month), isMark("/", index + 1),
      let day = token(index + 2)?.run?.plainInteger, (11...31).contains(day), !isMark("/", index + 3),
      !tokens[index + 1].isSpaced, !tokens[index + 2].isSpaced
    else { return false }
    let start = index
    index += 3
    emit(
      [.date(CalendarDate(month: month, day: day)), .quantity(Quantity(month)), .quantity(Quantity(day))],
      .loose, start,
      index)
    return true
  }

  /// 2025-10-31, 2025.10.31, 10/31/2025.
  mutating func readNumericDate() -> Bool {
    let place = tokens[index].range.lowerBound
    guard let (dates, end) = NumericDate.read(text, at: place) else { return false }
    let start = index
    skip(to: end)
    emit(dates.map { .date($0) }, .digits, start, index)
    return true
  }

  /// 1990s, '90s, 20s.
  mutating func readDecade() -> Bool {
    guard let run = token(index)?.run, let value = run.plainInteger, let suffix = token(index + 1),
      !suffix.isSpaced,
      suffix.isWord("s") || (suffix.isMark("'") && word(index + 2) == "s" && run.integerDigits == 4)
    else { return false }
    let end = suffix.kind == .mark ? index + 3 : index + 2
    switch run.integerDigits {
    case 4 where (1_000...2_100).contains(value) && value.isMultiple(of: 10):
      emit([.date(CalendarDate(decade: value))], .digits, index, end)
    case 2 where value.isMultiple(of: 10):
      emit(
        [
          .quantity(Quantity(value)), .date(CalendarDate(decade: 1_900 + value)),
          .date(CalendarDate(decade: 2_000 + value)),
        ],
        .digits, index, end)
    default: return false
    }
    index = end
    return true
  }
}
