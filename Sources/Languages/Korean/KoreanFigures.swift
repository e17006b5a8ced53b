import Characters
import Figures
import Lexicons
import TextReading

extension KoreanMentionReader {
  /// Reads what begins with a digit.
  mutating func readFigures() {
    let start = position
    if let (name, end) = PhoneNumber.read(text, at: start) {
      emit([.name(name)], .digits, start..<end)
      position = end
      return
    }
    guard let run = DigitRun.read(text, at: start) else {
      position = DigitRun.end(text, at: start)
      return
    }
    if let (seconds, end) = DurationFigures.read(text, at: start) {
      emit([.quantity(Quantity(seconds, .measure(.second)))], .digits, start..<end)
      position = end
      return
    }
    if let score = ScoreFigures.read(text, at: start) {
      mentions += score.mentions(in: text)
      (mentionEnd, position) = (score.end, score.end)
      return
    }
    if readGenerations(run) || readNumericDate(run, hasApostrophe: false) || readEventDate(run) { return }
    if let (name, end) = DottedName.read(text, at: start) {
      emit([.name(name)], .loose, start..<end)
      position = end
      return
    }
    let number = KoreanNumerals.read(text, at: start)
    if readFractionOrQuarter(run, number) || readTenths(run) || readClock(run) || readDigitName(run) {
      return
    }
    readAmount(number, at: start, prefix: nil, from: start)
  }

  private static let generations = Korean.lexicon.words("generation")

  /// 2030세대: people in their twenties and thirties.
  private mutating func readGenerations(_ run: DigitRun) -> Bool {
    let end = run.range.upperBound
    guard let value = run.plainInteger, run.integerDigits == 4,
      text.hasAny(Self.generations, at: end),
      value % 10 == 0, value / 100 % 10 == 0
    else { return false }
    position = end
    let start = run.range.lowerBound
    emit([.quantity(Quantity(value / 100)), .quantity(Quantity(value))], .digits, start..<start + 2)
    emit([.quantity(Quantity(value % 100)), .quantity(Quantity(value))], .digits, start + 2..<end)
    return true
  }

  /// 5G, 32B급, 4Q25: digits with letters that are no unit.
  private mutating func readDigitName(_ run: DigitRun) -> Bool {
    let start = run.range.lowerBound
    let end = run.range.upperBound
    guard text.isLatin(end), !run.isGrouped else { return false }
    if let (_, unitEnd) = KoreanUnits.table.longestMatch(in: text, at: end), !text.isLatin(unitEnd) {
      return false
    }
    if let value = run.plainInteger, text.has("Q", at: end) || text.has("H", at: end), !text.isLatin(end + 1),
      (1...(text.has("Q", at: end) ? 4 : 2)).contains(value)
    {
      let isQuarter = text.has("Q", at: end)
      position = end + 1
      emitDate(isQuarter ? CalendarDate(quarter: value) : CalendarDate(half: value), start..<position)
      return true
    }
    let name = NameReading.read(text, from: start, digits: start)
    position = name.end
    if let shape = name.name { emit(name.readings(shape), .loose, start..<name.end) }
    return true
  }

  struct Amount {
    var number: KoreanNumber
    var kind: QuantityKind?
  }

  /// Reads numbers that share a unit, 10~20%, or one number with its unit. `first` is the one at `start`, and `from` is
  /// where its sign is.
  mutating func readAmount(_ first: KoreanNumber?, at start: Int, prefix: Currency?, from: Int) {
    guard let first else {
      position = max(DigitRun.end(text, at: start), start + 1)
      return
    }
    var numbers = [first]
    var unit = unitMeaning(after: first)
    while unit == nil, numbers.count < 8, let next = connected(after: numbers[numbers.count - 1]) {
      numbers.append(next)
      unit = unitMeaning(after: next)
    }
    // A neighbour that shares no unit with the number is read by itself.
    if unit == nil { numbers = [first] }
    let last = numbers[numbers.count - 1]
    position = unit?.end ?? last.range.upperBound
    if unit == nil, text.has("여", at: position), !text.isHangul(position + 1) { position += 1 }
    emit(numbers, unit: unit?.meaning, prefix: prefix, from: from)
  }

