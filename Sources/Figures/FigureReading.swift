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

/// Which way something moves in a sentence; nil where nothing does, or one thing one way and another the other.
package struct SentenceMovement: Sendable {
  package let direction: Direction?
  /// The word that says so, in the UTF-8 of the text.
  package let range: Range<Int>

  package init(direction: Direction?, range: Range<Int>) { (self.direction, self.range) = (direction, range) }
}

/// Reads the numbers and dates of texts in one language.
package protocol FigureReading: Sendable {
  /// - Complexity: linear in the text.
  func figures(of text: ScannedText) -> TextFigures
  /// Which way each sentence says that something moves.
  ///
  /// - Parameter sentences: only asked where a word of movement is in the text.
  /// - Complexity: linear in the text.
  func movements(of text: ScannedText, sentences: () -> [Range<Int>]) -> [SentenceMovement]
  /// Whether a word says that several numbers belong to several things in their order: *respectively*, 각각.
  func isDistributed(_ text: ScannedText) -> Bool
}

/// Writes numbers and dates in the way of one language.
package protocol FigureWording: Sendable {
  func words(_ quantity: Quantity) -> String
  func words(_ date: CalendarDate) -> String
  func words(_ time: ClockTime) -> String
}
