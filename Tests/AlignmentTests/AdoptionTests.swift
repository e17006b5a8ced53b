import Briefings
import Catalogues
import Diagnostics
import Glossaries
import Testing
import TranslationFixtures

@testable import Alignment

/// A document of these parts: `# ` a heading, `- ` a list item, everything else a paragraph; the first is the title.
private func made(_ file: String, _ parts: String...) -> Document {
  var index = -1
  func segment(_ text: String, _ id: String) -> Segment {
    index += 1
    return Segment(
      index: index, id: id, text: text,
      origin: TextOrigin(
        SourceFile(name: file, lines: parts.map { $0[...] }),
        anchors: [.init(offset: 0, line: index + 1, column: 1)]))
  }
  var document = Document(title: segment(parts[0], "title"), blocks: [])
  for part in parts.dropFirst() {
    let id = "b\(document.blocks.count + 1)"
    if part.hasPrefix("# ") {
      let text = segment(String(part.dropFirst(2)), id)
      document.blocks.append(
        Block(id: id, line: index + 1, content: .heading(Heading(level: 2, marker: nil, text: text))))
    } else if part.hasPrefix("- ") {
      let items = part.split(separator: "\n").enumerated().map { number, line in
        ListItem(
          id: "\(id)-\(number)", marker: "-", label: nil,
          text: segment(String(line.dropFirst(2)), "\(id)-\(number)"))
      }
      document.blocks.append(Block(id: id, line: 1, content: .list(List(isOrdered: false, items: items))))
    } else {
      document.blocks.append(Block(id: id, line: index + 1, content: .paragraph(segment(part, id))))
    }
  }
  return document
}

private let korean = made(
  "ko.txt", "학교 급식이 바뀐다", "늘봄시는 2026년 3월부터 학교 120곳의 급식을 바꾼다고 밝혔다.", "# 무엇이 바뀌나",
  "채소는 KAIST 연구진이 고른 품종을 쓴다.", "- 아침 급식은 60곳에서 시작한다\n- 우유는 고를 수 있다", "값은 한 끼에 4,500원이다.")

private func adopt(_ english: Document, into text: String = "") -> CatalogueAdoption {
  catalogue(text).value.adopting(english, of: korean, from: .korean, in: .english)
}