  /// The number that is joined to `number` by a range sign or a dot.
  private func connected(after number: KoreanNumber) -> KoreanNumber? {
    var index = number.range.upperBound
    let isSpaced = text[index] == " "
    index = text.skippingSpaces(index, limit: 1)
    switch text[index] {
    case "~", "–", "—", "-": break
    case let dot where dot.isMiddleDot:
      guard !isSpaced else { return nil }
    case ",":
      guard !isSpaced, number.digits.map({ $0.integerDigits < 3 }) ?? false else { return nil }
    default: return nil
    }
    index = text.skippingSpaces(index + 1, limit: 1)
    if text[index] == "'" { index += 1 }
    guard text.isDigit(index) else { return nil }
    return KoreanNumerals.read(text, at: index)
  }

  private func unitMeaning(after number: KoreanNumber) -> (meaning: KoreanUnit, end: Int)? {
    var index = number.range.upperBound
    if text.has("여", at: index) { index += 1 }
    if let unit = KoreanUnits.table.longestMatch(in: text, at: index), isWhole(unit.end) { return unit }
    let next = text.skippingSpaces(index, limit: 1)
    guard next > index, let unit = KoreanUnits.table.longestMatch(in: text, at: next), isWhole(unit.end)
    else {
      return nil
    }
    // Behind a space, a unit of one syllable must not be the beginning of a word.
    if case .counter = unit.meaning { return unit }
    guard unit.end - next == 1, text.isHangul(unit.end) else { return unit }
    return KoreanSuffixes.table.longestMatch(in: text, at: unit.end) != nil ? unit : nil
  }

  /// Whether no Latin letter goes on with a unit in Latin letters.
  private func isWhole(_ end: Int) -> Bool { !(text.isLatin(end - 1) && text.isLatin(end)) }

  private mutating func emit(
    _ numbers: [KoreanNumber], unit: KoreanUnit?, prefix: Currency?, from: Int
  ) {
    let kind: QuantityKind?
    switch unit {
    case .year?, .yearName?, .decade?, .month?, .day?, .quarter?, .term?:
      return emitCalendar(numbers, unit: unit)
    case .hour?:
      return emitClock(
        hours: numbers.compactMap { number in number.digits?.plainInteger.map { ($0, number.range) } },
        unitEnd: position)
    case .minute?: kind = .measure(.minute)
    case .kind(let unitKind)?: kind = unitKind
    case .basisPoint?: kind = .percentagePoint
    case .counter?, nil: kind = nil
    }
    let end = position
    for (index, number) in numbers.enumerated() {
      let start = index == 0 ? from : number.range.lowerBound
      let range = start..<(index == numbers.count - 1 ? end : number.range.upperBound)
      var values = [number.value]
      if number.scale == nil, index < numbers.count - 1, let scale = numbers[numbers.count - 1].scale,
        let scaled = number.value.multiplied(by: scale)
      {
        values.insert(scaled, at: 0)
      }
      if number.isExceeded || text.has("여", at: number.range.upperBound), number.value == ExactValue(10) {
        values.append(ExactValue(12))
      }
      // 70만에 is of 700,000 or of only 70.
      if unit == nil, prefix == nil, text.has("만", before: number.range.upperBound),
        text.isDigit(number.range.upperBound - 2),
        let run = DigitRun.read(text, at: number.range.lowerBound),
        run.range.upperBound == number.range.upperBound - 1
      {
        values.append(run.value)
      }
      if number.mayBeArticle, kind == nil, let run = DigitRun.read(text, at: number.range.lowerBound) {
        values.append(run.value)
      }
      emitQuantity(values, kind: prefix.map { .money($0) } ?? kind, isBasisPoint: unit.isBasisPoint, range)
    }
  }

