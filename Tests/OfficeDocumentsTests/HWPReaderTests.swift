import Diagnostics
import OfficeDocuments
import OfficeFixtures
import Testing

private typealias W = HWPWriter

private func read(_ writer: HWPWriter) throws -> OfficeDocument {
  let outcome = OfficeFormat.hwp.read(writer.bytes, file: "release.hwp")
  return try #require(outcome.value, "\(outcome.diagnostics.map(\.message))")
}

private func read(_ body: [UInt8]...) throws -> OfficeDocument { try read(HWPWriter(Array(body.joined()))) }

private func words(_ document: OfficeDocument) -> String { document.paragraphs.plainText }

@Suite("What a HWP document states")
struct HWPReaderTests {
  @Test("Text after a line break, a tab or a fixed space is kept")
  func breaks() throws {
    let document = try read(
      W.paragraph(
        .text("앞말"), .sign(10), .text("뒷말"), .sign(31), .text("말"), .sign(30), .text("씀"), .sign(24),
        .text("줄")))
    #expect(words(document) == "앞말\n뒷말\u{3000}말\u{A0}씀-줄")
  }

  @Test("Runs are told by their looks")
  func looks() throws {
    let document = try read(W.paragraph(.text("쌀과보리"), looks: [(0, 0), (1, 1), (2, 2)]))
    #expect(
      document.paragraphs.first?.content == [
        .text(OfficeRun(text: "쌀")), .text(OfficeRun(text: "과", isBold: true)),
        .text(OfficeRun(text: "보리", isStruck: true)),
      ])
  }

  @Test("Outlines, numbers and bullets are numbered as they are shown")
  func numbering() throws {
    let document = try read(
      W.paragraph(W.section(), .text("개요"), style: 1), W.text("하나", style: 2), W.text("둘", style: 2),
      W.text("점", style: 3), W.text("다음", style: 1))
    #expect(document.paragraphs.map(\.numbering) == ["1.", "1.", "2.", "•", "2."])
    #expect(
      document.paragraphs.map(\.role) == [
        .heading(level: 1), .item(level: 1), .item(level: 1), .item(level: 1), .heading(level: 1),
      ])
  }

  @Test("Cells keep their places and spans, and a table its caption")
  func table() throws {
    let document = try read(
      W.paragraph(
        .text("앞"), W.table([(0, 0, 2, 1, "구분"), (0, 1, 1, 1, "수출"), (1, 1, 1, 1, "쌀")], caption: "표 1"),
        .text("뒤")))
    let content = try #require(document.paragraphs.first?.content)
    guard content.count == 3, case .table(let table) = content[1] else { Issue.record("\(content)"); return }
    #expect(
      table.cells.map { [$0.row, $0.column, $0.rowSpan, $0.columnSpan] } == [
        [0, 0, 2, 1], [0, 1, 1, 1], [1, 1, 1, 1],
      ])
    #expect(table.cells.map(\.paragraphs.plainText) == ["구분", "수출", "쌀"])
    #expect(table.caption?.paragraphs.plainText == "표 1")
  }

  @Test("Footnotes and endnotes are kept with their marks, in a text box as well")
  func notes() throws {
    let document = try read(
      W.paragraph(.text("글"), W.note("fn  ", 1, "각주"), .text("과"), W.note("en  ", 1, "미주")),
      W.paragraph(W.shape { W.list($0, W.paragraph(.text("상자"), W.note("fn  ", 2, "안"), level: $0)) }))
    #expect(document.notes.map(\.label) == ["1", "1", "2"])
    #expect(document.notes.map(\.kind) == [.footnote, .endnote, .footnote])
    #expect(document.notes.map(\.paragraphs.plainText) == [" 각주", " 미주", " 안"])
    #expect(words(document).contains("상자"))
  }

  @Test("Links lead to the web, not to files of the writer")
  func links() throws {
    let document = try read(
      W.paragraph(W.link("https\\://example.kr/a;1;0;0;"), .text("누리집"), .fieldEnd("%hlk"), .text("끝")),
      W.paragraph(W.link("C\\:\\\\Users\\\\kim\\\\a.hwp;1;0;0;"), .text("파일"), .fieldEnd("%hlk")))
    #expect(
      document.paragraphs.flatMap(\.content) == [
        .text(OfficeRun(text: "누리집", link: "https://example.kr/a")), .text(OfficeRun(text: "끝")),
        .text(OfficeRun(text: "파일")),
      ])
    #expect(document.omissions.map(\.kind) == [.link])
  }

  @Test("Headers, footers and hidden comments are left out, said so, and count no notes")
  func leftOut() throws {
    let document = try read(
      W.paragraph(
        W.around(16, "head", "머리말"), W.around(16, "foot", "꼬리말"), W.around(15, "tcmt", "숨은 설명"), .text("글"),
        W.note("fn  ", 1, "각주")))
    #expect(words(document) == "글")
    #expect(document.omissions.map(\.kind) == [.header, .footer, .comment])
    #expect(document.omissions.map(\.excerpt) == ["머리말", "꼬리말", "숨은 설명"])
    #expect(document.notes.count == 1)
  }

  @Test("A picture is found in the file with what somebody wrote of it, and an equation is its script")
  func objects() throws {
    var writer = HWPWriter(
      W.paragraph(
        W.shape(comment: "항구에 배가 들어온다") { W.picture(1, level: $0) }, .text(" "),
        .control(
          11, "eqed", Array(repeating: 0, count: 42),
          { W.record(0x58, $0, [0, 0, 0, 0] + W.string("a over b")) })))
    writer.files = [("BinData/BIN0001.png", [1, 2, 3])]
    let document = try read(writer)
    #expect(
      document.paragraphs.first?.content == [
        .picture(OfficePicture(file: "BinData/BIN0001.png", alternative: "항구에 배가 들어온다")),
        .text(OfficeRun(text: " ")),
        .equation("a over b"),
      ])
    #expect(
      OfficeFormat.hwp.parts(["BinData/BIN0001.png"], of: writer.bytes).files == [
        "BinData/BIN0001.png": [1, 2, 3]
      ])
  }

  @Test("Words of text art and of a field of a form are kept, and the field is said to be none any more")
  func artAndForms() throws {
    func paragraph(_ settings: String) -> [UInt8] {
      W.paragraph(
        .control(
          11, "form", Array(repeating: 0, count: 8),
          { W.record(0x5B, $0, [1, 0, 0, 0] + W.string(settings)) }))
    }
    let document = try read(
      HWPWriter(
        W.paragraph(W.shape { W.record(0x5A, $0, Array(repeating: 0, count: 32) + W.string("글맵시")) }),
        paragraph("CommonSet:set:40:Name:wstring:6:Check1 Caption:wstring:5:동의합니다 Value:int:0"),
        paragraph("Name:wstring:5:Edit1 Text:wstring:2:이름 "), paragraph("Name:wstring:5:Edit2 ")))
    #expect(words(document) == "글맵시\n동의합니다\n이름\n")
    let form = try #require(document.omissions.first)
    #expect(form.kind == .formField && form.count == 3 && form.excerpt == "동의합니다 / 이름")
    #expect(document.omissions.count == 1)
  }

  @Test("A memo at a paragraph is left out and said")
  func memo() throws {
    let document = try read(
      HWPWriter(W.text("글") + W.record(0x5D, 1, []) + W.list(1, W.text("고칠 것", level: 1)) + W.text("끝")))
    #expect(words(document) == "글\n끝")
    #expect(document.omissions.map(\.kind) == [.comment] && document.omissions.map(\.excerpt) == ["고칠 것"])
  }

  @Test("Files of a document that cannot be unpacked are named with the reason")
  func brokenParts() {
    var writer = HWPWriter(W.text("글"))
    writer.flags = 1
    writer.files = [("BinData/BIN0001.png", [1, 2, 3])]
    let parts = OfficeFormat.hwp.parts(["BinData/BIN0001.png"], of: writer.bytes)
    #expect(parts.files.isEmpty)
    #expect(
      parts.failures == [
        "BinData/BIN0001.png":
          "The document is damaged: what a part of it was packed to cannot be unpacked"
      ])
  }

  @Test("A document that is packed, and one of several sections, is read whole")
  func packed() throws {
    var writer = HWPWriter(W.text(String(repeating: "쌀", count: 9000)), W.text("끝"))
    writer.flags = 1
    #expect(words(try read(writer)) == String(repeating: "쌀", count: 9000) + "\n끝")
  }
}

