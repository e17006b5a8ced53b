import Briefings
import Catalogues
import Diagnostics
import Figures
import Testing
import TranslationFixtures

@testable import Checks

/// A document with a title and a table of these rows, the first of which is its header.
private func tableDocument(_ rows: [[String]], after paragraphs: [String] = [], title: String = "표")
  -> Document
{
  var index = -1
  func segment(_ text: String, _ id: String) -> Segment {
    index += 1
    return Segment(
      index: index, id: id, text: text, isTranslatable: text.contains(where: \.isLetter),
      origin: TextOrigin(
        SourceFile(name: "ko.txt", lines: [IndexedLine(text[...])], firstNumber: index + 1),
        anchors: [.init(offset: 0, line: index + 1, column: 1)]))
  }
  let title = segment(title, "title")
  var blocks = paragraphs.enumerated().map { number, text in
    let id = "p\(number + 1)"
    return Block(id: id, line: 1, content: .paragraph(segment(text, id)))
  }
  let cells = rows.enumerated().map { row, texts in
    texts.enumerated().map { Table.Cell(text: segment($1, "t1-r\(row)-c\($0)")) }
  }
  blocks.append(
    Block(
      id: "t1", line: 1, content: .table(Table(header: [cells[0]], rows: Array(cells.dropFirst())))))
  return Document(title: title, blocks: blocks)
}

@Suite struct `Comparing a translated table` {
  private static let source = [
    ["구분", "2025년", "2026년"], ["서울", "3개 기관", "12개 기관"], ["부산", "5개 기관", "24개 기관"],
    ["광주", "7개 기관", "36개 기관"],
  ]

  private func findings(_ translated: [[String]], of source: [[String]] = source) -> [String] {
    let document = tableDocument(source)
    var entries = "msgid \"표\"\nmsgstr \"Table\"\n"
    for (text, translation) in zip(source.joined(), translated.joined())
    where text.contains(where: \.isLetter) {
      entries += "\nmsgid \"\(text)\"\nmsgstr \"\(translation)\"\n"
    }
    let edition = catalogue(entries).value.translate(document, from: .korean, into: .english).value
    let checked = CheckedEdition(
      edition, of: document, from: .korean, glossary: nil, rules: [.tables])
    return checked.findings.map { "\($0.disagreement.kind.id): \($0.disagreement.message)" }
  }

  private static let right = [
    ["Region", "2025", "2026"], ["Seoul", "3 institutions", "12 institutions"],
    ["Busan", "5 institutions", "24 institutions"], ["Gwangju", "7 institutions", "36 institutions"],
  ]

  @Test func `says nothing of one that is right`() { #expect(findings(Self.right) == []) }

  @Test func `finds two rows that were exchanged`() {
    var table = Self.right
    table.swapAt(1, 2)
    #expect(
      findings(table) == ["exchanged-rows: Rows 1 and 2 of the table seem to be exchanged in the translation"]
    )
  }

  @Test func `finds two columns that were exchanged`() {
    let table = Self.right.map { [$0[0], $0[2], $0[1]] }
    #expect(
      findings(table) == [
        "exchanged-columns: Columns 2 and 3 of the table seem to be exchanged in the translation"
      ])
  }

  @Test func `finds two cells that were exchanged, and says where they stand`() {
    var table = Self.right
    (table[1][2], table[2][2]) = (table[2][2], table[1][2])
    #expect(
      findings(table) == [
        "exchanged-cells: '24 institutions' in row 1, column 3 and '12 institutions' in row 2, column 3 of the table seem to be exchanged in the translation"
      ])
  }

  @Test func `finds the figure of another cell, and says which`() {
    var table = Self.right
    table[3][2] = "24 institutions"
    #expect(
      findings(table) == [
        "moved: '24 institutions' in row 3, column 3 of the table is what the source has in row 2, column 3"
      ])
  }

  @Test func `leaves a wrong figure that no cell has to the check of numbers`() {
    var table = Self.right
    table[3][2] = "38 institutions"
    #expect(findings(table) == [])
  }

  @Test func `finds names of rows that were exchanged beside figures that are not translated`() {
    let source = [["구분", "건수"], ["서울", "12"], ["부산", "24"]]
    let right = [["Region", "Cases"], ["Seoul", "12"], ["Busan", "24"]]
    #expect(findings(right, of: source) == [])
    let wrong = [["Region", "Cases"], ["Busan", "12"], ["Seoul", "24"]]
    #expect(
      findings(wrong, of: source) == [
        "exchanged-cells: 'Busan' in row 1, column 1 and 'Seoul' in row 2, column 1 of the table seem to be exchanged in the translation"
      ])
  }

  @Test func `does not compare tables that have nothing in common`() {
    let place = { GridComparison.Place(row: $0, column: 0) }
    #expect(GridComparison((0..<200).map(place), agrees: { _, _ in false }).findings == [])
  }
}

