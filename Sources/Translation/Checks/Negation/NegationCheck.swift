import Briefings
import SourceReading

/// Finds a negation that a translation dropped or added.
///
/// Korean negates where English does not ("불가피", "못지않게", "차질 없이") and the other way round, so only
/// plain cases are reported, as doubtful: an unmistakable negation on one side; on the other nothing that could
/// render one, and words that say the same without it.
package struct NegationCheck: Sendable {
  package init() {}

  /// - Complexity: linear in the texts.
  package func disagreements(in pair: TextPair) -> [Disagreement] {
    let isKoreanFirst = pair.sourceLanguage.isKorean && pair.targetLanguage.isEnglish
    guard isKoreanFirst || pair.sourceLanguage.isEnglish && pair.targetLanguage.isKorean else { return [] }
    let korean = KoreanNegation.sentences(of: isKoreanFirst ? pair.source : pair.target)
    let english = EnglishNegation.sentences(of: isKoreanFirst ? pair.target : pair.source)
    return finding(korean, english).map { [disagreement($0, isKoreanFirst: isKoreanFirst)] } ?? []
  }

  private enum Finding {
    case inKorean(PlainNegation)
    case inEnglish(PlainNegation)
  }

  /// Compares the whole texts and, where both have as many sentences, one by one what could be told apart so.
  private func finding(_ korean: [SentenceNegation], _ english: [SentenceNegation]) -> Finding? {
    let (koreanPossible, englishPossible) = (possible(korean), possible(english))
    let koreanPlain = korean.reduce(0) { $0 + $1.plain.count }
    let englishPlain = english.reduce(0) { $0 + $1.plain.count }
    let isAligned = korean.count == english.count
    if koreanPlain > englishPossible {
      if isAligned {
        for (here, there) in zip(korean, english) where there.possible == 0 {
          if let plain = here.plain.first(where: {
            EnglishNegation.affirms($0, in: there.words)
          }) {
            return .inKorean(plain)
          }
        }
      } else if englishPossible == 0 {
        let words = english.flatMap(\.words)
        let plain = korean.lazy.flatMap(\.plain).prefix(SentenceNegation.limit).first {
          EnglishNegation.affirms($0, in: words)
        }
        if let plain { return .inKorean(plain) }
      }
    }
    if englishPlain > koreanPossible {
      if isAligned {
        for (here, there) in zip(korean, english) where here.possible == 0 {
          if let plain = there.plain.first(where: {
            KoreanNegation.affirms($0, in: here.text)
          }) {
            return .inEnglish(plain)
          }
        }
      } else if koreanPossible == 0 {
        let text = korean.map(\.text).joined(separator: " ")
        let plain = english.lazy.flatMap(\.plain).prefix(SentenceNegation.limit).first {
          KoreanNegation.affirms($0, in: text)
        }
        if let plain { return .inEnglish(plain) }
      }
    }
    return nil
  }

  private func possible(_ sentences: [SentenceNegation]) -> Int { sentences.reduce(0) { $0 + $1.possible } }

  private func disagreement(_ finding: Finding, isKoreanFirst: Bool) -> Disagreement {
    let (plain, isInSource) =
      switch finding {
      case .inKorean(let plain): (plain, isKoreanFirst)
      case .inEnglish(let plain): (plain, !isKoreanFirst)
      }
    return Disagreement(
      .negation, .doubtful,
      isInSource
        ? "\(excerpt(plain.words)) negates in the source, and nothing does in the translation"
        : "\(excerpt(plain.words)) negates in the translation, and nothing does in the source",
      suggestion: "Check whether the translation says the opposite", source: isInSource ? [plain.range] : [],
      target: isInSource ? [] : [plain.range])
  }
}

/// What of a sentence negates.
struct SentenceNegation {
  /// How many plain negations are kept, which bounds the work on a text of nothing else.
  static let limit = 8

  /// What can be nothing but a negation.
  var plain: [PlainNegation] = []
  /// How many places could be, or could render, a negation; includes the plain ones.
  var possible = 0
  /// Of English, in lower case.
  var words: [String] = []
  /// Of Korean.
  var text = ""
}

/// A negation and what it denies, by which it is looked for without it in the other language.
struct PlainNegation {
  enum Kind {
    /// That something is done or is so.
    case statement
    /// That it can be done or may be done.
    case ability
    /// That there is something, or that somebody has it.
    case existence
    /// That it must be done.
    case obligation
    /// 없이.
    case company
  }

  var kind: Kind
  /// As the text has it.
  var words: String
  /// In the UTF-8 of the text.
  var range: Range<Int>
  /// The words around it that say what is denied: a piece of the text in Korean, words in lower case in English.
  var denied: [String]
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
