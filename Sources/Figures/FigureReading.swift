package import TextReading

/// Reads the numbers and dates of texts in one language.
package protocol FigureReading: Sendable {
  /// The numbers and dates of a text, by their places.
  ///
  /// - Complexity: linear in the text.
  func mentions(in text: ScannedText) -> [Mention]

  /// The times that are named by their distance from the day of writing.
  ///
  /// - Complexity: linear in the text.
  func relativeTimes(in text: ScannedText) -> [RelativeTime]

  /// Whether the text says of anything that it declines or lies below zero.
  ///
  /// - Complexity: linear in the text.
  func speaksOfDecline(_ text: ScannedText) -> Bool
}

/// Writes numbers and dates in the way of one language.
package protocol FigureWording: Sendable {
  func words(_ quantity: Quantity) -> String
  func words(_ date: CalendarDate) -> String
  func words(_ time: ClockTime) -> String
}
