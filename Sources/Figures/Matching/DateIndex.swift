import Briefings

/// The parts of all dates of a text.
struct DateIndex {
  private var parts: Set<CalendarDate> = []
  /// Months that are named without a day, and the months of quarters and halves.
  private var months: Set<Int> = []
  private var periods: Set<ClosedRange<Int>> = []

  mutating func insert(_ date: CalendarDate) {
    for (part, value) in date.parts { parts.insert(CalendarDate(part, value)) }
    if let day = date.day { parts.insert(CalendarDate(month: date.month ?? 0, day: day)) }
    if date.stage == .late, date.day == nil { insertLastDay(of: date) }
    if date.day == nil, let month = date.month { months.insert(month) }
    if let quarter = date.quarter { periods.insert(quarter * 3 - 2...quarter * 3) }
    if let half = date.half { periods.insert(half * 6 - 5...half * 6) }
  }

  /// June 30 for the end of June, December 31 for that of a year.
  private mutating func insertLastDay(of date: CalendarDate) {
    guard let month = date.month ?? (date.year == nil ? nil : 12) else { return }
    parts.insert(CalendarDate(.month, month))
    for year in [date.year ?? aLeapYear, 2_023, aLeapYear] {
      let day = CalendarDay.daysInMonth(month, of: year)
      parts.insert(CalendarDate(.day, day))
      parts.insert(CalendarDate(month: month, day: day))
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
        let isSaid =
          parts.contains(CalendarDate(month: month, day: value))
          || parts.contains(CalendarDate(month: 0, day: value))
        return isSaid ? nil : part
      }
      let isSaid = parts.contains(CalendarDate(part, value)) || saysOtherwise(part, value, date)
      return isSaid ? nil : part
    }
  }
}

extension CalendarDate {
  /// A date that says nothing but one part.
  init(_ part: DatePart, _ value: Int) {
    switch part {
    case .decade: decade = value
    case .year: year = value
    case .half: half = value
    case .quarter: quarter = value
    case .term: term = value
    case .week: week = value
    case .stage: stage = DateStage(rawValue: value)
    case .month: month = value
    case .day: day = value
    case .weekday: weekday = Weekday(rawValue: value)
    }
  }
}
