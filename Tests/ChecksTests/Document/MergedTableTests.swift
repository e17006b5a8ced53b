import Briefings
import Diagnostics
import Testing

@testable import Checks

/// A table whose cells say what they span before their words: `2x1 서울` takes two rows, `1x3 전체` three columns.
private func findings(header: [[String]], _ rows: [[String]], headColumns: Int = 1) -> [String] {
  var index = 0
  func segment(_ text: String) -> Segment {
    index += 1
    return Segment(
      index: index, id: "c\(index)", text: text,
      origin: TextOrigin(
        SourceFile(name: "ko.txt", lines: [IndexedLine(text[...])], firstNumber: 1),
        anchors: [.init(offset: 0, line: 1, column: 1)]))
  }
  func cell(_ text: String) -> Table.Cell {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let spans = parts[0].split(separator: "x").compactMap { Int($0) }
    guard spans.count == 2 else { return Table.Cell(text: segment(text)) }
    return Table.Cell(
      text: segment(parts.count > 1 ? String(parts[1]) : ""), columnSpan: spans[1], rowSpan: spans[0])
  }
  let title = segment("표")
  let table = Table(
    header: header.map { $0.map(cell) }, rows: rows.map { $0.map(cell) }, headColumns: headColumns)
  let document = Document(title: title, blocks: [Block(id: "t1", line: 1, content: .table(table))])
  return DocumentChecks().diagnostics(of: document, in: .korean).map(\.message)
}

@Suite struct `Totals of a table with merged cells` {
  private static let groups = [
    ["2x1 가람권", "가람시", "10", "100"], ["나래시", "20", "200"],
    ["3x1 다솜권", "다솜시", "30", "300"], ["라온시", "40", "400"], ["마루시", "50", "500"],
  ]

  private func grouped(_ totals: [[String]]) -> [String] {
    findings(header: [["권역", "시", "학교", "학생"]], Self.groups + totals, headColumns: 2)
  }

