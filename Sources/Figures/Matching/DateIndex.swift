import Briefings

/// The parts of all dates of a text.
struct DateIndex {
  /// What dates say: a part, or a day together with its month, which is 0 where the date names none.
  private enum Said: Hashable {
    case part(DatePart, Int)
    case day(Int, ofMonth: Int)
  }

  private var said: Set<Said> = []
  /// Months that are named without a day, and the months of quarters and halves.
  private var months: Set<Int> = []
  private var periods: Set<ClosedRange<Int>> = []

  mutating func insert(_ date: CalendarDate) {
    for (part, value) in date.parts { said.insert(.part(part, value)) }
    if let day = date.day { said.insert(.day(day, ofMonth: date.month ?? 0)) }
    if date.stage == .late, date.day == nil { insertLastDay(of: date) }
    if date.day == nil, let month = date.month { months.insert(month) }
    if let quarter = date.quarter { periods.insert(quarter * 3 - 2...quarter * 3) }
    if let half = date.half { periods.insert(half * 6 - 5...half * 6) }
  }

  /// June 30 for the end of June, December 31 for that of a year.
  private mutating func insertLastDay(of date: CalendarDate) {
    guard let month = date.month ?? (date.year == nil ? nil : 12) else { return }
    said.insert(.part(.month, month))
    for year in [date.year ?? aLeapYear, 2_023, aLeapYear] {
      let day = CalendarDay.daysInMonth(month, of: year)
      said.insert(.part(.day, day))
      said.insert(.day(day, ofMonth: month))
    }
  }

  /// Whether a quarter or half is said by its first and last month, or one of these by its quarter or half.
  private func saysOtherwise(_ part: DatePart, _ value: Int, _ date: CalendarDate) -> Bool {
    switch part {
    case .quarter: return months.isSuperset(of: [value * 3 - 2, value * 3])
    case .half: return months.isSuperset(of: [value * 6 - 5, value * 6])
    case .month:
      return date.day == nil && periods.contains { $0.lowerBound == value || $0.upperBound == value }
    default: return false
    }
  }

  /// The parts of `date` that no date here says. A day belongs to its month, if both texts name that.
  func missingParts(of date: CalendarDate) -> [DatePart] {
    date.parts.compactMap { part, value in
      if part == .day, let month = date.month {
        let isSaid = said.contains(.day(value, ofMonth: month)) || said.contains(.day(value, ofMonth: 0))
        return isSaid ? nil : part
      }
      let isSaid = said.contains(.part(part, value)) || saysOtherwise(part, value, date)
      return isSaid ? nil : part
    }
  }
}
