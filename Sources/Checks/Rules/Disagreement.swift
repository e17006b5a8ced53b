package import Diagnostics

/// What a check found in a pair of texts that should say the same.
package struct Disagreement: Hashable, Sendable {
  /// The id of the rule.
  package let rule: String
  package let kind: Rule.Kind
  /// What differs: one sentence without a full stop, the values themselves in it.
  package var message: String
  /// Why it is taken for a difference, if that is not plain from the message.
  package var reason: String?
  /// What to write instead.
  package var suggestion: String?
  /// The words it is about, as ranges of the UTF-8 of the source; empty if they are missing there.
  package var source: [Range<Int>]
  /// Likewise in the translation.
  package var target: [Range<Int>]

  package init(
    _ rule: Rule, _ kind: Rule.Kind, _ message: String, reason: String? = nil,
    suggestion: String? = nil, source: [Range<Int>] = [], target: [Range<Int>] = []
  ) {
    self.rule = rule.id
    self.kind = kind
    self.message = message
    self.reason = reason
    self.suggestion = suggestion
    self.source = source
    self.target = target
  }

  /// How much it matters where the settings say nothing.
  package var severity: Diagnostic.Severity { kind.severity }
}
