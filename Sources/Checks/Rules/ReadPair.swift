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
  /// Numbers of one sentence, or the names beside them, that were exchanged; some are of one rule and some of another.
  let exchanges: [Disagreement]
  /// What is not translated in it, which has to be known before anything else is asked.
  package let untranslated: [Disagreement]

  /// - Parameter isTechnical: whether bare numbers and dates in digits are left out.
  /// - Complexity: linear in the texts.
  package init(_ pair: TextPair, isTechnical: Bool = false) {
    self.pair = pair
    source = ReadText(pair.source, in: pair.sourceLanguage)
    target = ReadText(pair.target, in: pair.targetLanguage)
    if let from = source.profile, let into = target.profile {
      languages = LanguagePair.of(from, into)
    } else {
      languages = nil
    }
    figures = PairFigures(source, target, isTechnical: isTechnical)
    if let figures {
      exchanges = SentenceFigures.exchanges(source, target, languages, figures)
    } else {
      exchanges = []
    }
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

  init?(_ source: ReadText, _ target: ReadText, isTechnical: Bool) {
    guard let from = source.profile, let into = target.profile, from.subtag != into.subtag, !target.isBlank,
      source.text.string != target.text.string
    else { return nil }
    let (read, translated) = (
      from.figures.figures(of: source.judged), into.figures.figures(of: target.judged)
    )
    let all = MentionMatching(source: read.mentions, target: translated.mentions)
    (sourceTimes, targetTimes) = (read.relativeTimes, translated.relativeTimes)
    if isTechnical {
      self.source = read.mentions.filter { $0.isPlain(in: source) }
      self.target = translated.mentions.filter { $0.isPlain(in: target) }
      matching = all.filtered({ $0.isPlain(in: source) }, { $0.isPlain(in: target) })
    } else {
      (self.source, self.target, matching) = (read.mentions, translated.mentions, all)
    }
    wording = into.wording
    targetSpeaksOfDecline =
      translated.speaksOfDecline || self.target.contains { $0.sign == .minus || $0.direction == .down }
  }
}

extension Mention {
  /// Whether it can hardly be anything but an amount or a date, also among section numbers, identifiers and code: figures with
  /// a unit, and dates that are not of digits alone.
  fileprivate func isPlain(in read: ReadText) -> Bool {
    guard firmness == .digits, let reading = readings.first else { return false }
    switch reading {
    case .quantity(let quantity):
      return quantity.kind != .number && quantity.kind != .share && quantity.kind != .multiple
    case .date, .time: return read.words(range).contains(where: \.isLetter)
    case .magnitude, .name: return false
    }
  }
}
