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
  /// How many findings it stands for: 1, or more for a summary of those that are not shown.
  public internal(set) var count = 1
  /// Whether it stands for findings of its rule and file that are not shown; ``count`` tells how many.
  public internal(set) var isSummary = false

  /// Bytes kept of each of the texts: what a finding quotes may be as long as a book.
  static let textLimit = 4096

  /// A finding of a rule at a place, with the severity of the rule where none is given; `message` is one sentence without
  /// a full stop.
  public init(
    _ rule: Rule, _ severity: Severity? = nil, at location: SourceLocation? = nil, _ message: String,
    reason: String? = nil, help: String? = nil
  ) {
    self.init(
      rule: rule.id, severity ?? rule.severity, at: location, message, reason: reason, help: help)
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
    self.message = message.shortened(to: Self.textLimit)
    self.reason = reason?.shortened(to: Self.textLimit)
    self.help = help?.shortened(to: Self.textLimit)
  }

  /// A finding as it was before it was written down.
  package init(
    rule: String, _ severity: Severity, at location: SourceLocation?, _ message: String, reason: String?,
    help: String?, count: Int, isSummary: Bool
  ) {
    self.init(rule: rule, severity, at: location, message, reason: reason, help: help)
    self.count = count
    self.isSummary = isSummary
  }
}

extension Sequence<Diagnostic> {
  /// Whether a build with these findings must not publish.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// How many findings of a severity there are, those that are not shown included.
  public func count(of severity: Diagnostic.Severity) -> Int {
    reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }

  /// In the order a reader works through them: by file, line and column, then what is said of those that are not shown;
  /// those without a place last.
  public func sortedByLocation() -> [Diagnostic] {
    enumerated().sorted { left, right in
      switch (left.element.location, right.element.location) {
      case (let a?, let b?) where a.file == b.file && left.element.isSummary != right.element.isSummary:
        right.element.isSummary
      case (let a?, let b?) where a != b: a < b
      case (nil, .some): false
      case (.some, nil): true
      default: left.offset < right.offset
      }
    }.map(\.element)
  }
}

extension String {
  /// The text, without what is beyond so many bytes.
  /// - Complexity: O(1) for a text that is short enough.
  func shortened(to limit: Int) -> String {
    guard utf8.count > limit else { return self }
    let end = utf8.index(utf8.startIndex, offsetBy: limit)
    return String(
      unicodeScalars[..<unicodeScalars.index(after: unicodeScalars.index(before: end))].dropLast()) + "…"
  }
}
