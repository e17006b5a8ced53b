import Characters
import Figures
import TextReading

extension KoreanMentionReader {
  /// What precedes a time: 오전, 오후, 밤.
  private func half(before index: Int) -> ClockTime.Half? {
    let index = text[index - 1] == " " ? index - 1 : index
    return KoreanCalendarWords.halves.first { text.has($0.key, before: index) }?.value
  }

  /// 15:30. Numbers of one digit after the colon are a ratio.
  mutating func readClock(_ run: DigitRun) -> Bool {
    let start = run.range.lowerBound
    let colon = run.range.upperBound
    guard let hour = run.plainInteger, run.integerDigits <= 2, text[colon] == ":", text.isDigit(colon + 1),
      text.isDigit(colon + 2), !text.isDigit(colon + 3), text[start - 1] != ":"
    else { return false }
    let minute = text.digit(colon + 1) * 10 + text.digit(colon + 2)
    let half = half(before: start)
    // Two digits without 오전 or 오후 are of the 24-hour clock.
    let isOfDay = half == nil && run.integerDigits == 2
    guard
      let time = ClockTime(
        hour: hour, minute: minute, half: isOfDay && hour < 12 ? .morning : isOfDay ? .afternoon : half)
    else { return false }
    position = colon + 3
    emit([.time(time)], .digits, start..<position)
    return true
  }

  /// Takes up times that share 시: 14~16시. 밤 12시 is midnight.
  mutating func emitClock(hours: [(hour: Int, range: Range<Int>)], unitEnd: Int) {
    var knownHalf: ClockTime.Half?
    for (index, (hour, range)) in hours.enumerated() {
      if index == 0 { knownHalf = half(before: range.lowerBound) }
      let half = index == 0 || hour > hours[0].hour ? knownHalf : nil
      let isLast = index == hours.count - 1
      var end = isLast ? unitEnd : range.upperBound
      let minute = isLast ? minutes(at: unitEnd) : nil
      if let minute { end = minute.end }
      let isMidnight =
        hour == 12
        && text.has("밤", before: text[range.lowerBound - 1] == " " ? range.lowerBound - 1 : range.lowerBound)
      let time = ClockTime(hour: hour, minute: minute?.value ?? 0, half: isMidnight ? .morning : half)
      position = max(position, end)
      guard let time else {
        emit([.quantity(Quantity(hour))], .digits, range)
        continue
      }
      emit([.time(time), .quantity(Quantity(hour))], .digits, range.lowerBound..<end)
    }
  }

  /// 30분 or 반 after an hour.
  private func minutes(at index: Int) -> (value: Int, end: Int)? {
    let start = text.skippingSpaces(index, limit: 1)
    let end = DigitRun.end(text, at: start)
    if end > start, end - start <= 2, text.has("분", at: end), let run = DigitRun.read(text, at: start) {
      return run.plainInteger.map { ($0, end + 1) }
    }
    if text.has("반", at: start),
      !text.isHangul(start + 1) || text.hasAny(["에", "까", "부", "쯤"], at: start + 1)
    {
      return (30, start + 1)
    }
    return nil
  }
}
