import InlineMarkdown
import Testing

@Suite struct `Smart punctuation` {
  @Test(arguments: [
    ("\"It's here,\" she said -- twice...", "“It’s here,” she said – twice…"),
    ("\"**Bold**\" and '*it*'", "“<strong>Bold</strong>” and ‘<em>it</em>’"),
    ("a---b", "a—b"),
    ("`a--b` \\\"c\\\"", "<code>a--b</code> &quot;c&quot;"),
    (
      "https://a.kr/b--c...d -- https://e.kr",
      "<a href=\"https://a.kr/b--c...d\">https://a.kr/b--c...d</a> – <a href=\"https://e.kr\">https://e.kr</a>"
    ),
    ("[x]{lang=zh-Hant} a-b", "<span lang=\"zh-Hant\">x</span> a-b"),
    ("`[x]{lang=zh-Hant}` \"a\"", "<code>[x]{lang=zh-Hant}</code> “a”"),
  ])
  func `is set in Markdown where it is asked for`(_ text: String, _ expected: String) {
    #expect(html(text, .markdown, smart: true) == expected)
  }

  @Test(arguments: [
    ("\"It's here,\" she said -- twice...", "“It’s here,” she said – twice…"),
    ("\"**Bold**\" _a_ `b` [c] <d> & \\\"", "“<strong>Bold</strong>” _a_ `b` [c] &lt;d&gt; &amp; \\”"),
    ("a * b ** \"c\"", "a * b ** “c”"),
    (" - a -- b ", " - a – b "),
    ("He said: \"It is.\"", "He said: “It is.”"),
    ("\"**It is.**\"", "“<strong>It is.</strong>”"),
    ("https://a.kr/b--c", "<a href=\"https://a.kr/b--c\">https://a.kr/b--c</a>"),
    ("no quotation", "no quotation"),
  ])
  func `is set in a raw text where it is asked for, and nothing else is`(_ text: String, _ expected: String) {
    #expect(html(text, .rawText, smart: true) == expected)
  }

  @Test func `is left alone otherwise`() {
    for syntax in [InlineSyntax.rawText, .markdown] {
      #expect(html("\"성장\"했다 -- '26년...", syntax) == "&quot;성장&quot;했다 -- '26년...")
    }
  }
}
