import Diagnostics
import OfficeDocuments
import Testing

private func read(_ html: String) throws -> OfficeDocument {
  let outcome = OfficeFormat.html.read(Array(html.utf8), file: "page.html")
  return try #require(outcome.value, "\(outcome.diagnostics.map(\.message))")
}

private func lines(_ html: String) throws -> [String] {
  try read(html).paragraphs.map { paragraph in
    let role =
      switch paragraph.role {
      case .body: ""
      case .title: "T:"
      case .heading(let level): "H\(level):"
      case .item(let level): "I\(level):"
      }
    return role + paragraph.plainText
  }
}

@Suite("What a page states")
struct HTMLReaderTests {
  @Test("The article is read without its frame, which is said")
  func frame() throws {
    let document = try read(
      """
      <!doctype html><html><head><title>쌀 수출</title><style>p { color: red }</style></head><body>
      <nav><a href="/">처음</a><a href="/b">알림</a></nav><div class="gnb-menu">메뉴</div>
      <article><h1>쌀 수출을 넓힌다</h1><p>한빛시는 쌀 수출을 지원한다고 12일 밝혔다. 물량은 지난해의 두 배다.
      <div class="sns share">공유하기</div><p>앞으로도 돕겠다.</article>
      <aside>다른 소식</aside><footer>주소</footer><script>var a = "<p>";</script></body></html>
      """)
    #expect(document.title == "쌀 수출")
    #expect(
      document.paragraphs.map(\.plainText) == [
        "쌀 수출을 넓힌다", "한빛시는 쌀 수출을 지원한다고 12일 밝혔다. 물량은 지난해의 두 배다.", "앞으로도 돕겠다.",
      ])
    #expect(document.omissions.map(\.kind) == [.frame])
    #expect(document.omissions.first?.excerpt == "처음 알림 / 메뉴 / 다른 소식 / 주소 / 공유하기")
  }

  @Test(
    "Elements that nobody closed end where browsers end them",
    arguments: [
      ("<p>하나<p>둘", ["하나", "둘"]), ("<ul><li>가<li>나<ul><li>다</ul></ul>", ["I1:• 가", "I1:• 나", "I2:- 다"]),
      ("<ol start=3><li>가</li><li>나</li></ol>", ["I1:3. 가", "I1:4. 나"]),
      ("<h2>제목</h2>글<br>줄<div>끝</div>", ["H2:제목", "글\n줄", "끝"]),
      ("가 &amp; 나 &#48; &nope; <b>다", ["가 & 나 0 &nope; 다"]),
      ("<p>1 < 2 그리고 3 > 2</p>", ["1 < 2 그리고 3 > 2"]), ("<pre>가\n  나</pre>", ["가\n  나"]),
      ("<h1>큰 제목</h1><h1>둘째</h1><p>글", ["T:큰 제목", "H1:둘째", "글"]), ("<p>가<!-- 주석 -- > -->나</p>", ["가나"]),
      ("<p>쌀<del>감자</del></p>", ["쌀"]), ("</div></p><p>글</b></p>", ["글"]),
    ])
  func tolerance(html: String, expected: [String]) throws {
    #expect(try lines("<body>" + html) == expected)
  }

  @Test("Tables keep spans, headers and captions; one that only sets something apart is none")
  func tables() throws {
    let document = try read(
      "<table><caption>수출</caption><tr><th rowspan=2>구분<th colspan=2>해<tr><td>2025<td>2026</table><table><tr><td><p>글</table>"
    )
    guard case .table(let table)? = document.paragraphs.first?.content.first else { Issue.record(); return }
    #expect(
      table.cells.map { [$0.row, $0.column, $0.rowSpan, $0.columnSpan] } == [
        [0, 0, 2, 1], [0, 1, 1, 2], [1, 1, 1, 1], [1, 2, 1, 1],
      ])
    #expect(table.cells.map(\.isHeader) == [true, true, false, false])
    #expect(table.caption?.paragraphs.plainText == "수출")
    #expect(document.paragraphs.last?.plainText == "글")
  }

  @Test("Links and pictures keep what a page says of them; hidden text is left out")
  func inline() throws {
    let document = try read(
      "<p>자세한 것은 <a href='https://example.kr/a'>누리집</a>에<span hidden>비밀</span> <figure><img src=a.png alt='항구'><figcaption>부산항</figcaption></figure>"
    )
    #expect(document.paragraphs[0].content[1] == .text(OfficeRun(text: "누리집", link: "https://example.kr/a")))
    guard case .picture(let picture)? = document.paragraphs.last?.content.first else {
      Issue.record(); return
    }
    #expect(picture.alternative == "항구")
    #expect(picture.caption?.paragraphs.plainText == "부산항")
    #expect(document.omissions.map(\.kind) == [.hiddenText])
  }

  @Test(
    "takes white space in addresses as browsers do",
    arguments: [
      (" \nhttps://example.kr/a\n ", "https://example.kr/a"),
      ("https://example.kr/\n\ta\r/b", "https://example.kr/a/b"),
      ("https://example.kr/a b", "https://example.kr/a%20b"),
      ("https://example.kr/가\u{3000}나", "https://example.kr/가%E3%80%80나"),
    ])
  func addresses(_ written: String, _ address: String) throws {
    let document = try read("<p>자세한 것은 <a href='\(written)'>누리집</a>에</p>")
    #expect(document.paragraphs[0].content[1] == .text(OfficeRun(text: "누리집", link: address)))
  }

  @Test("A page without text is refused, and one that is nested without end as well")
  func refusals() {
    let empty = OfficeFormat.html.read(
      Array("<html><body><div id=app></div><script>x</script>".utf8), file: "a.html")
    #expect(empty.diagnostics.first?.rule == Rule.unreadableDocument.id)
    let deep = OfficeFormat.html.read(
      Array((String(repeating: "<div>", count: 5000) + "글").utf8), file: "a.html")
    #expect(deep.diagnostics.first?.message.contains("nested") == true)
  }
}
