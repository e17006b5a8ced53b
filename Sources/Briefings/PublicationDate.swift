import Characters

/// A day, or a moment of it, in the site's time zone.
package struct PublicationDate: Hashable, Comparable, Sendable {
  package var calendarDay: CalendarDay
  /// Minutes since midnight; nil when only the day is known.
  package var minuteOfDay: Int?
  /// Seconds east of Greenwich at that moment.
  package var secondsFromGMT: Int

  package init(_ day: CalendarDay, minuteOfDay: Int? = nil, secondsFromGMT: Int) {
    calendarDay = day
    self.minuteOfDay = minuteOfDay
    self.secondsFromGMT = secondsFromGMT
  }

  package var year: Int { calendarDay.year }
  package var month: Int { calendarDay.month }
  package var day: Int { calendarDay.day }

  /// `2026-11-23`.
  package var isoDay: String { calendarDay.iso8601 }

  /// RFC 3339: `2026-11-23T00:00:00+09:00`. A day without a time begins at midnight.
  package var rfc3339: String {
    let minute = minuteOfDay ?? 0
    let offset = abs(secondsFromGMT) / 60
    let sign = secondsFromGMT < 0 ? "-" : "+"
    return "\(isoDay)T\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2)):00"
      + "\(sign)\(padded(offset / 60, to: 2)):\(padded(offset % 60, to: 2))"
  }

  /// The instant it begins, in seconds since 1970-01-01T00:00:00Z. A day without a time begins at midnight.
  package var secondsSince1970: Int {
    calendarDay.daysSince1970 * 86_400 + (minuteOfDay ?? 0) * 60 - secondsFromGMT
  }

  /// By instant; a day without a time comes before its midnight.
  package static func < (lhs: PublicationDate, rhs: PublicationDate) -> Bool {
    // What is written differently is not equal, so the order must not leave it open.
    (lhs.secondsSince1970, lhs.minuteOfDay ?? -1, lhs.secondsFromGMT)
      < (rhs.secondsSince1970, rhs.minuteOfDay ?? -1, rhs.secondsFromGMT)
  }
}
