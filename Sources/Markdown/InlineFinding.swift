package import Diagnostics

/// Something to tell the author about one inline run, placed by its bytes.
///
/// Whoever knows where the run stands in a file turns it into a diagnostic.
package struct InlineFinding: Hashable, Sendable {
  /// The rules of this module.
  package enum Rule: String, CaseIterable, Sendable {
    /// Bold or emphasis that CommonMark would not have recognised next to Korean, and that was rendered.
    case emphasisBeforeParticle = "emphasis-before-particle"
    /// Two or more stars that stay on the page.
    case literalEmphasis = "literal-emphasis"
    /// A link that lost its target.
    case refusedLink = "refused-link"
    /// An image that was replaced by its alternative text.
    case refusedImage = "refused-image"
    /// A span in another language that names none.
    case unknownLanguage = "unknown-language-mark"
    /// More text or markup than one segment may have; all of it is shown as text.
    case segmentLimit = "segment-limit"
  }

  package var rule: Rule
  package var severity: Diagnostic.Severity
  /// Where it begins in the run.
  package var utf8Offset: Int
  package var utf8Length: Int
  package var message: String
  package var reason: String?
  package var help: String?

  package init(
    _ severity: Diagnostic.Severity, rule: Rule, utf8Offset: Int, utf8Length: Int, _ message: String,
    reason: String? = nil, help: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.utf8Offset = utf8Offset
    self.utf8Length = utf8Length
    self.message = message
    self.reason = reason
    self.help = help
  }

  /// The same finding, placed in a file.
  package func diagnostic(at location: SourceLocation?) -> Diagnostic {
    Diagnostic(severity, rule: rule.rawValue, at: location, message, reason: reason, help: help)
  }
}