@Suite("HWP documents that are not read")
struct UnreadableHWPTests {
  private func refusal(_ writer: HWPWriter) -> String {
    let outcome = OfficeFormat.hwp.read(writer.bytes, file: "release.hwp")
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.rule) == [Rule.unreadableDocument.id])
    #expect(outcome.diagnostics.first?.help?.isEmpty == false)
    return outcome.diagnostics.first?.message ?? ""
  }

  @Test("say why", arguments: [(2, "password"), (0x100, "password"), (4, "배포용 문서")])
  func flags(flags: Int, words: String) {
    var writer = HWPWriter(W.text("글"))
    writer.flags = flags
    #expect(refusal(writer).contains(words))
  }

  @Test("Deleted text of tracked changes is not published: such a document is refused")
  func trackedChanges() {
    var writer = HWPWriter(W.text("글"))
    writer.head = W.record(0x60, 1, [1, 0, 0, 0])
    #expect(refusal(writer).contains("tracked changes"))
  }

  @Test("A circle of sectors ends")
  func circle() {
    var writer = HWPWriter(W.text(String(repeating: "쌀", count: 9000)))
    for sector in 0..<20 { writer.falseSectors[sector] = sector }
    #expect(refusal(writer).contains("damaged"))
  }

  @Test("A file that was cut off is refused wherever it ends")
  func cutOff() {
    let bytes = HWPWriter(W.text(String(repeating: "쌀", count: 9000))).bytes
    for count in stride(from: 8, to: bytes.count - 512, by: 509) {
      #expect(OfficeFormat.hwp.read(Array(bytes[..<count]), file: "a.hwp").value == nil)
    }
  }

  @Test("Tables within tables are read only so deep")
  func nesting() {
    func box(_ level: Int, _ depth: Int) -> [UInt8] {
      depth == 0
        ? W.text("안", level: level)
        : W.paragraph(W.shape { W.list($0, box($0, depth - 1)) }, level: level)
    }
    #expect(refusal(HWPWriter(box(0, 30))).contains("nested"))
  }

  @Test("Older forms are told, with the way out")
  func oldForm() {
    let outcome = OfficeFormat.hwp.read(Array("HWP Document File V3.00 \u{1A}".utf8), file: "a.hwp")
    #expect(outcome.diagnostics.first?.help?.contains("HWPX") == true)
  }
}
