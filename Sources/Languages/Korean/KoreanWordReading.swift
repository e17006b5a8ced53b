import Characters
import Figures
import Lexicons
import TextReading

extension KoreanMentionReader {
  /// 수십억 원.
  mutating func readMagnitude() -> Bool {
    let start = position
    guard let (power, end) = KoreanWords.magnitudes.longestMatch(in: text, at: start) else { return false }
    let next = text.skippingSpaces(end)
    let unit = KoreanUnits.wordCounters.longestMatch(in: text, at: next)
    // 수조 alone is a water tank.
    guard power != 12 || unit != nil, !text.hasAny(KoreanWords.notMagnitudes, at: start) else { return false }
    var currency: Currency?
    if case .kind(.money(let money))? = unit?.meaning { currency = money }
    emit([.magnitude(power, currency)], .words, start..<(unit?.end ?? end))
    position = unit?.end ?? end
    return true
  }

  /// 단위: 억원.
  mutating func readUnitCaption() -> Bool {
    guard text.has("단위", at: position) else { return false }
    position += 2
    var index = text.skippingSpaces(position)
    guard text[index] == ":" else { return true }
    index = text.skippingSpaces(index + 1)
    let limit = index + 40
    while index < limit, index < text.count, text[index] != ")" {
      let start = index
      if let number = KoreanNumerals.readScale(text, at: index) {
        index = text.skippingSpaces(number.range.upperBound)
        let unit = KoreanUnits.table.longestMatch(in: text, at: index)
        var kind = QuantityKind.number
        if case .kind(let unitKind)? = unit?.meaning { kind = unitKind }
        index = unit?.end ?? index
        emit([.quantity(Quantity(number.value, kind))], .words, start..<index)
      } else if case .kind(let kind)? = KoreanUnits.table.longestMatch(in: text, at: index)?.meaning {
        let end = KoreanUnits.table.longestMatch(in: text, at: index)?.end ?? index + 1
        emit([.quantity(Quantity(1, kind))], .words, index..<end)
        index = end
      } else if text.isDigit(index) {
        break
      }
      while index < text.count, text[index] != ",", text[index] != ")", text[index] != "/" { index += 1 }
      index = text[index] == ")" ? index : text.skippingSpaces(index + 1)
      if index <= start { break }
    }
    position = max(position, index)
    return true
  }

  /// 예산(조 원): what the figures of a column or a table are in, without a figure. A translation may say it in other words.
  mutating func readUnitAlone() -> Bool {
    let start = position
    guard isBeginningOfUnit(start), let number = KoreanNumerals.readScale(text, at: start),
      let unit = KoreanUnits.table.longestMatch(in: text, at: text.skippingSpaces(number.range.upperBound)),
      case .kind(.money(let currency)) = unit.meaning, isEndOfUnit(unit.end)
    else { return false }
    emit(
      [.quantity(Quantity(number.value, .money(currency)))], .words, start..<unit.end, isOptional: true)
    position = unit.end
    return true
  }

  private func isBeginningOfUnit(_ index: Int) -> Bool {
    let before = text[raw: (text[index - 1] == " " ? index - 1 : index) - 1]
    return before.map { "([,/:·".unicodeScalars.contains($0) } ?? true
  }

  private func isEndOfUnit(_ index: Int) -> Bool {
    let after = text[raw: text.skippingSpaces(index)]
    return after.map { ")],/·".unicodeScalars.contains($0) } ?? true
  }

  /// 스물다섯 명, 두 배, 서너 곳.
  mutating func readNative() -> Bool {
    let start = position
    guard let (values, end) = KoreanWords.native.longestMatch(in: text, at: start) else { return false }
    let next = text.skippingSpaces(end)
    guard let (unit, unitEnd) = KoreanUnits.nativeCounters.longestMatch(in: text, at: next),
      next == end || isWhole(unit: next..<unitEnd)
    else {
      return readUncounted(values, start..<end)
    }
    // 서명 is a signature and 세대 a generation, but 두배 is twice.
    if next == end, end - start == 1 {
      let counters =
        text.hasAny(["석", "넉", "서", "너"], at: start) ? ["달"] : ["배", "번", "명", "개", "가지", "달", "곳", "차례"]
      guard text.hasAny(counters, at: next) else { return false }
    }
    if case .hour = unit, let hour = values.first, values.count == 1 {
      position = unitEnd
      emitClock(hours: [(hour, start..<end)], unitEnd: unitEnd)
      return true
    }
    var kind = QuantityKind.number
    if case .kind(let unitKind) = unit { kind = unitKind }
    let (half, halfEnd) = halfMore(at: unitEnd, kind: kind)
    let quantities = values.map { value in
      Quantity(half ? ExactValue(value).adding(.half) ?? ExactValue(value) : ExactValue(value), kind)
    }
    let isLoose = values.count > 1 || (values == [1] && !half) || text.hasAny(["사람", "분", "번호"], at: next)
    let isPair = values == [2] && kind == .number
    emit(quantities.map { .quantity($0) }, isLoose ? .loose : .words, start..<halfEnd, isOptional: isPair)
    position = halfEnd
    return true
  }

