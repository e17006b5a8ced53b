import Characters
import Figures
import TextReading

extension EnglishMentionReader {
  /// 3:30 p.m., 15:30, 10-11 a.m., 3 o'clock.
  mutating func readClock() -> Bool {
    let start = index
    if readOtherClock() { return true }
    guard let (hour, minute, end) = clock(index) else { return false }
    if let (half, halfEnd) = half(end) {
      return emitClock([(hour, minute, half, start, halfEnd)])
    }
    // 10 to 11 a.m.: the first shares it, or is of the other half.
    if isMark("-–—~", end) || word(end) == "to" || word(end) == "and" || word(end) == "until",
      let (secondHour, secondMinute, secondEnd) = clock(end + 1), let (half, halfEnd) = half(secondEnd)
    {
      return emitClock([
        (hour, minute, nil, start, end), (secondHour, secondMinute, half, end + 1, halfEnd),
      ])
    }
    guard minute != nil else { return false }
    if hour < 10, token(start)?.run?.integerDigits == 2 {
      return emitClock([(hour, minute, .morning, start, end)])
    }
    // A goal at 7:12 fell in the eighth minute.
    if let minute, let time = ClockTime(hour: hour, minute: minute, half: nil) {
      emit([.time(time), .quantity(Quantity(hour * 60 + minute, .measure(.second)))], .digits, start, end)
      index = end
      return true
    }
    return emitClock([(hour, minute, nil, start, end)])
  }

  /// 9.25am, at 22.15; 0640 GMT, at 1530 hours.
  mutating func readOtherClock() -> Bool {
    let start = index
    guard let run = token(index)?.run, !run.isGrouped else { return false }
    let length = run.range.count
    if run.hasFraction, run.integerDigits <= 2, length == run.integerDigits + 3 {
      let place = run.range.upperBound - 2
      let minute = text.digit(place) * 10 + text.digit(place + 1)
      let hour = (run.range.lowerBound..<place - 1).reduce(0) { $0 * 10 + text.digit($1) }
      guard hour < 24, minute < 60 else { return false }
      // 7.10-11am
      if isMark("-–—~", index + 1), token(index + 2)?.kind == .number, let (half, _) = half(index + 3),
        let time = ClockTime(hour: hour, minute: minute, half: half)
      {
        emit([.time(time)], .digits, start, start + 1)
        index = start + 1
        return true
      }
      if let (half, end) = half(index + 1) { return emitClock([(hour, minute, half, start, end)]) }
      guard word(index - 1).map(EnglishCalendar.beforeClocks.contains) ?? false, isEndOfClock(index + 1),
        let time = ClockTime(hour: hour, minute: minute, half: nil)
      else { return false }
      emit([.time(time), .quantity(Quantity(run.value))], .digits, start, start + 1)
      index = start + 1
      return true
    }
    guard run.isPlain, length == 4, let value = run.plainInteger, value / 100 < 24, value % 100 < 60 else {
      return false
    }
    let isNamed = word(index + 1).map(EnglishCalendar.afterClocks.contains) ?? false
    let isBare =
      text.digit(run.range.lowerBound) == 0
      && (word(index - 1).map(EnglishCalendar.beforeClocks.contains) ?? false)
    guard isNamed || isBare else { return false }
    let half: ClockTime.Half = value / 100 < 12 ? .morning : .afternoon
    if !isNamed, let time = ClockTime(hour: value / 100, minute: value % 100, half: half) {
      emit([.time(time), .quantity(Quantity(value))], .digits, start, start + 1)
      index = start + 1
      return true
    }
    return emitClock([(value / 100, value % 100, half, start, start + 1)])
  }

  /// Whether no unit and no scale follows.
  private func isEndOfClock(_ index: Int) -> Bool {
    guard let token = token(index) else { return true }
    return token.isMark(".,;)") || token.isWord(EnglishCalendar.afterDays)
      || EnglishCalendar.afterClocks.contains(token.word)
  }

  private func clock(_ index: Int) -> (hour: Int, minute: Int?, end: Int)? {
    guard let run = token(index)?.run, run.integerDigits <= 2, let hour = run.plainInteger, hour <= 24 else {
      return nil
    }
    guard isMark(":", index + 1), let minutes = token(index + 2), !minutes.isSpaced, let minute = minutes.run,
      minute.integerDigits == 2, let value = minute.plainInteger, value < 60,
      !isMark(":", index - 1) || tokens[index].isSpaced
    else { return (hour, nil, index + 1) }
    return (hour, value, index + 3)
  }

  private func half(_ index: Int) -> (ClockTime.Half?, end: Int)? {
    switch word(index) {
    case "am": (.morning, index + 1)
    case "pm": (.afternoon, index + 1)
    case "o'clock": (nil, index + 1)
    case "noon": (.afternoon, index + 1)
    default: nil
    }
  }

  private mutating func emitClock(
    _ times: [(hour: Int, minute: Int?, half: ClockTime.Half?, start: Int, end: Int)]
  ) -> Bool {
    let read = times.compactMap { time in
      ClockTime(hour: time.hour, minute: time.minute ?? 0, half: time.half).map { ($0, time.start, time.end) }
    }
    guard read.count == times.count, let end = times.last?.end else { return false }
    for (time, start, end) in read { emit([.time(time)], .digits, start, end) }
    index = end
    return true
  }
}
