import Characters
import Figures
import Lexicons
import TextReading

extension EnglishMentionReader {
  private static let connectors = WordSet(English.lexicon.words("connector"))

  /// Reads numbers that share a unit, 10 to 20 percent, or one number with its unit. `from` is the token of
  /// its sign or currency.
  mutating func readAmount(prefix: Currency?, from: Int) {
    guard let first = EnglishNumerals.read(tokens, at: index, isMoney: prefix != nil) else {
      index += 1
      return
    }
    var numbers = [first]
    var unit = unitMeaning(after: first)
    while unit == nil, numbers.count < 8, !numbers[numbers.count - 1].isOrdinal,
      let next = connected(after: numbers[numbers.count - 1], isMoney: prefix != nil)
    {
      numbers.append(next)
      unit = unitMeaning(after: next)
    }
    let sharesScale = prefix != nil && numbers[numbers.count - 1].scale != nil
    if unit == nil, !sharesScale, !isTightRange(numbers) { numbers = [first] }
    let last = numbers[numbers.count - 1]
    index = unit?.end ?? last.range.upperBound
    for (offset, number) in numbers.enumerated() {
      let start = offset == 0 ? from : number.range.lowerBound
      let isLast = offset == numbers.count - 1
      emit(
        number, unit: unit?.meaning, prefix: prefix,
        scale: isLast || prefix == nil && unit == nil ? nil : last.scale,
        isShared: !isLast, start, isLast ? index : number.range.upperBound)
    }
  }

  /// 2024–26: joined without spaces, read as one even if no unit follows.
  private func isTightRange(_ numbers: [EnglishNumber]) -> Bool {
    guard numbers.count == 2, numbers[0].digits != nil, numbers[1].digits != nil || numbers[1].scale != nil
    else {
      return false
    }
    let between = numbers[0].range.upperBound
    return isMark("-–—~", between)
  }

  private func unitMeaning(after number: EnglishNumber) -> (meaning: EnglishUnit, end: Int)? {
    if number.isOrdinal { return nil }
    var end = number.range.upperBound
    if let half = halfMore(at: end) { end = half }
    guard end < tokens.count else { return nil }
    if let found = EnglishUnits.unit(tokens[end...]) {
      return mayHaveUnit(number, at: end) ? found : nil
    }
    let start = isMark("-", end) && !(token(end + 1)?.isSpaced ?? true) ? end + 1 : end
    guard let token = token(start), token.kind == .word || token.kind == .mark || token.kind == .name,
      let (unit, unitEnd) = EnglishUnits.symbol(text, at: token.range.lowerBound),
      !token.isSpaced || unitEnd - token.range.lowerBound > 1 || isSpacedSymbol(token)
    else { return nil }
    var next = start
    while next < tokens.count, tokens[next].range.lowerBound < unitEnd { next += 1 }
    return (.kind(unit), next)
  }

  /// One letter after a space: 3 m, but not 3 T cells.
  private func isSpacedSymbol(_ token: EnglishToken) -> Bool {
    ["m", "g", "t", "℃", "㎡", "%"].contains(text.string(token.range))
  }

  /// A fraction with a percent sign after it is no percentage.
  private func mayHaveUnit(_ number: EnglishNumber, at index: Int) -> Bool {
    !(number.isShare && number.values[0].denominator != 1 && isMark("%", index))
  }

  /// The number that a dash, a comma or a word joins to `number`.
  private func connected(after number: EnglishNumber, isMoney: Bool) -> EnglishNumber? {
    var index = number.range.upperBound
    guard let connector = token(index) else { return nil }
    if connector.isMark("-–—~") || connector.isWord(Self.connectors) {
      index += 1
    } else if connector.isMark(","), number.digits != nil {
      index += 1
      if token(index)?.isWord("and", "or") ?? false { index += 1 }
    } else {
      return nil
    }
    if let sign = token(index),
      sign.isMark("$₩€£¥'") || (sign.kind == .word && UnitSigns.currencyCodes[sign.word] != nil)
    {
      index += 1
    }
    guard token(index)?.kind == .number || word(index) != "a" else { return nil }
    return EnglishNumerals.read(tokens, at: index, isMoney: isMoney)
  }

