import Diagnostics
import InlineMarkdown
import Testing

@Suite struct `Bare addresses` {
  @Test(arguments: [
    ("https://example.kr에서", "[https://example.kr]에서"),
    ("누리집https://example.kr/ko/을", "누리집[https://example.kr/ko/]을"),
    ("http://example.kr:8080/가", "[http://example.kr:8080/]가"),
    ("HTTPS://Example.KR/A?b=c&d=e#f은", "[HTTPS://Example.KR/A?b=c&d=e#f]은"),
    ("https://example.kr. 다음", "[https://example.kr]. 다음"),
    ("https://example.kr/가나, https://example.org/a?", "[https://example.kr/가나], [https://example.org/a]?"),
    ("(https://example.kr)에서", "([https://example.kr])에서"),
    ("(누리집: https://example.kr/a)b", "(누리집: [https://example.kr/a])b"),
    ("[https://example.kr/a]와", "[[https://example.kr/a]]와"),
    ("https://example.kr/a_(b)_c)은", "[https://example.kr/a_(b)_c])은"),
    ("https://example.kr/?a[]=1&b[]=2)", "[https://example.kr/?a[]=1&b[]=2])"),
    ("https://example.kr/a(설명)", "[https://example.kr/a](설명)"),
    ("https://example.kr(설명)", "[https://example.kr](설명)"),
    ("'https://example.kr/a'라고 “https://example.kr”", "'[https://example.kr/a]'라고 “[https://example.kr]”"),
    ("https://ko.wikipedia.org/wiki/한글", "[https://ko.wikipedia.org/wiki/한글]"),
    ("https://ko.wikipedia.org/wiki/한글_(문자)를 본다", "[https://ko.wikipedia.org/wiki/한글_(문자)]를 본다"),
    ("https://example.kr/예산.pdf에서", "[https://example.kr/예산.pdf]에서"),
    ("https://example.kr/?q=한글&page=2를", "[https://example.kr/?q=한글&page=2]를"),
    ("https://example.kr/예산/2026년안/view입니다.", "[https://example.kr/예산/2026년안/view]입니다."),
    ("https://example.kr/page에서는", "[https://example.kr/page]에서는"),
    ("(https://example.kr/알림/글)을", "([https://example.kr/알림/글])을"),
    ("https://한글.kr에서", "[https://한글.kr]에서"),
    ("https://세종.한국에 있다", "[https://세종.한국]에 있다"),
    ("www.한글누리.kr/a를", "[www.한글누리.kr/a]를"),
    ("https://example.kr.다음", "[https://example.kr].다음"),
    ("kim@한글.kr로", "[kim@한글.kr]로"),
    ("https://example.kr/~kim/…", "[https://example.kr/~kim/]…"),
    ("https://example.kr~https://example.org", "[https://example.kr]~[https://example.org]"),
    ("https://example.kr...", "[https://example.kr]..."),
    ("https://example.kr/a..b/c", "[https://example.kr/a..b/c]"),
    ("https://a.kr|https://b.kr", "[https://a.kr]|[https://b.kr]"),
    ("https://example.kr/@kim.a@b.kr", "[https://example.kr/@kim.a@b.kr]"),
    ("www.example.kr로", "[www.example.kr]로"),
    ("(www.example.kr/a)", "([www.example.kr/a])"),
    ("kim@example.kr로", "[kim@example.kr]로"),
    ("메일:kim.min-su+news@press.example.co.kr.", "메일:[kim.min-su+news@press.example.co.kr]."),
    ("(044-000-6121, a_b@example.kr)", "(044-000-6121, [a_b@example.kr])"),
    ("-kim@example.kr-", "-[kim@example.kr]-"),
    ("a@example.kr, b@example.kr", "[a@example.kr], [b@example.kr]"),
  ])
  func `become links, without particles and punctuation`(_ text: String, _ expected: String) {
    for syntax in [InlineSyntax.rawText, .markdown] {
      #expect(bracketed(html(text, syntax)) == escaped(expected), "\(syntax)")
      #expect(findings(text, syntax).isEmpty)
      #expect(plainText(text, .rawText) == text)
    }
  }

