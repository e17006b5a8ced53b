import Figures
import Lexicons

/// Writes numbers and dates as Korean does.
struct KoreanFigureWording: FigureWording {
  private static let units = UnitWording.all(in: Korean.lexicon)
  private static let weekdays = Dictionary(
    Korean.lexicon.integers("weekday").map { ($0.value, $0.key) }
  ) { first, _ in first }
  /// Names of the powers of ten thousand, from the lowest.
  private static let scales =
    [""] + Korean.lexicon.integers("large-scale").sorted { $0.value < $1.value }.map(\.key)

  // MARK: Quantities

  func words(_ quantity: Quantity) -> String {
    let value = quantity.value
    switch quantity.kind {
    case .number: return grouped(value)
    case .money(let currency):
      return grouped(value) + (value.order < 4 ? "" : " ") + (Self.units[currency.name]?.one ?? currency.name)
    case .percent: return "\(value)%"
    case .percentagePoint: return "\(value)%포인트"
    case .basisPoint: return "\(value)bp"
    case .share:
      if value == .half { return "절반" }
      return value.denominator == 1 ? value.description : "\(value.denominator)분의 \(value.coefficient)"
    case .multiple: return "\(value)배"
    case .measure(let unit):
      // Korean counts decades in years: 20년.
      if unit == .decade { return (value.multiplied(by: ExactValue(10)) ?? value).description + "년" }
      return grouped(value) + (Self.units[unit.name]?.one ?? unit.name)
    }
  }

  /// 3조 5,000억, 1만 5,000.
  private func grouped(_ value: ExactValue) -> String {
    guard value.denominator == 1, value.exponent >= 0, value.order >= 4, value.order < 4 * Self.scales.count
    else {
      return value.description
    }
    let digits =
      String(value.coefficient).compactMap(\.wholeNumberValue) + Array(repeating: 0, count: value.exponent)
    var parts: [String] = []
    var rest = digits[...]
    var place = 0
    while !rest.isEmpty {
      if let group = ExactValue(digits: Array(rest.suffix(4)), fractionDigits: 0), group != ExactValue(0) {
        parts.insert(group.description + Self.scales[place], at: 0)
      }
      rest = rest.dropLast(4)
      place += 1
    }
    return parts.joined(separator: " ")
  }

  // MARK: Dates and times

  func words(_ time: ClockTime) -> String {
    if time.isHalfKnown, time == .noon || time == .midnight { return time == .noon ? "정오" : "자정" }
    let (hour, minute) = (time.minutes / 60, time.minutes % 60)
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    let half = time.isHalfKnown ? (hour < 12 ? "오전 " : "오후 ") : ""
    return half + "\(twelve)시" + (minute == 0 ? "" : " \(minute)분")
  }

  func words(_ date: CalendarDate) -> String {
    var parts: [String] = []
    if let decade = date.decade { parts.append("\(decade)년대") }
    if let year = date.year { parts.append("\(year)년") }
    if let half = date.half { parts.append(half == 1 ? "상반기" : "하반기") }
    if let quarter = date.quarter { parts.append("\(quarter)분기") }
    if let term = date.term { parts.append("\(term)학기") }
    if let month = date.month { parts.append("\(month)월") }
    if let week = date.week { parts.append("\(week)째 주") }
    if let stage = date.stage { parts.append(stage == .early ? "초" : stage == .late ? "말" : "중순") }
    if let day = date.day { parts.append("\(day)일") }
    if let weekday = date.weekday, let name = Self.weekdays[weekday.rawValue] { parts.append(name + "요일") }
    return parts.joined(separator: " ")
  }
}
