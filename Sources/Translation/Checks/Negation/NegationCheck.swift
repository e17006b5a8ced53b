import Briefings

/// Finds a negation that a translation dropped or added.
///
/// Korean negates where English does not ("불가피", "못지않게", "차질 없이") and the other way round, so only
/// plain cases are reported, as doubtful: an unmistakable negation on one side, and on the other nothing that
/// could render one.
package struct NegationCheck: Sendable {
  package init() {}

  /// - Complexity: linear in the texts.
  package func disagreements(in pair: TextPair) -> [Disagreement] {
    let isKoreanFirst = pair.sourceLanguage.isKorean && pair.targetLanguage.isEnglish
    guard isKoreanFirst || pair.sourceLanguage.isEnglish && pair.targetLanguage.isKorean else { return [] }
    let korean = KoreanNegation.sentences(of: isKoreanFirst ? pair.source : pair.target)
    let english = EnglishNegation.sentences(of: isKoreanFirst ? pair.target : pair.source)
    guard english.contains(where: \.hasWords), korean.contains(where: \.hasWords) else { return [] }
    return findings(korean, english).map { finding in
      disagreement(finding, words: excerpt(finding.words), isKoreanFirst: isKoreanFirst)
    }
  }

  private struct Finding {
    var isInKorean: Bool
    var words: String
    var korean: Range<Int>?
    var english: Range<Int>?
  }

  /// Compares the whole texts and, where both have as many sentences, one by one what could be told apart so.
  private func findings(_ korean: [SentenceNegation], _ english: [SentenceNegation]) -> [Finding] {
    let koreanPlain = korean.flatMap(\.plain)
    let englishPlain = english.flatMap(\.plain)
    let koreanPossible = korean.reduce(0) { $0 + $1.possible }
    let englishPossible = english.reduce(0) { $0 + $1.possible }
    if englishPossible == 0, let first = koreanPlain.first {
      return [.init(isInKorean: true, words: first.words, korean: first.range)]
    }
    if koreanPossible == 0, let first = englishPlain.first {
      return [.init(isInKorean: false, words: first.words, english: first.range)]
    }
    guard korean.count == english.count, korean.count > 1 else { return [] }
    for (here, there) in zip(korean, english) {
      if koreanPlain.count > englishPossible, there.possible == 0, let first = here.plain.first {
        return [.init(isInKorean: true, words: first.words, korean: first.range)]
      }
      if englishPlain.count > koreanPossible, here.possible == 0, let first = there.plain.first {
        return [.init(isInKorean: false, words: first.words, english: first.range)]
      }
    }
    return []
  }

  private func disagreement(_ finding: Finding, words: String, isKoreanFirst: Bool) -> Disagreement {
    let isDropped = finding.isInKorean == isKoreanFirst
    let korean = finding.korean.map { [$0] } ?? []
    let english = finding.english.map { [$0] } ?? []
    return Disagreement(
      .negation, .doubtful,
      isDropped
        ? "\(words) negates in the source, and nothing does in the translation"
        : "\(words) negates in the translation, and nothing does in the source",
      suggestion: "Check whether the translation says the opposite",
      source: isKoreanFirst ? korean : english, target: isKoreanFirst ? english : korean)
  }
}

/// What of a sentence negates.
struct SentenceNegation {
  /// What can be nothing but a negation, and where it stands in the UTF-8 of the text.
  var plain: [(words: String, range: Range<Int>)] = []
  /// How many places could be, or could render, a negation; includes the plain ones.
  var possible = 0
  var hasWords = false
}

/// The ranges of sentences in a text.
/// - Parameter isEnd: whether the full stop, question or exclamation mark at the index ends one.
func sentences(of text: TextScalars, where isEnd: (Int) -> Bool) -> [Range<Int>] {
  var sentences: [Range<Int>] = []
  var start = 0
  for index in text.scalars.indices where ".?!。".unicodeScalars.contains(text.scalars[index]) && isEnd(index)
  {
    sentences.append(start..<index + 1)
    start = index + 1
  }
  if text.scalars[start...].contains(where: \.isWordPart) { sentences.append(start..<text.count) }
  return sentences
}