  @Test func `are those of all rows below a name that spans columns`() {
    #expect(grouped([["1x2 합계", "150", "1,500"]]) == [])
    #expect(
      grouped([["1x2 합계", "150", "1,600"]]) == ["The column '학생' adds up to 1,500, but its total is '1,600'"])
  }

  @Test func `are found where only one column names rows, and the next has no figures`() {
    let rows = Self.groups + [["1x2 합계", "150", "1,600"]]
    #expect(
      findings(header: [["권역", "시", "학교", "학생"]], rows) == [
        "The column '학생' adds up to 1,500, but its total is '1,600'"
      ])
  }

  private func subtotals(_ first: String, _ second: String, _ all: String) -> [String] {
    findings(
      header: [["권역", "시", "학교", "학생"]],
      [
        ["3x1 가람권", "가람시", "10", "100"], ["나래시", "20", "200"], ["소계", "30", first],
        ["4x1 다솜권", "다솜시", "30", "300"], ["라온시", "40", "400"], ["마루시", "50", "500"], ["소계", "120", second],
        ["1x2 합계", "150", all],
      ], headColumns: 2)
  }

  @Test func `may be those of groups, and the sums of groups have a total`() {
    #expect(subtotals("300", "1,200", "1,500") == [])
    #expect(
      subtotals("300", "1,300", "1,500") == [
        "The column '학생' has 1,200 in the parts of '다솜권 소계', but their total is '1,300'"
      ])
    #expect(
      subtotals("300", "1,200", "1,600") == ["The column '학생' adds up to 1,500, but its total is '1,600'"])
  }

  @Test func `stand behind the rows that they sum up, also where nothing is merged`() {
    let rows = { (last: String) in
      [
        ["가람시", "10", "100"], ["나래시", "20", "200"], ["가람권 소계", "30", "300"], ["다솜시", "30", "300"],
        ["라온시", "40", "400"], ["다솜권 소계", "70", last], ["총계", "100", "1,000"],
      ]
    }
    #expect(findings(header: [["시", "학교", "학생"]], rows("700")) == [])
    #expect(
      findings(header: [["시", "학교", "학생"]], rows("750")) == [
        "The column '학생' has 700 in the parts of '다솜권 소계', but their total is '750'"
      ])
  }

  @Test func `may be a hundred percent of two columns at once`() {
    let rows = { (total: String) in
      [
        ["많음", "10", "33.3", "30.0"], ["보통", "12", "40.0", "45.0"], ["적음", "8", "26.7", "25.0"],
        ["계", "30", total],
      ]
    }
    #expect(findings(header: [["답", "수", "비중", "지난해 비중"]], rows("1x2 100")) == [])
    #expect(
      findings(header: [["답", "수", "비중", "지난해 비중"]], rows("1x2 110")) == [
        "The column '비중' adds up to 100.0, but its total is '110'"
      ])
  }

  @Test func `of columns are those that are called alike in each group`() {
    let header = [["2x1 연도", "1x2 가람시", "1x2 나래시", "1x2 전체"], ["남", "여", "남", "여", "남", "여"]]
    let rows = { (last: String) in
      [["2024년", "10", "11", "20", "21", "30", "32"], ["2025년", "12", "13", "22", "23", "34", last]]
    }
    #expect(findings(header: header, rows("36")) == [])
    #expect(
      findings(header: header, rows("42")) == [
        "The row '2025년' has 36 in the parts of '전체 여', but their total is '42'"
      ])
  }

  @Test func `of columns may sum up several rows, each cell once`() {
    let rows = { (total: String) in
      [
        ["2x1 가람권", "가람시", "10", "15", "2x1 55"], ["나래시", "12", "18"],
        ["2x1 다솜권", "다솜시", "30", "35", "2x1 \(total)"],
        ["라온시", "40", "45"],
      ]
    }
    #expect(findings(header: [["권역", "시", "남", "여", "계"]], rows("150"), headColumns: 2) == [])
    #expect(
      findings(header: [["권역", "시", "남", "여", "계"]], rows("160"), headColumns: 2) == [
        "The row '다솜시' adds up to 150, but its total is '160'"
      ])
  }

  @Test func `are found in a paste that lost what was merged, where nearly all cells fit`() {
    let rows = { (total: String) in
      [
        ["많음", "10", "33.3", "30.0", "100", "50.0", "40.0", "7"],
        ["보통", "12", "40.0", "45.0", "60", "30.0", "35.0", "8"],
        ["적음", "8", "26.7", "25.0", "40", "20.0", "25.0", "9"], ["계", "30", "100", total, "100", "24"],
      ]
    }
    let header = [["답", "가람", "비중", "비중", "나래", "비중", "비중", "다솜"]]
    #expect(findings(header: header, rows("200")) == [])
    #expect(
      findings(header: header, rows("220")) == ["The column adds up to 200, but its total is '220'"])
    // What fits nothing says nothing.
    #expect(
      findings(
        header: header,
        rows("200").dropLast() + [["계", "45", "70", "190", "60", "20"]]) == [])
  }

  @Test(
    arguments: [
      // A survey has one total for each of its groups.
      [["전체", "100"], ["남", "49"], ["여", "51"], ["20대", "50"], ["30대 이상", "50"]],
      // A part of a part.
      [["가람권", "30"], ["가람시", "20"], ["나래시", "10"], ["다솜권", "40"], ["합계", "70"]],
      // A total that is no sum of figures that were written with more digits.
      [["가람", "1,571"], ["나래", "1.806"], ["다솜", "550"], ["합계", "2,200"]],
    ])
  func `say nothing where they may be something else`(rows: [[String]]) {
    #expect(findings(header: [["구분", "수"]], rows) == [])
  }
}

@Suite struct `Figures of a table and of its translation` {
  private func disagreements(_ korean: String, _ english: String) -> [String] {
    PairChecks().disagreements(in: TextPair(source: korean, in: .korean, target: english, in: .english)).map {
      "\($0.severity) \($0.rule)"
    }
  }

  @Test(
    arguments: [
      ("620곳", "640 places"), ("총 100명(남성 45명, 여성 55명)", "100 people (45 men and 65 women)"),
      ("찬성 45%, 반대 30%, 나머지 25%", "45% for, 30% against, the remaining 35%"),
    ])
  func `that add up in one language alone are an error at the text that differs`(
    korean: String, english: String
  ) {
    #expect(disagreements(korean, english) == ["error numbers"])
    #expect(findings(header: [["지역", "수"]], [["가람", "310곳"], ["나래", "310곳"], ["계", "620곳"]]) == [])
  }
}
