import Diagnostics
import OfficeDocuments
import OfficeFixtures
import Testing

private typealias W = HWPXWriter

private func read(_ writer: HWPXWriter) throws -> OfficeDocument {
  let outcome = OfficeFormat.hwpx.read(writer.bytes, file: "release.hwpx")
  return try #require(outcome.value, "\(outcome.diagnostics.map(\.message))")
}

private func read(_ body: String...) throws -> OfficeDocument { try read(HWPXWriter(body.joined())) }

private func words(_ document: OfficeDocument) -> String { document.paragraphs.plainText }

@Suite("What a HWPX document states")
struct HWPXReaderTests {
  @Test("Text after a line break, a tab or a fixed space within a run is kept")
  func breaks() throws {
    let document = try read(
      W.text("앞말<hp:lineBreak/>뒷말<hp:tab width=\"1\"/>끝<hp:fwSpace/>말<hp:nbSpace/>씀<hp:hyphen/>줄"))
    #expect(words(document) == "앞말\n뒷말\t끝\u{3000}말\u{A0}씀-줄")
  }

  @Test("Words before and after a table in a paragraph stay before and after it")
  func inlineTable() throws {
    let document = try read(W.p(W.t("앞") + W.table([["가", "나"], ["다", "라"]]) + W.t("뒤")))
    let content = try #require(document.paragraphs.first?.content)
    #expect(content.count == 3)
    guard case .text(let before) = content[0], case .table(let table) = content[1],
      case .text(let after) = content[2]
    else { Issue.record("\(content)"); return }
    #expect((before.text, after.text) == ("앞", "뒤"))
    #expect(table.cells.map(\.paragraphs.plainText) == ["가", "나", "다", "라"])
  }

