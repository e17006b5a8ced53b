/// A number or a date in a text, however it is written: 3조 5천억, 3.5 trillion and 3,500,000,000,000 are one value.
package struct WrittenValue: Hashable, Sendable {
  /// Units of the text.
  package var range: Range<Int>
  /// What all ways of writing it have in common: `#3500000000000`, `@2026-11-23`.
  package var term: String
  /// A day whose year the text does not say.
  package var isOpen: Bool

  package init(range: Range<Int>, term: String, isOpen: Bool = false) {
    self.range = range
    self.term = term
    self.isOpen = isOpen
  }
}

/// Finds numbers with their scales, and dates.
package struct ValueReader {
  private let text: SearchText
  private let words: SearchWords
  private let tokens: [Range<Int>]

  package init(_ text: SearchText, _ words: SearchWords = .known) {
    self.text = text
    self.words = words
    tokens = text.tokens
  }

  /// In reading order; a date comes with what it is a part of: `@2026-11-23`, `@2026-11` and `@11-23` for one day.
  /// - Complexity: linear in the text.
  package var values: [WrittenValue] {
    var values: [WrittenValue] = []
    var index = 0
    while index < tokens.count {
      if let (date, next) = date(at: index) {
        values += date
        index = next
      } else if let (value, next) = amount(at: index) {
        values.append(value)
        index = next
      } else {
        index += 1
      }
    }
    return values
  }

  // MARK: Numbers

  /// Below this, the digits are enough; from 2^53 on, a script cannot tell numbers apart.
  private static let least = 10_000.0
  private static let limit = 9_007_199_254_740_992.0

  private func number(_ range: Range<Int>) -> Double? {
    guard !range.isEmpty, range.count <= 18, text.units[range].allSatisfy({ SearchText.kind($0) != .letter })
    else { return nil }
    guard range.count <= 15, text.units[range].allSatisfy({ SearchText.kind($0) == .digit }) else {
      return Double(text.string(range))
    }
    return Double(integer(range))
  }

  /// Of digits alone.
  private func integer(_ range: Range<Int>) -> Int {
    text.units[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private func isAt(_ position: Int, _ gaps: Set<SearchText.Gap>) -> Bool {
    position < text.units.count && gaps.contains(text.gaps[position])
  }

  private func amount(at index: Int) -> (WrittenValue, next: Int)? {
    let first = tokens[index]
    if let (digits, scale) = digitsWithLetters(first), let value = number(digits) {
      return written(value * power(scale), first, next: index + 1)
    }
    guard let digits = number(first) else { return nil }
    var number: Double? = digits
    var next = index + 1
    var end = first.upperBound
    var total = 0.0
    var section = 0.0
    var last = Int.max
    while true {
      if isAt(end, [.none]), let scale = words.smallScales[text.units[end]], number != nil {
        section += (number ?? 1) * power(scale)
        number = nil
        end += 1
      } else if isAt(end, [.none]), let scale = words.largeScales[text.units[end]], scale < last,
        number != nil || section > 0
      {
        total += (section + (number ?? 0)) * power(scale)
        (section, number, last) = (0, nil, scale)
        end += 1
      } else {
        break
      }
      guard number == nil, next < tokens.count, tokens[next].lowerBound == end,
        let more = self.number(tokens[next])
      else { continue }
      let after = tokens[next].upperBound
      let goesOn =
        isAt(after, [.none])
        && (words.smallScales[text.units[after]] != nil
          || (words.largeScales[text.units[after]].map { $0 < last } ?? false))
      // What stands apart and has no scale of its own is another number: 3억 2026년.
      guard goesOn || text.gaps[end] == .none else { break }
      (number, end) = (more, after)
      next += 1
    }
    var value = total + section + (number ?? 0)
    if end == first.upperBound, next < tokens.count, isAt(end, [.space, .hyphen]),
      tokens[next].lowerBound == end, SearchText.kind(text.units[end]) == .letter,
      let scale = words.scales[text.string(tokens[next])]
    {
      value *= power(scale)
      end = tokens[next].upperBound
      next += 1
    }
    return written(value, first.lowerBound..<end, next: next)
  }

  /// `3.5bn`.
  private func digitsWithLetters(_ range: Range<Int>) -> (digits: Range<Int>, scale: Int)? {
    guard let letter = range.first(where: { SearchText.kind(text.units[$0]) == .letter }),
      letter > range.lowerBound,
      let scale = words.scales[text.string(letter..<range.upperBound)]
    else { return nil }
    return (range.lowerBound..<letter, scale)
  }

  private func written(_ value: Double, _ range: Range<Int>, next: Int) -> (WrittenValue, next: Int)? {
    let whole = value.rounded()
    guard whole >= Self.least, whole < Self.limit else { return nil }
    return (WrittenValue(range: range, term: "#\(Int(whole))"), next)
  }

  private func power(_ exponent: Int) -> Double {
    var power = 1.0
    for _ in 0..<min(exponent, 18) { power *= 10 }
    return power
  }

  // MARK: Dates

  private func integer(_ index: Int, _ range: ClosedRange<Int>, count: ClosedRange<Int>) -> Int? {
    guard index < tokens.count, count.contains(tokens[index].count),
      text.units[tokens[index]].allSatisfy({ SearchText.kind($0) == .digit })
    else { return nil }
    let number = integer(tokens[index])
    return range.contains(number) ? number : nil
  }

  /// By its name.
  private func namedMonth(_ index: Int) -> Int? {
    index < tokens.count && SearchText.kind(text.units[tokens[index].lowerBound]) == .letter
      ? words.months[text.string(tokens[index])] : nil
  }

  private func year(_ index: Int) -> Int? { integer(index, 1900...2199, count: 4...4) }
  private func shortYear(_ index: Int) -> Int? { integer(index, 10...99, count: 2...2).map { 2000 + $0 } }
  private func month(_ index: Int) -> Int? { integer(index, 1...12, count: 1...2) }
  private func day(_ index: Int) -> Int? { integer(index, 1...31, count: 1...2) }

  private func isFollowed(_ index: Int, by letter: UInt16) -> Bool {
    let end = tokens[index].upperBound
    return isAt(end, [.none]) && text.units[end] == letter
  }

  /// Whether the next token comes right after the last one, or after a letter that follows that.
  private func follows(_ index: Int, letters: Int) -> Bool {
    index < tokens.count && tokens[index].lowerBound == tokens[index - 1].upperBound + letters
  }

  private func date(at index: Int) -> (values: [WrittenValue], next: Int)? {
    dateInLetters(at: index) ?? dateInWords(at: index) ?? dateInDigits(at: index)
  }

  /// `2026년 11월 23일`, `11월 23일`, `2026년 11월`, `26년 11월`.
  private func dateInLetters(at index: Int) -> (values: [WrittenValue], next: Int)? {
    var next = index
    var year: Int?
    if let number = self.year(index) ?? shortYear(index), isFollowed(index, by: SearchWords.year),
      follows(index + 1, letters: 1)
    {
      year = number
      next += 1
    }
    guard let month = month(next), isFollowed(next, by: SearchWords.month) else { return nil }
    guard follows(next + 1, letters: 1), let day = day(next + 1), isFollowed(next + 1, by: SearchWords.day)
    else {
      return year == nil ? nil : dates(year, month, nil, index...next, letters: 1)
    }
    return dates(year, month, day, index...(next + 1), letters: 1)
  }

  /// `November 23, 2026`, `23 November 2026`, `November 2026`.
  private func dateInWords(at index: Int) -> (values: [WrittenValue], next: Int)? {
    guard follows(index + 1, letters: 0) else { return nil }
    let named = namedMonth(index)
    guard let month = named ?? namedMonth(index + 1) else { return nil }
    if let day = day(named == nil ? index : index + 1) {
      if follows(index + 2, letters: 0), let year = year(index + 2), !goesOn(index + 2) {
        return dates(year, month, day, index...(index + 2), letters: 0)
      }
      return goesOn(index + 1) ? nil : dates(nil, month, day, index...(index + 1), letters: 0)
    }
    guard named != nil, let year = year(index + 1), !goesOn(index + 1) else { return nil }
    return dates(year, month, nil, index...(index + 1), letters: 0)
  }

  /// Whether only a full stop is between a number and the next one.
  private func goesOn(_ index: Int) -> Bool {
    let end = tokens[index].upperBound
    return isAt(end, [.stop]) && SearchText.kind(text.units[end]) == .digit
  }

  /// `2026-11-23`, `2026. 11. 23.`, `’26.11.23.`, `2026.11. 23.`, and without the year `11.23.`
  private func dateInDigits(at index: Int) -> (values: [WrittenValue], next: Int)? {
    let numbers = datedNumbers(at: index)
    guard numbers.count > 1 else { return nil }
    if numbers.count == 3, numbers[1].sign == numbers[2].sign,
      let year = numbers[0].value(1900...2199, count: 4...4)
        ?? (numbers[1].sign == .stop ? numbers[0].value(10...99, count: 2...2).map { 2000 + $0 } : nil),
      let month = numbers[1].value(1...12), let day = numbers[2].value(1...31),
      numbers[1].sign == .stop || (numbers[2].isEnd && !goesOn(numbers[2].token))
    {
      return dates(year, month, day, index...numbers[2].token, end: numbers[2].end)
    }
    guard numbers[1].isEnd, numbers[1].sign == .stop, text.stops.contains(numbers[1].end),
      !goesOn(numbers[1].token), let month = numbers[0].value(1...12), let day = numbers[1].value(1...31)
    else { return nil }
    return dates(nil, month, day, index...numbers[1].token, end: numbers[1].end)
  }

  /// A number that may be of a date: `2026.11` is a token with two.
  private struct DatedNumber {
    var number: Int
    var count: Int
    var token: Int
    /// Where it ends.
    var end: Int
    /// What is between it and the one before.
    var sign: Sign
    /// Whether its token ends with it.
    var isEnd: Bool

    /// Full stops tell a year of two digits, and a day without its year.
    enum Sign { case stop, space }

    func value(_ range: ClosedRange<Int>, count: ClosedRange<Int> = 1...2) -> Int? {
      count.contains(self.count) && range.contains(number) ? number : nil
    }
  }

  private func datedNumbers(at index: Int) -> [DatedNumber] {
    var numbers: [DatedNumber] = []
    var next = index
    while numbers.count < 3, next < tokens.count, next == index || follows(next, letters: 0) {
      let token = tokens[next]
      let isStopped = text.gaps[token.lowerBound] == .stop
      guard next == index || isStopped || !text.stops.contains(token.lowerBound) else { break }
      let digits = token.prefix(Self.longestDatedToken)
      var sign = isStopped ? DatedNumber.Sign.stop : .space
      for part in text.units[digits].split(separator: SearchText.point, omittingEmptySubsequences: false) {
        guard !part.isEmpty, part.allSatisfy({ SearchText.kind($0) == .digit }), numbers.count < 3 else {
          return numbers
        }
        numbers.append(
          DatedNumber(
            number: integer(part.startIndex..<part.endIndex), count: part.count, token: next,
            end: part.endIndex, sign: sign, isEnd: part.endIndex == token.upperBound))
        sign = .stop
      }
      next += 1
    }
    return numbers
  }

  /// `2026.11` has seven.
  private static let longestDatedToken = 9
  /// In units: how far the next day of a range may be, with the particle and the day of the week between.
  private static let longestReach = 8

  private func dates(
    _ year: Int?, _ month: Int, _ day: Int?, _ tokens: ClosedRange<Int>, letters: Int
  ) -> (values: [WrittenValue], next: Int)? {
    dates(year, month, day, tokens, end: self.tokens[tokens.upperBound].upperBound + letters)
  }

  /// With the days that follow in the same month: `4월 12일부터 25일까지`, `4.13. ~ 16.`
  private func dates(
    _ year: Int?, _ month: Int, _ day: Int?, _ tokens: ClosedRange<Int>, end: Int
  ) -> (values: [WrittenValue], next: Int)? {
    var values: [WrittenValue] = []
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    func add(_ day: Int?, _ range: Range<Int>) {
      if let year, let day {
        values.append(WrittenValue(range: range, term: "@\(year)-\(padded(month))-\(padded(day))"))
      }
      if let year { values.append(WrittenValue(range: range, term: "@\(year)-\(padded(month))")) }
      if let day {
        let term = "@\(padded(month))-\(padded(day))"
        values.append(WrittenValue(range: range, term: term, isOpen: year == nil))
      }
    }
    add(day, self.tokens[tokens.lowerBound].lowerBound..<end)
    var (last, reached, latest) = (tokens.upperBound, end, day)
    while let known = latest, let next = self.day(last + 1), next > known,
      self.tokens[last + 1].lowerBound - reached < Self.longestReach,
      let end = endOfLoneDay(last + 1, isInLetters: text.units[reached - 1] == SearchWords.day)
    {
      last += 1
      (reached, latest) = (end, next)
      add(next, self.tokens[last].lowerBound..<end)
    }
    return (values, last + 1)
  }

  /// Nil where a number is the month of another date, or so many days: `25일까지` is a day, `25일간` is none.
  private func endOfLoneDay(_ index: Int, isInLetters: Bool) -> Int? {
    let end = tokens[index].upperBound
    guard isInLetters else { return text.stops.contains(end) && !goesOn(index) ? end : nil }
    guard isFollowed(index, by: SearchWords.day) else { return nil }
    var last = end + 1
    while last - end - 1 <= Self.longestReach, isAt(last, [.none]) { last += 1 }
    return last == end + 1 || words.particles.contains(Array(text.units[(end + 1)..<last])) ? end + 1 : nil
  }
}
