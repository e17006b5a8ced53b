package import Diagnostics
import Languages
import SourceReading

extension CheckRule {
  static let negation = CheckRule(.negation, .pair { pair, _ in NegationCheck.disagreements(in: pair) })
}

extension Rule {
  package static let negation = Rule(
    "negation", summary: "A negation was dropped or added.",
    explanation:
      "One language negates where the other does not (불가피 is inevitable), so only plain cases are reported: an unmistakable negation on one side, and on the other nothing that could render one, and words that say the same without it.",
    help: "Check whether the translation says the opposite.",
    kinds: [.negationDropped, .negationAdded], waivedBy: .comment)
}

extension Rule.Kind {
  static let negationDropped = Self("dropped", .warning, "The source negates, and the translation does not.")
  static let negationAdded = Self("added", .warning, "The translation negates, and the source does not.")
}

/// Finds a negation that a translation dropped or added, where both languages are known together.
struct NegationCheck {
  /// - Complexity: linear in the texts.
  static func disagreements(in pair: ReadPair) -> [Disagreement] {
    guard let languages = pair.languages else { return [] }
    let isFirstSource = pair.source.profile?.subtag == languages.first.subtag
    let check = NegationCheck(languages: languages)
    let first = check.negations(languages.first, isFirstSource ? pair.source : pair.target)
    let second = check.negations(languages.second, isFirstSource ? pair.target : pair.source)
    return check.finding(first, second).map { [disagreement($0, isFirstSource: isFirstSource)] } ?? []
  }

  private let languages: LanguagePair

  private func negations(_ profile: LanguageProfile, _ read: ReadText) -> [SentenceNegation] {
    profile.negation.negations(
      in: read.judged, words: read.judgedWords, sentences: read.sentences)
  }

  private enum Finding {
    case inFirst(PlainNegation)
    case inSecond(PlainNegation)
  }

  /// Compares the whole texts and, where both have as many sentences, one by one what could be told apart so.
  private func finding(_ first: [SentenceNegation], _ second: [SentenceNegation]) -> Finding? {
    lost(from: first, in: second, isAffirmed: languages.secondAffirms).map(Finding.inFirst)
      ?? lost(from: second, in: first, isAffirmed: languages.firstAffirms).map(Finding.inSecond)
  }

  /// A negation of one text that the other says without it.
  private func lost(
    from one: [SentenceNegation], in other: [SentenceNegation],
    isAffirmed: (PlainNegation, SentenceNegation) -> Bool
  ) -> PlainNegation? {
    let possible = other.reduce(0) { $0 + $1.possible }
    guard one.reduce(0, { $0 + $1.plain.count }) > possible else { return nil }
    if one.count == other.count {
      for (here, there) in zip(one, other) where there.possible == 0 {
        if let plain = here.plain.first(where: { isAffirmed($0, there) }) { return plain }
      }
      return nil
    }
    guard possible == 0 else { return nil }
    let all = SentenceNegation(joining: other)
    return one.lazy.flatMap(\.plain).prefix(SentenceNegation.limit).first { isAffirmed($0, all) }
  }

  private static func disagreement(_ finding: Finding, isFirstSource: Bool) -> Disagreement {
    let (plain, isInSource) =
      switch finding {
      case .inFirst(let plain): (plain, isFirstSource)
      case .inSecond(let plain): (plain, !isFirstSource)
      }
    return Disagreement(
      .negation, isInSource ? .negationDropped : .negationAdded,
      isInSource
        ? "\(excerpt(plain.words)) negates in the source, and nothing does in the translation"
        : "\(excerpt(plain.words)) negates in the translation, and nothing does in the source",
      suggestion: "Check whether the translation says the opposite", source: isInSource ? [plain.range] : [],
      target: isInSource ? [] : [plain.range])
  }
}
