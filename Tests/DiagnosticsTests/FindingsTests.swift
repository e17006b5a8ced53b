import Diagnostics
import Testing

@Suite("Findings")
struct FindingsTests {
  private func finding(_ severity: Diagnostic.Severity, _ file: String, line: Int) -> Diagnostic {
    Diagnostic(rule: "r", severity, at: Diagnostics.SourceLocation(file: file, line: line), "m")
  }

  @Test("of one rule about one file are bounded, and the others counted")
  func areBounded() {
    var findings = Findings(limit: 2)
    for line in 1...5 { findings.add(finding(.error, "a", line: line)) }
    findings.add(finding(.warning, "a", line: 9))
    findings.add(finding(.error, "b", line: 1))
    let shown = findings.list.sortedByLocation().map { "\($0.location?.description ?? "") \($0.message)" }
    #expect(shown == ["a:1 m", "a:2 m", "a:9 m", "a and 3 more", "b:1 m"])
    #expect(findings.list.count(of: .error) == 6)
    #expect(findings.hasErrors)
  }

  @Test("that were bounded before keep their number")
  func keepNumbers() {
    var inner = Findings(limit: 2)
    for line in 1...1000 { inner.add(finding(.warning, "a", line: line)) }
    let outer = Findings(inner.list + [finding(.warning, "a", line: 1001)], limit: 1)
    #expect(outer.list.map(\.message) == ["m", "and 1,000 more"])
    #expect(outer.list.count(of: .warning) == 1001)
  }

  @Test("on a very long line show what is around the place")
  func showExcerpt() throws {
    let line = String(repeating: "가", count: 1 << 20)
    let location = Diagnostics.SourceLocation(file: "a", line: 1, column: 500_000, length: 2, text: line)
    let excerpt = try #require(location.excerpt)
    #expect(excerpt.text.utf8.count <= 2 * LineExcerpt.reach)
    #expect(excerpt.isCutBefore && excerpt.isCutAfter)
    let shown = ConsoleWriter(hasColor: false).format(Diagnostic(rule: "r", .error, at: location, "m"))
    let lines = shown.split(separator: "\n")
    #expect(lines[1] == "  1 | …" + String(repeating: "가", count: 70) + "…")
    #expect(lines[2] == "    | " + String(repeating: " ", count: 61) + "^^^^")
  }
}
