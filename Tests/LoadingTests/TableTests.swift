import Briefings
import Diagnostics
import Loading
import LoadingInvariants
import Testing

/// Tables as word processors and spreadsheets paste them.
@Suite("A pasted table")
struct TableTests {
  private func load(_ text: String, off repair: Rule? = nil) throws -> Outcome<Document?> {
    let options = ReadingOptions(disabledRepairs: Set([repair?.id].compactMap(\.self)))
    return TextLoader.load(
      try SourceText(Array(text.utf8), file: "ko.txt", options: options), options: options)
  }

  private func tables(_ text: String, off repair: Rule? = nil) throws -> [Table] {
    let document = try #require(try load(text, off: repair).value)
    return document.blocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
  }

  private func findings(_ text: String) throws -> [String] {
    try load(text).diagnostics.map { "\($0.location?.line ?? 0) \($0.severity) \($0.rule)" }
  }

  @Test(
    "keeps the number that the text calls it by, its caption and its unit",
    arguments: [
      ("<표 1> 수출액", "1", "수출액", nil),
      ("[표 2-1] 수출액 (단위: 억 원)", "2-1", "수출액", "억 원"),
      ("표 3. 수출액", "3", "수출액", nil),
      ("<표 4. 수출액>", "4", "수출액", nil),
      ("< 4월 수출액 (잠정치) >", nil, "4월 수출액 (잠정치)", nil),
      ("‹ 수출액 ›", nil, "수출액", nil),
      ("【 수출액 】(단위: 톤)", nil, "수출액", "톤"),
      ("(2026. 3월 기준, 단위: 명)", nil, nil, "2026. 3월 기준, 명"),
      ("수출액\t\t(단위: 톤)", nil, "수출액", "톤"),
    ] as [(String, String?, String?, String?)])
  func head(line: String, number: String?, caption: String?, unit: String?) throws {
    let table = try #require(try tables("수출 현황\n\n수출이 늘었다.\n\(line)\n구분\t5월\n쌀\t10\n콩\t20\n").first)
    #expect(table.number == number)
    #expect(table.caption?.text == caption)
    #expect(table.unit?.text == unit)
  }

  @Test("takes no line in brackets for its caption that names a picture or an attachment")
  func noCaption() throws {
    for line in ["<그림 1> 수출 지도", "[붙임 1] 수출 목록", "<끝>."] {
      #expect(try tables("수출 현황\n\n수출이 늘었다.\n\(line)\n구분\t5월\n쌀\t10\n").first?.caption == nil)
    }
  }

  static let merged = "수출 현황\n\n수출이 늘었다.\n구분\t2025년\t2026년\n당월\t누계\t당월\t누계\n쌀\t1\t2\t3\t4\n콩\t5\t6\t7\t8\n"

  @Test("whose merged cells were left out has them again, with a note")
  func mergedHeader() throws {
    let table = try #require(try tables(Self.merged).first)
    #expect(table.header.map { $0.map(\.columnSpan) } == [[1, 2, 2], [1, 1, 1, 1]])
    #expect(table.header[0].map(\.rowSpan) == [2, 1, 1])
    #expect(try findings(Self.merged) == ["4 note merged-cells"])
  }

  @Test("has its short rows filled up where merged cells are not to be looked for")
  func mergedCellsOff() throws {
    let table = try #require(try tables(Self.merged, off: .mergedCells).first)
    #expect(!table.hasSpans && table.header[0].count == 5)
  }

  @Test("whose groups are of unequal size, or whose names are too few, is doubtful")
  func doubtful() throws {
    let unequal = "수출\n\n늘었다.\n구분\t2025년\t2026년\n누계\t전월\t누계\n쌀\t1\t2\t3\n콩\t5\t6\t7\n"
    #expect(try findings(unequal) == ["4 warning merged-cells"])
    let wide = "수출\n\n늘었다.\n품목\t값\n쌀\t1\t2\n콩\t5\t6\n"
    #expect(try findings(wide) == ["4 warning merged-cells"])
  }

