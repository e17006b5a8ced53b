import Characters
import Figures
import TextReading

extension KoreanMentionReader {
  /// Takes up numbers that share a unit of the calendar: 1~9월.
  mutating func emitCalendar(_ numbers: [KoreanNumber], unit: KoreanUnit?) {
    let end = position
    for (index, number) in numbers.enumerated() {
      let range = number.range.lowerBound..<(index == numbers.count - 1 ? end : number.range.upperBound)
      emitCalendar(number, unit: unit, range)
    }
  }

  private mutating func emitCalendar(_ number: KoreanNumber, unit: KoreanUnit?, _ range: Range<Int>) {
    let value = number.digits?.plainInteger
    switch (unit, value) {
    case (.decade?, let value?):
      let decades = value < 100 ? [1_900 + value, 2_000 + value] : [value]
      emit(decades.map { .date(CalendarDate(decade: $0)) }, .digits, range)
    case (.yearName?, let value?) where value > 12:
      emitDate(CalendarDate(year: value < 100 ? 2_000 + value : value), range)
    case (.year?, _): emitYear(number, range)
    case (.month?, let value?) where (1...12).contains(value):
      let (stage, end) = stage(at: range.upperBound)
      position = max(position, end)
      emitDate(CalendarDate(month: value, stage: stage), range.lowerBound..<end)
    case (.day?, _): emitDay(number, range)
    case (.term?, let value?):
      emitDate(CalendarDate(term: value), range, others: [.quantity(Quantity(value))])
    case (.quarter?, let value?) where (1...4).contains(value):
      let count = Mention.Reading.quantity(Quantity(value))
      let next = text.skippingSpaces(range.upperBound)
      if text.hasAny(KoreanCalendarWords.afterCountedQuarter, at: next) {
        emit([count], .digits, range)
      } else {
        emitDate(CalendarDate(quarter: value), range, others: [count])
      }
    default: emit([.quantity(Quantity(number.value))], .digits, range)
    }
  }

  /// 초, 중순, 말 after a month.
  private func stage(at index: Int) -> (DateStage?, end: Int) {
    let start = text.skippingSpaces(index, limit: 1)
    guard let (stage, end) = KoreanCalendarWords.stages.longestMatch(in: text, at: start),
      !text.isHangul(end) || KoreanSuffixes.table.end(in: text, at: end) != nil
    else { return (nil, index) }
    return (stage, end)
  }

  private mutating func emitYear(_ number: KoreanNumber, _ range: Range<Int>) {
    let value = number.digits?.plainInteger
    var quantity = Quantity(number.value, .measure(.year))
    // 기원전 58년: no year of ours.
    if text.has("기원전", before: text[range.lowerBound - 1] == " " ? range.lowerBound - 1 : range.lowerBound) {
      return emit([.quantity(quantity), .quantity(Quantity(number.value))], .loose, range)
    }
    if let value, (1_900...2_100).contains(value) {
      // The end of a year is a day of its own.
      let (stage, end) = stage(at: range.upperBound)
      let isEnd = stage == .late
      position = isEnd ? max(position, end) : position
      return emitDate(
        CalendarDate(year: value, stage: isEnd ? stage : nil), isEnd ? range.lowerBound..<end : range,
        others: [.quantity(quantity)])
    }
    if let value, number.digits?.integerDigits == 2, isYearOfDate(end: range.upperBound) {
      return emitDate(CalendarDate(year: 2_000 + value), range)
    }
    var range = range
    let (half, end) = halfMore(at: range.upperBound, kind: quantity.kind)
    if half, let sum = quantity.value.adding(.half) {
      quantity.value = sum
      range = range.lowerBound..<end
      position = end
    }
    var readings: [Mention.Reading] = [.quantity(quantity)]
    if let value, number.digits?.integerDigits == 2 {
      readings += [.date(CalendarDate(year: 2_000 + value)), .date(CalendarDate(year: 1_900 + value))]
    }
    emit(readings, value == 1 && !half ? .loose : .digits, range)
  }

  /// Whether a month, quarter or half follows 25년.
  private func isYearOfDate(end: Int) -> Bool {
    let next = text.skippingSpaces(end)
    if text.hasAny(["상반기", "하반기", "대비", "말", "초"], at: next) { return true }
    let digits = DigitRun.end(text, at: next)
    return digits > next && text.hasAny(["월", "분기", "/4"], at: digits)
  }

