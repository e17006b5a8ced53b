import Diagnostics
import OfficeDocuments
import OfficeFixtures
import Testing

private typealias W = DOCXWriter

private func read(_ writer: DOCXWriter) throws -> OfficeDocument {
  let outcome = OfficeFormat.docx.read(writer.bytes, file: "release.docx")
  return try #require(outcome.value, "\(outcome.diagnostics.map(\.message))")
}

private func read(_ body: String...) throws -> OfficeDocument { try read(DOCXWriter(body.joined())) }

/// A document in a few signs, so that a whole one fits in a line of a test.
private func sketch(_ paragraphs: [OfficeParagraph]) -> String {
  paragraphs.map { sketch($0) }.joined(separator: " / ")
}

private func sketch(_ paragraph: OfficeParagraph) -> String {
  let role =
    switch paragraph.role {
    case .body: ""
    case .title: "T:"
    case .heading(let level): "H\(level):"
    case .item(let level): "I\(level):"
    }
  let inner = paragraph.content.map { inline -> String in
    switch inline {
    case .text(let run):
      var text = run.text
      if run.isBold { text = "*\(text)*" }
      if run.isItalic { text = "_\(text)_" }
      if run.isStruck { text = "~\(text)~" }
      return run.link.map { "\(text)→\($0)" } ?? text
    case .lineBreak: return "⏎"
    case .tab: return "⇥"
    case .note(let index): return "[^\(index)]"
    case .table(let table):
      let cells = table.cells.map { cell in
        let span = cell.rowSpan * cell.columnSpan == 1 ? "" : "(\(cell.rowSpan)×\(cell.columnSpan))"
        return "\(cell.row),\(cell.column)\(span)\(cell.isHeader ? "!" : ""):\(sketch(cell.paragraphs))"
      }
      return "{\(table.caption.map { sketch($0.paragraphs) + "|" } ?? "")\(cells.joined(separator: ";"))}"
    case .textBox(let box): return "<\(sketch(box.paragraphs))>"
    case .picture(let picture):
      return
        "(\(picture.file)|\(picture.alternative ?? "")|\(picture.caption.map { sketch($0.paragraphs) } ?? ""))"
    case .equation(let script): return "$\(script)$"
    case .chart(let chart):
      return
        "chart(\(chart.categories.joined(separator: ","));\(chart.series.map { $0.name + "=" + $0.values.joined(separator: ",") }.joined(separator: ";")))"
    }
  }
  return role + (paragraph.numbering.map { "\($0) " } ?? "") + inner.joined()
}

@Suite("What a DOCX document states")
struct DOCXReaderTests {
  private static let styles =
    "<w:style w:type=\"paragraph\" w:styleId=\"Title\"><w:name w:val=\"Title\"/></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"H1\"><w:name w:val=\"heading 1\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"H2\"><w:basedOn w:val=\"H1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr><w:outlineLvl w:val=\"1\"/></w:pPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"Caption\"><w:name w:val=\"caption\"/></w:style>"
    + "<w:style w:type=\"character\" w:styleId=\"Secret\"><w:rPr><w:vanish/></w:rPr></w:style>"
    + "<w:style w:type=\"paragraph\" w:styleId=\"Loop\"><w:basedOn w:val=\"Loop\"/></w:style>"
  private static let numbering =
    "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"ganada\"/><w:lvlText w:val=\"%1-%2)\"/></w:lvl></w:abstractNum>"
    + "<w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"\u{F0A7}\"/></w:lvl></w:abstractNum>"
    + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
    + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"0\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>"

