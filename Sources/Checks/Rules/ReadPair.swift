package import Figures
package import Languages
import TextReading

/// A pair of texts with all that is read of both, read once for every check.
package struct ReadPair: Sendable {
  package let pair: TextPair
  package let source: ReadText
  package let target: ReadText
  /// What is known of the two languages together; nil where nothing is.
  package let languages: LanguagePair?
  /// The numbers and dates of both, put side by side; nil unless both languages are known and differ, and there is a
  /// translation.
  package let figures: PairFigures?

  /// - Complexity: linear in the texts.
  package init(_ pair: TextPair) {
    self.pair = pair
    source = ReadText(pair.source, in: pair.sourceLanguage)
    target = ReadText(pair.target, in: pair.targetLanguage)
    if let from = source.profile, let into = target.profile {
      languages = LanguagePair.of(from, into)
    } else {
      languages = nil
    }
    figures = PairFigures(source, target)
  }
}

/// The numbers and dates of two texts, put side by side.
package struct PairFigures: Sendable {
  package let source: [Mention]
  package let target: [Mention]
  package let sourceTimes: [RelativeTime]
  package let targetTimes: [RelativeTime]
  package let matching: MentionMatching
  /// How the language of the translation writes them.
  package let wording: any FigureWording
  /// Whether the translation speaks of decline anywhere.
  package let targetSpeaksOfDecline: Bool

  init?(_ source: ReadText, _ target: ReadText) {
    guard let from = source.profile, let into = target.profile, from.subtag != into.subtag, !target.isBlank,
      source.text.string != target.text.string
    else { return nil }
    self.source = from.figures.mentions(in: source.text)
    self.target = into.figures.mentions(in: target.text)
    sourceTimes = from.figures.relativeTimes(in: source.text)
    targetTimes = into.figures.relativeTimes(in: target.text)
    matching = MentionMatching(source: self.source, target: self.target)
    wording = into.wording
    targetSpeaksOfDecline =
      self.target.contains { $0.sign == .minus || $0.direction == .down }
      || into.figures.speaksOfDecline(target.text)
  }
}