@Suite struct `Adopting a translated document` {
  @Test func `fills every text that has its counterpart`() {
    let adoption = adopt(
      made(
        "en.txt", "School meals to change",
        "Neulbom will change the meals of 120 schools from March 2026, it said.",
        "# What changes", "Vegetables will be of varieties chosen by researchers at KAIST.",
        "- Breakfast will be served at 60 schools\n- Milk will be a choice", "A meal will cost 4,500 won."))
    #expect(
      adoption.catalogue.entries.map(\.translation) == [
        "School meals to change", "Neulbom will change the meals of 120 schools from March 2026, it said.",
        "What changes", "Vegetables will be of varieties chosen by researchers at KAIST.",
        "Breakfast will be served at 60 schools",
        "Milk will be a choice", "A meal will cost 4,500 won.",
      ])
    #expect(adoption.filled == 7 && adoption.doubtful == 0 && adoption.diagnostics.isEmpty)
    #expect(adoption.catalogue.entries.allSatisfy { !$0.isFuzzy })
  }

  @Test func `says what it found no counterpart for, on both sides`() {
    let adoption = adopt(
      made(
        "en.txt", "School meals to change", "# What changes",
        "Vegetables will be of varieties chosen by researchers at KAIST.",
        "- Breakfast will be served at 60 schools\n- Milk will be a choice", "A meal will cost 4,500 won.",
        "For inquiries, write to the office of school meals."))
    #expect(adoption.catalogue.entries[1].translation.isEmpty)
    #expect(adoption.catalogue.entries[2].translation == "What changes")
    #expect(
      adoption.diagnostics.map(summary) == [
        "en.txt:2:1 warning adopt-doubtful", "ko.txt:2:1 warning adopt-missing",
        "en.txt:7:1 warning adopt-unused",
      ])
  }

  @Test func `marks what it is not sure of as fuzzy, with both places`() throws {
    let adoption = adopt(
      made(
        "en.txt", "School meals to change",
        "Neulbom will change the meals of 120 schools from March 2026, it said.",
        "# What changes", "Vegetables will be of good varieties.",
        "- Breakfast will be served at 60 schools\n- Milk will be a choice",
        "A meal will cost 4,500 won."))
    #expect(adoption.catalogue.entries.map(\.isFuzzy) == [false, false, false, true, false, false, false])
    let finding = try #require(adoption.diagnostics.first)
    #expect(adoption.diagnostics.map(summary) == ["en.txt:4:1 warning adopt-doubtful"])
    #expect(finding.reason == "ko.txt:4:1: few of the names in Latin letters are in the translation")
  }

  @Test func `joins a paragraph that was cut in two, and is not sure of it`() {
    let adoption = adopt(
      made(
        "en.txt", "School meals to change", "Neulbom will change the meals of 120 schools.",
        "It said so in March 2026.",
        "# What changes", "Vegetables will be of varieties chosen by researchers at KAIST.",
        "- Breakfast will be served at 60 schools\n- Milk will be a choice", "A meal will cost 4,500 won."))
    #expect(
      adoption.catalogue.entries[1].translation
        == "Neulbom will change the meals of 120 schools. It said so in March 2026.")
    #expect(adoption.catalogue.entries.map(\.isFuzzy) == [false, true, false, false, false, false, false])
  }

  @Test func `keeps a translation that is there, and replaces a fuzzy one, whose words stay as a comment`() {
    let adoption = adopt(
      made(
        "en.txt", "School meals to change",
        "Neulbom will change the meals of 120 schools from March 2026, it said.",
        "# What changes", "Vegetables will be of varieties chosen by researchers at KAIST.",
        "- Breakfast will be served at 60 schools\n- Milk will be a choice", "A meal will cost 4,500 won."),
      into: """
        msgid "학교 급식이 바뀐다"
        msgstr "Meals are changing"

        # reviewed
        #, fuzzy
        #| msgid "무엇이 바뀌었나"
        msgid "무엇이 바뀌나"
        msgstr "What has changed"

        msgid "우유는 고를 수 있다"
        msgstr "Milk will be a choice"
        """)
    let entries = adoption.catalogue.entries
    #expect(entries[0].translation == "Meals are changing")
    #expect(
      entries[2].translation == "What changes" && !entries[2].isFuzzy && entries[2].comments.previousID == nil
    )
    #expect(entries[2].comments.translator == ["formerly reviewed", "before the adoption: What has changed"])
    #expect(adoption.kept == 2 && adoption.filled == 5)
    #expect(adoption.diagnostics.map(summary) == ["en.txt:1:1 warning adopt-kept"])
  }

  @Test func `exchanges neighbours that say what the other's counterpart says`() {
    let source = made(
      "ko.txt", "제목", "첫 학교는 3월에 120명을 뽑는다.", "둘째 학교는 9월에 45명을 뽑는다.", "값은 한 끼에 4,500원이다.")
    let english = made(
      "en.txt", "Title", "The second school will choose 45 pupils in September.",
      "The first school will choose 120 pupils in March.", "A meal will cost 4,500 won.")
    let adoption = catalogue("").value.adopting(english, of: source, from: .korean, in: .english)
    #expect(
      adoption.catalogue.entries.map(\.translation) == [
        "Title", "The first school will choose 120 pupils in March.",
        "The second school will choose 45 pupils in September.", "A meal will cost 4,500 won.",
      ])
    #expect(adoption.doubtful == 0)
  }

  @Test
  func `is not sure of neighbours that nothing tells apart, says why and from where, and publishes neither`()
  {
    let source = made("ko.txt", "제목", "푸른 언덕이 보인다.", "맑은 시내가 흐른다.", "값은 한 끼에 4,500원이다.")
    let english = made(
      "en.txt", "Title", "A clear brook runs by.", "A green hill is in sight.", "A meal will cost 4,500 won.")
    let adoption = catalogue("").value.adopting(english, of: source, from: .korean, in: .english)
    #expect(adoption.catalogue.entries.map(\.isFuzzy) == [false, true, true, false])
    #expect(
      adoption.catalogue.entries[1].comments.translator == [
        "not sure, adopted from en.txt:2:1: nothing in it tells it from the one beside it"
      ])
    let edition = adoption.catalogue.translate(source, from: .korean, into: .english).value.edition
    #expect(edition.texts.map(\.state) == [.translated, .missing, .missing, .translated])
  }

  @Test func `fills nothing from a text about something else`() {
    let english = made(
      "en.txt", "A night at the opera", "The soprano sang for 75 minutes to 2,310 listeners.", "# The hall",
      "It was built of marble from Carrara.", "- Tickets were 18 euros\n- Doors open at 7:30",
      "The next evening is on June 14.")
    let adoption = adopt(english)
    #expect(adoption.filled == 0 && adoption.catalogue.entries.allSatisfy { $0.translation.isEmpty })
  }

  @Test func `gives a text that is translated in two ways an entry for the second place`() throws {
    let source = made("ko.txt", "제목", "첫째 글이다.", "# 대상", "둘째 글이다.", "# 대상", "셋째 글이다.")
    let english = made(
      "en.txt", "Title", "The first text.", "# For", "The second text.", "# Target", "The third text.")
    let adoption = catalogue("").value.adopting(english, of: source, from: .korean, in: .english)
    let edition = adoption.catalogue.translate(source, from: .korean, into: .english).value.edition
    #expect(
      edition.texts.map(\.words) == [
        "Title", "The first text.", "For", "The second text.", "Target", "The third text.",
      ])
    #expect(adoption.diagnostics.map(summary) == ["en.txt:5:1 warning adopt-two-ways"])
    #expect(adoption.catalogue.entries.compactMap(\.context) == ["b4"])
  }

  @Test(
    arguments: [
      ("Kim (Mayor): “We begin.”", "Kim", "Mayor", "We begin."),
      ("Kim, Mayor: \"We begin.\"", "Kim", "Mayor", "We begin."),
      ("Kim: “We ‘begin’.”", "Kim", nil, "We ‘begin’."),
      ("Kim (Head, the Centre): “We begin.”", "Kim", "Head, the Centre", "We begin."),
    ] as [(String, String, String?, String)])
  func `knows a quotation on one line`(text: String, speaker: String, role: String?, words: String) throws {
    let parts = try #require(QuotationParts(text))
    #expect(parts.speaker == speaker && parts.role == role && parts.words == words)
  }

  @Test(arguments: [
    "“We begin.” Kim said.", "Kim said: “We begin” and “we end.”", "Kim said “We begin.”", "Note: none",
    ": “We”", "”", "\"",
  ])
  func `takes no other text for a quotation`(text: String) { #expect(QuotationParts(text) == nil) }

  @Test func `lays two sequences beside each other`() {
    let (left, right) = (Array("abcdefg"), Array("abXdeg"))
    let alignment = SequenceAlignment(sources: left.count, targets: right.count) {
      left[$0] == right[$1] ? 1 : -1
    }
    #expect(
      alignment.pairs.map { "\(left[$0.source])\(right[$0.targets.lowerBound])" } == [
        "aa", "bb", "dd", "ee", "gg",
      ])
    #expect(SequenceAlignment(sources: 0, targets: 3) { _, _ in 1 }.pairs.isEmpty)
    #expect(SequenceAlignment(sources: 3, targets: 1) { _, _ in 1 }.pairs.count == 1)
    // One far longer than the other must not lead out of the band.
    #expect(SequenceAlignment(sources: 2, targets: 5000) { $1 == 4999 ? 1 : nil }.pairs.count == 1)
    #expect(
      SequenceAlignment(sources: 5000, targets: 2) { source, _ in source == 0 ? 1 : nil }.pairs.count <= 1)
  }

  @Test func `takes time that grows with the documents only`() {
    let texts = (0..<1500).map { "문단 \($0)에는 \($0 * 7)가 있다." }
    let source = makeDocument(["제목"] + texts)
    let target = makeDocument(["Title"] + (0..<1500).map { "Paragraph \($0) has \($0 * 7)." })
    let adoption = catalogue("").value.adopting(target, of: source, from: .korean, in: .english)
    #expect(adoption.filled == 1501 && adoption.doubtful == 0)
  }
}

