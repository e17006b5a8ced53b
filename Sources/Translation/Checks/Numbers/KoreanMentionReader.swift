/// Finds the numbers and dates of a Korean text in one pass.
///
/// - Complexity: linear in the text; every look ahead or back is bounded.
struct KoreanMentionReader {
  let text: ScalarText
  var position = 0
  var mentions: [Mention] = []
  /// Where the last mention ends, as an index into the text.
  var mentionEnd = 0

  static func mentions(in text: String) -> [Mention] {
    var reader = KoreanMentionReader(text: ScalarText(text))
    reader.read()
    return reader.mentions
  }

  private mutating func read() {
    while position < text.count {
      let start = position
      if AddressSkipping.isStart(text, at: position) {
        position = AddressSkipping.end(text, at: position)
      } else if text.isDigit(position) {
        readFigures()
      } else if let (currency, end) = currencyPrefix(at: position) {
        readAmount(at: end, prefix: currency, from: position)
      } else if text.isLatin(position) {
        readLatin()
      } else if text.isHangul(position) {
        readHangul()
      } else if let value = CircledDigits.value(text[position]) {
        emit([.quantity(Quantity(value))], .loose, start..<start + 1)
        position += 1
      } else if text[position] == 0x27 {
        readApostrophe()
      }
      if position <= start { position = start + 1 }
    }
  }

  mutating func emit(_ readings: [Mention.Reading], _ firmness: Mention.Firmness, _ range: Range<Int>) {
    var mention = Mention(readings, firmness, at: text.utf8Range(range))
    mention.bound = bound(around: range)
    mention.sign = sign(before: range.lowerBound)
    mention.direction = direction(mention, range)
    join(&mention, range)
    mentions.append(mention)
    mentionEnd = range.upperBound
  }

  private func direction(_ mention: Mention, _ range: Range<Int>) -> Direction? {
    guard mention.firmness == .digits, let quantity = mention.quantity else { return nil }
    let said = KoreanDirection.read(text, behind: range.upperBound)
    // △ before a count only lists it.
    guard mention.sign == .minus, quantity.kind != .number else { return said }
    return said == .up ? nil : .down
  }

  private func sign(before index: Int) -> FloatingPointSign? {
    let isBelowZero = ["영하", "영하 ", "마이너스", "마이너스 "].contains { text.has($0, before: index) }
    return isBelowZero ? .minus : NumberSign.read(text, before: index)
  }

  /// Puts 1시간 30분 together, and says of 10명 중 3명 what part it is.
  private mutating func join(_ mention: inout Mention, _ range: Range<Int>) {
    guard let quantity = mention.quantity, let last = mentions.last, range.lowerBound - mentionEnd <= 6 else { return }
    let gap = text.string(mentionEnd..<max(mentionEnd, range.lowerBound))
    if gap.isEmpty || gap == " ", let sum = MentionJoining.duration(last.quantity, quantity) {
      mentions.removeLast()
      mention.readings = [.quantity(sum)]
      mention.firmness = max(mention.firmness, last.firmness)
      mention.range = last.range.lowerBound..<mention.range.upperBound
    } else if [" 중 ", " 가운데 ", "중 ", " 중에 "].contains(gap),
      let share = MentionJoining.share(quantity, of: last.quantity)
    {
      mention.readings.append(.quantity(share))
      mentions[mentions.count - 1].readings.append(.quantity(share))
    }
  }

  // MARK: Latin letters

  /// A currency's sign or code with digits behind it.
  private func currencyPrefix(at index: Int) -> (Currency, end: Int)? {
    guard let (currency, end) = CurrencyPrefixes.table.longestMatch(in: text, at: index),
      !text.isLatin(index - 1) || !text.isLatin(index)
    else { return nil }
    let digits = text.skippingSpaces(end, limit: 1)
    return text.isDigit(digits) ? (currency, digits) : nil
  }

  private mutating func readLatin() {
    let start = position
    let name = NameReading.read(text, at: start)
    position = name.end
    guard let shape = name.name else { return }
    emit(name.readings(shape), .loose, start..<name.end)
  }

  /// '25년, '25.10.31.
  private mutating func readApostrophe() {
    let start = position
    guard text.isDigit(start + 1), text.isDigit(start + 2), !text.isDigit(start + 3),
      let run = DigitRun.read(text, at: start + 1)
    else {
      position += 1
      return
    }
    if readNumericDate(run, hasApostrophe: true) { return }
    let year = 2_000 + Int(text[start + 1] - 0x30) * 10 + Int(text[start + 2] - 0x30)
    var end = start + 3
    if text.has("~", at: end) || text.has("–", at: end) || text.has("-", at: end) {
      // '24~'26년: the second is read by itself.
      emitDate(CalendarDate(year: year), start..<end)
      position = end
      return
    }
    if text.has("년대", at: end) {
      emit(
        [.date(CalendarDate(decade: year - 100)), .date(CalendarDate(decade: year))], .digits, start..<end + 2)
      position = end + 2
      return
    }
    if text.has("년", at: end) { end += text.has("년도", at: end) ? 2 : 1 }
    emitDate(CalendarDate(year: year), start..<end)
    position = end
  }

  // MARK: Hangul

  private mutating func readHangul() {
    let start = position
    if readCalendarWord() { return }
    guard !text.isHangul(start - 1) else { return advanceWord() }
    if readMagnitude() || readUnitCaption() || readNative() || readWord() || readSino() { return }
    advanceWord()
  }

