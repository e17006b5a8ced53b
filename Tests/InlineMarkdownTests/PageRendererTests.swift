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

  private func html(_ text: String) throws -> String {
    String(decoding: try render(text).html, as: UTF8.self)
  }

  private func rules(_ text: String) throws -> [String] {
    try render(text).findings.map { "\($0.utf8Offset) \($0.rule.id)" }
  }

  @Test(
    "has words that are no longer meant",
    arguments: [
      ("a ~~b~~ c", "a <del>b</del> c"), ("~~**b** c~~를", "<del><strong>b</strong> c</del>를"),
      ("**a ~~b** c~~", "<strong>a ~~b</strong> c~~"), ("2024~2026, a~~ b ~~c", "2024~2026, a~~ b ~~c"),
      ("`~~a~~` ~~~b~~~", "<code>~~a~~</code> ~~~b~~~"), ("~~a~~ ~~b~~", "<del>a</del> <del>b</del>"),
    ])
  func deletions(text: String, expected: String) throws {
    #expect(try html(text + "\n") == "<p>\(expected)</p>\n")
  }

  @Test("gives headings the ids that their author chose")
  func ids() throws {
    let text = "# Title\n\n## One {#first}\n\n## Two\n\nThree **four** {#third-one}\n---\n\n## 개요 {#개요}\n"
    #expect(
      try html(text)
        == "<h2 id=\"first\">One</h2>\n<h2 id=\"s2\">Two</h2>\n<h2 id=\"third-one\">Three <strong>four</strong></h2>\n<h2 id=\"개요\">개요</h2>\n"
    )
    #expect(try rules(text) == [])
  }

  @Test(
    "says which ids it cannot give",
    arguments: [
      ("# A {#a}\n", "", ["0 heading-id"]),
      ("a\n\n## B {#title}\n", "<p>a</p>\n<h2 id=\"s1\">B</h2>\n", ["3 heading-id"]),
      ("a\n\n## B {#s7}\n", "<p>a</p>\n<h2 id=\"s1\">B</h2>\n", ["3 heading-id"]),
      (
        "a\n\n## B {#b}\n\n## C {#b}\n", "<p>a</p>\n<h2 id=\"b\">B</h2>\n<h2 id=\"s2\">C</h2>\n",
        ["14 heading-id"]
      ),
      // No id, but words.
      ("a\n\n## B {#b c}\n\n## {#}\n", "<p>a</p>\n<h2 id=\"s1\">B {#b c}</h2>\n<h2 id=\"s2\">{#}</h2>\n", []),
    ] as [(String, String, [String])])
  func refusedIDs(text: String, expected: String, found: [String]) throws {
    #expect(try html(text) == expected)
    #expect(try rules(text) == found)
  }

  @Test("has tables")
  func tables() throws {
    let text = """
      | 이름 | 값 (%) |
      | :--- | ---: |
      | **가** \\| 나 | 3 |
      다 |
      """
    #expect(
      try html(text + "\n") == """
        <div class="table numbers">
        <table>
        <thead>
        <tr>
        <th scope="col">이름</th>
        <th scope="col" class="numeric">값 (%)</th>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td><strong>가</strong> | 나</td>
        <td class="numeric">3</td>
        </tr>
        <tr>
        <td>다</td>
        <td class="numeric"></td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
    #expect(
      try html("a | b\n--|--\nc | d\n").contains(
        "<td><span class=\"name\">a</span> c</td>\n<td><span class=\"name\">b</span> d</td>"))
    #expect(try rules(text + "\n") == [])
  }

  @Test(
    "takes no other lines for tables",
    arguments: [
      "a | b\n", "a | b\n---\n", "a | b\n--- | --- | ---\n", "a\nb | c\n-- | x\n", "    | a |\n    | - |\n",
    ])
  func noTables(text: String) throws {
    #expect(try !html(text).contains("<table>"))
    #expect(try rules(text) == [])
  }

  @Test(
    "says where a table is not read as it is meant",
    arguments: [
      ("words\na | b\n--|--\n", ["0 page-table"], "a | b"),
      ("- a | b\n  --|--\n  c | d\n", ["2 page-table"], "a | b"),
      ("> a | b\n> --|--\n", ["2 page-table"], "a | b"),
      ("a | b\n--|--\nc | d | e\n", ["12 page-table"], "d | e</td>"),
      ("a | b\n--|--\nc | [d](javascript:x)\n", ["12 refused-link"], "d</td>"),
    ])
  func doubtfulTables(text: String, found: [String], words: String) throws {
    #expect(try rules(text) == found)
    #expect(try html(text).contains(words))
  }

  @Test("has footnotes at its foot, in the order in which they are referred to")
  func footnotes() throws {
    let text = """
      Two[^b] and one[^1], again[^b] and `[^1]`.

      [^1]: First *note*
      goes on.
      [^b]: https://example.kr
      [^c]: Unused.

      End[^d].

      """
    #expect(
      try html(text) == """
        <p>Two<a class="reference" id="reference-1" href="#footnote-1" role="doc-noteref">1)</a> and one<a class="reference" id="reference-2" href="#footnote-2" role="doc-noteref">2)</a>, again<a class="reference" id="reference-1-2" href="#footnote-1" role="doc-noteref">1)</a> and <code>[^1]</code>.</p>
        <p>End[^d].</p>
        <p class="note footnote" id="footnote-1"><span class="marker"><a href="#reference-1" role="doc-backlink">1)</a></span> <a href="https://example.kr">https://example.kr</a></p>
        <p class="note footnote" id="footnote-2"><span class="marker"><a href="#reference-2" role="doc-backlink">2)</a></span> First <em>note</em> goes on.</p>
        <p class="note footnote" id="footnote-3"><span class="marker">3)</span> Unused.</p>

        """)
    #expect(try render(text).findings.map(\.rule.id) == ["unused-footnote"])
  }

  @Test(
    "loses no footnote wherever it stands",
    arguments: [
      "- [^1]: one\n", "> [^1]: one\n", "1. [^1]: one\n", "a\n[^1]: one\n", "[^1]: one\n[^1]: two\n",
      "```\n[^1]: one\n```\n",
    ])
  func noLoss(text: String) throws {
    let html = try html(text)
    #expect(html.contains("one"))
    #expect(!text.contains("two") || html.contains("two"))
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