/// A document of a title and a table, the first row of which is its header.
private func table(_ file: String, _ rows: [[String]]) -> Document {
  var index = -1
  func segment(_ text: String, _ id: String) -> Segment {
    index += 1
    return Segment(
      index: index, id: id, text: text, isTranslatable: text.contains(where: \.isLetter),
      origin: TextOrigin(
        SourceFile(name: file, lines: [IndexedLine(text[...])], firstNumber: index + 1),
        anchors: [.init(offset: 0, line: index + 1, column: 1)]))
  }
  let title = segment(file.hasPrefix("ko") ? "표 2" : "Table 2", "title")
  let cells = rows.enumerated().map { row, texts in
    texts.enumerated().map { Table.Cell(text: segment($1, "t1-r\(row)-c\($0)")) }
  }
  return Document(
    title: title,
    blocks: [
      Block(id: "t1", line: 1, content: .table(Table(header: [cells[0]], rows: Array(cells.dropFirst()))))
    ])
}

@Suite struct `Adopting a translated table` {
  private static let source = [
    ["지역", "2025년", "2026년"], ["서울", "310", "412"], ["부산", "520", "624"], ["광주", "730", "836"],
  ]
  private static let right = [
    ["Region", "2025", "2026"], ["Seoul", "310", "412"], ["Busan", "520", "624"], ["Gwangju", "730", "836"],
  ]

