import InlineMarkdown
import Testing

@Suite struct `A tree as Markdown` {
  @Test(arguments: [
    ("*강조*와 **굵게**", "*강조*와 **굵게**"),
    ("**수질(Quality)**을", "<strong>수질(Quality)</strong>을"),
    ("가**(나)** 다", "가<strong>(나)</strong> 다"),
    ("가***매우***를", "가<em>**매우**</em>를"),
    ("`a*b` \\*c\\*", "`a*b` \\*c\\*"),
    ("[계획](/a?b=1&c=2 \"제목\")", "[계획](/a?b=1&amp;c=2)"),
    ("https://a.kr/b_c", "[https://a.kr/b\\_c](https://a.kr/b_c)"),
    ("![그\\[림](/가.png)", "![그\\[림](/%EA%B0%80.png)"),
    ("가  \n나", "가\\\n나"),
    ("가  \n- 나", "가\\\n\\- 나"),
    ("2026. 9. 24.(목)", "2026\\. 9. 24.(목)"),
    ("[東京]{lang=ja}에서", "東京에서"),
    ("<AI> | #1", "\\<AI\\> \\| \\#1"),
  ])
  func `keeps emphasis, code, links and images, and escapes the rest`(_ text: String, _ expected: String) {
    #expect(tree(text, .markdown).markdown == expected)
  }
}
