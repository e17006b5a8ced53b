/// A day, or a moment of it, in the site's time zone.
package struct PublicationDate: Hashable, Comparable, Sendable {
  package var year: Int
  package var month: Int
  package var day: Int
  /// Minutes since midnight; nil when only the day is known.
  package var minuteOfDay: Int?
  /// Seconds east of Greenwich at that moment.
  package var secondsFromGMT: Int

  package init(year: Int, month: Int, day: Int, minuteOfDay: Int? = nil, secondsFromGMT: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.minuteOfDay = minuteOfDay
    self.secondsFromGMT = secondsFromGMT
  }

  /// `2026-11-23`.
  package var isoDay: String {
    "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  /// RFC 3339: `2026-11-23T00:00:00+09:00`. A day without a time begins at midnight.
  package var rfc3339: String {
    let minute = minuteOfDay ?? 0
    let offset = abs(secondsFromGMT) / 60
    let sign = secondsFromGMT < 0 ? "-" : "+"
    return "\(isoDay)T\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2)):00"
      + "\(sign)\(padded(offset / 60, to: 2)):\(padded(offset % 60, to: 2))"
  }

  package static func < (lhs: PublicationDate, rhs: PublicationDate) -> Bool {
    lhs.minutesSinceEpochDay < rhs.minutesSinceEpochDay
  }

  private var minutesSinceEpochDay: Int {
    // Days are compared within years of at most 366 days of 31-day months; only the order matters.
    ((year * 12 + month) * 31 + day) * 1440 + (minuteOfDay ?? 0) - secondsFromGMT / 60
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
