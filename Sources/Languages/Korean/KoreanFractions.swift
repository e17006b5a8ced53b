import Characters
import Figures
import TextReading

/// Parts of a whole in figures.
extension KoreanMentionReader {
  /// 3분의 1, 4/4분기.
  mutating func readFractionOrQuarter(_ run: DigitRun, _ number: KoreanNumber?) -> Bool {
    let start = run.range.lowerBound
    if let number, text.has("분의", at: number.range.upperBound) {
      let next = text.skippingSpaces(number.range.upperBound + 2)
      guard let numerator = DigitRun.read(text, at: next),
        let value = numerator.value.divided(by: number.value)
      else { return false }
      position = numerator.range.upperBound
      emit([.quantity(Quantity(value, .share))], .digits, start..<position)
      return true
    }
    if let (value, end) = slashedFraction(run) {
      position = end
      emit([.quantity(Quantity(value, .share))], .digits, start..<end)
      return true
    }
    if text[run.range.upperBound] == "/", let divisor = DigitRun.read(text, at: run.range.upperBound + 1),
      let quarter = run.plainInteger, (1...4).contains(quarter), divisor.plainInteger == 4
    {
      let end = text.skippingSpaces(divisor.range.upperBound)
      guard text.has("분기", at: end) else { return false }
      position = end + 2
      emitDate(CalendarDate(quarter: quarter), start..<position)
      return true
    }
    return false
  }

  /// 3할 2푼 5리: tenths, hundredths and thousandths, which sport writes as .325.
  mutating func readTenths(_ run: DigitRun) -> Bool {
    let start = run.range.lowerBound
    guard run.isPlain, run.integerDigits == 1, text.has("할", at: start + 1),
      !text.isHangul(start + 2) || KoreanSuffixes.table.longestMatch(in: text, at: start + 2) != nil
        || text.hasAny(["대", "타"], at: start + 2)
    else { return false }
    var digits = [text.digit(start)]
    var end = start + 2
    for part in ["푼", "리"] {
      let next = text.skippingSpaces(end, limit: 1)
      guard text.isDigit(next), text.has(part, at: next + 1) || text.has("리", at: next + 1) else { break }
      // 3할 7리 has no hundredths.
      if text.has("리", at: next + 1), digits.count == 1 { digits.append(0) }
      digits.append(text.digit(next))
      end = next + 2
      if part == "푼", text.has("리", before: end) { break }
    }
    guard let value = ExactValue(digits: digits, fractionDigits: digits.count),
      let figures = ExactValue(digits: digits, fractionDigits: 0)
    else { return false }
    position = end
    emit([.quantity(Quantity(value, .share)), .quantity(Quantity(figures))], .digits, start..<end)
    return true
  }

  /// 1/3, but not 1/4분기 or 10/31.
  private func slashedFraction(_ run: DigitRun) -> (ExactValue, end: Int)? {
    guard text[run.range.upperBound] == "/", let numerator = run.plainInteger,
      let divisor = DigitRun.read(text, at: run.range.upperBound + 1), let denominator = divisor.plainInteger,
      numerator > 0, numerator < denominator, denominator <= 10, text[divisor.range.upperBound] != "/",
      !text.hasAny(["분기", " 분기", "("], at: divisor.range.upperBound),
      let value = run.value.divided(by: divisor.value)
    else { return nil }
    return (value, divisor.range.upperBound)
  }
}