  /// Behind *and a half*.
  private func halfMore(at index: Int) -> Int? {
    var index = index
    for expected in ["and", "a", "half"] {
      if isMark("-", index) { index += 1 }
      guard word(index) == expected else { return nil }
      index += 1
    }
    return index
  }

  private mutating func emit(
    _ number: EnglishNumber, unit: EnglishUnit?, prefix: Currency?, scale: ExactValue?, isShared: Bool,
    _ start: Int,
    _ end: Int
  ) {
    var values = number.values
    var end = end
    if let half = halfMore(at: number.range.upperBound) {
      let scaled = number.scale.flatMap { ExactValue.half.multiplied(by: $0) } ?? .half
      values = values.compactMap { $0.adding(scaled) }
      end = max(end, half)
      index = max(index, half)
    } else if !isShared, let half = halfMore(at: end), unit != nil {
      // a year and a half
      values = values.compactMap { $0.adding(.half) }
      (end, index) = (half, half)
    }
    var kind = prefix.map { QuantityKind.money($0) }
    switch unit {
    case .kind(let unitKind)?: kind = kind ?? unitKind
    case .basisPoint?:
      kind = .percentagePoint
      values = values.compactMap { $0.multiplied(by: ExactValue(powerOfTen: -2)) }
    case .counter?, nil: break
    }
    if number.isShare, kind == nil { kind = .share }
    if let scale, number.scale == nil, let first = values.first?.multiplied(by: scale) {
      values.insert(first, at: 0)
    }
    emit(
      readings(values, kind, number, isShared: isShared, unit: unit, end: end),
      firmness(number, values, kind), start, end)
  }

  private func readings(
    _ values: [ExactValue], _ kind: QuantityKind?, _ number: EnglishNumber, isShared: Bool,
    unit: EnglishUnit?, end: Int
  ) -> [Mention.Reading] {
    var readings: [Mention.Reading] = values.map { .quantity(Quantity($0, kind ?? .number)) }
    if number.isShare, let plain = values.dropFirst().first { readings[1] = .quantity(Quantity(plain)) }
    guard let run = number.digits ?? ordinalDigits(number), let value = run.plainInteger else {
      return readings
    }
    if number.isOrdinal, (1...31).contains(value) {
      let date = Mention.Reading.date(CalendarDate(day: value))
      // On the 24th; the 24th meeting.
      if word(number.range.lowerBound - 1) == "the", !(token(end)?.kind == .word && !isClauseWord(end)) {
        readings.insert(date, at: 0)
      } else {
        readings.append(date)
      }
    }
    let isYear = run.integerDigits == 4 && (1_900...2_100).contains(value)
    if isYear, kind == nil || isShared { readings.insert(.date(CalendarDate(year: value)), at: 0) }
    if run.integerDigits == 2, kind == nil, let year = secondYear(number, value) {
      readings.insert(.date(CalendarDate(year: year)), at: 0)
    }
    return readings
  }

  private func ordinalDigits(_ number: EnglishNumber) -> DigitRun? {
    number.isOrdinal ? token(number.range.lowerBound)?.run : nil
  }

  private func isClauseWord(_ index: Int) -> Bool {
    token(index)?.isWord(EnglishCalendar.afterOrdinalDays) ?? false
  }

  /// 2026 for the 26 of 2024–26.
  private func secondYear(_ number: EnglishNumber, _ value: Int) -> Int? {
    let index = number.range.lowerBound
    guard isMark("-–/", index - 1), !tokens[index].isSpaced, let first = token(index - 2)?.run,
      let year = first.plainInteger, first.integerDigits == 4, (1_900...2_100).contains(year)
    else { return nil }
    let second = year / 100 * 100 + value
    return second > year ? second : nil
  }

  private func firmness(_ number: EnglishNumber, _ values: [ExactValue], _ kind: QuantityKind?)
    -> Mention.Firmness
  {
    let isTime: Bool
    switch kind {
    case .measure?: isTime = kind?.isTime ?? false
    default: isTime = kind == nil
    }
    if let value = values.first?.integer, value == 0 || (value == 1 && isTime) { return .loose }
    // 58 BC
    if let era = word(number.range.upperBound), ["bc", "bce", "ad"].contains(era) { return .loose }
    let isLoose = token(number.range.lowerBound).map { isLooseNumber(at: $0.range.lowerBound) } ?? false
    return isLoose ? .loose : number.firmness
  }
}
