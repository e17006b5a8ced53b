import Briefings

/// A pair of texts with the numbers and dates of both, put side by side: read once for all checks that need them.
struct PairReading {
  var pair: TextPair
  var source: [Mention]
  var target: [Mention]
  var matching: MentionMatching

  /// Nil unless one text is Korean and the other English, and there is a translation to check.
  init?(_ pair: TextPair) {
    guard pair.source != pair.target, let source = Self.mentions(pair.source, pair.sourceLanguage),
      let target = Self.mentions(pair.target, pair.targetLanguage),
      pair.sourceLanguage != pair.targetLanguage,
      !pair.target.utf8.allSatisfy({ $0 <= 0x20 })
    else { return nil }
    (self.pair, self.source, self.target) = (pair, source, target)
    matching = MentionMatching(source: source, target: target)
  }

  private static func mentions(_ text: String, _ language: Language) -> [Mention]? {
    switch language {
    case .korean: KoreanMentionReader.mentions(in: text)
    case .english: EnglishMentionReader.mentions(in: text)
    default: nil
    }
  }

  func sourceWords(_ mention: Mention) -> String { words(pair.source, mention.range) }
  func targetWords(_ mention: Mention) -> String { words(pair.target, mention.range) }

  private func words(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: text.utf8.prefix(range.upperBound).dropFirst(range.lowerBound), as: UTF8.self)
  }
}
