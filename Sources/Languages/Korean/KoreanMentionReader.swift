import Characters
import Figures
import Lexicons
import TextReading

/// Finds the numbers and dates of a Korean text in one pass.
///
/// - Complexity: linear in the text; every look ahead or back is bounded.
struct KoreanMentionReader {
  let text: ScannedText
  private let addresses: AddressSkipping
  var position = 0
  var mentions: [Mention] = []
  /// Where the last mention ends, as an index into the text.
  var mentionEnd = 0

  static func mentions(in text: ScannedText) -> [Mention] {
    var reader = KoreanMentionReader(text)
    reader.read()
    return reader.mentions
  }

  private init(_ text: ScannedText) {
    self.text = text
    addresses = AddressSkipping(in: text)
  }

  private mutating func read() {
    let beginnings = Self.beginnings
    while position < text.count {
      guard beginnings.contains(text[position]) else {
        position += 1
        continue
      }
      let start = position
      if addresses.isStart(text, at: position) {
        position = AddressSkipping.end(text, at: position)
      } else if text.isDigit(position) {
        readFigures()
      } else if let (currency, end) = currencyPrefix(at: position) {
        readAmount(KoreanNumerals.read(text, at: end), at: end, prefix: currency, from: position)
      } else if text.isLatin(position) {
        readLatin()
      } else if text.isHangul(position) {
        readHangul()
      } else if let value = CircledDigits.value(text[position]) {
        emit([.quantity(Quantity(value))], .loose, start..<start + 1)
        position += 1
      } else if text[position] == "'" {
        readApostrophe()
      }
      if position <= start { position = start + 1 }
    }
  }

  /// What numbers, dates, names and addresses begin with. Most characters begin none of them.
  private static let beginnings = ScalarSet(
    [
      (0x21...0x7E).map { Unicode.Scalar($0) }.filter { $0.isASCIILetter || $0.isASCIIDigit || $0 == "'" },
      CircledDigits.all, UnitSigns.currencies.index.firsts,
      KoreanCalendarWords.beginnings, KoreanNumerals.beginnings, KoreanWords.beginnings, ["단"],
    ].joined())

  mutating func emit(
    _ readings: [Mention.Reading], _ firmness: Mention.Firmness, _ range: Range<Int>,
    isOptional: Bool = false
  ) {
    var mention = Mention(readings, firmness, at: text.utf8(range))
    mention.isOptional = isOptional
    if let kind = mention.quantity?.kind,
      UnitSigns.currencies.longestMatch(in: text, at: range.lowerBound) == nil
    {
      mention.otherKinds = KoreanUnits.otherKinds.of(kind)
    }
    // 20도 says of no scale.
    if mention.firmness == .digits, mention.quantity?.kind == .number, text.has("도", at: range.upperBound - 1)
    {
      mention.otherKinds = Self.scalesOfDegrees
    }
    mention.isExceeded = isExceeded(range)
    mention.endOfChange = endOfChange(after: range.upperBound)
    mention.isBracketed = text.isBracketed(range.lowerBound)
    mention.bound = bound(around: range)
    mention.isBoundStrict = isBoundStrict(after: range.upperBound)
    mention.sign = sign(before: range.lowerBound)
    mention.direction = direction(mention, range)
    join(&mention, range)
    mentions.append(mention)
    mentionEnd = range.upperBound
  }

  private func direction(_ mention: Mention, _ range: Range<Int>) -> Direction? {
    guard mention.firmness == .digits, let quantity = mention.quantity else { return nil }
    let said = KoreanDirection.read(text, after: range.upperBound)
    // △ before a count only lists it.
    guard mention.sign == .minus, quantity.kind != .number else { return said }
    return said == .up ? nil : .down
  }

  private static let scalesOfDegrees = ["celsius", "fahrenheit"].compactMap { KnownQuantities.kind($0) }

  private static let startsOfChange = Korean.lexicon.words("start-of-change")
  private static let endsOfChange = Korean.lexicon.words("end-of-change")

  /// 3%에서 5%로
  private func endOfChange(after index: Int) -> Mention.EndOfChange? {
    text.hasAny(Self.startsOfChange, at: index)
      ? .start : text.hasAny(Self.endsOfChange, at: index) ? .end : nil
  }

  private static let minus = Korean.lexicon.words("minus")

  private func sign(before index: Int) -> FloatingPointSign? {
    text.hasAny(Self.minus, beforeSpaceAt: index) ? .minus : NumberSign.read(text, before: index)
  }

  /// Puts 1시간 30분 together, and says of 10명 중 3명 what part it is.
  private mutating func join(_ mention: inout Mention, _ range: Range<Int>) {
    guard let quantity = mention.quantity, let last = mentions.last,
      (0...6).contains(range.lowerBound - mentionEnd)
    else {
      return
    }
    let gap = mentionEnd..<range.lowerBound
    if gap.isEmpty || gap.count == 1 && text[mentionEnd] == " ",
      let sum = MentionJoining.duration(last.quantity, quantity)
    {
      mentions.removeLast()
      mention.readings = [.quantity(sum)]
      mention.firmness = max(mention.firmness, last.firmness)
      mention.range = last.range.lowerBound..<mention.range.upperBound
    } else if Self.partitives.contains(where: { text.has($0, at: mentionEnd, end: range.lowerBound) }),
      let share = MentionJoining.share(quantity, of: last.quantity)
    {
      mention.readings.append(.quantity(share))
      mentions[mentions.count - 1].readings.append(.quantity(share))
    }
  }

  private static let partitives = [" 중 ", " 가운데 ", "중 ", " 중에 "]

  // MARK: Latin letters

  /// A currency's sign or code with digits after it.
  private func currencyPrefix(at index: Int) -> (Currency, end: Int)? {
    guard let (currency, end) = UnitSigns.currencies.longestMatch(in: text, at: index),
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
    let year = 2_000 + text.digit(start + 1) * 10 + text.digit(start + 2)
    var end = start + 3
    if text.has("~", at: end) || text.has("–", at: end) || text.has("-", at: end) {
      // '24~'26년: the second is read by itself.
      emitDate(CalendarDate(year: year), start..<end)
      position = end
      return
    }
    if text.has("년대", at: end) {
      emit(
        [.date(CalendarDate(decade: year - 100)), .date(CalendarDate(decade: year))], .digits, start..<end + 2
      )
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
    if readMagnitude() || readUnitCaption() || readNative() || readWord() || readSino() || readUnitAlone() {
      return
    }
    advanceWord()
  }

  private mutating func advanceWord() { position += 1 }
}
