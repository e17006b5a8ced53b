import Diagnostics
import InlineMarkdown
import Testing

@Suite("A page in Markdown")
struct PageRendererTests {
  private func render(_ text: String) throws -> PageRenderer.Page {
    try PageRenderer().render(text).get()
  }

  @Test(
    "has all the blocks of CommonMark",
    arguments: [
      ("Words.\n", "<p>Words.</p>\n"),
      (
        "Words.\n\n## Part\n\n### Piece\n",
        "<p>Words.</p>\n<h2 id=\"s1\">Part</h2>\n<h3 id=\"s2\">Piece</h3>\n"
      ),
      ("Words.\n\n# Part\n", "<p>Words.</p>\n<h2 id=\"s1\">Part</h2>\n"),
      ("- one\n- two\n", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"),
      ("- one\n\n- two\n", "<ul>\n<li><p>one</p>\n</li>\n<li><p>two</p>\n</li>\n</ul>\n"),
      ("3. three\n4. four\n", "<ol start=\"3\">\n<li>three</li>\n<li>four</li>\n</ol>\n"),
      ("> said\n", "<blockquote>\n<p>said</p>\n</blockquote>\n"),
      ("```\n<a>\n\nb\n```\n", "<pre><code>&lt;a&gt;\n\nb\n</code></pre>\n"),
      ("one\n\n---\n\ntwo\n", "<p>one</p>\n<hr>\n<p>two</p>\n"),
      ("one\ntwo\\\nthree\n", "<p>one two<br>\nthree</p>\n"),
    ])
  func blocks(text: String, html: String) throws {
    #expect(String(decoding: try render(text).html, as: UTF8.self) == html)
  }

  @Test(
    "treats words as any segment does",
    arguments: [
      ("이곳은 **품질(Quality)**을 봅니다.", "<p>이곳은 <strong>품질(Quality)</strong>을 봅니다.</p>\n"),
      ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
      ("a <b>b</b>", "<p>a &lt;b&gt;b&lt;/b&gt;</p>\n"),
      ("[words](javascript:x)", "<p>words</p>\n"),
      ("[words](../about/)", "<p><a href=\"../about/\">words</a></p>\n"),
      ("https://test.example/", "<p><a href=\"https://test.example/\">https://test.example/</a></p>\n"),
      ("\\*별\\*", "<p>*별*</p>\n"),
    ])
  func words(text: String, html: String) throws {
    #expect(String(decoding: try render(text).html, as: UTF8.self).replacing("\n</p>", with: "</p>") == html)
  }

  @Test("takes the heading that it begins with for its title, and leaves it out")
  func title() throws {
    let page = try render("# The *whole* story\n\nIt **begins** here.\n\nIt goes on.\n")
    #expect(page.title == "The whole story")
    #expect(page.opening == "It begins here.")
    #expect(page.html.starts(with: "<p>It <strong>".utf8))
    #expect(try render("Words.\n\n# Later\n").title == nil)
  }

  @Test("says where a link was refused")
  func findings() throws {
    let page = try render("하나\n\n둘 [셋](javascript:x)\n")
    let finding = try #require(page.findings.first)
    #expect(finding.rule == .refusedLink)
    #expect(finding.utf8Offset == "하나\n\n둘 ".utf8.count)
  }

  @Test("is refused with more markup than can be read in linear time")
  func limit() {
    #expect(throws: PageRenderer.Refusal.self) {
      try PageRenderer().render(String(repeating: "![[", count: 10_000)).get()
    }
  }
}
