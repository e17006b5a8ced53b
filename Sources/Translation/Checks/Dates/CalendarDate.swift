/// What a text says of a date; what it does not say is nil.
struct CalendarDate: Hashable, Sendable {
  var year: Int?
  var month: Int?
  var day: Int?
  var weekday: Weekday?
  var quarter: Int?
  /// 1 for the first half of a year.
  var half: Int?
  /// 1990 for the 1990s.
  var decade: Int?
  /// The week of a month, and the term of a school year.
  var week: Int?
  var term: Int?
  /// The early, middle or late part of a month, year or decade.
  var stage: DateStage?

  /// The parts that are said, from the coarsest.
  var parts: [(part: DatePart, value: Int)] {
    DatePart.allCases.compactMap { part in self[part].map { (part, $0) } }
  }

  subscript(part: DatePart) -> Int? {
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
  var actualWeekday: Weekday? {
    guard let year, let month, let day else { return nil }
    return Weekday(year: year, month: month, day: day)
  }

  /// Whether there is such a day: 31 April is none. A date without month and day exists.
  var exists: Bool {
    guard let month, let day else { return true }
    return day <= Weekday.daysInMonth(month, year: year)
  }
}

/// A part of a month, a year or a decade.
enum DateStage: Int, Hashable, Sendable { case early = 1, middle, late }

/// A part of a date, from the coarsest.
enum DatePart: Hashable, Sendable, CaseIterable {
  case decade, year, half, term, quarter, month, stage, week, day, weekday

  var name: String {
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

/// A time of day.
struct ClockTime: Hashable, Sendable {
  /// Minutes since midnight; midnight at the end of a day is 0.
  var minutes: Int
  /// Whether morning and afternoon are told apart.
  var isHalfKnown: Bool

  /// Nil for what no clock shows.
  init?(hour: Int, minute: Int, half: Half?) {
    guard (0...24).contains(hour), (0...59).contains(minute) else { return nil }
    let hourOfDay: Int
    switch half {
    case .morning?: hourOfDay = hour == 12 ? 0 : hour
    case .afternoon?: hourOfDay = hour < 12 ? hour + 12 : hour
    case nil: hourOfDay = hour
    }
    minutes = (hourOfDay * 60 + minute) % 1_440
    isHalfKnown = half != nil || hour > 12 || hour == 0
  }

  enum Half: Hashable, Sendable { case morning, afternoon }

  static let noon = ClockTime(minutes: 720)
  static let midnight = ClockTime(minutes: 0)

  private init(minutes: Int) {
    (self.minutes, isHalfKnown) = (minutes, true)
  }
}
