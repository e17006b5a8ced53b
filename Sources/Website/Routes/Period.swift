import Characters

/// A stretch of time that a list has a page for: a year, a month of it, or a part of a month that one page cannot hold.
struct Period: Hashable, Sendable {
  let year: Int
  private(set) var month: Int?
  /// From 1, the oldest, so that what is new changes none of those before it.
  private(set) var part: Int?

  /// Of its page, below that of the list: `2026/`, `2026/11/`, `2026/11/2/`.
  var path: String {
    var path = padded(year, to: 4) + "/"
    if let month { path += padded(month, to: 2) + "/" }
    if let part { path += "\(part)/" }
    return path
  }

  init(year: Int) { self.year = year }

  func month(_ month: Int) -> Period {
    var period = self
    period.month = month
    return period
  }

  func part(_ number: Int) -> Period {
    var period = self
    period.part = number
    return period
  }

  /// What it is a stretch of; nil for a year.
  var above: Period? {
    guard let month else { return nil }
    return part == nil ? Period(year: year) : Period(year: year).month(month)
  }
}
