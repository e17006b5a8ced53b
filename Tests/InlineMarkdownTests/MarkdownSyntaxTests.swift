import Diagnostics
import InlineMarkdown
import Testing

@Suite struct `Markdown` {
  @Test(arguments: [
    ("*강조(emphasis)*를", "<em>강조(emphasis)</em>를"),
    ("**굵게(bold)**는 `code`", "<strong>굵게(bold)</strong>는 <code>code</code>"),
    ("`<b>&amp;**가**`", "<code>&lt;b&gt;&amp;amp;**가**</code>"),
    (
      "[링크](https://example.kr/?a=1&b=2 \"제\\\"목\")",
      "<a href=\"https://example.kr/?a=1&amp;b=2\" title=\"제&quot;목\">링크</a>"
    ),
    ("[문서](../문서/ 'x')", "<a href=\"../%EB%AC%B8%EC%84%9C/\" title=\"x\">문서</a>"),
    ("<https://example.kr/>", "<a href=\"https://example.kr/\">https://example.kr/</a>"),
    ("<kim@example.kr>", "<a href=\"mailto:kim@example.kr\">kim@example.kr</a>"),
    ("[가](/\\kr 'x')", "<a href=\"/%5Ckr\" title=\"x\">가</a>"),
    ("[전화](tel:+82-44-000-1234) [위](#s1)", "<a href=\"tel:+82-44-000-1234\">전화</a> <a href=\"#s1\">위</a>"),
    ("![로고 **(가)**나](logo.png \"제목\")", "<img src=\"logo.png\" alt=\"로고 (가)나\" title=\"제목\">"),
    ("[![가](a.png)](b)", "<a href=\"b\"><img src=\"a.png\" alt=\"가\"></a>"),
    ("&amp; &copy; \\*가\\* \\1,000원", "&amp; © *가* \\1,000원"),
    ("가\n나  \n다\\\n라", "가 나<br>\n다<br>\n라"),
    ("1~3월, 4~6월 ~~취소~~", "1~3월, 4~6월 ~~취소~~"),
    ("\"성장했다.\"고 '26년 --", "&quot;성장했다.&quot;고 '26년 --"),
    ("<Dynamite> <AI> 기본법 <br/> <!-- 가 -->", "&lt;Dynamite&gt; &lt;AI&gt; 기본법 &lt;br/&gt; &lt;!-- 가 --&gt;"),
  ])
  func `renders inline constructs`(_ text: String, _ expected: String) {
    #expect(html(text, .markdown) == expected)
    #expect(!findings(text, .markdown).contains { $0.severity > .note })
  }

