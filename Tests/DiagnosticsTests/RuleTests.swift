import Diagnostics
import Testing

extension Rule {
  /// A rule of which a test needs no more than its name and severity.
  static func sample(_ id: String, _ severity: Diagnostic.Severity = .error) -> Rule {
    Rule(id, severity, summary: "A summary.", explanation: "An explanation.", help: "Help.")
  }
}

@Suite("A rule")
struct RuleTests {
  @Test("gives its findings the severity of its most severe kind, unless another is named")
  func severity() {
    let rule = Rule(
      "numbers", summary: "", explanation: "", help: "",
      kinds: [.init("doubtful", .warning, ""), .init("certain", .error, "")])
    #expect(Diagnostic(rule, "m").severity == .error)
    #expect(Diagnostic(rule, .warning, "m").severity == .warning)
    #expect(Diagnostic(.sample("lost-flag", .note), "m").rule == "lost-flag")
  }
}
