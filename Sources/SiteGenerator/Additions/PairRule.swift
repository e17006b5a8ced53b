public import Diagnostics

/// A rule of your own about translations: it is asked about every translated text of the site.
///
///     let shouting = PairRule(
///       Rule("shouting", .warning, summary: "…", explanation: "…", help: "…")
///     ) { pair in
///       pair.target.contains("!") && !pair.source.contains("!")
///         ? [PairFinding("The translation shouts", target: "!")] : []
///     }
///
/// A text without a translation, or with one of an earlier state of it, is reported as such and not checked.
public struct PairRule: Sendable {
  /// What its findings are reported as. Each kind of finding has its own severity.
  public let rule: Rule
  let check: @Sendable (Pair) -> [PairFinding]

  /// - Parameters:
  ///   - rule: its name must not be that of another rule.
  ///   - check: asked about one pair at a time, in any order and several at once.
  public init(_ rule: Rule, check: @escaping @Sendable (Pair) -> [PairFinding]) {
    self.rule = rule
    self.check = check
  }
}

/// A text of a briefing and its translation.
public struct Pair: Hashable, Sendable {
  /// The words of the source: without marker, label colon and outer quotation marks; with inline Markdown.
  public let source: String
  /// Tag of the language of the source.
  public let sourceLanguage: String
  /// The words of the translation, likewise.
  public let target: String
  /// Tag of the language of the translation.
  public let targetLanguage: String
  /// The name of the briefing's folder.
  public let briefing: String
  /// Where the text is in the briefing, in words for a translator: `II, table 1, row 2`.
  public let place: String
}

/// What a rule finds in a pair.
public struct PairFinding: Hashable, Sendable {
  let message: String
  let reason: String?
  let help: String?
  let kind: String?
  let source: String?
  let target: String?

  /// - Parameters:
  ///   - message: one sentence without a full stop.
  ///   - reason: why it matters, if that is not clear from the message.
  ///   - help: what to do about it; nil for what the rule says.
  ///   - kind: the name of one of the rule's kinds of findings; nil for the most severe one.
  ///   - source: the words of the source that it is about; nil for all of them.
  ///   - target: the words of the translation that it is about, which are pointed at; nil for all of them.
  public init(
    _ message: String, reason: String? = nil, help: String? = nil, kind: String? = nil,
    source: String? = nil, target: String? = nil
  ) {
    self.message = message
    self.reason = reason
    self.help = help
    self.kind = kind
    self.source = source
    self.target = target
  }
}