  @Test(arguments: [
    "2026. 9. 24.(목)", "+ 10%", "- 가", "* 각주", "# 제목", "###### 가 #", "> 인용", "1) 가", "---", "- - -", "***",
    "===", "~~~", "```",
    "    들여쓰기", "\t탭", "[별첨]: /url", "[a]: b 'c'", "<div>", "<!-- 가", "<Dynamite>", "<?php",
    "| 가 |",
  ])
  func `begins no block, whatever a segment begins with`(_ text: String) {
    let trimmed = text.drop { $0 == " " || $0 == "\t" }
    #expect(html(text, .markdown) == escaped(String(trimmed)))
    #expect(html("가\n" + text, .markdown) == "가 " + escaped(String(trimmed)), "in a second line")
    #expect(
      html("가\\\n" + text, .markdown) == "가<br>\n" + escaped(String(trimmed)), "after a hard line break")
  }

  @Test(arguments: [
    ("**투자(압도적 1위)**를", [Finding("emphasis-before-particle", 24, "**")]),
    ("가 *나(b)*다 `*` **다**", [Finding("emphasis-before-particle", 11, "*")]),
    ("한국**(Korea)**은", [Finding("emphasis-before-particle", 15, "**")]),
    ("***매우(very)***를", [Finding("emphasis-before-particle", 15, "***")]),
    ("**한국**은 *나*", []),
    ("**AI(인공지능)**2.0", [Finding("literal-emphasis", 0, "**"), Finding("literal-emphasis", 18, "**")]),
    ("가 ** 나", [Finding("literal-emphasis", 4, "**")]),
    ("****가** 나", [Finding("literal-emphasis", 0, "****")]),
    ("`**` \\*\\* <b a=\"**\"> [가](a**b \"**\") <https://a/**>", []),
    ("가\\\n나 **다", [Finding("literal-emphasis", 9, "**")]),
    ("  **(가)**나", [Finding("emphasis-before-particle", 9, "**")]),
  ])
  func `tells where emphasis was mended and where stars stay`(_ text: String, _ expected: [Finding]) {
    #expect(findings(text, .markdown).map { Finding($0, in: text) } == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java&#115;cript:alert(1)", "javascript&colon;alert(1)",
    "java&#10;script:alert(1)", "&#1;javascript:alert(1)", "&nbsp;javascript:alert(1)",
    "\\javascript:alert(1)",
    "vbscript:x", "data:text/html,x", "data:image/png;base64,x", "file:///etc/passwd", "blob:x",
    "about:blank", "intent:x",
    "view-source:x", "feed:javascript:x", "jar:x", "javascript&#58;alert(1)", "javascript&#x3A;x",
    "javascript\\:x",
    "<javascript:alert(1)>", "< javascript:alert(1)>", "<java\tscript:x>", "JAVASCRIPT&colon;x",
    "&Tab;javascript:x",
    "java&NewLine;script:x", "java&Tab;script:x", "&#x0;javascript:x", "&#8203;javascript:x",
    "&#xFEFF;javascript:x",
    "&shy;javascript:x", "java&ZeroWidthSpace;script:x", "&#x2000;javascript:x", "javascript&semi;:x",
    "mhtml:x",
    "ms-word:ofe|u|x", "data&colon;text/html,x", "wss:x", "ftp://example.kr", "ｊavascript:x", "//example.kr",
    "한글:가",
    "a\u{7F}b", "a\u{85}b",
  ])
  func `takes the target from a link that may lead anywhere`(_ target: String) throws {
    let text = "가 [말**(들)**은](\(target))"
    #expect(html(text, .markdown) == "가 말<strong>(들)</strong>은")
    let finding = try #require(findings(text, .markdown).first)
    #expect(Finding(finding, in: text) == Finding("refused-link", 4, String(text.dropFirst(2))))
    #expect(finding.severity == .warning)
    #expect(html("![그림](\(target))", .markdown) == "그림")
  }

  @Test(arguments: ["", "가\n", "가 [나](b)\n다 ", "**가**\n나\n다 "])
  func `leaves an address in angle brackets that leads nowhere as it is`(_ before: String) throws {
    let text = before + "<irc:x> 라"
    #expect(html(text, .markdown).hasSuffix("&lt;irc:x&gt; 라"))
    let finding = try #require(findings(text, .markdown).first)
    #expect(Finding(finding, in: text) == Finding("refused-link", before.utf8.count, "<irc:x>"))
  }

  @Test func `says why a target was refused`() throws {
    let finding = try #require(findings("[가](javascript:x)", .markdown).first)
    #expect(finding.message == "The link has no target, because the one written begins with `javascript:`")
    let location = SourceLocation(file: "ko.txt", line: 3, column: 1)
    #expect(finding.diagnostic(at: location).location == location)
    #expect(finding.diagnostic(at: location).rule == "refused-link")
  }

  @Test(arguments: [
    "javascript&lpar;x", "/javascript:x", "./javascript:x", "?javascript:x", "#javascript:x",
    "\\\\example.kr/x",
    "/\\example.kr", "https:\\\\example.kr", "javascript%3Aalert(1)",
    "%6Aavascript:x".replacing(":", with: "%3A"),
  ])
  func `leads within the site with what only looks like a scheme, written so that browsers agree`(
    _ target: String
  ) throws {
    let html = html("[가](\(target))", .markdown)
    #expect(findings("[가](\(target))", .markdown).isEmpty, "\(html)")
    #expect(
      !html.contains("\\") && !html.contains("href=\"//") && !html.contains("href=\"javascript:"), "\(html)")
  }

  @Test(arguments: [
    ("[가 <https://a.kr> 나](https://b.kr)", "<a href=\"https://b.kr\">가 https://a.kr 나</a>"),
    ("[<https://a.kr>](b)", "<a href=\"b\">https://a.kr</a>"),
    (
      "[**<a@b.kr>**](c) <https://a.kr>",
      "<a href=\"c\"><strong>a@b.kr</strong></a> <a href=\"https://a.kr\">https://a.kr</a>"
    ),
    ("[<https://a.kr> <https://b.kr>](c)", "<a href=\"c\">https://a.kr https://b.kr</a>"),
    ("[<https://a.kr>](javascript:x)", "<a href=\"https://a.kr\">https://a.kr</a>"),
    ("[<irc:x>](c)", "<a href=\"c\">&lt;irc:x&gt;</a>"),
    ("[a [東 <https://a.kr>]{lang=ja}](c)", "<a href=\"c\">a <span lang=\"ja\">東 https://a.kr</span></a>"),
    ("[https://a.kr](c)", "<a href=\"c\">https://a.kr</a>"),
  ])
  func `has no link in a link`(_ text: String, _ expected: String) {
    #expect(html(text, .markdown) == expected)
    let isNested = expected.contains("a.kr") && text.contains("<https") && !text.contains("javascript")
    if isNested, text.hasPrefix("[") {
      let finding = findings(text, .markdown).first { $0.rule.id == "refused-link" }
      #expect(
        finding?.message == "The link has no target, because the one written stands within another link")
    }
  }

  @Test(arguments: [
    "https://example.kr/a.png", "HTTP://example.kr/a.png", "https&colon;//example.kr/a.png",
    "//example.kr/a.png",
  ])
  func `refuses a picture of another host, with an error where it is`(_ address: String) throws {
    let text = "가 ![그림](\(address)) 나"
    #expect(html(text, .markdown) == "가 그림 나")
    let finding = try #require(findings(text, .markdown).first)
    #expect(Finding(finding, in: text) == Finding("refused-image", 4, String(text.dropFirst(2).dropLast(2))))
    #expect(finding.severity == .error)
  }

  @Test(arguments: ["", "mailto:a@b.kr", "tel:1", "javascript:x"])
  func `shows the text of an image that has no address`(_ target: String) {
    #expect(html("![그**림(가)**은](\(target))", .markdown) == "그림(가)은")
    #expect(
      findings("![그림](\(target))", .markdown).map { Finding($0, in: "![그림](\(target))").rule } == [
        "refused-image"
      ])
  }

  @Test func `keeps the brackets of what only looks like an autolink`() {
    #expect(html("<AI:인공지능> <irc:x>", .markdown) == "&lt;AI:인공지능&gt; &lt;irc:x&gt;")
    #expect(plainText("<AI:인공지능>", .markdown) == "<AI:인공지능>")
    #expect(html("![<AI:인공지능>](a.png)", .markdown) == "<img src=\"a.png\" alt=\"&lt;AI:인공지능&gt;\">")
  }
}

@Suite struct `Plain text` {
  @Test(arguments: [
    ("**투자(1위)**를 *강조* `a<b`", "투자(1위)를 강조 a<b"),
    ("[링크](https://example.kr 'x') <https://example.kr/> ![대체](a.png)", "링크 https://example.kr/ 대체"),
    ("[가](javascript:x) &amp; \\* <b>", "가 & * <b>"),
    ("가\n나\\\n다", "가 나 다"),
    ("가", "가"),
  ])
  func `has no markup of Markdown`(_ text: String, _ expected: String) {
    #expect(plainText(text, .markdown) == expected)
  }

  @Test(arguments: [
    ("자원과 **투자(1위)**를 <b> & *가*", "자원과 투자(1위)를 <b> & *가*"),
    ("제주**(잠정)", "제주**(잠정)"),
  ])
  func `has no bold of a raw text`(_ text: String, _ expected: String) {
    #expect(plainText(text, .rawText) == expected)
  }
}
