import Figures
import LexiconFormat
import Lexicons

/// Writes numbers and dates as English does.
struct EnglishFigureWording: FigureWording {
  private static let units = UnitWording.all(in: English.lexicon)
  /// Signs that are written before an amount.
  private static let signs = Dictionary(
    English.lexicon.entries("wording-before").map { ($0.words, $0.fields[0]) }
  ) { first, _ in first }
  private static let scales = English.lexicon.integers("scale").filter { $0.value >= 6 }.sorted {
    $0.value > $1.value
  }
  private static let monthNames = names(English.lexicon.integers("month"))
  private static let weekdayNames = names(English.lexicon.integers("weekday"))

  /// The longest name of each number, with a capital, without the plural of weekdays.
  private static func names(_ words: [String: Int]) -> [Int: String] {
    var names: [Int: String] = [:]
    for (word, number) in words where !word.hasSuffix("ys") {
      if word.utf8.count > (names[number]?.utf8.count ?? 0) { names[number] = word }
    }
    return names.mapValues { $0.prefix(1).uppercased() + $0.dropFirst() }
  }

  // MARK: Quantities

  func words(_ quantity: Quantity) -> String {
    let value = quantity.value
    let isOne = value == ExactValue(1)
    switch quantity.kind {
    case .number: return scaled(value)
    case .money(let currency):
      if let sign = Self.signs[currency.name] { return sign + scaled(value) }
      return scaled(value) + " " + (Self.units[currency.name]?.several ?? currency.name)
    case .percent: return "\(value) percent"
    case .percentagePoint: return isOne ? "1 percentage point" : "\(value) percentage points"
    case .basisPoint: return isOne ? "1 basis point" : "\(value) basis points"
    case .share: return share(value)
    case .multiple: return "\(value) times"
    case .measure(let unit):
      let wording = Self.units[unit.name]
      return scaled(value) + " " + ((isOne ? wording?.one : wording?.several) ?? unit.name)
    }
  }

  private func share(_ value: ExactValue) -> String {
    if value == .half { return "half" }
    let quarters = value.multiplied(by: ExactValue(4))?.integer
    return quarters == 1 ? "a quarter" : quarters == 3 ? "three-quarters" : value.description
  }

  /// 3.5 trillion, 450 billion, 15,000.
  private func scaled(_ value: ExactValue) -> String {
    for (word, power) in Self.scales where value.order >= power {
      guard value.denominator == 1, let part = value.multiplied(by: ExactValue(powerOfTen: -power)),
        part.exponent >= -3
      else { continue }
      return "\(part) \(word)"
    }
    return value.description
  }

  // MARK: Dates and times

  func words(_ time: ClockTime) -> String {
    if time.isHalfKnown, time == .noon || time == .midnight { return time == .noon ? "noon" : "midnight" }
    let (hour, minute) = (time.minutes / 60, time.minutes % 60)
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    let clock = minute == 0 ? "\(twelve)" : "\(twelve):" + (minute < 10 ? "0" : "") + "\(minute)"
    return time.isHalfKnown
      ? clock + (hour < 12 ? " a.m." : " p.m.") : clock + (minute == 0 ? " o'clock" : "")
  }

  func words(_ date: CalendarDate) -> String {
    var parts: [String] = []
    if let weekday = date.weekday, let name = Self.weekdayNames[weekday.rawValue] {
      parts.append(name + (date.day == nil ? "" : ","))
    }
    if let quarter = date.quarter {
      parts.append(["first", "second", "third", "fourth"][(quarter - 1) % 4] + " quarter")
    }
    if let half = date.half { parts.append(half == 1 ? "first half" : "second half") }
    if let term = date.term { parts.append("semester \(term)") }
    if let week = date.week { parts.append("the \(week)\(ordinalSuffix(week)) week") }
    if let stage = date.stage { parts.append(stage == .early ? "early" : stage == .late ? "late" : "mid") }
    if let month = date.month, let name = Self.monthNames[month] { parts.append(name) }
    if let day = date.day { parts.append(date.month == nil ? "the \(day)\(ordinalSuffix(day))" : "\(day)") }
    if let year = date.year {
      if date.quarter != nil || date.half != nil { parts.append("of") }
      if date.month != nil, date.day != nil { parts[parts.count - 1] += "," }
      parts.append("\(year)")
    }
    if let decade = date.decade { parts.append("the \(decade)s") }
    return parts.joined(separator: " ")
  }

  private func ordinalSuffix(_ day: Int) -> String {
    switch (day % 10, day / 10) {
    case (_, 1): "th"
    case (1, _): "st"
    case (2, _): "nd"
    case (3, _): "rd"
    default: "th"
    }
  }
}
