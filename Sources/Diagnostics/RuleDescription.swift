/// What a rule is about, for tools that list the rules of a run.
public struct RuleDescription: Hashable, Sendable {
  /// As in ``Diagnostic/rule``.
  public var rule: String
  /// One sentence.
  public var summary: String
  /// What to do about a finding; a sentence or two.
  public var help: String

  /// A description; texts end in a full stop.
  public init(_ rule: String, summary: String, help: String) {
    self.rule = rule
    self.summary = summary
    self.help = help
  }
}
