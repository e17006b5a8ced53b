import Briefings

/// A day of the week; the raw value counts from Monday, 1.
package enum Weekday: Int, Hashable, Sendable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The day of the week in the Gregorian calendar; nil for a day that does not exist.
  package init?(year: Int, month: Int, day: Int) {
    guard year > 0, let day = CalendarDay(year: year, month: month, day: day) else { return nil }
    // 1970-01-01 was a Thursday.
    let fromMonday = (day.daysSince1970 + 3) % 7
    self.init(rawValue: (fromMonday < 0 ? fromMonday + 7 : fromMonday) + 1)
  }
}
