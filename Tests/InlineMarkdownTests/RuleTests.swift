import Diagnostics
import InlineMarkdown
import Testing

@Suite struct `The rules of inline Markdown` {
  @Test(arguments: [
    ("**투자(1위)**를", "emphasis-before-particle"),
    ("가 ** 나", "literal-emphasis"),
    ("[가](javascript:x)", "refused-link"),
    ("![가](javascript:x)", "refused-image"),
    ("[가]{lang=x}", "unknown-language-mark"),
    ("https://example.kr/제도를 본다", "doubtful-address"),
    (String(repeating: "[*", count: 6_000), "segment-limit"),
  ])
  func `are found with the severity that they name`(_ text: String, _ id: String) throws {
    let finding = try #require(findings(text, .markdown).first)
    let rule = try #require(Rule.inlineMarkdown.first { $0.id == id })
    #expect(finding.rule == rule)
    #expect(finding.severity == rule.severity)
    #expect(finding.diagnostic(at: nil).rule == id)
  }

  @Test func `each have an id of their own`() {
    #expect(Set(Rule.inlineMarkdown.map(\.id)).count == 11)
  }
}
