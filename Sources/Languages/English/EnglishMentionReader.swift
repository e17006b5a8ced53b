import Characters
import Figures
import Lexicons
import TextReading

/// Finds the numbers and dates of an English text in one pass over its tokens.
///
/// - Complexity: linear in the text; every look ahead or back is bounded.
struct EnglishMentionReader {
  let text: ScannedText
  let tokens: [EnglishToken]
  var index = 0
  var mentions: [Mention] = []
  /// Behind the token with which the last mention ends.
  var mentionEnd = 0

  private let lowercased: ScannedText

  private init(_ text: ScannedText) {
    self.text = text
    lowercased = text.lowercased()
    tokens = EnglishLexer.tokens(of: text)
  }

  static func figures(of text: ScannedText) -> TextFigures {
    var reader = EnglishMentionReader(text)
    reader.read()
    return TextFigures(
      mentions: reader.mentions,
      relativeTimes: RelativeTime.all(in: reader.lowercased, EnglishCalendar.relativeTimes),
      speaksOfDecline: reader.tokens.contains { EnglishDirection.direction($0.word) == .down })
  }

  private mutating func read() {
    while index < tokens.count {
      let start = index
      if readIdiom() { continue }
      switch tokens[index].kind {
      case .address: index += 1
      case .name: readName()
      case .date: readDateToken()
      case .number: readFigures()
      case .word: readWord()
      case .mark: readMark()
      }
      if index <= start { index = start + 1 }
    }
  }

  // MARK: Tokens

  func token(_ index: Int) -> EnglishToken? { index >= 0 && index < tokens.count ? tokens[index] : nil }

  func word(_ index: Int) -> String? {
    index >= 0 && index < tokens.count && tokens[index].kind == .word ? tokens[index].word : nil
  }

