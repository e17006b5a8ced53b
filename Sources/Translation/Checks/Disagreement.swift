package import Briefings
package import Diagnostics

/// What a check found in a pair of texts that should say the same.
package struct Disagreement: Hashable, Sendable {
  package enum Certainty: Hashable, Sendable {
    /// Both sides are fully understood, and they differ.
    case certain
    case doubtful
  }

  package var rule: CheckRule
  package var certainty: Certainty
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
    _ rule: CheckRule, _ certainty: Certainty, _ message: String, reason: String? = nil,
    suggestion: String? = nil, source: [Range<Int>] = [], target: [Range<Int>] = []
  ) {
    self.rule = rule
    self.certainty = certainty
    self.message = message
    self.reason = reason
    self.suggestion = suggestion
    self.source = source
    self.target = target
  }
}

extension Disagreement {
  /// How much it matters where the settings do not say: what leaves no doubt in numbers, in dates, or that a text
  /// is translated at all, is an error.
  package var defaultSeverity: Diagnostic.Severity {
    switch rule {
    case .numbers, .dates, .untranslated: certainty == .certain ? .error : .warning
    default: .warning
    }
  }
}
