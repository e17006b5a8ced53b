import Foundation
import InlineMarkdown
import Testing

@Suite struct `The documentation of Markdown` {
  @Test func `shows what becomes of its examples`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/markdown.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    var compared = 0
    for example in text.matches(of: /```text (\w+)\n((?s).*?)```\n```html\n((?s).*?)```/) {
      let lines = example.output.2.split(separator: "\n")
      let expected = example.output.3.split(separator: "\n")
      try #require(lines.count == expected.count)
      for (line, expected) in zip(lines, expected) {
        let syntax = example.output.1 == "bold" ? InlineSyntax.rawText : .markdown
        #expect(html(String(line), syntax, smart: example.output.1 == "smart") == expected)
        compared += 1
      }
    }
    #expect(compared == 11)
  }
}
