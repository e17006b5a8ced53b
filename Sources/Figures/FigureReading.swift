package import TextReading

/// The numbers and dates of a text, read once.
package struct TextFigures: Sendable {
  /// By their places.
  package let mentions: [Mention]
  /// The times that are named by their distance from the day of writing.
  package let relativeTimes: [RelativeTime]
  /// Whether the text says of anything that it declines or lies below zero.
  package let speaksOfDecline: Bool

  package init(mentions: [Mention], relativeTimes: [RelativeTime], speaksOfDecline: Bool) {
    self.mentions = mentions
    self.relativeTimes = relativeTimes
    self.speaksOfDecline = speaksOfDecline
  }
}

/// Reads the numbers and dates of texts in one language.
package protocol FigureReading: Sendable {
  /// - Complexity: linear in the text.
  func figures(of text: ScannedText) -> TextFigures
}

/// Writes numbers and dates in the way of one language.
package protocol FigureWording: Sendable {
  func words(_ quantity: Quantity) -> String
  func words(_ date: CalendarDate) -> String
  func words(_ time: ClockTime) -> String
}
