import InlineMarkdown
import Testing

@Suite struct `Line breaking` {
  @Test(arguments: [
    ("루닛·KAIST", "[루닛·KAIST]"),
    ("A·B", "[A·B]"),
    ("A·B·C", "[A·B·C]"),
    ("시·도 17곳", "[시·도] 17곳"),
    ("의료/바이오", "[의료/바이오]"),
    ("특별자치시·특별자치도·시청·군청", "[특별자치시·][특별자치도·시청·군청]"),
    ("49년 만에 다시", "[49년 만에] 다시"),
    ("49 곳에서", "[49 곳에서]"),
    ("1,234 곳", "[1,234 곳]"),
    ("전국 열두 곳에서", "전국 [열두 곳에서]"),
    ("세 가지 과제", "[세 가지] 과제"),
    ("스물다섯 명이", "[스물다섯 명이]"),
    ("한두 번", "[한두 번]"),
    ("관한 번역", "관한 번역"),
    ("세 나라", "[세 나라]"),
    ("세 거대한 나라", "세 거대한 나라"),
    ("세 ", "세"),
    (" 세", "세"),
    ("49년 동안", "49년 동안"),
    ("예산 120조 원 편성", "예산 [120조 원] 편성"),
    ("2천만 원까지", "[2천만 원까지]"),
    ("60만 관객", "[60만 관객]"),
    ("3회 연속", "3회 연속"),
    ("14조 4천억 원으로", "14조 [4천억 원으로]"),
    ("위반 · 대형버스", "[위반 ·] 대형버스"),
    ("4. 13.~5. 4. 접수", "[4. 13.]~[5. 4.] 접수"),
    ("2026. 4. 13.(월)", "[2026. 4. 13.](월)"),
    ("모두 4. 다음 13.", "모두 4. 다음 13."),
    ("1.5. 가", "1.5. 가"),
    ("2026 대한민국정부", "2026 대한민국정부"),
    ("https/x", "[https/x]"),
    ("K-AI와 K-Fold", "[K-AI]와 [K-Fold]"),
    ("(K-AI)", "([K-AI])"),
    ("**K-AI**", "<strong>[K-AI]</strong>"),
    ("가**나**·다-**라**", "가<strong>나</strong>·다-<strong>라</strong>"),
    ("`K-AI`", "<code>[K-AI]</code>"),
    ("GPT-4, multi-agent", "[GPT-4], multi-agent"),
    ("가  \nK-AI", "가<br>\n[K-AI]"),
    ("‘가’·‘나’", "‘가’·‘나’"),
    ("· 가 -", "· 가 -"),
    ("A&·<·\"-1", "A&amp;·&lt;·&quot;-1"),
    ("[다](/가·나)", "<a href=\"/%EA%B0%80%C2%B7%EB%82%98\">다</a>"),
    ("![가·나](a.png)", "<img src=\"a.png\" alt=\"가·나\">"),
    ("", ""),
  ])
  func `keeps short compounds, hyphens of names and numbers with what they count together`(
    _ text: String, _ expected: String
  ) {
    let html = String(decoding: tree(text, .markdown).keepingTogether.html, as: UTF8.self)
    #expect(html.replacing(/<span class="together">(.*?)<\/span>/) { "[\($0.output.1)]" } == expected)
  }

  @Test func `joins words over the ends of links that are gone`() {
    let label = tree("가[나](x)·[K](y)-1", .markdown).withoutLinks.keepingTogether
    #expect(
      String(decoding: label.html, as: UTF8.self)
        == "<span class=\"together\">가나·K-1</span>")
  }
}
