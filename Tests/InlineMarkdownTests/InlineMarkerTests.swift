import InlineMarkdown
import Testing

@Suite struct `A pass over the text of a tree` {
  @Test(arguments: [
    ("AI와 AI", "[AI]와 [AI]"),
    ("**AI** 법", "<strong>[AI]</strong> 법"),
    ("R&D AI & AI", "R&amp;D [AI] &amp; [AI]"),
    ("`AI` [AI](x) AI", "<code>AI</code> <a href=\"x\">AI</a> [AI]"),
    ("[a *AI* b](x) *AI*", "<a href=\"x\">a <em>AI</em> b</a> <em>[AI]</em>"),
    ("https://a.kr/AI AI", "<a href=\"https://a.kr/AI\">https://a.kr/AI</a> [AI]"),
    ("![AI](a.png)", "<img src=\"a.png\" alt=\"AI\">"),
    ("[AI](javascript:x)", "[AI]"),
    ("A[I](javascript:x)", "[AI]"),
  ])
  func `encloses what it looks for, but not in what it passes over`(_ text: String, _ expected: String) {
    var marker = WordMarker(word: "AI")
    let tree = tree(text, .markdown)
    let html = String(decoding: (tree.marked(by: &marker) ?? tree).html, as: UTF8.self)
    #expect(html.replacing(/<a class="term" href="#AI">(.*?)<\/a>/) { "[\($0.output.1)]" } == expected)
  }

  @Test func `leaves the words as they are`() throws {
    var marker = WordMarker(word: "AI")
    let tree = tree("*가 AI*와 [AI](x) AI\\\n`AI`", .markdown)
    let marked = try #require(tree.marked(by: &marker))
    #expect(marked.plainText == tree.plainText)
    #expect(marked.withoutLinks.html == tree.withoutLinks.html)
  }

  @Test func `makes no tree if it finds nothing`() {
    var marker = WordMarker(word: "KAIST")
    #expect(tree("AI **AI**", .markdown).marked(by: &marker) == nil)
    #expect(tree("AI", .rawText).marked(by: &marker) == nil)
  }
}

/// Marks a word of ASCII characters, as the site marks terms.
private struct WordMarker: InlineMarker {
  let word: String

  func passesOver(_ span: InlineTree.Span) -> Bool { span.isLink || span == .code }

  func marks(in text: UnsafeBufferPointer<UInt8>) -> [InlineMark] {
    Array(text).ranges(of: Array(word.utf8)).map { InlineMark($0, .term(address: "#\(word)")) }
  }
}