@Suite struct `The figures of a text by itself` {
  private func findings(_ document: Document, levels: [String: CheckLevel] = [:]) -> [String] {
    DocumentChecks(levels: levels).diagnostics(of: document, in: .korean).map {
      "\($0.location?.line ?? 0) \($0.severity) \($0.rule): \($0.message)"
    }
  }

  private func tables(_ rows: [[String]]) -> [String] { findings(tableDocument(rows)) }

  @Test func `a total that the column does not add up to is a note to the editor`() {
    let rows = [
      ["지역", "기관 수", "참가자 수"], ["서울", "210", "1,300"], ["부산", "200", "1,200"], ["광주", "210", "500"],
      ["합계", "640", "3,000"],
    ]
    #expect(
      tables(rows) == ["15 note sums: The column '기관 수' adds up to 620, but its total is '640'"])
    #expect(findings(tableDocument(rows), levels: ["sums": .off]) == [])
    #expect(findings(tableDocument(rows), levels: ["sums": .error]).first?.hasPrefix("15 error sums") == true)
  }

  @Test func `a total column is added up as well`() {
    let rows = [
      ["지역", "남", "여", "계"], ["서울", "10", "12", "22"], ["부산", "20", "21", "41"], ["광주", "30", "31", "66"],
    ]
    #expect(tables(rows) == ["17 note sums: The row '광주' adds up to 61, but its total is '66'"])
  }

  @Test(
    arguments: [
      // All right, also with rounding.
      [["지역", "기관"], ["서울", "210"], ["부산", "200"], ["광주", "210"], ["합계", "620"]],
      [["지역", "비중(%)"], ["서울", "33.3"], ["부산", "33.3"], ["광주", "33.3"], ["계", "100.0"]],
      // Averages and rates are no sums, nor is what has another unit.
      [["지역", "평균 점수"], ["서울", "70"], ["부산", "80"], ["광주", "90"], ["계", "80"]],
      [
        ["지역", "기관", "증감률(%)"], ["서울", "2", "5.0"], ["부산", "3", "2.0"], ["광주", "4", "1.0"],
        ["계", "9", "7.6"],
      ],
      // A table of which nothing shows that it is one of sums.
      [["지역", "기관", "참가자"], ["서울", "2", "5"], ["부산", "3", "2"], ["계", "7", "9"]],
      [["지역", "기관"], ["서울", "2"], ["부산", "확인 중"], ["계", "7"]],
      // Subtotals.
      [["지역", "기관"], ["수도권", "30"], ["서울", "20"], ["경기", "10"], ["합계", "30"]],
    ])
  func `nothing is said where it cannot be known`(rows: [[String]]) { #expect(tables(rows) == []) }

  @Test func `shares that do not make a hundred are noted`() {
    #expect(
      tables([
        ["답", "응답자 수", "비중(%)"], ["찬성", "45", "45.0"], ["반대", "30", "35.0"], ["모름", "25", "25.0"],
        ["계", "100", "100.0"],
      ])
        == ["16 note sums: The column '비중(%)' adds up to 105.0, but its total is '100.0'"])
  }

  @Test(
    arguments: [
      ("찬성이 45%, 반대가 30%, 나머지 35%는 모른다고 답했다.", true), ("찬성이 45%, 반대가 30%, 나머지 25%는 모른다고 답했다.", false),
      ("찬성이 33.3%, 반대가 33.3%, 나머지 33.3%는 모른다고 답했다.", false), ("찬성 60%, 이 중 적극 찬성 30%, 나머지 40%다.", false),
      ("총 100명(남성 45명, 여성 65명)이 참가했다.", true), ("총 100명(남성 45명, 여성 55명)이 참가했다.", false),
      ("총 100명(남성 45명, 여성 35명 등)이 참가했다.", false), ("참가자 100명(남성 45명, 여성 65명)이다.", false),
    ])
  func `a sentence is added up where it lists all parts`(text: String, isFound: Bool) {
    #expect(findings(document("제목", text)).contains { $0.contains("note sums") } == isFound)
  }

  @Test func `a text that gives another number than the total of its table is found`() {
    let rows = [["지역", "충전소(곳)"], ["서울", "210"], ["부산", "200"], ["광주", "210"], ["합계", "620"]]
    #expect(
      findings(tableDocument(rows, after: ["충전소 총 640곳을 새로 세웠다."])) == [
        "2 warning own-figures: The text has '640곳을' in all, and the total of the table is '620'"
      ])
    for text in ["충전소 총 620곳을 새로 세웠다.", "충전소 총 600여 곳을 새로 세웠다.", "주차장 총 640곳을 새로 세웠다.", "충전소 640곳 가운데"] {
      #expect(findings(tableDocument(rows, after: [text])) == [], "\(text)")
    }
  }

  @Test(
    arguments: [
      ("충전소 640곳 새로 세운다", "정부는 내년까지 충전소 620곳을 새로 세운다고 밝혔다.", true),
      ("충전소 620곳 새로 세운다", "정부는 내년까지 충전소 620곳을 새로 세운다고 밝혔다.", false),
      ("충전소 600곳 새로 세운다", "정부는 내년까지 충전소 620곳을 새로 세운다고 밝혔다.", false),
      ("충전소 640곳 새로 세운다", "정부는 충전소 620곳과 충전소 20곳을 새로 세운다고 밝혔다.", false),
      ("충전소 640곳 새로 세운다", "정부는 주차장 620곳을 새로 세운다고 밝혔다.", false),
      ("충전소 640곳 새로 세운다", "정부는 충전소를 새로 세운다고 밝혔다.", false),
    ])
  func `a headline that the first lines contradict is found`(title: String, lead: String, isFound: Bool) {
    #expect(findings(document(title, lead)).contains { $0.contains("warning own-figures") } == isFound)
  }

  @Test(arguments: ["", "-", "1,234", "△0.4", "12명", "45.0%"])
  func `a cell with one figure is read`(text: String) { #expect(CellFigure(text) != nil) }

  @Test(arguments: ["3(2)", "2~3", "확인 중", "1,23,4", "12345678901234567890", "1.23456", "10:30", "2024.1.2"])
  func `a cell with more than a figure is not`(text: String) { #expect(CellFigure(text) == nil) }
}

@Suite struct `Technical texts` {
  private func rules(_ korean: String, _ english: String, isTechnical: Bool) -> Set<String> {
    Set(
      PairChecks(isTechnical: isTechnical).disagreements(
        in: TextPair(source: korean, in: .korean, target: english, in: .english)
      ).map(\.rule))
  }

  @Test(
    arguments: [
      ("3.2.1절의 값 16개를 읽는다.", "Read the values of section 3.2.2."), ("버전 2.4를 설치한다.", "Install version 2.5."),
      ("16진수로 적는다.", "Write it in hexadecimal."),
    ])
  func `have bare numbers that identify`(korean: String, english: String) {
    #expect(rules(korean, english, isTechnical: true) == [])
  }

  @Test(
    arguments: [
      ("메모리는 16GB다.", "The memory is 32 GB."), ("값은 3만 원이다.", "It costs 3,000 won."),
      ("2026년 3월 4일에 나왔다.", "It was released on May 4, 2026."),
    ])
  func `have amounts with units and dates that are judged as ever`(korean: String, english: String) {
    #expect(!rules(korean, english, isTechnical: true).isEmpty)
  }
}
