import Briefings

/// What a text says of a date; what it does not say is nil.
package struct CalendarDate: Hashable, Sendable {
  package var year: Int?
  package var month: Int?
  package var day: Int?
  package var weekday: Weekday?
  package var quarter: Int?
  /// 1 for the first half of a year.
  package var half: Int?
  /// 1990 for the 1990s.
  package var decade: Int?
  /// The week of a month, and the term of a school year.
  package var week: Int?
  package var term: Int?
  /// The early, middle or late part of a month, year or decade.
  package var stage: DateStage?

  package init(
    year: Int? = nil, month: Int? = nil, day: Int? = nil, weekday: Weekday? = nil, quarter: Int? = nil,
    half: Int? = nil, decade: Int? = nil, week: Int? = nil, term: Int? = nil, stage: DateStage? = nil
  ) {
    self.year = year
    self.month = month
    self.day = day
    self.weekday = weekday
    self.quarter = quarter
    self.half = half
    self.decade = decade
    self.week = week
    self.term = term
    self.stage = stage
  }

  /// The parts that are said, from the coarsest.
  package var parts: [(part: DatePart, value: Int)] {
    DatePart.allCases.compactMap { part in self[part].map { (part, $0) } }
  }

  package subscript(part: DatePart) -> Int? {
    switch part {
    case .decade: decade
    case .year: year
    case .half: half
    case .quarter: quarter
    case .term: term
    case .week: week
    case .stage: stage?.rawValue
    case .month: month
    case .day: day
    case .weekday: weekday?.rawValue
    }
  }

  /// The weekday that the date falls on; nil unless year, month and day are said and exist.
  package var actualWeekday: Weekday? {
    guard let year, let month, let day else { return nil }
    return Weekday(year: year, month: month, day: day)
  }

  /// Whether there is such a day: 31 April is none. A date without month and day exists.
  package var exists: Bool {
    guard let month, let day else { return true }
    return day <= CalendarDay.daysInMonth(month, of: year ?? aLeapYear)
  }
}

/// A year in which February has 29 days, for days whose year is not known.
let aLeapYear = 2_024

/// A part of a month, a year or a decade.
package enum DateStage: Int, Hashable, Sendable { case early = 1, middle, late }

extension DateStage {
  /// - Parameter name: as lexicons have it.
  package init?(name: String) {
    switch name {
    case "early": self = .early
    case "middle": self = .middle
    case "late": self = .late
    default: return nil
    }
  }
}

/// A part of a date, from the coarsest.
package enum DatePart: Hashable, Sendable, CaseIterable {
  case decade, year, half, term, quarter, month, stage, week, day, weekday

  /// In the words of a finding.
  package var name: String {
    switch self {
    case .decade: "decade"
    case .year: "year"
    case .half: "half of the year"
    case .quarter: "quarter"
    case .term: "term"
    case .week: "week"
    case .stage: "part of the month or year"
    case .month: "month"
    case .day: "day"
    case .weekday: "weekday"
    }
  }
}
