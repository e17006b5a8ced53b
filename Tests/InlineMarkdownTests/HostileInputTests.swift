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
    let shown = String(repeating: "\u{2E2E}\u{FFFD}\u{2E2E}\u{1680}", count: scalars.count)
    let text = "\u{2E2E}**\(all)(가)**\u{2E2E}나\u{1680}"
    #expect(html(text, .rawText) == "\u{2E2E}**\(shown)(가)**\u{2E2E}나\u{1680}")
    let bold = " **\(all)(가)**\u{2E2E}나\u{1680}_"
    #expect(html(bold, .rawText) == " <strong>\(shown)(가)</strong>\u{2E2E}나\u{1680}_")
    #expect(html("x" + bold, .markdown) == "x <strong>\(shown)(가)</strong>\u{2E2E}나\u{1680}_")

    let last = String(String.UnicodeScalarView([try #require(Unicode.Scalar(UInt32(0xFDEF)))]))
    #expect(html(bold + last, .markdown) == " **\(shown)(가)**\u{2E2E}나\u{1680}_\u{FFFD}")
    #expect(findings(bold + last, .markdown).map(\.rule) == [.segmentLimit])
  }

  @Test(arguments: ["&#xFDD0;", "&#xfdd0;", "&#XFDD0;", "&#64976;", "&#0064976;", "&#x0FDD0;"])
  func `cannot imitate the sentinels by references`(_ mark: String) {
    #expect(html("*a*&#x2E2E;\(mark)&#x2E2E;b", .markdown) == "<em>a</em>\u{2E2E}\u{FFFD}\u{2E2E}b")
    #expect(html("*a*(\(mark)ja)b", .markdown) == "<em>a</em>(\u{FFFD}ja)b")
    #expect(html("*a*[가](\(mark)ja)b", .markdown) == "<em>a</em>가b")
    let all = (0xFDD0...0xFDEF).map { "&#\($0);" }.joined()
    #expect(findings("*a*" + all, .markdown).map(\.rule) == [.segmentLimit])
  }

  @Test func `of control characters does not reach the page`() {
    #expect(html("가\u{0}나\u{1}\u{1F}", .rawText) == "가\u{FFFD}나\u{FFFD}\u{FFFD}")
    #expect(html("**가**\u{0}\u{8}", .rawText) == "<strong>가</strong>\u{FFFD}\u{FFFD}")
    #expect(html("&#1;`\u{2}`", .markdown) == "\u{FFFD}<code>\u{FFFD}</code>")
  }

  @Test(arguments: [
    0x1, 0x8, 0xB, 0x1F, 0x7F, 0x80, 0x85, 0x9F, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x1FFFF, 0x10FFFE,
    0x10FFFF,
  ])
  func `of what no page may hold does not reach it and hides nothing`(_ value: Int) throws {
    let scalar = String(Character(try #require(Unicode.Scalar(UInt32(value)))))
    let reference = "&#\(value);"
    let shown = "\u{FFFD}"
    #expect(html("*가*\(reference)나", .markdown) == "<em>가</em>\(shown)나")
    #expect(html("*가*\(scalar)나`\(scalar)`다", .markdown) == "<em>가</em>\(shown)나<code>\(shown)</code>다")
    #expect(html("**가**\(scalar)나", .rawText) == "<strong>가</strong>\(shown)나")
    #expect(html("가\(scalar)나", .rawText) == "가\(shown)나")
    #expect(
      html("[가](/a \"\(reference)나\")다", .markdown) == "<a href=\"/a\" title=\"\(shown)나\">가</a>다")
    #expect(
      html("![\(reference)가](a.svg)나", .markdown) == "<img src=\"a.svg\" alt=\"\(shown)가\">나")
    #expect(html("[가](/\(reference))나", .markdown) == "가나")
    let tree = InlineParser(syntax: .markdown).parse("*가*\(reference)나").tree
    #expect(tree.plainText == "가\(shown)나")
    #expect(tree.markdown == "*가*\(shown)나")
    let page = try? PageRenderer().render("가\(reference)나 *다*\n\n    \(scalar)라\n").get()
    #expect(
      page.map { String(decoding: $0.html, as: UTF8.self) }
        == "<p>가\(shown)나 <em>다</em></p>\n<pre><code>\(shown)라\n</code></pre>\n")
  }

  @Test func `of characters that are next to those stays as it is`() {
    let text = "\u{A0}¡\u{FDCF}\u{FDF0}\u{FFFC}\u{FFFD}＊🙂\u{1FFFD}\u{20000}~"
    #expect(html(text, .rawText) == text)
    #expect(html("*가*" + text, .markdown) == "<em>가</em>" + text)
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