  @Test(arguments: [
    ("https://ko.wikipedia.org/wiki/한글을 참고", "[https://ko.wikipedia.org/wiki/한글을] 참고"),
    ("https://example.kr/apply신청하세요", "[https://example.kr/apply신청하세요]"),
    ("https://example.kr/공지/안내입니다.", "[https://example.kr/공지/안내입니다]."),
  ])
  func `are taken whole and doubted where their last word may be the sentence's`(
    _ text: String, _ expected: String
  ) {
    for syntax in [InlineSyntax.rawText, .markdown] {
      #expect(bracketed(html(text, syntax)) == escaped(expected), "\(syntax)")
      #expect(findings(text, syntax).map(\.rule.id) == ["doubtful-address"])
    }
  }

  @Test(arguments: [
    "https://", "https://localhost", "https:// example.kr", "git+https://example.kr",
    "xhttps://example.kr", "ftp://example.kr", "https:example.kr", "https://.kr", "https://a..b", "www.kr",
    "www..example.kr", "awww.example.kr", "www.", "@", "a@", "@b.kr", "a@b", "a@b.1", "3@2.5", "a@b.c",
    "a@b@c.kr", "ssh://git@example.kr", "10:30", "a:b", "example.kr", "javascript://example.kr",
  ])
  func `that are none stay text`(_ text: String) {
    for syntax in [InlineSyntax.rawText, .markdown] { #expect(html(text, syntax) == escaped(text)) }
  }

  @Test(arguments: [
    ("https://example.kr/?a=1&b='", "https://example.kr/?a=1&amp;b="),
    ("https://example.kr/%EA%B0%80", "https://example.kr/%EA%B0%80"),
    ("https://example.kr/a[1]", "https://example.kr/a%5B1%5D"),
    ("www.example.kr", "http://www.example.kr"),
    ("https://ko.wikipedia.org/wiki/한글", "https://ko.wikipedia.org/wiki/%ED%95%9C%EA%B8%80"),
    ("https://한글.kr/글", "https://xn--bj0bj06e.kr/%EA%B8%80"),
    ("https://kt뉴스.com", "https://xn--kt-4t5iw84c.com"),
    ("kim@한글.kr", "mailto:kim@xn--bj0bj06e.kr"),
    ("a@example.kr", "mailto:a@example.kr"),
  ])
  func `have the target that they name`(_ text: String, _ target: String) {
    #expect(html(text, .rawText).hasPrefix("<a href=\"\(target)\">"))
  }

  @Test(arguments: [
    ("**https://example.kr**에서", "<strong>[https://example.kr]</strong>에서"),
    ("**누리집(www.example.kr)**을", "<strong>누리집([www.example.kr])</strong>을"),
  ])
  func `may be in bold`(_ text: String, _ expected: String) {
    for syntax in [InlineSyntax.rawText, .markdown] { #expect(bracketed(html(text, syntax)) == expected) }
  }

  @Test(arguments: [
    ("`https://example.kr`", "<code>https://example.kr</code>"),
    ("[https://a.kr](/b)", "<a href=\"/b\">https://a.kr</a>"),
    ("![https://a.kr](b.png)", "<img src=\"b.png\" alt=\"https://a.kr\">"),
    ("<https://a.kr>", "<a href=\"https://a.kr\">https://a.kr</a>"),
    ("<b title=\"https://a.kr\">", "&lt;b title=&quot;https://a.kr&quot;&gt;"),
    ("[가](x 'https://a.kr')", "<a href=\"x\" title=\"https://a.kr\">가</a>"),
    ("https://a.kr/b_c_d*e", "<a href=\"https://a.kr/b_c_d*e\">https://a.kr/b_c_d*e</a>"),
  ])
  func `in Markdown leave other constructs alone`(_ text: String, _ expected: String) {
    #expect(html(text, .markdown) == expected)
  }

  @Test func `and links are words where there may be no link`() {
    #expect(html("https://a.kr **가**", .rawText, links: false) == "https://a.kr <strong>가</strong>")
    #expect(
      html("[*가*](/b) <https://a.kr> www.b.kr", .markdown, links: false) == "<em>가</em> https://a.kr www.b.kr"
    )
  }

  /// With a link as its words in brackets.
  private func bracketed(_ html: String) -> String {
    html.replacing(/<a href="[^"]*">/, with: "[").replacing("</a>", with: "]")
  }
}
