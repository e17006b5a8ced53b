import Briefings
import Diagnostics
import Foundation
import Loading
import Testing

private func read(_ text: String) throws -> Outcome<Document?> {
  let source = try SourceText(textForm: Array(text.utf8), file: "ko.md")
  return TextLoader.load(source)
}

/// What of a document does not depend on where in which file it was.
private func content(of document: Document) -> [String] {
  document.segments.map { "\($0.id) \($0.isTranslatable) \($0.text)" }
    + document.blocks.map { "\($0.id) \($0.part?.rawValue ?? "-")" }
    + document.quotations.map {
      "\($0.block) \($0.segment) \($0.words) \($0.speaker ?? "-") \($0.role ?? "-")"
    }
    + [document.release?.embargo, document.release?.distributed].map { "\($0?.rfc3339 ?? "-")" }
}

@Suite("The text form")
struct TextFormTests {
  @Test("reads back as the document that it was written of", arguments: CorpusTests.names)
  func roundTrip(name: String) throws {
    let url = CorpusTests.folder.appending(path: "\(name).txt")
    let source = try SourceText(Array(Data(contentsOf: url)), file: "ko.txt")
    guard let document = TextLoader.load(source).value else { return }
    let written = TextFormWriter.write(document)
    let outcome = try read(written)
    #expect(outcome.diagnostics.filter { $0.rule == "text-form" } == [])
    let again = try #require(outcome.value)
    #expect(content(of: again) == content(of: document))
    // The writer says all there is of a document.
    #expect(TextFormWriter.write(again) == written)
  }

  @Test("is as its page says")
  func page() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../docs/text-form.md")
    let page = try String(contentsOf: url, encoding: .utf8)
    let example = try #require(page.firstMatch(of: /```markdown\n((?s:.*?))```/)).output.1
    let outcome = try read(String(example))
    #expect(outcome.diagnostics == [])
    let document = try #require(outcome.value)
    #expect(document.title.text == "쌀 수출을 넓힌다… 새 지원 사업 모집")
    #expect(document.deck.map(\.text) == ["포장비 최대 2천만 원", "13일부터 접수"])
    #expect(document.release?.embargo?.rfc3339 == "2026-04-12T12:00:00+09:00")
    #expect(document.release?.distributed?.minuteOfDay == nil)
    #expect(document.dateline?.places.map(\.text) == ["서울", "워싱턴"])
    #expect(document.pictures.map(\.caption) == ["부산항"])
    #expect(
      content(of: try #require(try read(TextFormWriter.write(document)).value)) == content(of: document))
    let notes = document.blocks.compactMap { if case .footnote(let note) = $0.content { note } else { nil } }
    #expect(notes.map(\.references.count) == [1])
    let tables = document.blocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
    #expect(
      tables.first?.header.map { $0.map { [$0.columnSpan, $0.rowSpan] } } == [
        [[1, 2], [2, 1]], [[1, 1], [1, 1]],
      ])
    #expect(tables.first?.rows.first?.last?.text.text == "1,300\n(잠정)")
  }

  @Test(
    "is a text whatever its first words are",
    arguments: [
      "<html><body>", "<?xml version=\"1.0\"?>", "%PDF-1.7", "{\\rtf1", "HWP Document File V3.00",
      "From: <Saved by",
    ])
  func firstWords(words: String) throws {
    let read = try #require(try read("\(words)\n\n# 제목\n\n본문이다.\n").value)
    #expect(read.segments.contains { $0.text == words.replacing("\\", with: "") || $0.text == words })
    #expect(throws: UndecodableText.self) { try SourceText(textForm: [0x50, 0x4B, 3, 4, 0], file: "ko.md") }
  }

  @Test(
    "keeps words that look like something else",
    arguments: [
      "# 하나", "## 둘", "- 셋", "> 넷", "| 다섯 |", "{여섯} 일곱", "![여덟](아홉)", "[^1]: 열", "\\ 역사선", "가\\", "a|b",
      "<br> 줄",
      "[^1] 표", "^^", "{none}", "---", "가\\\u{312}나", "가|\u{312}나", "#\u{FE0F}\u{20E3} 하나", "<br>\u{312} 줄",
      "\u{C00}Arr",
    ])
  func escapes(words: String) throws {
    let segment = Segment(index: 0, id: "", text: words, origin: TextOrigin(file: "a"))
    let cell = Table.Cell(text: segment)
    let document = Document(
      title: segment,
      blocks: [
        Block(id: "lead", line: 1, content: .paragraph(segment)),
        Block(id: "s0-t1", line: 2, content: .table(Table(header: [[cell, cell]], rows: [[cell, cell]]))),
        Block(id: "s0-n1", line: 3, content: .note(Note(marker: "※", text: segment))),
        Block(
          id: "s0-q1", line: 4,
          content: .quotation(Quotation(speaker: segment, role: segment, words: segment))),
        Block(
          id: "s0-l1", line: 5,
          content: .list(
            List(
              isOrdered: false, items: [ListItem(id: "s0-l1-1", marker: "-", label: segment, text: segment)]))
        ),
      ])
    let again = try #require(try read(TextFormWriter.write(document)).value)
    #expect(again.segments.map(\.text) == document.segments.map(\.text))
  }

  @Test(
    "keeps the lines of a cell, whatever they begin with",
    arguments: ["| 나", "[^1] 나", "# 나", "- 나", "\\ 나", "<br> 나", "{나}", "\u{312}나"])
  func linesOfCell(line: String) throws {
    let segment = Segment(index: 0, id: "", text: "가\n\(line)", origin: TextOrigin(file: "a"))
    let cell = Table.Cell(text: segment)
    let document = Document(
      title: Segment(index: 0, id: "", text: "제목", origin: TextOrigin(file: "a")),
      blocks: [
        Block(id: "s0-t1", line: 1, content: .table(Table(header: [[cell, cell]], rows: [[cell, cell]])))
      ])
    let again = try #require(try read(TextFormWriter.write(document)).value)
    #expect(again.segments.map(\.text) == document.segments.map(\.text))
  }

  @Test("tells of a line that is not made as it begins")
  func faults() throws {
    for (block, message) in [
      ("# 둘째 제목", "The text has a second title"), ("{모름} 말", "There is no role '모름'"),
      ("{deck 말", "The brace is never closed"), ("{release embargo=내일} 말", "'embargo=내일' says no time"),
      ("> 말", "The quotation names nobody"), ("![그림](a.png)", "This is no picture"),
      ("{caption} 표", "There is no row below it"), ("{contact} 담당\n말", "This is no part of a contact"),
      ("{contact} 담당\n- 홍길동", "'홍길동' does not say what it is"),
      ("{contact} 담당\n- 키=180", "A person has no '키'"),
    ] {
      let outcome = try read("# 제목\n\n\(block)\n")
      #expect(outcome.diagnostics.map(\.rule) == ["text-form"], "\(block)")
      #expect(outcome.diagnostics.first?.message == message)
      #expect((outcome.diagnostics.first?.location?.line ?? 0) >= 3)
    }
    #expect(try read("본문뿐이다.\n").diagnostics.map(\.rule) == ["empty-text"])
  }
}