  /// Name, body, what is read.
  static let cases: [(name: String, body: String, expected: String)] = [
    (
      "runs by their looks", W.p(W.r("쌀") + W.r("과", "<w:b/>") + W.r("보리", "<w:i/><w:strike/>")), "쌀*과*~_보리_~"
    ),
    ("a look that is taken back", W.p(W.r("쌀", "<w:b w:val=\"0\"/>"), W.style("H1")), "H1:쌀"),
    (
      "breaks",
      W.p(
        "<w:r><w:t>앞</w:t><w:br/><w:t>뒤</w:t><w:tab/><w:t>끝</w:t><w:br w:type=\"page\"/><w:noBreakHyphen/></w:r>"
      ), "앞⏎뒤⇥끝-"
    ),
    (
      "a title and headings by style", W.text("제목", W.style("Title")) + W.text("가", W.style("H1")),
      "T:제목 / H1:*가*"
    ),
    ("a heading by its own level", W.text("가", "<w:outlineLvl w:val=\"2\"/>"), "H3:가"),
    ("a level of the body", W.text("가", W.style("H1") + "<w:outlineLvl w:val=\"9\"/>"), "*가*"),
    (
      "numbers as they are shown",
      W.text("가", W.list(1)) + W.text("나", W.list(1, 1)) + W.text("다", W.list(1, 1)) + W.text("라", W.list(1)),
      "I1:1. 가 / I2:1-가) 나 / I2:1-나) 다 / I1:2. 라"
    ),
    ("bullets of a font of pictures", W.text("가", W.list(2)), "I1:■ 가"),
    (
      "a list that begins anew", W.text("가", W.list(1)) + W.text("나", W.list(3)) + W.text("다", W.list(3)),
      "I1:1. 가 / I1:1. 나 / I1:2. 다"
    ),
    ("a heading with the number of its style", W.text("가", W.style("H2")), "H2:1. *가*"),
    ("a number taken away", W.text("가", W.style("H2") + W.list(0)), "H2:*가*"),
    ("a style that is based on itself", W.text("가", W.style("Loop")), "가"),
    ("a table", W.table(W.row(W.cell(W.text("가")), W.cell(W.text("나")))), "{0,0:가;0,1:나}"),
    (
      "cells over columns",
      W.table(
        W.row(W.cell(W.text("가"), "<w:gridSpan w:val=\"2\"/>")),
        W.row(W.cell(W.text("나")), W.cell(W.text("다")))), "{0,0(1×2):가;1,0:나;1,1:다}"
    ),
    (
      "cells over rows",
      W.table(
        W.row(W.cell(W.text("가"), "<w:vMerge w:val=\"restart\"/>"), W.cell(W.text("나"))),
        W.row(W.cell(W.p(""), "<w:vMerge/>"), W.cell(W.text("다")))), "{0,0(2×1):가;0,1:나;1,1:다}"
    ),
    (
      "two merged cells below one another",
      W.table(
        W.row(W.cell(W.text("가"), "<w:vMerge w:val=\"restart\"/>")), W.row(W.cell(W.p(""), "<w:vMerge/>")),
        W.row(W.cell(W.text("나"), "<w:vMerge w:val=\"restart\"/>")), W.row(W.cell(W.p(""), "<w:vMerge/>"))),
      "{0,0(2×1):가;2,0(2×1):나}"
    ),
    (
      "rows that are headers, and one that begins later",
      W.table(
        W.row(W.cell(W.text("가")), W.cell(W.text("나")), properties: "<w:tblHeader/>"),
        W.row(W.cell(W.text("다")), properties: "<w:gridBefore w:val=\"1\"/>")), "{0,0!:가;0,1!:나;1,1:다}"
    ),
    (
      "a table in a cell",
      W.table(W.row(W.cell(W.text("가") + W.table(W.row(W.cell(W.text("안")))) + W.p("")))),
      "{0,0:가 / {0,0:안} / }"
    ),
    (
      "words around a table", W.text("앞") + W.table(W.row(W.cell(W.text("가")))) + W.text("뒤"),
      "앞 / {0,0:가} / 뒤"
    ),
    (
      "rows and cells within content controls",
      W.table(
        "<w:sdt><w:sdtContent>"
          + W.row("<w:sdt><w:sdtContent>" + W.cell(W.text("가")) + "</w:sdtContent></w:sdt>")
          + "</w:sdtContent></w:sdt>"), "{0,0:가}"
    ),
    ("text boxes once", W.p(W.r("앞") + W.box(W.text("안")) + W.r("뒤")), "앞<안>뒤"),
    (
      "old text boxes",
      W.p(
        "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>\(W.text("안"))</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
      ), "<안>"
    ),
    (
      "links", W.p("<w:hyperlink r:id=\"l1\">\(W.r("누리집"))</w:hyperlink>\(W.r("끝"))"),
      "누리집→https://example.kr/끝"
    ),
    (
      "links as fields", W.p(W.field(" HYPERLINK \"https://example.kr/a\" ", "여기") + W.r("끝")),
      "여기→https://example.kr/a끝"
    ),
    (
      "tracked changes, accepted",
      W.p(W.r("쌀") + "<w:del><w:r><w:delText>은 감자</w:delText></w:r></w:del><w:ins>\(W.r("과 보리"))</w:ins>"),
      "쌀과 보리"
    ),
    (
      "text that was moved, once",
      W.p("<w:moveFrom>\(W.r("옮김"))</w:moveFrom>") + W.p("<w:moveTo>\(W.r("옮김"))</w:moveTo>"), " / 옮김"
    ),
    (
      "a paragraph whose end is deleted", W.p(W.r("앞"), "<w:rPr><w:del w:id=\"1\"/></w:rPr>") + W.text("뒤"),
      "앞뒤"
    ),
    (
      "a row that is deleted",
      W.table(W.row(W.cell(W.text("가")), properties: "<w:del w:id=\"1\"/>"), W.row(W.cell(W.text("나")))),
      "{0,0:나}"
    ),
    (
      "hidden text, left out",
      W.p(W.r("쌀") + W.r("비밀", "<w:vanish/>") + W.r("비밀", "<w:rStyle w:val=\"Secret\"/>")), "쌀"
    ),
    ("page numbers, left out", W.p(W.field(" PAGE ", "3") + W.r("쪽")), "쪽"),
    ("what a field shows", W.p(W.r("표 ") + W.field(" SEQ Table ", "1") + W.r(" 수출")), "표 1 수출"),
    (
      "an instruction without an end",
      W.p("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r>")
        + W.text("뒤"), " / 뒤"
    ),
    (
      "footnotes and endnotes",
      W.p(
        W.r("글") + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
          + "<w:r><w:endnoteReference w:id=\"2\"/></w:r>"), "글[^0][^1]"
    ),
    (
      "pictures with what they show", W.p(W.picture("p1", alternative: "항구에 배가 들어온다")),
      "(word/media/image1.png|항구에 배가 들어온다|)"
    ),
    (
      "a caption below a picture", W.p(W.picture("p1")) + W.text("그림 1. 항구", W.style("Caption")),
      "(word/media/image1.png||그림 1. 항구)"
    ),
    (
      "a caption above a table", W.text("표 1. 수출", W.style("Caption")) + W.table(W.row(W.cell(W.text("가")))),
      "{표 1. 수출|0,0:가}"
    ),
    (
      "equations in a line",
      W.p(
        "<m:oMath><m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>"
      ), "$(a+b)/c$"
    ),
    (
      "roots and powers",
      W.p(
        "<m:oMath><m:rad><m:deg/><m:e><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:e></m:rad></m:oMath>"
      ), "$√(x^2)$"
    ),
    (
      "charts by their figures",
      W.p(
        "<w:r><w:drawing><wp:inline><wp:docPr id=\"3\"/><a:graphic><a:graphicData><c:chart r:id=\"ch\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
      ), "chart(2025,2026;쌀=1,2)"
    ),
    (
      "words above others",
      W.p("<w:r><w:ruby><w:rt>\(W.r("한"))</w:rt><w:rubyBase>\(W.r("韓"))</w:rubyBase></w:ruby></w:r>"), "韓(한)"
    ),
    (
      "signs of fonts of pictures",
      W.p("<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0FC\"/><w:t>예</w:t></w:r>"), "✓예"
    ),
    (
      "content controls and links within",
      W.p("<w:sdt><w:sdtContent><w:smartTag>\(W.r("안"))</w:smartTag></w:sdtContent></w:sdt>"), "안"
    ),
  ]

