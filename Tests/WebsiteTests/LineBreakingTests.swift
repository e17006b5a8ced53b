import Templating
import Testing

@testable import Website

@Suite("Line breaking")
struct LineBreakingTests {
  @Test(
    "keeps a middle dot with the word before it and a hyphen of a name with what follows",
    arguments: [
      ("루닛·KAIST", "루<span class=\"together\">닛·</span>KAIST"),
      ("A·B", "<span class=\"together\">A·</span>B"),
      ("K-AI와 K-Fold", "<span class=\"together\">K-A</span>I와 <span class=\"together\">K-F</span>old"),
      ("<strong>K-AI</strong>", "<strong><span class=\"together\">K-A</span>I</strong>"),
      ("GPT-4, multi-agent", "GP<span class=\"together\">T-4</span>, multi-agent"),
      ("‘가’·‘나’", "‘가’·‘나’"),
      ("· 가", "· 가"),
      ("<a href=\"/가·나\">다</a>", "<a href=\"/가·나\">다</a>"),
      ("", ""),
    ])
  func joins(html: String, expected: String) {
    #expect(String(decoding: HTML(html).keepingTogether().bytes, as: UTF8.self) == expected)
  }
}