  private mutating func emitQuantity(
    _ values: [ExactValue], kind: QuantityKind?, isBasisPoint: Bool, _ range: Range<Int>
  ) {
    var values = values
    var range = range
    var kind = kind
    if kind == nil, text.has("도", at: position - 1), let degrees = degrees(before: range.lowerBound) {
      kind = degrees
    }
    if isBasisPoint { values = values.compactMap { $0.multiplied(by: ExactValue(powerOfTen: -2)) } }
    if let kind, range.upperBound == position {
      let (half, end) = halfMore(at: position, kind: kind)
      if half {
        values = values.compactMap { $0.adding(.half) }
        position = end
        range = range.lowerBound..<end
      }
    }
    // 48초 32
    if kind == .measure(.second), range.upperBound == position, let hundredths = hundredths(at: position) {
      values = values.compactMap { $0.adding(hundredths) }
      position += text[position] == " " ? 3 : 2
      range = range.lowerBound..<position
    }
    var readings: [Mention.Reading] = values.map { .quantity(Quantity($0, kind ?? .number)) }
    if kind == nil, values.count == 1, let year = year(text, range) {
      readings.insert(.date(CalendarDate(year: year)), at: 0)
    }
    let isInNoun = kind == nil && KoreanNumberedNouns.isNumberOfNoun(text, at: range.lowerBound)
    emit(readings, firmness(values, kind: kind, range), range, isOptional: isInNoun)
  }

  private static let beforeDegrees = PhraseTable<QuantityKind>(
    Korean.lexicon.table("before-degrees") { KnownQuantities.kind($0) }.map { ($0.key, $0.value) })

  /// The scale of 영하 5도 and 화씨 68도.
  private func degrees(before index: Int) -> QuantityKind? {
    let end = text[index - 1] == " " ? index - 1 : index
    return Self.beforeDegrees.longestMatch(in: text, before: end, longest: 4)
  }

  private func hundredths(at index: Int) -> ExactValue? {
    let start = text[index] == " " ? index + 1 : index
    guard DigitRun.end(text, at: start) == start + 2, text[start + 2] != ".",
      KoreanUnits.table.longestMatch(in: text, at: start + 2) == nil
    else { return nil }
    return ExactValue(digits: [text.digit(start), text.digit(start + 1)], fractionDigits: 2)
  }

  /// A bare number of four digits that can be a year.
  private func year(_ text: ScannedText, _ range: Range<Int>) -> Int? {
    guard let run = DigitRun.read(text, at: range.lowerBound), run.range.upperBound == range.upperBound,
      run.integerDigits == 4, let year = run.plainInteger, (1_900...2_100).contains(year)
    else { return nil }
    return year
  }

  private func firmness(_ values: [ExactValue], kind: QuantityKind?, _ range: Range<Int>) -> Mention.Firmness
  {
    let end = range.upperBound
    let isTime: Bool
    switch kind {
    case .measure?: isTime = kind?.isTime ?? false
    default: isTime = kind == nil
    }
    if let value = values.first?.integer, value == 0 || (value == 1 && isTime) { return .loose }
    // 4강 are semifinals; 4차 산업혁명, 24시간 운영.
    if KoreanWords.looseNumbers.end(in: text, at: range.lowerBound) != nil { return .loose }
    // 코로나19: digits at the end of a word that is no prefix.
    if kind == nil, text.isHangul(range.lowerBound - 1), text.isHangul(range.lowerBound - 2),
      !text.isHangul(end) || text.hasAny(["로", "와", "를", "의", "는", "가", "에", "도"], at: end),
      range.upperBound == DigitRun.end(text, at: range.lowerBound)
    {
      return .loose
    }
    return .digits
  }
}

extension KoreanUnit? {
  fileprivate var isBasisPoint: Bool {
    if case .basisPoint? = self { true } else { false }
  }
}
