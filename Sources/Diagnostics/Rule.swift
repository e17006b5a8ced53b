/// Something the program looks for, said once: settings, waivers, reports and the documentation take what they say of a
/// rule from here.
public struct Rule: Hashable, Sendable, Identifiable {
  /// One of the ways in which a rule is broken.
  public struct Kind: Hashable, Sendable, Identifiable {
    /// Lower-case words joined by hyphens, unique within the rule: `missing`.
    public let id: String
    /// How much a finding of this kind matters where nothing else is said.
    public let severity: Diagnostic.Severity
    /// One sentence.
    public let summary: String

    /// A kind of finding; the summary ends in a full stop.
    public init(_ id: String, _ severity: Diagnostic.Severity, _ summary: String) {
      self.id = id
      self.severity = severity
      self.summary = summary
    }
  }

  /// What makes a finding that is right on purpose go away.
  public enum Waiver: Hashable, Sendable {
    /// Nothing: the cause has to be removed.
    case nothing
    /// A comment with a reason at the entry of the catalogue, and the site's settings.
    case comment
    /// A setting, as an author writes it: `repairs: {lost-flag: off}`.
    case setting(String)
  }

  /// Stable and lower-case, words joined by hyphens: `lost-flag`. As in ``Diagnostic/rule``.
  public let id: String
  /// What is looked for: one sentence.
  public let summary: String
  /// Why it matters and what counts: a sentence or more.
  public let explanation: String
  /// What to do about a finding: a sentence or two.
  public let help: String
  /// At least one.
  public let kinds: [Kind]
  /// What a finding is waived by.
  public let waivedBy: Waiver

  /// A rule with several kinds of findings. Texts end in a full stop.
  public init(
    _ id: String, summary: String, explanation: String, help: String, kinds: [Kind],
    waivedBy: Waiver = .nothing
  ) {
    self.id = id
    self.summary = summary
    self.explanation = explanation
    self.help = help
    self.kinds = kinds
    self.waivedBy = waivedBy
  }

  /// A rule whose findings are all of one kind. Texts end in a full stop.
  public init(
    _ id: String, _ severity: Diagnostic.Severity, summary: String, explanation: String, help: String,
    waivedBy: Waiver = .nothing
  ) {
    self.init(
      id, summary: summary, explanation: explanation, help: help, kinds: [Kind(id, severity, summary)],
      waivedBy: waivedBy)
  }

  /// How much a finding matters at the most, where nothing else is said.
  public var severity: Diagnostic.Severity { kinds.map(\.severity).max() ?? .warning }
}
