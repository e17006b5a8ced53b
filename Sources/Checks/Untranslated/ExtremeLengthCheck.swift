import Diagnostics
import Languages
import TextReading

/// Finds translations that cannot say all that their source does, or say far more, whatever the site's style is.
enum ExtremeLengthCheck {
  /// Shorter texts vary too much; in letters of the first language of the pair.
  private static let leastLength = 40
  /// How many letters of the second language count as one of the first when the length of a text is judged.
  private static let share = 3

  /// - Complexity: linear in the texts.
  static func disagreements(in pair: ReadPair) -> [Disagreement] {
    guard let languages = pair.languages else { return [] }
    let isFirstSource = pair.source.profile?.subtag == languages.first.subtag
    let (first, second) = isFirstSource ? (pair.source, pair.target) : (pair.target, pair.source)
    // Letters are counted only where there may be enough of them.
    guard max(first.text.count, second.text.count / share) >= leastLength else { return [] }
    let firstCount = first.text.scalars.count(where: languages.first.isOwnLetter)
    let secondCount = second.text.scalars.count(where: languages.second.isOwnLetter)
    guard firstCount > 0, secondCount > 0, max(firstCount, secondCount / share) >= leastLength else {
      return []
    }
    let ratio = Double(secondCount) / Double(firstCount)
    guard !languages.usualLength.contains(ratio) else { return [] }
    let isShort = (ratio < languages.usualLength.lowerBound) == isFirstSource
    return [
      Disagreement(
        .length, .lengthExtreme,
        "The translation is far too \(isShort ? "short" : "long") for its source: \(secondCount) letters of \(languages.second.name) and \(firstCount) \(languages.lettersOfFirst) of \(languages.first.name)",
        suggestion: isShort ? "Look for what is missing" : "Look for what the source does not say",
        source: [pair.source.wholeRange], target: [pair.target.wholeRange])
    ]
  }
}
