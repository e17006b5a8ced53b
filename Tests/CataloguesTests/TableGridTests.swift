import Briefings
import Testing

@Suite("The grid of a table")
struct TableGridTests {
  private func cell(_ text: String, across: Int = 1, down: Int = 1) -> Table.Cell {
    Table.Cell(
      text: Segment(index: 0, id: text, text: text, origin: TextOrigin(file: "ko.txt")), columnSpan: across,
      rowSpan: down)
  }

  private func columns(_ rows: [[Table.Cell]]) -> [[String]] {
    let grid = TableGrid(rows)
    return (0..<grid.rowCount).map { row in
      (0..<grid.columnCount).map { column in
        grid[row: row, column: column].map { rows[$0.row][$0.cell].text.text } ?? "–"
      }
    }
  }

  @Test("gives a cell all the places that it spans, and the next the first that is free")
  func spans() {
    let rows = [
      [cell("구분", down: 2), cell("2025년", across: 2), cell("2026년", across: 2)],
      [cell("당월"), cell("누계"), cell("당월"), cell("누계")],
      [cell("수출"), cell("1"), cell("2"), cell("3"), cell("4")],
    ]
    #expect(
      columns(rows) == [
        ["구분", "2025년", "2025년", "2026년", "2026년"], ["구분", "당월", "누계", "당월", "누계"],
        ["수출", "1", "2", "3", "4"],
      ])
    #expect(TableGrid(rows).columns(ofRow: 0) == [0, 1, 3])
    #expect(TableGrid(rows).columns(ofRow: 1) == [1, 2, 3, 4])
  }

  @Test("ends at the last row, and has no cell where a row is short")
  func edges() {
    #expect(
      columns([[cell("가", down: 9)], [cell("나"), cell("다")]]) == [["가", "–", "–"], ["가", "나", "다"]])
    #expect(columns([]) == [])
  }
}
