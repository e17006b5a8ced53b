package import Figures
package import Languages
import TextReading

/// A pair of texts with all that is read of both, read once for every check, and a class, so that they share it.
package final class ReadPair: Sendable {
  package let pair: TextPair
  package let source: ReadText
  package let target: ReadText
  /// What is known of the two languages together; nil where nothing is.
  package let languages: LanguagePair?
  /// The numbers and dates of both, put side by side; nil unless both languages are known and differ, and there is a
  /// translation.
  package let figures: PairFigures?
  /// What is not translated in it, which has to be known before anything else is asked.
  package let untranslated: [Disagreement]

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
    untranslated = UntranslatedCheck.disagreements(source, target)
  }
}

/// The numbers and dates of two texts, put side by side.
package final class PairFigures: Sendable {
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
    let (read, translated) = (
      from.figures.figures(of: source.judged), into.figures.figures(of: target.judged)
    )
    (self.source, sourceTimes) = (read.mentions, read.relativeTimes)
    (self.target, targetTimes) = (translated.mentions, translated.relativeTimes)
    matching = MentionMatching(source: self.source, target: self.target)
    wording = into.wording
    targetSpeaksOfDecline =
      translated.speaksOfDecline || self.target.contains { $0.sign == .minus || $0.direction == .down }
  }
}
