package import Diagnostics

/// Something to tell the author about one inline run, placed by its bytes.
///
/// Whoever knows where the run is in a file turns it into a diagnostic. Its words are made when they are asked
/// for, because most findings are notes that nobody reads.
package struct InlineFinding: Hashable, Sendable {
  /// Where it begins in the run.
  package let utf8Offset: Int
  package let utf8Length: Int
  private let kind: Kind

  init(_ kind: Kind, utf8Offset: Int = 0, utf8Length: Int = 1) {
    self.kind = kind
    self.utf8Offset = utf8Offset
    self.utf8Length = utf8Length
  }

  /// What it is a finding of.
  package var rule: Rule { kind.rule }

  package var severity: Diagnostic.Severity { rule.severity }

  package var message: String { kind.words.message }

  package var reason: String? { kind.words.reason }

  package var help: String? { kind.words.help }

  /// The same finding in a text of which the run is a part, where the run begins or its line does.
  func placed(at offset: Int) -> InlineFinding { InlineFinding(kind, utf8Offset: offset) }

  /// The same finding, placed in a file.
  package func diagnostic(at location: SourceLocation?) -> Diagnostic {
    let words = kind.words
    return Diagnostic(rule, at: location, words.message, reason: words.reason, help: words.help)
  }

  /// In reading order.
  static func precedes(_ first: InlineFinding, _ second: InlineFinding) -> Bool {
    (first.utf8Offset, first.rule.id) < (second.utf8Offset, second.rule.id)
  }
}