  private func adopt(_ rows: [[String]]) -> (translations: [String], findings: [String]) {
    let adoption = catalogue("").value.adopting(
      table("en.txt", rows), of: table("ko.txt", Self.source), from: .korean, in: .english)
    return (
      adoption.catalogue.entries.map(\.translation),
      adoption.diagnostics.filter { $0.rule == "adopt-cell" }.map(\.message)
    )
  }

  @Test func `says nothing of one that has every figure in its place`() {
    #expect(adopt(Self.right).findings == [])
  }

  @Test func `takes rows that stand in another order by what they say`() {
    var rows = Self.right
    rows.swapAt(1, 2)
    let adopted = adopt(rows)
    #expect(adopted.findings == [])
    #expect(Array(adopted.translations.suffix(3)) == ["Seoul", "Busan", "Gwangju"])
  }

  @Test func `finds figures that stand in another row than their name`() {
    let rows = [
      Self.right[0], ["Seoul", "520", "624"], ["Busan", "310", "412"], Self.right[3],
    ]
    #expect(
      adopt(rows).findings == ["The figures of rows 1 and 2 of the table are exchanged in the translation"])
  }

  @Test func `finds columns that were exchanged`() {
    let rows = [Self.right[0]] + Self.right.dropFirst().map { [$0[0], $0[2], $0[1]] }
    #expect(
      adopt(rows).findings == ["Columns 2 and 3 of the table are exchanged in the translation"])
  }

  @Test func `finds the figure of another cell, and one that no cell has`() {
    var rows = Self.right
    rows[3][2] = "624"
    #expect(
      adopt(rows).findings == [
        "'624' in row 3, column 3 is what the source has in row 2, column 3; here it has '836'"
      ])
    rows[3][2] = "838"
    #expect(adopt(rows).findings == ["'838' in row 3, column 3 is '836' in the source"])
  }

  @Test func `says nothing of figures that are all in another unit`() {
    let rows = Self.right.map { row in row.map { Int($0).map { "\($0 * 7)" } ?? $0 } }
    #expect(adopt([Self.right[0]] + rows.dropFirst()).findings == [])
  }
}

@Suite struct `What tells which texts belong together` {
  private func adopted(_ korean: [String], _ english: [String], glossary: Glossary? = nil) -> [String] {
    func document(_ file: String, _ texts: [String]) -> Document {
      var document = made(file, "제목 7", "가", "나", "다", "라")
      for (index, text) in texts.enumerated() {
        let id = "b\(index + 1)"
        document.blocks[index] = Block(
          id: id, line: index + 2,
          content: .paragraph(
            Segment(
              index: index + 1, id: id, text: text,
              origin: TextOrigin(SourceFile(name: file, lines: texts.map { $0[...] })))))
      }
      return document
    }
    return catalogue("").value.adopting(
      document("en.txt", english), of: document("ko.txt", korean), from: .korean, in: .english,
      glossary: glossary
    ).catalogue.entries.dropFirst().map(\.translation)
  }

  @Test func `are terms of the glossary`() {
    let glossary = Glossary.read(
      Array("ko,en\n한빛연구원,Hanbit Research Institute\n가람재단,Garam Foundation\n".utf8), file: "glossary.csv",
      languages: [.korean, .english]
    ).value
    let (first, second) = (
      "Garam Foundation is to hand over the money.", "Hanbit Research Institute is to look into it."
    )
    let figures = (
      korean: ["학교 120곳이 2026년에 문을 연다.", "값은 4,500원이다."],
      english: ["In 2026, 120 schools will open.", "It will cost 4,500 won."]
    )
    let adopted = adopted(
      ["한빛연구원이 이를 살핀다.", "가람재단이 돈을 건넨다."] + figures.korean, [first, second] + figures.english,
      glossary: glossary)
    #expect(adopted == [second, first] + figures.english)
  }
}
