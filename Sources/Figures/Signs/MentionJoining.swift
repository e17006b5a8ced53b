package import TextReading

/// What numbers that are side by side say together.
package enum MentionJoining {
  /// 2년 6개월, *an hour and 30 minutes*: one duration in the unit of the second; nil if they are none.
  package static func duration(_ first: Quantity?, _ second: Quantity) -> Quantity? {
    guard let first, case .measure(let large) = first.kind, case .measure(let small) = second.kind,
      large.dimension == small.dimension, large.dimension == .clockTime || large.dimension == .calendarTime,
      let ratio = large.factor.divided(by: small.factor), ratio.exponent >= 0, ratio.denominator == 1,
      large.factor != small.factor, let value = first.value.multiplied(by: ratio)?.adding(second.value)
    else { return nil }
    return Quantity(value, second.kind)
  }

  /// *three in ten*, 10명 중 3명: the part that they name; nil if they are none.
  package static func share(_ part: Quantity?, of whole: Quantity?) -> Quantity? {
    guard let part, let whole, part.kind == .number, whole.kind == .number,
      let count = part.value.integer, let all = whole.value.integer, count > 0, count < all,
      let value = part.value.divided(by: whole.value)
    else { return nil }
    return Quantity(value, .share)
  }
}

/// Durations as sport writes them: 2:08:15, 1:48.32.
package enum DurationFigures {
  package static func read(_ text: ScannedText, at start: Int) -> (seconds: ExactValue, end: Int)? {
    guard text[start - 1] != ":", text[DigitRun.end(text, at: start)] == ":" else { return nil }
    var parts: [Int] = []
    var index = start
    while parts.count < 3 {
      let end = DigitRun.end(text, at: index)
      guard end > index, end - index <= 2, parts.isEmpty || end - index == 2 else { return nil }
      parts.append((index..<end).reduce(0) { $0 * 10 + text.digit($1) })
      index = end
      guard text[index] == ":", text.isDigit(index + 1) else { break }
      index += 1
    }
    // Logs have a comma before their milliseconds: 11:22:33,471.
    let hasMilliseconds =
      parts.count == 3 && text[index] == "," && DigitRun.end(text, at: index + 1) == index + 4
    let hasFraction = text[index] == "." && text.isDigit(index + 1) || hasMilliseconds
    guard parts.count == 3 || (parts.count == 2 && hasFraction), text[index] != ":" else { return nil }
    var seconds = ExactValue(parts.reduce(0) { $0 * 60 + $1 })
    if hasFraction {
      let end = DigitRun.end(text, at: index + 1)
      let digits = (index + 1..<end).map { text.digit($0) }
      guard let fraction = ExactValue(digits: digits, fractionDigits: digits.count),
        let sum = seconds.adding(fraction)
      else { return nil }
      (seconds, index) = (sum, end)
    }
    return (seconds, index)
  }
}