  private mutating func emitDay(_ number: KoreanNumber, _ range: Range<Int>) {
    let days = Mention.Reading.quantity(Quantity(number.value, .measure(.day)))
    guard let value = number.digits?.plainInteger, (1...31).contains(value) else {
      return emit([days], .digits, range)
    }
    var date = CalendarDate(day: value)
    var end = range.upperBound
    (date.weekday, end) = weekdayInBrackets(at: end)
    position = end
    emitDate(date, range.lowerBound..<end, others: [days])
  }

  /// 상반기, 금요일, 정오.
  mutating func readCalendarWord() -> Bool {
    let start = position
    if text.has("상·하반기", at: start) || text.has("상하반기", at: start) {
      emit([.date(CalendarDate(half: 1))], .digits, start..<start + 1)
      position = start + (text.isHangul(start + 1) ? 1 : 2)
      return true
    }
    if text.has("반기", at: start + 1) {
      let half = ["상": 1, "전": 1, "하": 2, "후": 2].first { text.has($0.key, at: start) }?.value
      guard let half else { return false }
      position = start + 3
      emitDate(CalendarDate(half: half), start..<position)
      return true
    }
    if readHalfOfMatch() { return true }
    if text.has("요일", at: start + 1), let weekday = Self.weekday(text[start]),
      !text.isHangul(start - 1) || text.has("일", at: start - 1)
    {
      position = start + 3
      emitDate(CalendarDate(weekday: weekday), start..<position)
      return true
    }
    guard !text.isHangul(start - 1) else { return false }
    if readWeekdays() || readDaysOfWeek() { return true }
    if let (date, end) = KoreanCalendarWords.holidays.longestMatch(in: text, at: start) {
      emit([.date(date)], .loose, start..<end)
      position = end
      return true
    }
    let isNoon = text.has("정오", at: start)
    guard isNoon || text.has("자정", at: start) else { return false }
    position = start + 2
    guard !text.isDigit(text.skippingSpaces(position)) else { return true }
    emit([.time(isNoon ? .noon : .midnight)], .words, start..<position)
    return true
  }

  /// 전반, 후반전: halves of a match, which English calls like those of a year.
  private mutating func readHalfOfMatch() -> Bool {
    let start = position
    guard text.has("전반", at: start) || text.has("후반", at: start), !text.isHangul(start - 1) else {
      return false
    }
    let end = text.has("전", at: start + 2) ? start + 3 : start + 2
    guard !text.isHangul(end) || KoreanSuffixes.table.end(in: text, at: end) != nil || text.has("기", at: end)
    else {
      return false
    }
    emit([.date(CalendarDate(half: text.has("전", at: start) ? 1 : 2))], .loose, start..<end)
    position = end
    return true
  }

  /// 주말, 평일: weekdays that English may name.
  private mutating func readDaysOfWeek() -> Bool {
    let start = position
    let days: [Weekday]
    if text.has("주말", at: start) {
      days = [.saturday, .sunday]
    } else if text.has("평일", at: start) {
      days = [.monday, .tuesday, .wednesday, .thursday, .friday]
    } else {
      return false
    }
    position = start + 2
    emit(days.map { .date(CalendarDate(weekday: $0)) }, .loose, start..<position)
    return true
  }

  /// 월·수·금, 월~금. A range names all of its days, so its ends need no counterpart.
  private mutating func readWeekdays() -> Bool {
    var places: [(Weekday, Int)] = []
    var index = position
    var isRange = false
    guard Self.weekday(text[index]) != nil else { return false }
    if text[index - 1] == "," || text[index - 1] == "~" || text[index - 1].isMiddleDot { return false }
    while places.count < 7, let weekday = Self.weekday(text[index]) {
      places.append((weekday, index))
      index += 1
      guard text[index] == "~" || text[index].isMiddleDot, Self.weekday(text[index + 1]) != nil else { break }
      isRange = isRange || text[index] == "~"
      index += 1
    }
    guard places.count > 1, !text.isHangul(index) || text.has("요일", at: index) else { return false }
    for (weekday, place) in places {
      emit([.date(CalendarDate(weekday: weekday))], isRange ? .loose : .words, place..<place + 1)
    }
    position = text.has("요일", at: index) ? index + 2 : index
    return true
  }
}