  /// 두 나라, 다섯 도시: a numeral before a noun that is no counter.
  private mutating func readUncounted(_ values: [Int], _ range: Range<Int>) -> Bool {
    let next = text.skippingSpaces(range.upperBound)
    guard next > range.upperBound, text.isHangul(next), values.count == 1, let value = values.first else {
      return false
    }
    let word = text.string(range)
    // 줄을 서 있다
    guard !["서", "석", "너", "넉"].contains(word) else { return false }
    let isAmbiguous = ["한", "열", "쉰", "네", "세"].contains(word)
    emit([.quantity(Quantity(value))], isAmbiguous || value < 3 ? .loose : .words, range, isOptional: true)
    position = range.upperBound
    return true
  }

  mutating func readWord() -> Bool {
    let start = position
    guard let (word, end) = KoreanWords.words.longestMatch(in: text, at: start) else { return false }
    if text.has("째 주", before: end + 2),
      !text.isHangul(end + 2) || text.hasAny(["에", "부", "까", "의", "는"], at: end + 2),
      let week = word.quantities.first?.value.integer
    {
      position = end + 2
      emitDate(CalendarDate(week: week), start..<position, others: word.quantities.map { .quantity($0) })
      return true
    }
    // 둘러보다 has no two in it.
    guard end - start > 1 || isEndOfNumeral(end) else { return false }
    emit(word.quantities.map { .quantity($0) }, word.firmness, start..<end)
    position = end
    return true
  }

  /// Whether nothing but a particle is written on to a numeral of one syllable.
  private func isEndOfNumeral(_ end: Int) -> Bool {
    var next = end
    while next < end + 7, text.isHangul(next) { next += 1 }
    return next == end || KoreanParticles.areParticles((end..<next).map { text[$0] }, after: text[end - 1])
  }

  /// 이백오십 명, 백만 달러.
  mutating func readSino() -> Bool {
    let start = position
    if readSpacedDigit() { return true }
    guard let number = KoreanNumerals.read(text, at: start, inWords: true),
      number.range.upperBound > start
    else { return false }
    let end = number.range.upperBound
    let next = text.skippingSpaces(end)
    if let (unit, unitEnd) = KoreanUnits.wordCounters.longestMatch(in: text, at: next),
      number.value.order > 0, isWhole(unit: next..<unitEnd), !isWordWithScale(number, unit)
    {
      var kind = QuantityKind.number
      if case .kind(let unitKind) = unit { kind = unitKind }
      // 만원 may be a full house, 만점 full marks, 백사장 is a beach.
      let isWord = next == end && end - start <= 2
      emit([.quantity(Quantity(number.value, kind))], isWord ? .loose : .words, start..<unitEnd)
      position = unitEnd
      return true
    }
    guard (6..<12).contains(number.value.order), next > end, text.isHangul(next) else { return false }
    emit([.quantity(Quantity(number.value))], .loose, start..<end)
    position = end
    return true
  }

  /// 팔 년, 오 주, 삼 개월: one digit in words before a unit. 이 주 may be this week as well, so it needs no counterpart.
  private mutating func readSpacedDigit() -> Bool {
    let start = position
    guard let digit = KoreanNumerals.digit(text[start]), text[start + 1] == " ",
      let (unit, end) = KoreanUnits.afterDigits.longestMatch(in: text, at: start + 2),
      isWhole(unit: start + 2..<end)
    else { return false }
    var kind = QuantityKind.number
    if case .kind(let unitKind) = unit { kind = unitKind }
    emit([.quantity(Quantity(digit, kind))], .loose, start..<end)
    position = end
    return true
  }

  /// Whether a unit of one syllable does not begin another word: 두 회 are two times, 두 회사 two firms.
  private func isWhole(unit: Range<Int>) -> Bool {
    unit.count > 1 || !text.isHangul(unit.upperBound)
      || KoreanSuffixes.table.longestMatch(in: text, at: unit.upperBound) != nil
  }

  /// 구조대, 이조: what reads like trillions and counts no money is a word.
  private func isWordWithScale(_ number: KoreanNumber, _ unit: KoreanUnit) -> Bool {
    guard number.value.order >= 12 else { return false }
    if case .kind(.money) = unit { return false }
    return true
  }

  /// Whether half a unit more follows: 1년 반.
  func halfMore(at index: Int, kind: QuantityKind) -> (Bool, end: Int) {
    switch kind {
    case .multiple, .measure: break
    default: return (false, index)
    }
    let next = text.skippingSpaces(index)
    guard text.has("반", at: next),
      !text.isHangul(next + 1) || text.hasAny(["만", "을", "이", "동", "가", "의", "에", "으"], at: next + 1)
    else { return (false, index) }
    return (true, next + 1)
  }
}

extension KoreanNumerals {
  private static let captionScales = PhraseTable<Int>(
    Korean.lexicon.integers("caption-scale").map { ($0.key, $0.value) })

  /// A scale without a number, as units in captions are: 억, 백만, 천.
  static func readScale(_ text: ScannedText, at start: Int) -> KoreanNumber? {
    guard let (power, end) = captionScales.longestMatch(in: text, at: start) else { return nil }
    return KoreanNumber(value: ExactValue(powerOfTen: power), range: start..<end)
  }
}
