/// A time of day.
package struct ClockTime: Hashable, Sendable {
  package enum Half: String, Hashable, Sendable { case morning, afternoon }

  /// Minutes since midnight; midnight at the end of a day is 0.
  package var minutes: Int
  /// Whether morning and afternoon are told apart.
  package var isHalfKnown: Bool

  /// Nil for what no clock shows.
  package init?(hour: Int, minute: Int, half: Half?) {
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

  package static let noon = ClockTime(minutes: 720)
  package static let midnight = ClockTime(minutes: 0)

  private init(minutes: Int) {
    (self.minutes, isHalfKnown) = (minutes, true)
  }
}
