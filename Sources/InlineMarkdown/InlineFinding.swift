package import Diagnostics

/// Something to tell the author about one inline run, placed by its bytes.
///
/// Whoever knows where the run stands in a file turns it into a diagnostic. Its words are made when they are asked
/// for, because most findings are notes that nobody reads.
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

  /// Where it begins in the run.
  package let utf8Offset: Int
  package let utf8Length: Int
  private let kind: Kind

  init(_ kind: Kind, utf8Offset: Int = 0, utf8Length: Int = 1) {
    self.kind = kind
    self.utf8Offset = utf8Offset
    self.utf8Length = utf8Length
  }

  package var rule: Rule { kind.rule }

  package var severity: Diagnostic.Severity { rule == .emphasisBeforeParticle ? .note : .warning }

  package var message: String { kind.words.message }

  package var reason: String? { kind.words.reason }

  package var help: String? { kind.words.help }

  /// The same finding, placed in a file.
  package func diagnostic(at location: SourceLocation?) -> Diagnostic {
    let words = kind.words
    return Diagnostic(
      severity, rule: rule.rawValue, at: location, words.message, reason: words.reason, help: words.help)
  }

  /// In reading order.
  static func precedes(_ first: InlineFinding, _ second: InlineFinding) -> Bool {
    (first.utf8Offset, first.rule.rawValue) < (second.utf8Offset, second.rule.rawValue)
  }
}