  private mutating func advanceWord() { position += 1 }

  /// 수십억 원.
  private mutating func readMagnitude() -> Bool {
    let start = position
    guard let (power, end) = KoreanWords.magnitudes.longestMatch(in: text, at: start) else { return false }
    let next = text.skippingSpaces(end)
    let unit = KoreanUnits.wordCounters.longestMatch(in: text, at: next)
    // 수조 alone is a water tank.
    guard power != 12 || unit != nil, !text.hasAny(["수천포", "수만리", "수백만장자"], at: start) else { return false }
    var currency: Currency?
    if case .kind(.money(let money))? = unit?.meaning { currency = money }
    emit([.magnitude(power, currency)], .words, start..<(unit?.end ?? end))
    position = unit?.end ?? end
    return true
  }

  /// 단위: 억원.
  private mutating func readUnitCaption() -> Bool {
    guard text.has("단위", at: position) else { return false }
    position += 2
    var index = text.skippingSpaces(position)
    guard text[index] == 0x3A else { return true }
    index = text.skippingSpaces(index + 1)
    let limit = index + 40
    while index < limit, index < text.count, text[index] != 0x29 {
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
      while index < text.count, text[index] != 0x2C, text[index] != 0x29, text[index] != 0x2F { index += 1 }
      index = text[index] == 0x29 ? index : text.skippingSpaces(index + 1)
      if index <= start { break }
    }
    position = max(position, index)
    return true
  }

  /// 스물다섯 명, 두 배, 서너 곳.
  private mutating func readNative() -> Bool {
    let start = position
    guard let (values, end) = KoreanWords.native.longestMatch(in: text, at: start) else { return false }
    let next = text.skippingSpaces(end)
    guard let (unit, unitEnd) = KoreanUnits.nativeCounters.longestMatch(in: text, at: next) else {
      return readUncounted(values, start..<end)
    }
    // 서명 is a signature and 세대 a generation, but 두배 is twice.
    if next == end, end - start == 1 {
      let counters = text.hasAny(["석", "넉", "서", "너"], at: start) ? ["달"] : ["배", "번", "명", "개", "가지", "달", "곳", "차례"]
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
    let isLoose = values.count > 1 || (values == [1] && !half) || text.hasAny(["사람", "분"], at: next)
    emit(quantities.map { .quantity($0) }, isLoose ? .loose : .words, start..<halfEnd)
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
    let isAmbiguous = ["한", "열", "쉰", "서", "석", "너", "네", "세"].contains(word)
    emit([.quantity(Quantity(value))], isAmbiguous || value < 3 ? .loose : .words, range)
    position = range.upperBound
    return true
  }

  private mutating func readWord() -> Bool {
    let start = position
    guard let (word, end) = KoreanWords.words.longestMatch(in: text, at: start) else { return false }
    if text.has("째 주", before: end + 2), !text.isHangul(end + 2) || text.hasAny(["에", "부", "까", "의", "는"], at: end + 2),
      let week = word.quantities.first?.value.integer
    {
      position = end + 2
      emitDate(CalendarDate(week: week), start..<position, others: word.quantities.map { .quantity($0) })
      return true
    }
    emit(word.quantities.map { .quantity($0) }, word.firmness, start..<end)
    position = end
    return true
  }

  /// 이백오십 명, 백만 달러.
  private mutating func readSino() -> Bool {
    let start = position
    guard let number = KoreanNumerals.read(text, at: start, inWords: true),
      number.range.upperBound > start
    else { return false }
    let end = number.range.upperBound
    let next = text.skippingSpaces(end)
    if let (unit, unitEnd) = KoreanUnits.wordCounters.longestMatch(in: text, at: next),
      number.value.order > 0
    {
      var kind = QuantityKind.number
      if case .kind(let unitKind) = unit { kind = unitKind }
      // 만원 may be a full house, 만점 full marks.
      let isWord = next == end && end - start == 1
      emit([.quantity(Quantity(number.value, kind))], isWord ? .loose : .words, start..<unitEnd)
      position = unitEnd
      return true
    }
    guard number.value.order >= 6, next > end, text.isHangul(next) else { return false }
    emit([.quantity(Quantity(number.value))], .loose, start..<end)
    position = end
    return true
  }

  /// Whether half a unit more follows: 1년 반.
  func halfMore(at index: Int, kind: QuantityKind) -> (Bool, end: Int) {
    switch kind {
    case .multiple, .measure: break
    default: return (false, index)
    }
    let next = text.skippingSpaces(index)
    guard text.has("반", at: next), !text.isHangul(next + 1) || text.hasAny(["만", "을", "이", "동", "가", "의", "에", "으"], at: next + 1)
    else { return (false, index) }
    return (true, next + 1)
  }
}

extension ExactValue {
  static let half = ExactValue(digits: [5], fractionDigits: 1) ?? ExactValue(0)
}

extension KoreanNumerals {
  /// A scale without a number, as units in captions are: 억, 백만, 천.
  static func readScale(_ text: ScalarText, at start: Int) -> KoreanNumber? {
    let scales = [("백만", 6), ("천만", 7), ("십억", 9), ("백억", 10), ("천억", 11), ("십만", 5), ("천", 3), ("만", 4), ("억", 8), ("조", 12), ("백", 2)]
    guard let (word, power) = scales.first(where: { text.has($0.0, at: start) }) else { return nil }
    let end = start + word.unicodeScalars.count
    return KoreanNumber(value: ExactValue(powerOfTen: power), range: start..<end)
  }
}
