/// Something to tell the author: what is wrong or was repaired, where, why, and how to go on.
///
/// Phases return diagnostics as values; only the command prints them.
public struct Diagnostic: Hashable, Sendable {
  /// How much the finding matters to a build.
  public enum Severity: String, Comparable, CaseIterable, Sendable {
    /// The program repaired something, or did something worth knowing. Never fails a build.
    case note
    /// Doubtful, but the site can be published.
    case warning
    /// The site cannot be published until this is corrected.
    case error

    /// From note to error.
    public static func < (lhs: Severity, rhs: Severity) -> Bool { lhs.rank < rhs.rank }

    private var rank: Int {
      switch self {
      case .note: 0
      case .warning: 1
      case .error: 2
      }
    }
  }

  /// Stable, lower-case name of the rule that found it, such as `lost-flag`.
  public var rule: String
  /// How much it matters.
  public var severity: Severity
  /// Where it is, if it is in a file.
  public var location: SourceLocation?
  /// What was found: one sentence, without a full stop, the most specific fact first.
  public var message: String
  /// Why it matters, if that is not clear from the message.
  public var reason: String?
  /// What to do about it.
  public var help: String?

  /// A finding of a rule at a place, with the severity of the rule where none is given; `message` is one sentence without
  /// a full stop.
  public init(
    _ rule: Rule, _ severity: Severity? = nil, at location: SourceLocation? = nil, _ message: String,
    reason: String? = nil, help: String? = nil
  ) {
    self.rule = rule.id
    self.severity = severity ?? rule.severity
    self.location = location
    self.message = message
    self.reason = reason
    self.help = help
  }

  /// A finding of a rule that is at no place in a file; `message` is one sentence without a full stop.
  public init(_ rule: Rule, _ message: String, reason: String? = nil, help: String? = nil) {
    self.init(rule, nil, at: nil, message, reason: reason, help: help)
  }

  /// A finding of the rule with that id, for whoever keeps ids instead of rules.
  public init(
    rule: String, _ severity: Severity, at location: SourceLocation?, _ message: String,
    reason: String? = nil, help: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.location = location
    self.message = message
    self.reason = reason
    self.help = help
  }
}

extension Sequence<Diagnostic> {
  /// Whether a build with these findings must not publish.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// In the order a reader works through them: by file, line and column; those without a place last.
  public func sortedByLocation() -> [Diagnostic] {
    enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (let a?, let b?) where a != b: a < b
      case (nil, .some): false
      case (.some, nil): true
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}