  @Test("It has", arguments: cases)
  func features(name: String, body: String, expected: String) throws {
    var writer = DOCXWriter(body)
    writer.styles = Self.styles
    writer.numbering = Self.numbering
    let note =
      "<w:footnote w:type=\"separator\" w:id=\"0\">\(W.p(""))</w:footnote><w:footnote w:id=\"2\">\(W.text("각주"))</w:footnote>"
    writer.footnotes = note
    writer.endnotes = note.replacing("footnote", with: "endnote").replacing("각주", with: "미주")
    writer.relations = [("l1", "hyperlink", "https://example.kr/"), ("p1", "image", "media/image1.png")]
    writer.add(
      "ch", "chart", "charts/chart1.xml",
      "<c:chartSpace xmlns:c=\"c\"><c:ser><c:tx><c:v>쌀</c:v></c:tx><c:cat><c:pt idx=\"0\"><c:v>2025</c:v></c:pt><c:pt idx=\"1\"><c:v>2026</c:v></c:pt></c:cat><c:val><c:pt idx=\"0\"><c:v>1</c:v></c:pt><c:pt idx=\"1\"><c:v>2</c:v></c:pt></c:val></c:ser></c:chartSpace>"
    )
    #expect(sketch(try read(writer).paragraphs) == expected, "\(name)")
  }

