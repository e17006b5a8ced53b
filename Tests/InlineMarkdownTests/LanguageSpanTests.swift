import Diagnostics
import InlineMarkdown
import Testing

@Suite struct `Runs in other languages` {
  @Test(arguments: [
    ("[東京]{lang=ja}에서", "<span lang=\"ja\">東京</span>에서"),
    ("[繁體]{lang=zh-Hant-TW}로", "<span lang=\"zh-Hant-TW\">繁體</span>로"),
    ("*[x]{lang=en}*", "<em><span lang=\"en\">x</span></em>"),
    ("[**공(a)**은]{lang=ja}", "<span lang=\"ja\"><strong>공(a)</strong>은</span>"),
    ("[a [b](/c) d]{lang=fr}", "<span lang=\"fr\">a <a href=\"/c\">b</a> d</span>"),
    ("[a [b]{lang=fr} c](/d)", "<a href=\"/d\">a <span lang=\"fr\">b</span> c</a>"),
    ("[a [b]{lang=ja} c]{lang=fr}", "<span lang=\"fr\">a <span lang=\"ja\">b</span> c</span>"),
    ("![a [b]{lang=ja}](c.png)", "<img src=\"c.png\" alt=\"a b\">"),
    ("[`]`]{lang=fr}", "<span lang=\"fr\"><code>]</code></span>"),
    ("https://a.kr[b]{lang=fr}", "<a href=\"https://a.kr\">https://a.kr</a><span lang=\"fr\">b</span>"),
  ])
  func `have a lang attribute`(_ text: String, _ expected: String) {
    #expect(html(text, .markdown) == expected)
    #expect(findings(text, .markdown).allSatisfy { $0.severity == .note })
  }

  @Test(arguments: [
    "`[a]{lang=ja}`", "\\[a]{lang=ja}", "[a\\]{lang=ja}", "a]{lang=ja}", "{lang=ja}", "[a] {lang=ja}",
    "!{lang=ja}",
    "[a]{lang=ja", "(ja) [a](x \"[b]{lang=zh-Hant}\")", "[a](b]{lang=ja})", "`[`a]{lang=ja}",
  ])
  func `are as written where nothing opens them`(_ text: String) {
    let html = html(text, .markdown)
    #expect(!html.contains("<span") && html.contains("lang="), "\(html)")
    #expect(!html.unicodeScalars.contains { (0xFDD0...0xFDEF).contains($0.value) }, "\(html)")
  }

  @Test func `are not marked in a raw text`() {
    #expect(html("[東京]{lang=ja}", .rawText) == "[東京]{lang=ja}")
  }

  @Test(arguments: ["[a]{lang=}", "[a]{lang=japanese}", "[a]{lang=j}", "[a]{lang=ja_JP}", "[a]{lang=ja-}"])
  func `that name no language stay on the page, with a warning`(_ text: String) {
    #expect(html(text, .markdown) == escaped(text))
    #expect(
      findings(text, .markdown).map { Finding($0, in: text) } == [
        Finding("unknown-language-mark", 3, "{lang=")
      ])
  }

  @Test func `keep their words in plain text`() {
    #expect(plainText("[東京]{lang=ja}의 [밤](/x)", .markdown) == "東京의 밤")
  }
}
