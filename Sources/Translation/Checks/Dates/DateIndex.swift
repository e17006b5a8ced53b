/// The parts of all dates of a text.
struct DateIndex {
  private var parts: Set<CalendarDate> = []
  private(set) var hasYear = false
  private(set) var hasDay = false
  private(set) var hasWeekday = false

  mutating func insert(_ date: CalendarDate) {
    for (part, value) in date.parts { parts.insert(CalendarDate(part, value)) }
    if let day = date.day { parts.insert(CalendarDate(month: date.month ?? 0, day: day)) }
    hasYear = hasYear || date.year != nil
    hasDay = hasDay || date.day != nil
    hasWeekday = hasWeekday || date.weekday != nil
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
      return parts.contains(CalendarDate(part, value)) ? nil : part
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
