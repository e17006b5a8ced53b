import Diagnostics
import InlineMarkdown
import Testing

@Suite struct `Raw text` {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var html: String
    var findings: [Finding]
    var testDescription: String { text }

    init(_ text: String, _ html: String, _ findings: Finding...) {
      self.text = text
      self.html = html
      self.findings = findings
    }
  }

  @Test(arguments: [
    Case("**한국**은", "<strong>한국</strong>은"),
    Case("**끝.**", "<strong>끝.</strong>"),
    Case("매출 **₩1,000**을", "매출 <strong>₩1,000</strong>을"),
    Case("**가 나** **다**", "<strong>가 나</strong> <strong>다</strong>"),
    Case("수출·**수입**을", "수출·<strong>수입</strong>을"),
    Case("가ㆍ**나**를", "가ㆍ<strong>나</strong>를"),
    Case("“**현장**”에서", "“<strong>현장</strong>”에서"),
    Case("\"**현장**\"에서", "&quot;<strong>현장</strong>&quot;에서"),
    Case("「**관광진흥법**」", "「<strong>관광진흥법</strong>」"),
    Case("▲**게임** ▲**음악**", "▲<strong>게임</strong> ▲<strong>음악</strong>"),
    Case("**<기본법> & [붙임] `x` _y_ \\1**로", "<strong>&lt;기본법&gt; &amp; [붙임] `x` _y_ \\1</strong>로"),
    Case("**가*나**다", "<strong>가*나</strong>다"),
    Case(" **가** ", " <strong>가</strong> "),
    Case("- **가**", "- <strong>가</strong>"),
    Case("2026. 9. 24.(목) **가**", "2026. 9. 24.(목) <strong>가</strong>"),
    Case("[별첨]: **가**", "[별첨]: <strong>가</strong>"),
    Case("**가\n나**다", "<strong>가 나</strong>다"),
    Case("\\**가**", "\\**가**", Finding("literal-emphasis", 1, "**"), Finding("literal-emphasis", 6, "**")),
  ])
  func `takes unmistakable bold for markup`(_ example: Case) { check(example) }

  @Test(arguments: [
    Case(
      "대규모 컴퓨팅 자원과 **투자(압도적 1위)**를 바탕으로", "대규모 컴퓨팅 자원과 <strong>투자(압도적 1위)</strong>를 바탕으로",
      Finding("emphasis-before-particle", 54, "**")),
    Case(
      "데이터의 신뢰성과 **질(Quality)**로 승부.", "데이터의 신뢰성과 <strong>질(Quality)</strong>로 승부.",
      Finding("emphasis-before-particle", 40, "**")),
    Case(
      "**“가.”**라고 **제3조(정의)**에", "<strong>“가.”</strong>라고 <strong>제3조(정의)</strong>에",
      Finding("emphasis-before-particle", 12, "**"), Finding("emphasis-before-particle", 38, "**")),
    Case(
      "**AI(인공지능)**2.0", "<strong>AI(인공지능)</strong>2.0", Finding("emphasis-before-particle", 18, "**")),
    Case("가ㆍ**(나)** 다", "가ㆍ<strong>(나)</strong> 다", Finding("emphasis-before-particle", 6, "**")),
  ])
  func `notes bold that CommonMark would have refused`(_ example: Case) {
    check(example)
    #expect(findings(example.text, .rawText).allSatisfy { $0.severity == .note })
  }

  @Test(arguments: [
    Case(
      "소비쿠폰**을 지급하고 특별재난지역**에", "소비쿠폰**을 지급하고 특별재난지역**에", Finding("literal-emphasis", 12, "**"),
      Finding("literal-emphasis", 49, "**")),
    Case(
      "제주**(잠정)와 서울**(확정)", "제주**(잠정)와 서울**(확정)", Finding("literal-emphasis", 6, "**"),
      Finding("literal-emphasis", 26, "**")),
    Case(
      "매출(잠정)**과 이익(확정)**은", "매출(잠정)**과 이익(확정)**은", Finding("literal-emphasis", 14, "**"),
      Finding("literal-emphasis", 34, "**")),
    Case(
      "12%**로, 4.5%**로", "12%**로, 4.5%**로", Finding("literal-emphasis", 3, "**"),
      Finding("literal-emphasis", 14, "**")),
    Case(
      "한국**\"K\"**과**\"J\"**는", "한국**&quot;K&quot;**과**&quot;J&quot;**는",
      Finding("literal-emphasis", 6, "**"), Finding("literal-emphasis", 11, "**"),
      Finding("literal-emphasis", 16, "**"), Finding("literal-emphasis", 21, "**")),
    Case(
      "** 공백 **은", "** 공백 **은", Finding("literal-emphasis", 0, "**"), Finding("literal-emphasis", 10, "**")),
    Case("**하나", "**하나", Finding("literal-emphasis", 0, "**")),
    Case("**가 **나**", "**가 <strong>나</strong>", Finding("literal-emphasis", 0, "**")),
    Case(
      "***가***나", "***가***나", Finding("literal-emphasis", 0, "***"), Finding("literal-emphasis", 6, "***")),
    Case("****", "****", Finding("literal-emphasis", 0, "****")),
    Case(
      "**가***나**", "**가***나**", Finding("literal-emphasis", 0, "**"), Finding("literal-emphasis", 5, "***"),
      Finding("literal-emphasis", 11, "**")),
    Case("**가**나** 다", "<strong>가</strong>나** 다", Finding("literal-emphasis", 10, "**")),
  ])
  func `leaves other stars on the page and warns`(_ example: Case) {
    check(example)
    #expect(findings(example.text, .rawText).allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    (
      "** 가",
      "`**` stays on the page, because no bold is open that it could close, and none begins before white space"
    ),
    (
      "제주**(잠정)",
      "`**` stays on the page, because no bold is open that it could close, and none begins directly after a word"
    ),
    ("***가", "`***` stays on the page, because only exactly two stars make bold"),
    ("**가", "`**` stays on the page, because nothing closes it"),
    ("**가 **", "`**` stays on the page, because the next `**` follows white space and so cannot close it"),
  ])
  func `says which condition a literal run missed`(_ text: String, _ message: String) throws {
    #expect(try #require(findings(text, .rawText).first).message == message)
  }

  @Test(arguments: [
    "제주*(잠정)와 서울*(확정)", "5*3=15이고 4*2=8이다", "* 2025년 추경", "<Dynamite>", "<AI> 기본법", "1~3월, 4~6월 ~~취소~~",
    "\\1,000원",
    "\\*가\\*", "2026. 9. 24.(목) 조간부터", "+ 10%", "- 가", "# 제목", "> 인용", "1) 가", "---", "===", "```",
    "    들여쓰기", "\t탭",
    "&amp; &lt; &#42;", "[별첨]: 지도", "[가](./나/)", "![가](a.png)", "<example.kr>", "[가]{lang=ja}", "`code`",
    "_가_ __나__", "\"가\"와 '나'", "끝\\", "", " ", "\"\u{301}가", "|가|나|",
  ])
  func `shows everything else as it is`(_ text: String) {
    #expect(html(text, .rawText) == escaped(text))
    #expect(findings(text, .rawText).isEmpty)
    #expect(plainText(text, .rawText) == text)
    // The same next to bold, where libcmark does see it.
    #expect(html("**굵게** " + text, .rawText) == "<strong>굵게</strong> " + escaped(text))
    #expect(html(text + " **굵게**", .rawText) == escaped(text) + " <strong>굵게</strong>")
  }

  @Test func `takes a line break for a space`() {
    #expect(html("가\n나\r\n다", .rawText) == "가 나  다")
  }

  private func check(_ example: Case) {
    #expect(html(example.text, .rawText) == example.html)
    #expect(findings(example.text, .rawText).map { Finding($0, in: example.text) } == example.findings)
  }
}
