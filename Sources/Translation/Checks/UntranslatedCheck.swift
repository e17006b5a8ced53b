import Briefings
import SourceReading

/// Finds what was left in the language of the source: a translation that is empty or equal to its source, and
/// Hangul that neither is quoted as Korean nor stands in brackets as the original of a name.
package struct UntranslatedCheck: Sendable {
  package init() {}

  /// - Complexity: linear in the texts.
  package func disagreements(in pair: TextPair) -> [Disagreement] {
    guard pair.sourceLanguage != pair.targetLanguage else { return [] }
    let source = trimmed(pair.source)
    let target = trimmed(pair.target)
    guard !source.isEmpty else { return [] }
    if target.isEmpty {
      return [finding(.certain, "The translation is empty", source: [0..<pair.source.utf8.count])]
    }
    switch (pair.sourceLanguage.isKorean, pair.targetLanguage.isKorean) {
    case (true, false): return HangulLeftOver(pair).disagreements
    case (false, true): return copied(pair, source, target).map { [$0] } ?? []
    default: return []
    }
  }

  /// A Korean translation that repeats an English text.
  private func copied(_ pair: TextPair, _ source: String, _ target: String) -> Disagreement? {
    guard pair.sourceLanguage.isEnglish, !target.unicodeScalars.contains(where: \.isHangul) else {
      return nil
    }
    let words = ordinaryWords(in: target)
    let isEqual = FoldedText(source).bytes == FoldedText(target).bytes
    guard words >= (isEqual ? 1 : 3) else { return nil }
    return finding(
      isEqual && words > 1 ? .certain : .doubtful,
      isEqual ? "The translation is the same as the source" : "The translation has no word of Korean",
      source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count])
  }

  /// How many words are no part of a name or an address: those that begin with a small letter.
  private func ordinaryWords(in text: String) -> Int {
    let scalars = TextScalars(text)
    var addresses = Addresses(in: text).all.map(\.range)[...]
    return LatinWords(in: scalars).all.count { word in
      let place = scalars.utf8(word.range)
      while let first = addresses.first, first.upperBound <= place.lowerBound { addresses.removeFirst() }
      let isInAddress = addresses.first.map { $0.overlaps(place) } ?? false
      let isPartOfIdentifier =
        scalars[word.range.lowerBound - 1].map { $0.isWordPart || $0 == "_" || $0 == "-" } ?? false
      return !word.hasCapital && word.key.utf8.count > 1 && !isInAddress && !isPartOfIdentifier
        && !Self.wordsWithinNames.contains(word.key)
    }
  }

  private static let wordsWithinNames: Set<String> = [
    "a", "al", "an", "and", "at", "by", "de", "del", "der", "di", "du", "et", "for", "from", "in", "la", "le",
    "of",
    "on", "or", "the", "to", "van", "von", "vs", "with",
  ]

  private func finding(
    _ certainty: Disagreement.Certainty, _ message: String, source: [Range<Int>] = [],
    target: [Range<Int>] = []
  ) -> Disagreement {
    Disagreement(
      .untranslated, certainty, message, suggestion: "Translate it", source: source, target: target)
  }
}

extension Language {
  var isKorean: Bool { tag == "ko" || tag.hasPrefix("ko-") }

  var isEnglish: Bool { tag == "en" || tag.hasPrefix("en-") }
}
