import Diagnostics
import InlineMarkdown
import Testing

@Suite struct `Hostile input` {
  @Test(arguments: [
    "![[]()", "[", "![", "[a](", "[a](b)", "*", "**", "*a ", "**가", "*a_b", "_", "`", "``a`", "<", "<a ",
    "<!--", "<?", "<a:", "&", "&#", "\\",
    "\\*", "](", ")**가", "**(가)**나", "a**b" + "c* ", "[*](_", "  \n", "\\\n*", "\r", "\u{2E2E}**가(", "\u{0}",
    "**가** ", "[가]{lang=ja}", "[", "]{lang=", "]{lang=ja}", "{lang=ja",
  ])
  func `of 200 kB and more is rendered, and not in the square of its size`(_ unit: String) {
    let text = "가" + String(repeating: unit, count: 200_000 / unit.utf8.count)
    for syntax in [InlineSyntax.rawText, .markdown] {
      #expect(!html(text, syntax).isEmpty)
    }
  }

  /// Each has as much markup as is still read.
  @Test(arguments: ["![[]()", "[*", "*a_b", "**가", "<!--", "``a`", "&#x", "]("])
  func `just below the limit is parsed`(_ unit: String) {
    let perUnit = unit.utf8.filter { "*_`[]<&\\".utf8.contains($0) }.count
    let text = String(repeating: unit, count: 10_000 / perUnit) + String(repeating: "가", count: 200_000)
    #expect(!findings(text, .markdown).contains { $0.rule == .segmentLimit })
  }

  @Test func `with more markup than is read becomes plain text and a warning`() throws {
    let text = "가" + String(repeating: "[*", count: 6_000) + "<"
    #expect(html(text, .markdown) == escaped(text))
    let found = findings(text, .markdown)
    #expect(found.map { Finding($0, in: text) } == [Finding("segment-limit", 10_003, "[")])
  }

  @Test func `longer than libcmark may get becomes plain text and a warning`() {
    let text = "**가** " + String(repeating: "나", count: 400_000)
    #expect(html(text, .markdown) == text)
    #expect(findings(text, .markdown).map(\.rule) == [.segmentLimit])
    // A raw text does not need libcmark.
    #expect(html(text, .rawText) == text.replacing("**가**", with: "<strong>가</strong>"))
    #expect(findings(text, .rawText).isEmpty)
  }

  @Test(arguments: [
    "https://", "https://a.", "http://a.b/(", "www.", "www.a.b/", "a@", "a@b.", "@", ".@", "https://a.b/]",
    "mailto:",
  ])
  func `that looks like addresses comes to an end`(_ unit: String) {
    // In the square of its size it would take hours, and be noticed.
    #expect(!html(String(repeating: unit, count: 1_000_000 / unit.utf8.count), .rawText).isEmpty)
  }

  @Test func `cannot imitate the sentinels`() throws {
    // Every noncharacter a sentinel may be made of, except for the last, next to its companions.
    let scalars = (0xFDD0...0xFDEE).compactMap { Unicode.Scalar(UInt32($0)) }
    let all = String(String.UnicodeScalarView(scalars.flatMap { ["\u{2E2E}", $0, "\u{2E2E}", "\u{1680}"] }))
    let text = "\u{2E2E}**\(all)(가)**\u{2E2E}나\u{1680}"
    #expect(html(text, .rawText) == "\u{2E2E}**\(all)(가)**\u{2E2E}나\u{1680}")
    let bold = " **\(all)(가)**\u{2E2E}나\u{1680}_"
    #expect(html(bold, .rawText) == " <strong>\(all)(가)</strong>\u{2E2E}나\u{1680}_")
    #expect(html("x" + bold, .markdown) == "x <strong>\(all)(가)</strong>\u{2E2E}나\u{1680}_")

    let last = String(String.UnicodeScalarView([try #require(Unicode.Scalar(UInt32(0xFDEF)))]))
    #expect(html(bold + last, .markdown) == bold + last)
    #expect(findings(bold + last, .markdown).map(\.rule) == [.segmentLimit])
  }

  @Test func `of control characters does not reach the page`() {
    #expect(html("가\u{0}나\u{1}\u{1F}", .rawText) == "가\u{FFFD}나\u{FFFD}\u{FFFD}")
    #expect(html("**가**\u{0}\u{8}", .rawText) == "<strong>가</strong>\u{FFFD}\u{FFFD}")
    #expect(html("&#1;`\u{2}`", .markdown) == "\u{FFFD}<code>\u{FFFD}</code>")
  }

  @Test func `is rendered the same by many tasks at once`() async {
    let text = "**투자(압도적 1위)**를 [링크**(가)**나](https://example.kr) `코드` *강조(b)*는"
    let expected = html(text, .markdown)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 { group.addTask { html(text, .markdown) == expected } }
      for await isSame in group { #expect(isSame) }
    }
  }
}