  func isMark(_ marks: String, _ index: Int) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isMark(marks)
  }

  /// Takes up what the tokens from `start` to before `end` mention.
  mutating func emit(_ readings: [Mention.Reading], _ firmness: Mention.Firmness, _ start: Int, _ end: Int) {
    guard let first = token(start), let last = token(end - 1), !readings.isEmpty else { return }
    var mention = Mention(
      readings, firmness, at: text.utf8(first.range.lowerBound..<last.range.upperBound))
    mention.isOptional = mention.isEnglishIdiom
    if let kind = mention.quantity?.kind,
      UnitSigns.currencies.longestMatch(in: text, at: first.range.lowerBound) == nil
    {
      mention.otherKinds = EnglishUnits.otherKinds.of(kind)
    }
    if let kind = mention.quantity?.kind, kind == Self.celsius, ["degrees", "degree"].contains(last.word) {
      mention.otherKinds = [Self.fahrenheit]
    }
    if let before = word(start - 1) {
      mention.endOfChange =
        Self.startsOfChange.contains(before) ? .start : Self.endsOfChange.contains(before) ? .end : nil
    }
    mention.isBracketed = text.isBracketed(first.range.lowerBound)
    mention.bound = bound(start, end)
    mention.isBoundStrict = isBoundStrict(before: start)
    let isNegative = ["minus", "negative"].contains(word(start - 1)) && word(start - 2) != "or"
    mention.sign = isNegative ? .minus : NumberSign.read(text, before: first.range.lowerBound)
    if mention.firmness == .digits, mention.quantity != nil {
      mention.direction = mention.sign == .minus ? .down : EnglishDirection.read(tokens, start, end)
    }
    join(&mention, start)
    mentions.append(mention)
    mentionEnd = end
  }

  private static let startsOfChange = WordSet(English.lexicon.words("start-of-change"))
  private static let endsOfChange = WordSet(English.lexicon.words("end-of-change"))
  private static let celsius = QuantityKind.measure(KnownQuantities.unit("celsius"))
  private static let fahrenheit = QuantityKind.measure(KnownQuantities.unit("fahrenheit"))

  /// Puts *one hour and 30 minutes* together, and says of *three in ten* what part it is.
  private mutating func join(_ mention: inout Mention, _ start: Int) {
    guard let quantity = mention.quantity, let last = mentions.last, mentionEnd <= start,
      start - mentionEnd <= 3
    else {
      return
    }
    let gap = tokens[mentionEnd..<start]
    func isGap(_ words: [String]) -> Bool {
      gap.count == words.count && zip(gap, words).allSatisfy { $0.word == $1 }
    }
    // three times a day, 30 minutes after meals
    let isList = gap.first?.word == "," && last.firmness == .loose
    if !isList, isGap([]) || isGap(["and"]) || isGap([","]) || isGap([",", "and"]),
      let sum = MentionJoining.duration(last.quantity, quantity)
    {
      mentions.removeLast()
      mention.readings = [.quantity(sum)]
      mention.firmness = max(mention.firmness, last.firmness)
      mention.range = last.range.lowerBound..<mention.range.upperBound
    } else if [["in"], ["in", "every"], ["out", "of"], ["of", "every"], ["-", "in", "-"]].contains(
      where: isGap),
      let share = MentionJoining.share(last.quantity, of: quantity)
    {
      mention.readings.append(.quantity(share))
      mentions[mentions.count - 1].readings.append(.quantity(share))
    }
  }

  /// Moves after the last token that begins before `end`, an index into the text.
  mutating func skip(to end: Int) {
    while index < tokens.count, tokens[index].range.lowerBound < end { index += 1 }
  }

  // MARK: Kinds of tokens

  private mutating func readName() {
    let token = tokens[index]
    if let name = token.name, let shape = name.name {
      emit(name.readings(shape), .loose, index, index + 1)
    }
    index += 1
  }

  /// Q4 2025, FY2025.
  private mutating func readDateToken() {
    guard var date = tokens[index].name?.date else { return }
    let start = index
    index += 1
    if date.year == nil, let (year, end) = trailingYear(index) {
      date.year = year
      index = end
    }
    emit([.date(date)], .digits, start, index)
  }

  private mutating func readFigures() {
    let start = tokens[index].range.lowerBound
    if let (name, end) = PhoneNumber.read(text, at: start) {
      let first = index
      skip(to: end)
      emit([.name(name)], .digits, first, index)
      return
    }
    if let (seconds, end) = DurationFigures.read(text, at: start) {
      let first = index
      skip(to: end)
      emit([.quantity(Quantity(seconds, .measure(.second)))], .digits, first, index)
      return
    }
    if let score = ScoreFigures.read(text, at: start) {
      mentions += score.mentions(in: text)
      skip(to: score.end)
      mentionEnd = index
      return
    }
    if let (name, end) = DottedName.read(text, at: start), NumericDate.read(text, at: start) == nil {
      let first = index
      skip(to: end)
      emit([.name(name)], .loose, first, index)
      return
    }
    if readNumericDate() || readNamedDay() || readDayAndMonth() || readClock() || readDecade() { return }
    readAmount(prefix: nil, from: index)
  }

  /// fifty-fifty, 24/7.
  private mutating func readIdiom() -> Bool {
    let place = tokens[index].range.lowerBound
    guard tokens[index].kind == .number || tokens[index].kind == .word,
      let (quantities, end) = EnglishWords.idioms.longestMatch(in: lowercased, at: place), !text.isLatin(end),
      !text.isDigit(end)
    else { return false }
    let start = index
    skip(to: end)
    emit(quantities.map { .quantity($0) }, .loose, start, index)
    return true
  }

  /// the Fourth Industrial Revolution
  func isLooseNumber(at place: Int) -> Bool {
    EnglishWords.looseNumbers.end(in: lowercased, at: place) != nil
  }

  private mutating func readMark() {
    if let (currency, end) = UnitSigns.currencies.longestMatch(in: text, at: tokens[index].range.lowerBound) {
      let start = index
      skip(to: end)
      if token(index)?.kind == .number { return readAmount(prefix: currency, from: start) }
      index = start + 1
      return
    }
    if let value = CircledDigits.value(text[tokens[index].range.lowerBound]) {
      emit([.quantity(Quantity(value))], .loose, index, index + 1)
    }
    // '90s, '25.
    if tokens[index].word == "'", let run = token(index + 1)?.run, !(token(index + 1)?.isSpaced ?? true),
      run.integerDigits == 2, run.isPlain
    {
      index += 1
      if readDecade() { return }
      if tokens[index - 1].isSpaced, let year = run.plainInteger, !isWordAttached(index + 1) {
        emit([.date(CalendarDate(year: 2_000 + year))], .digits, index, index + 1)
        index += 1
      }
      return
    }
    index += 1
  }

  private func isWordAttached(_ index: Int) -> Bool {
    token(index).map { !$0.isSpaced && $0.kind == .word } ?? false
  }

  private mutating func readWord() {
    let token = tokens[index]
    let senses = EnglishVocabulary.senses(of: token, in: text)
    if senses.contains(.currency), let currency = UnitSigns.currencyCodes[token.word],
      text.isUppercase(token.range.lowerBound) || token.word.hasSuffix("$")
    {
      if self.token(index + 1)?.kind == .number {
        let start = index
        index += 1
        return readAmount(prefix: currency, from: start)
      }
      if readUnitOfCaption(currency) { return }
    }
    if senses.contains(.caption) && readUnitCaption() || senses.contains(.calendar) && readCalendarWord()
      || senses.contains(.magnitude) && readMagnitude() || senses.contains(.special) && readSpecialWord()
    {
      return
    }
    if senses.contains(.number) { readAmount(prefix: nil, from: index) } else { index += 1 }
  }

  /// Unit: %, won: the units of a table, each as one of it.
  private mutating func readUnitCaption() -> Bool {
    guard let first = word(index), first == "unit" || first == "units", isMark(":", index + 1) else {
      return false
    }
    index += 2
    while index < tokens.count, let (unit, end) = EnglishUnits.unit(tokens[index...]) {
      if case .kind(let kind) = unit { emit([.quantity(Quantity(1, kind))], .words, index, end) }
      index = end
      guard isMark(",/", index) else { break }
      index += 1
    }
    return true
  }

  /// KRW billion: a unit that is a scale without a number.
  private mutating func readUnitOfCaption(_ currency: Currency) -> Bool {
    guard let scale = word(index + 1),
      let power = EnglishNumerals.scales[scale] ?? EnglishSuffixes.scales[scale],
      scale.utf8.count > 1
    else { return false }
    emit([.quantity(Quantity(ExactValue(powerOfTen: power), .money(currency)))], .words, index, index + 2)
    index += 2
    return true
  }

  /// dozens, tens of thousands, several hundred.
  private mutating func readMagnitude() -> Bool {
    let start = index
    guard let first = word(index) else { return false }
    var power = 0
    var end = index
    if EnglishWords.vague.contains(first) {
      guard let scale = word(index + 1),
        let scalePower = EnglishNumerals.scales[scale] ?? (scale == "dozen" ? 1 : nil)
      else { return false }
      power = scalePower
      end = index + 2
      if let next = word(end), let more = EnglishNumerals.scales[next] {
        power += more
        end += 1
      }
      emit([.magnitude(power, unit(end).currency)], .words, start, unit(end).end)
    } else if let plural = EnglishWords.plurals[first] {
      power = plural
      end = index + 1
      if word(end) == "of", let next = word(end + 1), let more = EnglishWords.plurals[next] {
        power += more
        end += 2
      }
      // In a caption they are the unit.
      emit(
        [.magnitude(power, unit(end).currency), .quantity(Quantity(ExactValue(powerOfTen: power)))], .words,
        start,
        unit(end).end)
    } else {
      return false
    }
    index = unit(end).end
    return true
  }

  /// The currency of what ends at `end`, and the end of its unit.
  private func unit(_ end: Int) -> (currency: Currency?, end: Int) {
    let start = word(end) == "of" ? end + 1 : end
    guard let (unit, unitEnd) = EnglishUnits.unit(tokens[min(start, tokens.count)...]) else {
      return (nil, end)
    }
    if case .kind(.money(let currency)) = unit { return (currency, unitEnd) }
    return (nil, unitEnd)
  }

  private mutating func readSpecialWord() -> Bool {
    guard let first = word(index) else { return false }
    // The 20 of *in their twenties*.
    if let decade = EnglishWords.decades[first] {
      emit(
        [.quantity(Quantity(decade)), .date(CalendarDate(decade: 1_900 + decade))], .words, index, index + 1)
      index += 1
      return true
    }
    // threefold, three-fold is read as an amount.
    if first.hasSuffix("fold"), let value = EnglishNumerals.ones[String(first.dropLast(4))] {
      emit([.quantity(Quantity(value, .multiple))], .words, index, index + 1)
      index += 1
      return true
    }
    if tokens[index].isCapitalized, let value = RomanNumerals.value(of: text.string(tokens[index].range)) {
      emit([.quantity(Quantity(value))], .loose, index, index + 1)
      index += 1
      return true
    }
    guard let special = EnglishWords.special[first] else { return false }
    if first == "half", EnglishNumerals.read(tokens, at: index) != nil { return false }
    emit(special.quantities.map { .quantity($0) }, special.firmness, index, index + 1)
    index += 1
    return true
  }
}

extension Array {
  /// The element at `index`; nil outside.
  subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
