package import Briefings
package import Diagnostics
package import Languages

/// A rule that translations are checked by: what is said of it, and the check itself.
package struct CheckRule: Sendable {
  /// What a check looks at.
  package enum Check: Sendable {
    /// Each pair of texts by itself.
    case pair(@Sendable (ReadPair, GlossaryCheck?) -> [Disagreement])
    /// The pairs of an edition in reading order, for what shows only between neighbours.
    case edition(@Sendable ([ReadPair], [TranslatedSegment], GlossaryCheck?) -> [CheckedEdition.Finding])
    /// A document in the language that it was written in.
    case document(@Sendable (Document, LanguageProfile) -> [DocumentFinding])
    /// The editions of a site in one pair of languages.
    case site(any SiteCheck)
  }

  package let rule: Rule
  package let checks: [Check]

  package init(_ rule: Rule, _ checks: Check...) {
    self.rule = rule
    self.checks = checks
  }

  package var id: String { rule.id }
}

extension CheckRule {
  /// Every rule, in the order in which findings are given.
  package static let all: [CheckRule] = [
    .numbers, .dates, .untranslated, .glossary, .links, .negation, .names, .shift, .tables, .length,
    .consistency, .sums, .ownFigures,
  ]
}

extension [CheckRule] {
  /// Those that somebody wants to know of.
  package func checked(at levels: [String: CheckLevel]) -> [CheckRule] {
    filter { levels[$0.id] != .off }
  }
}
