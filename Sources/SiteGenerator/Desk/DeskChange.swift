package import Diagnostics

/// What an editor wants to be written.
package enum DeskChange: Sendable {
  /// An entry of `reading` in `briefing.yml`.
  case reading(DeskStatement)
  /// A repair that is not to be made, in `briefing.yml`.
  case repair(rule: String)
  /// The translation of a segment, by its number in the document.
  case entry(segment: Int, words: String, isReviewed: Bool)
  /// A comment that allows what a rule finds in the translation of a segment.
  case waiver(segment: Int, rule: String, reason: String)
}

/// What some lines of a text are.
package struct DeskStatement: Sendable {
  package var lines: ClosedRange<Int>
  package var role: String
  package var isEach: Bool
  /// Whether a line is named by its words and not by its number.
  package var isByWords: Bool
  package var level: Int?
  package var reason: String?

  package init(
    lines: ClosedRange<Int>, role: String, isEach: Bool = false, isByWords: Bool = false, level: Int? = nil,
    reason: String? = nil
  ) {
    (self.lines, self.role, self.isEach, self.isByWords) = (lines, role, isEach, isByWords)
    (self.level, self.reason) = (level, reason)
  }
}

/// What would be written, and what would follow from it.
package struct DeskProposal: Sendable {
  /// As findings show it.
  package var file: String
  /// What is new, for whoever writes it themselves.
  package var entry: String
  /// The first line that changes, and what is there before and after.
  package var line: Int
  package var removed: [String]
  package var added: [String]
  /// What would be found no more, and what besides.
  package var gone: [Diagnostic]
  package var found: [Diagnostic]
  /// The file as it is; nil where there is none.
  var present: [UInt8]?
  var bytes: [UInt8]
}

/// Why nothing is proposed or written.
package struct DeskRefusal: Error, Sendable {
  package enum Kind: Sendable {
    /// There is no such thing.
    case unknown
    /// The files are not what the page shows any more.
    case changed
    /// It would not do what is wanted, or harm.
    case unfit
    /// The system does not let it.
    case unwritable
  }

  package var kind: Kind
  package var message: String
  package var location: SourceLocation?

  init(_ kind: Kind, _ message: String, at location: SourceLocation? = nil) {
    (self.kind, self.message, self.location) = (kind, message, location)
  }
}
