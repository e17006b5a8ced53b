import Characters

/// Reads a rule as POSIX writes it, with the longer times that RFC 9636 allows: `<-02>2<-01>,M3.5.0/-1,M10.5.0/0`.
struct YearlyRuleReader {
  private var rest: ArraySlice<UInt8>

  /// Nil for anything else.
  static func read(_ bytes: ArraySlice<UInt8>) -> YearlyRule? {
    var reader = YearlyRuleReader(rest: bytes)
    guard let rule = reader.rule(), reader.rest.isEmpty else { return nil }
    return rule
  }

  private mutating func rule() -> YearlyRule? {
    // POSIX counts westward.
    guard skipName(), let standard = time(upTo: 24) else { return nil }
    var rule = YearlyRule(standard: -standard)
    if rest.isEmpty { return rule }
    guard skipName() else { return nil }
    var offset = rule.standard + 3600
    if rest.first != UInt8(ascii: ",") {
      guard let written = time(upTo: 24) else { return nil }
      offset = -written
    }
    guard let from = change(), let until = change() else { return nil }
    rule.summer = YearlyRule.Summer(offset: offset, from: from, until: until)
    return rule
  }

  private mutating func skip(_ byte: Unicode.Scalar) -> Bool {
    guard rest.first == UInt8(ascii: byte) else { return false }
    rest.removeFirst()
    return true
  }

  private mutating func skipName() -> Bool {
    if skip("<") {
      guard let end = rest.firstIndex(of: UInt8(ascii: ">")) else { return false }
      rest = rest[(end + 1)...]
      return true
    }
    let count = rest.prefix { $0.isASCIILetter }.count
    rest = rest.dropFirst(count)
    return count >= 3
  }

  /// Hours, minutes and seconds, of which the last may be missing, as seconds.
  private mutating func time(upTo hours: Int) -> Int? {
    let isNegative = skip("-")
    if !isNegative { _ = skip("+") }
    guard let hour = number(upTo: hours) else { return nil }
    var seconds = hour * 3600
    if skip(":") {
      guard let minute = number(upTo: 59) else { return nil }
      seconds += minute * 60
      if skip(":") {
        guard let second = number(upTo: 59) else { return nil }
        seconds += second
      }
    }
    return isNegative ? -seconds : seconds
  }

  private mutating func change() -> YearlyRule.Change? {
    guard skip(","), let day = day() else { return nil }
    guard skip("/") else { return YearlyRule.Change(day: day, time: 2 * 3600) }
    return time(upTo: 167).map { YearlyRule.Change(day: day, time: $0) }
  }

  private mutating func day() -> YearlyRule.Change.Day? {
    if skip("J") { return number(upTo: 365).flatMap { $0 == 0 ? nil : .ofCommonYear($0) } }
    guard skip("M") else { return number(upTo: 365).map { .ofYear($0) } }
    guard let month = number(upTo: 12), month > 0, skip("."), let week = number(upTo: 5), week > 0, skip("."),
      let day = number(upTo: 6)
    else { return nil }
    return .ofWeek(month: month, week: week, day: day)
  }

  private mutating func number(upTo limit: Int) -> Int? {
    let digits = rest.prefix { $0.isASCIIDigit }
    guard (1...3).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    return number <= limit ? number : nil
  }
}
