import Briefings
import Testing

@testable import Website

@Suite("Tables on paper and for the eye")
struct PaperFitTests {
  /// - Parameter rows: those after the first are below the header; figures are no words to translate.
  private func table(_ rows: [[String]]) -> Table {
    var index = 0
    let cells = rows.map { row in
      row.map { text in
        index += 1
        let isFigure = !text.unicodeScalars.contains { $0.properties.isAlphabetic }
        return Table.Cell(
          text: Segment(
            index: index, id: "c\(index)", text: text, isTranslatable: !isFigure,
            origin: TextOrigin(file: "ko.txt")))
      }
    }
    return Table(header: [cells[0]], rows: Array(cells.dropFirst()))
  }

  private func figures(columns: Int, _ figure: String = "1,680") -> Table {
    table(
      [["지역"] + (1...columns).map { "\($0)월" }]
        + (1...3).map { _ in ["가람"] + Array(repeating: figure, count: columns) })
  }

  @Test(
    "A table that is too wide for a sheet gets smaller, is turned, or comes in parts",
    arguments: [(4, nil), (16, "small"), (24, "turned"), (60, "parts")] as [(Int, String?)])
  func fits(columns: Int, name: String?) {
    #expect(PaperFit(figures(columns: columns)).name == name)
  }

  @Test("Parts have every column once, each with the names of the rows")
  func parts() {
    let table = figures(columns: 60)
    let parts = PaperFit(table).parts
    #expect(parts.count > 1 && parts.allSatisfy { $0.first == 0 })
    #expect(parts.flatMap { $0.dropFirst() } == Array(1...60))
    let part = table.part(of: parts[1])
    #expect(part.header[0].map(\.text.text) == ["지역"] + parts[1].dropFirst().map { "\($0)월" })
    #expect(part.rows.allSatisfy { $0.count == parts[1].count })
  }

  @Test("A cell that spans columns of two parts is in both, narrower")
  func spans() {
    var table = figures(columns: 4)
    var group = table.header[0][1]
    group.columnSpan = 4
    var corner = table.header[0][0]
    corner.rowSpan = 2
    table.header = [[corner, group], Array(table.header[0].dropFirst())]
    let part = table.part(of: [0, 1, 2])
    #expect(part.header.map { $0.map(\.columnSpan) } == [[1, 2], [1, 1]])
  }

  @Test(
    "A table is one of numbers where most of its cells are figures",
    arguments: [
      ([["지역", "1월", "2월"], ["가람", "12", "13"], ["나래", "–", "9"]], Table.Kind.numbers),
      ([["나라", "전략"], ["가람", "넓은 바다를 지킨다"], ["나래", "12"]], .prose),
      (
        [["나라", "수", "비고"], ["가람", "12", String(repeating: "긴 설명 ", count: 20)], ["나래", "12", "7"]], .prose
      ),
    ])
  func kind(rows: [[String]], kind: Table.Kind) {
    #expect(table(rows).kind == kind)
  }

  @Test(
    "A row that is the sum of the others is told by its figures",
    arguments: [
      ([["12", "1.5"], ["30", "2.25"], ["42", "3.75"]], 2),
      ([["42", "3"], ["12", "1"], ["30", "2"]], 0),
      ([["12", "△1"], ["30", "-2"], ["42", "△3"]], 2),
      ([["12", "40%"], ["30", "60%"], ["42", "50%"]], 2),
      ([["12", "1"], ["30", "2"], ["41", "4"]], nil),
      ([["0", "0"], ["0", "0"], ["0", "0"]], nil),
      ([["1234567890123", "1"], ["1", "2"], ["3", "9"]], nil),
    ] as [([[String]], Int?)])
  func total(rows: [[String]], total: Int?) {
    #expect(table([["", "가", "나"]] + rows.map { ["이름"] + $0 }).totalRow == total)
  }
}