  @Test("Cells keep their places and spans")
  func spans() throws {
    let document = try read(
      W.p(
        W.table([
          [(W.text("구분"), 1, 2), (W.text("수출"), 2, 1)], [(W.text("2025"), 1, 1), (W.text("2026"), 1, 1)],
          [(W.text("쌀"), 1, 1), (W.text("1"), 1, 1), (W.text("2") + W.text("(잠정)"), 1, 1)],
        ])))
    guard case .table(let table)? = document.paragraphs.first?.content.first else { Issue.record(); return }
    #expect((table.rowCount, table.columnCount) == (3, 3))
    #expect(
      table.cells.map { [$0.row, $0.column, $0.rowSpan, $0.columnSpan] } == [
        [0, 0, 2, 1], [0, 1, 1, 2], [1, 1, 1, 1], [1, 2, 1, 1], [2, 0, 1, 1], [2, 1, 1, 1], [2, 2, 1, 1],
      ])
    #expect(table.cells.last?.paragraphs.count == 2)
  }

  @Test("Captions of tables and pictures are kept, with their numbers")
  func captions() throws {
    let number = W.control(
      "<hp:autoNum num=\"3\" numType=\"TABLE\"><hp:autoNumFormat type=\"DIGIT\" suffixChar=\".\"/></hp:autoNum>"
    )
    let caption =
      "<hp:caption side=\"BOTTOM\">" + W.list(W.p(W.t("표 ") + number + W.t(" 수출액"))) + "</hp:caption>"
    let document = try read(
      W.p(
        W.table([["가", "나"], ["다", "라"]], caption: caption) + W.picture("image1", caption: W.caption("항구"))))
    guard case .table(let table)? = document.paragraphs.first?.content.first,
      case .picture(let picture)? = document.paragraphs.first?.content.last
    else { Issue.record(); return }
    #expect(table.caption?.paragraphs.plainText == "표 3. 수출액")
    #expect(table.caption?.isBelow == true)
    #expect(picture.caption?.paragraphs.plainText == "항구")
  }

  @Test("A table within a cell of another is read there")
  func nestedTable() throws {
    let inner = W.p(W.table([["안", "쪽"], ["표", "다"]]))
    let document = try read(W.p(W.table([[(W.text("겉") + inner, 1, 1), (W.text("옆"), 1, 1)]])))
    guard case .table(let table)? = document.paragraphs.first?.content.first,
      case .table(let nested)? = table.cells.first?.paragraphs.last?.content.first
    else { Issue.record(); return }
    #expect(nested.cells.count == 4)
    #expect(words(document).contains("안\n쪽\n표\n다"))
  }

  @Test("Text that is deleted as a tracked change is left out and does not return; what is inserted is text")
  func trackedChanges() throws {
    let document = try read(
      W.p(W.t("쌀<hp:deleteBegin Id=\"1\" TcId=\"1\"/>은 감자") + W.table([["지운", "표"]]))
        + W.p(
          W.t("로<hp:deleteEnd Id=\"1\" TcId=\"1\"/>과 <hp:insertBegin Id=\"2\"/>보리<hp:insertEnd Id=\"2\"/>")))
    #expect(words(document) == "쌀\n과 보리")
    #expect(document.omissions.map(\.kind) == [.deletedText])
    #expect(document.omissions.first?.excerpt.contains("감자") == true)
  }

  @Test("A footnote in a text box, and one in a cell, are kept with their marks")
  func notes() throws {
    let document = try read(
      W.p(W.box(W.p(W.t("상자") + W.footnote(1, "상자의 각주")))),
      W.p(W.table([[(W.p(W.t("칸") + W.footnote(2, "칸의 각주")), 1, 1), (W.text("옆"), 1, 1)]])),
      W.p(W.t("글") + W.footnote(3, "글의 각주")))
    #expect(document.notes.map(\.label) == ["1", "2", "3"])
    #expect(document.notes.map(\.paragraphs.plainText) == [" 상자의 각주", " 칸의 각주", " 글의 각주"])
    #expect(document.paragraphs.last?.content.last == .note(2))
  }

  @Test("Links lead to the web and to mail boxes, not to files of the writer")
  func links() throws {
    let parameter = { (name: String, value: String) in
      "<hp:stringParam name=\"\(name)\">\(value)</hp:stringParam>"
    }
    let document = try read(
      W.p(
        W.field(1, "HYPERLINK", parameter("Command", "https\\://example.kr/a?b=1;1;0;0;")) + W.t("누리집")
          + W.fieldEnd(1)),
      W.p(
        W.field(2, "HYPERLINK", parameter("Path", "mailto:a@example.kr")) + W.t("전자우편") + W.fieldEnd(2)
          + W.t(" 끝")),
      W.p(W.field(3, "HYPERLINK", parameter("Path", "C:\\Users\\kim\\a.hwp")) + W.t("파일") + W.fieldEnd(3)))
    let runs = document.paragraphs.flatMap(\.content).compactMap {
      if case .text(let run) = $0 { run } else { nil }
    }
    #expect(runs.map(\.link) == ["https://example.kr/a?b=1", "mailto:a@example.kr", nil, nil])
    #expect(runs.map(\.text) == ["누리집", "전자우편", " 끝", "파일"])
    #expect(document.omissions.map(\.kind) == [.link])
  }

  @Test("Headers, footers, page numbers, comments and index entries are left out and said")
  func omissions() throws {
    let document = try read(
      W.p(W.control("<hp:header>" + W.list(W.text("머리말")) + "</hp:header>") + W.t("본문")),
      W.p(W.control("<hp:footer>" + W.list(W.text("꼬리말")) + "</hp:footer><hp:pageNum pos=\"BOTTOM\"/>")),
      W.p(W.control("<hp:hiddenComment>" + W.list(W.text("숨은 설명")) + "</hp:hiddenComment>")),
      W.p(W.field(9, "MEMO", list: W.list(W.text("메모"))) + W.t("메모한 말") + W.fieldEnd(9)),
      W.p(W.control("<hp:indexmark><hp:firstKey>찾아보기</hp:firstKey></hp:indexmark>")))
    #expect(words(document).split(separator: "\n") == ["본문", "메모한 말"])
    #expect(document.omissions.map(\.kind) == [.header, .footer, .pageNumber, .comment, .indexMark])
    #expect(document.omissions.map(\.excerpt) == ["머리말", "꼬리말", "", "숨은 설명 / 메모", "찾아보기"])
  }

  @Test("Numbers, bullets and outlines are those that are shown")
  func numbering() throws {
    var writer = HWPXWriter(
      W.p("<hp:secPr outlineShapeIDRef=\"1\"/>" + W.t("하나"), style: 1), W.text("둘", style: 1),
      W.text("안", style: 2),
      W.text("안", style: 2), W.text("셋", style: 1), W.text("안", style: 2), W.text("점", style: 3),
      W.text("제목", style: 4), W.text("제목", style: 4))
    let heading = { (id: Int, type: String, list: Int, level: Int) in
      "<hh:paraPr id=\"\(id)\"><hh:heading type=\"\(type)\" idRef=\"\(list)\" level=\"\(level)\"/></hh:paraPr>"
    }
    writer.paragraphStyles =
      heading(1, "NUMBER", 2, 0) + heading(2, "NUMBER", 2, 1) + heading(3, "BULLET", 1, 0)
      + heading(4, "OUTLINE", 0, 0)
    let level = { (level: Int, form: String, text: String) in
      "<hh:paraHead start=\"1\" level=\"\(level)\" numFormat=\"\(form)\">\(text)</hh:paraHead>"
    }
    writer.numberings =
      "<hh:numberings><hh:numbering id=\"1\">" + level(1, "ROMAN_CAPITAL", "^1.")
      + "</hh:numbering><hh:numbering id=\"2\">"
      + level(1, "DIGIT", "^1.") + level(2, "HANGUL_SYLLABLE", "^1-^2)")
      + "</hh:numbering></hh:numberings><hh:bullets><hh:bullet id=\"1\" char=\"•\"/></hh:bullets>"
    let document = try read(writer)
    #expect(
      document.paragraphs.map(\.numbering) == ["1.", "2.", "2-가)", "2-나)", "3.", "3-가)", "•", "I.", "II."])
    #expect(document.paragraphs[2].role == .item(level: 2))
    #expect(document.paragraphs[7].role == .heading(level: 1))
  }

  @Test("Equations, composed characters, words set above others and fields of forms are words")
  func otherWords() throws {
    let document = try read(
      W.p(
        "<hp:equation><hp:shapeComment>수식입니다.</hp:shapeComment><hp:script>a over b</hp:script></hp:equation>"),
      W.p("<hp:compose composeText=\"12\"/>" + W.t(" 뒤")),
      W.p("<hp:dutmal><hp:mainText>본말</hp:mainText><hp:subText>덧말</hp:subText></hp:dutmal>"),
      W.p("<hp:checkBtn caption=\"동의\"><hp:formCharPr/></hp:checkBtn>"), W.p("<hp:textart text=\"글맵시\"/>"))
    #expect(
      document.paragraphs.plainText.split(separator: "\n") == ["a over b", "12 뒤", "본말(덧말)", "동의", "글맵시"])
  }

  @Test("A chart gives the figures that it has, and its picture is not read twice")
  func chart() throws {
    var writer = HWPXWriter(
      W.p(
        "<hp:switch><hp:case><hp:chart chartIDRef=\"Chart/chart1.xml\"/></hp:case><hp:default><hp:ole/></hp:default></hp:switch>"
      ))
    let point = { (index: Int, value: String) in "<c:pt idx=\"\(index)\"><c:v>\(value)</c:v></c:pt>" }
    writer.items = [
      (
        "chart1", "Chart/chart1.xml",
        Array(
          ("<c:chartSpace xmlns:c=\"c\" xmlns:a=\"a\"><c:chart><c:title><c:tx><a:t>수출</a:t></c:tx></c:title><c:ser><c:tx><c:v>쌀</c:v></c:tx><c:cat><c:strLit>"
            + point(0, "2025") + point(1, "2026")
            + "</c:strLit></c:cat><c:val><c:numLit><c:formatCode>General</c:formatCode>"
            + point(0, "1") + point(1, "2") + "</c:numLit></c:val></c:ser></c:chart></c:chartSpace>").utf8)
      )
    ]
    let document = try read(writer)
    let chart = OfficeChart(
      title: "수출", categories: ["2025", "2026"], series: [.init(name: "쌀", values: ["1", "2"])])
    #expect(document.paragraphs.first?.content == [.chart(chart)])
    #expect(document.omissions.isEmpty)
  }

  @Test("Only what a person wrote of a picture is its alternative text")
  func alternatives() throws {
    var writer = HWPXWriter(
      W.p(
        W.picture("image1", comment: "그림입니다.\n원본 그림의 이름: a.png\n원본 그림의 크기: 가로 1pixel")
          + W.picture("image1", comment: "항구에 배가 들어온다")
          + "<hp:container><hp:shapeComment>묶음 개체입니다.</hp:shapeComment>" + W.picture("image1")
          + "</hp:container>"))
    writer.items = [("image1", "BinData/image1.png", [1])]
    let document = try read(writer)
    let content = try #require(document.paragraphs.first?.content)
    let pictures = content.flatMap { inline -> [OfficePicture] in
      switch inline {
      case .picture(let picture): [picture]
      case .textBox(let box):
        box.paragraphs.flatMap(\.content).compactMap {
          if case .picture(let picture) = $0 { picture } else { nil }
        }
      default: []
      }
    }
    #expect(pictures.map(\.alternative) == [nil, "항구에 배가 들어온다", nil])
    #expect(pictures.map(\.file) == Array(repeating: "BinData/image1.png", count: 3))
  }

  @Test("Looks are kept that mean something; '3D' is no line through words")
  func looks() throws {
    let document = try read(W.text("굵게", look: 1), W.text("지움", look: 2), W.text("보통", look: 3))
    let runs = document.paragraphs.flatMap(\.content)
    #expect(
      runs == [
        .text(OfficeRun(text: "굵게", isBold: true)), .text(OfficeRun(text: "지움", isStruck: true)),
        .text(OfficeRun(text: "보통")),
      ])
  }

  @Test("Sections are read in their order, and the properties with them")
  func sections() throws {
    var writer = HWPXWriter()
    writer.sections = (0..<12).map { W.text("절 \($0)") }
    (writer.title, writer.author) = ("제목", "홍길동")
    let document = try read(writer)
    #expect(words(document).split(separator: "\n") == (0..<12).map { "절 \($0)" })
    #expect(document.title == "제목")
    #expect(document.omissions.map(\.kind) == [.author])
    #expect(document.omissions.first?.excerpt == "")
  }
}