  @Test("Notes have the numbers that are shown, or their own mark")
  func noteLabels() throws {
    var writer = DOCXWriter(
      W.p(
        "<w:r><w:footnoteReference w:id=\"5\"/></w:r><w:r><w:footnoteReference w:customMarkFollows=\"1\" w:id=\"6\"/><w:t>*</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r>"
      ))
    writer.footnotes = [5, 6, 7].map { "<w:footnote w:id=\"\($0)\">\(W.text("각주 \($0)"))</w:footnote>" }
      .joined()
    let document = try read(writer)
    #expect(document.notes.map(\.label) == ["1", "*", "2"])
    #expect(document.notes.map(\.paragraphs.plainText) == ["각주 5", "각주 6", "각주 7"])
  }

  @Test("What is not for readers is left out and said so")
  func omissions() throws {
    var writer = DOCXWriter(
      W.p(
        W.r("글") + W.r("숨김", "<w:vanish/>")
          + "<w:del><w:r><w:delText>지움</w:delText></w:r></w:del><w:r><w:commentReference w:id=\"1\"/></w:r>"),
      "<w:sectPr><w:headerReference r:id=\"h1\"/><w:footerReference r:id=\"h2\"/></w:sectPr>")
    writer.author = "김한빛"
    writer.comments = "<w:comment w:id=\"1\" w:author=\"x\">\(W.text("고칠 것"))</w:comment>"
    writer.add("h1", "header", "header1.xml", "<w:hdr xmlns:w=\"urn:w\">\(W.text("머리말"))</w:hdr>")
    writer.add("h2", "footer", "footer1.xml", "<w:ftr xmlns:w=\"urn:w\">\(W.p(""))</w:ftr>")
    let document = try read(writer)
    #expect(sketch(document.paragraphs) == "글")
    #expect(document.omissions.map(\.kind) == [.header, .comment, .deletedText, .hiddenText, .author])
    #expect(document.omissions.map(\.excerpt) == ["머리말", "고칠 것", "지움", "숨김", ""])
  }

  @Test("Macros are refused, by the kind of the package and by what is in it")
  func macros() {
    var named = DOCXWriter(W.text("글"))
    named.contentType = "application/vnd.ms-word.document.macroEnabled.main+xml"
    var packed = DOCXWriter(W.text("글"))
    packed.parts = [("word/vbaProject.bin", [1])]
    for writer in [named, packed] {
      let outcome = OfficeFormat.docx.read(writer.bytes, file: "a.docm")
      #expect(outcome.value == nil)
      #expect(outcome.diagnostics.first?.message.contains("macros") == true)
    }
  }

  @Test("Documents with a password, and those of old versions, are refused with what to do")
  func compoundFiles() {
    let encrypted = CompoundWriter([("EncryptedPackage", [1, 2]), ("EncryptionInfo", [1])]).bytes
    let old = CompoundWriter([("WordDocument", [1, 2])]).bytes
    #expect(
      OfficeFormat.docx.read(encrypted, file: "a").diagnostics.first?.message.contains("password") == true)
    #expect(OfficeFormat.docx.read(old, file: "a").diagnostics.first?.help?.contains("DOCX") == true)
  }
}
