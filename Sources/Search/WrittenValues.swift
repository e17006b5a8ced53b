/// A number or a date in a text, however it is written: 3조 5천억, 3.5 trillion and 3,500,000,000,000 are one value.
package struct WrittenValue: Hashable, Sendable {
  /// Units of the text.
  package var range: Range<Int>
  /// What all ways of writing it have in common: `#3500000000000`, `@2026-11-23`.
  package var term: String

  package init(range: Range<Int>, term: String) {
    self.range = range
    self.term = term
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
    SearchText.kind(text.units[tokens[index].lowerBound]) == .letter
      ? words.months[text.string(tokens[index])] : nil
  }

  private func year(_ index: Int) -> Int? { integer(index, 1900...2199, count: 4...4) }
  /// A year of two digits, where full stops say that it is one.
  private func shortYear(_ index: Int) -> Int? {
    guard index + 2 < tokens.count, (1...2).allSatisfy({ text.gaps[tokens[index + $0].lowerBound] == .stop })
    else { return nil }
    return integer(index, 10...99, count: 2...2).map { 2000 + $0 }
  }

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

  /// `2026년 11월 23일`, `11월 23일`, `2026년 11월`.
  private func dateInLetters(at index: Int) -> (values: [WrittenValue], next: Int)? {
    var next = index
    var year: Int?
    if let number = self.year(index), isFollowed(index, by: SearchWords.year), follows(index + 1, letters: 1)
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
    if let month = namedMonth(index) {
      guard follows(index + 1, letters: 0) else { return nil }
      if let day = day(index + 1) {
        let year = follows(index + 2, letters: 0) ? year(index + 2) : nil
        return dates(year, month, day, index...(index + (year == nil ? 1 : 2)), letters: 0)
      }
      return year(index + 1).flatMap { dates($0, month, nil, index...(index + 1), letters: 0) }
    }
    guard let day = day(index), follows(index + 1, letters: 0),
      let month = namedMonth(index + 1)
    else { return nil }
    let year = follows(index + 2, letters: 0) ? year(index + 2) : nil
    return dates(year, month, day, index...(index + (year == nil ? 1 : 2)), letters: 0)
  }

  /// `2026-11-23`, `2026. 11. 23.`, `’26. 11. 23.`
  private func dateInDigits(at index: Int) -> (values: [WrittenValue], next: Int)? {
    guard let year = year(index) ?? shortYear(index), follows(index + 1, letters: 0),
      let month = month(index + 1),
      follows(index + 2, letters: 0), let day = day(index + 2)
    else { return nil }
    return dates(year, month, day, index...(index + 2), letters: 0)
  }

  private func dates(
    _ year: Int?, _ month: Int, _ day: Int?, _ tokens: ClosedRange<Int>, letters: Int
  ) -> (values: [WrittenValue], next: Int)? {
    let range =
      self.tokens[tokens.lowerBound].lowerBound..<(self.tokens[tokens.upperBound].upperBound + letters)
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    var terms: [String] = []
    if let year, let day { terms.append("@\(year)-\(padded(month))-\(padded(day))") }
    if let year { terms.append("@\(year)-\(padded(month))") }
    if let day { terms.append("@\(padded(month))-\(padded(day))") }
    return (terms.map { WrittenValue(range: range, term: $0) }, tokens.upperBound + 1)
  }
}