  @Test("has two columns of labels where one spans the rows of the other")
  func headColumns() throws {
    let table = try #require(
      try tables("수출\n\n늘었다.\n대륙\t나라\t액수\n아시아\t대만\t1\n인도\t2\n북미\t미국\t3\n").first)
    #expect(table.headColumns == 2)
    #expect(table.rows.map { $0.map(\.rowSpan) } == [[2, 1, 1], [1, 1], [1, 1, 1]])
  }

  @Test("whose cells go on over lines without quotation marks is put together, with a note")
  func brokenCells() throws {
    let text = "수출\n\n늘었다.\n구분\t내용\t한도\n나무\n(묘목)\t흙,\n운반비\t800만 원\n숲\t강사\t300만 원\n"
    let table = try #require(try tables(text).first)
    #expect(
      table.rows.map { $0.map(\.text.text) } == [
        ["나무\n(묘목)", "흙, 운반비", "800만 원"], ["숲", "강사", "300만 원"],
      ])
    #expect(try findings(text) == ["5 note broken-cells"])
  }

  @Test(
    "ends where a line without tabs is the title of the next, or a sentence",
    arguments: ["지역별 현황", "내년에는 더 늘릴 계획이다."])
  func betweenTables(line: String) throws {
    let text = "수출\n\n늘었다.\n품목\t5월\t6월\n쌀\t1\t2\n\(line)\n지역\t5월\t6월\n동부\t3\t4\n"
    let tables = try tables(text)
    #expect(tables.map { $0.allRows.map(\.count) } == [[3, 3], [3, 3]])
  }

  static let loose = "수출\n\n수출이 늘었다.\n\n품목\n5월\n6월\n쌀\n10\n20\n콩\n30\n40\n"

  @Test("that has each cell on a line is read where figures come back, with a warning")
  func looseCells() throws {
    let table = try #require(try tables(Self.loose).first)
    #expect(
      table.allRows.map { $0.map(\.text.text) } == [
        ["품목", "5월", "6월"], ["쌀", "10", "20"], ["콩", "30", "40"],
      ])
    #expect(try findings(Self.loose) == ["5 warning loose-cells"])
    #expect(try tables(Self.loose, off: .looseCells).isEmpty)
  }

  @Test("of words alone stays together as lines, none of which is a heading, with a warning")
  func keptLines() throws {
    let text = "공방\n\n공방이 열린다.\n\n구분\n공방\n위치\n목공\n솔바람\n정미소\n\n모두 여섯 곳이다.\n"
    let document = try #require(try load(text).value)
    #expect(document.blocks.map(\.line) == [3, 5, 12])
    #expect(document.segments.contains { $0.text == "구분\n공방\n위치\n목공\n솔바람\n정미소" })
    #expect(try findings(text) == ["5 warning loose-cells"])
  }

  @Test(
    "is none where arrows part the cells, or a number stands in a box",
    arguments: [
      "신청\t→\t심사\t→\t허가\n시민\t\t시청\t\t위원회\n", "1\t지금의 문제\n\n□ 길다.\n", "\t01\t어디에 있나요?\n\t숲에 있다.\n",
    ])
  func noTable(text: String) throws {
    #expect(try tables("허가\n\n절차가 바뀐다.\n\n" + text).isEmpty)
  }

  @Test(
    "loses nothing, whatever its rows have",
    arguments: [
      "가\t나\t다\n라\n마\t바\n사\t아\t자\t차\n", "가\t\n\t나\n\t\t다\n", "가\t나\n(1)\t(2)\n(3)\n", "가\n\t나\n다\n",
      "가\t가\t나\n다\t라\t다\t라\t마\n1\t2\n3\t4\t5\t6\t7\n8\n", "가\t나\t\t\n\t다\t라\t마\n\t\t\t1\n",
      "가\n나\n1\n2\n3\n4\n", "가 1 2\n나 3 4\n다 5\n6 7\n", "나 다\n가 1 2\n(3) (4)\n",
    ])
  func hostile(rows: String) {
    #expect(violations(reading: Array("제목\n\n본문이다.\n\n\(rows)".utf8)) == [])
  }

  @Test("of many uneven rows is read in time and memory that grow with its text")
  func largeTable() throws {
    var text = "제목\n\n본문이다.\n\n"
    for row in 0..<4000 { text += row % 3 == 0 ? "가\t나\n(다)\t라\t1\n" : row % 3 == 1 ? "마\n" : "바\t2\n" }
    #expect(try !tables(text).isEmpty)
    #expect(violations(reading: Array(text.utf8)) == [])
  }
}
