package import Briefings
package import Diagnostics
import Languages

/// What a check found in a text by itself.
package struct DocumentFinding: Hashable, Sendable {
  /// The id of the rule.
  package let rule: String
  package let kind: Rule.Kind
  package let segment: Segment
  /// In the UTF-8 of the segment.
  package let range: Range<Int>
  package let message: String
  package let reason: String?

  init(
    _ rule: Rule, _ kind: Rule.Kind, at segment: Segment, _ range: Range<Int>?, _ message: String,
    reason: String? = nil
  ) {
    self.rule = rule.id
    self.kind = kind
    self.segment = segment
    self.range = range ?? 0..<segment.text.utf8.count
    self.message = message
    self.reason = reason
  }
}

/// What can be said of a document without a translation: whether its figures agree with each other.
package struct DocumentChecks: Sendable {
  private let rules: [CheckRule]
  private let levels: [String: CheckLevel]

  /// - Parameters:
  ///   - rules: in the order in which their findings are wanted.
  ///   - levels: what the site's settings say of them.
  package init(rules: [CheckRule] = CheckRule.all, levels: [String: CheckLevel] = [:]) {
    (self.rules, self.levels) = (rules.checked(at: levels), levels)
  }

  /// - Complexity: linear in the document, but for sorting.
  package func diagnostics(of document: Document, in language: Language) -> [Diagnostic] {
    guard let profile = LanguageProfile.of(language) else { return [] }
    return rules.flatMap { rule in
      rule.checks.flatMap { check -> [Diagnostic] in
        guard case .document(let find) = check else { return [] }
        return find(document, profile).map { diagnostic(of: $0, help: rule.rule.help) }
      }
    }
  }

  private func diagnostic(of finding: DocumentFinding, help: String) -> Diagnostic {
    let severity: Diagnostic.Severity =
      switch levels[finding.rule] {
      case .error: .error
      case .warning: .warning
      case .off, nil: finding.kind.severity
      }
    let words = finding.segment.text.utf8.prefix(finding.range.upperBound).dropFirst(finding.range.lowerBound)
    return Diagnostic(
      rule: finding.rule, severity,
      at: finding.segment.location(
        atUTF8Offset: finding.range.lowerBound, length: max(1, words.count { $0 & 0xC0 != 0x80 })),
      finding.message, reason: finding.reason, help: help)
  }
}
