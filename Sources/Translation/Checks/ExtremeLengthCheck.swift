import Briefings

/// Finds translations that cannot say all that their source does, or say far more, whatever the site's style is.
struct ExtremeLengthCheck {
  /// Shorter texts vary too much; in syllables.
  private static let leastLength = 40
  /// Letters of English for a syllable of Korean. Right translations have two to four.
  private static let usual = 0.9...8.0

  /// - Complexity: linear in the texts.
  func disagreements(in pair: TextPair) -> [Disagreement] {
    let isKoreanFirst = pair.sourceLanguage.isKorean && pair.targetLanguage.isEnglish
    guard isKoreanFirst || pair.sourceLanguage.isEnglish && pair.targetLanguage.isKorean else { return [] }
    let korean = (isKoreanFirst ? pair.source : pair.target).unicodeScalars.count(where: \.isHangul)
    let english = (isKoreanFirst ? pair.target : pair.source).unicodeScalars.count(where: \.isLatinLetter)
    guard korean > 0, english > 0, max(korean, english / 3) >= Self.leastLength else { return [] }
    let ratio = Double(english) / Double(korean)
    guard !Self.usual.contains(ratio) else { return [] }
    let isShort = (ratio < Self.usual.lowerBound) == isKoreanFirst
    return [
      Disagreement(
        .length, .doubtful,
        "The translation is far too \(isShort ? "short" : "long") for its source: \(english) letters of English and \(korean) syllables of Korean",
        suggestion: isShort ? "Look for what is missing" : "Look for what does not stand in the source",
        source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count])
    ]
  }
}
