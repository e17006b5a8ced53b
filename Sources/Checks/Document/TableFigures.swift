import Briefings
import Languages

/// A table by its places, with what its cells have that is nothing but a number.
struct TableFigures {
  let rowCount: Int
  /// The columns that do not name their rows.
  let columns: [Int]
  /// What each column is called in the last row of the header.
  private let columnNames: [String]
  private let cells: [[Segment?]]
  private let heads: [[Segment]]
  private let totals: Set<String>
  private let shares: [String]
  private let rates: [String]

  /// - Complexity: linear in the places of the table.
  init(_ table: Table, _ profile: LanguageProfile) {
    let grid = TableGrid(table)
    let first = table.header.count
    let all = table.allRows
    rowCount = table.rows.count
    let headColumns = min(max(1, table.headColumns), grid.columnCount)
    columns = Array(headColumns..<grid.columnCount)
    (totals, shares, rates) = (profile.sums.totals, profile.sums.shares, profile.sums.rates)
    func segment(_ row: Int, _ column: Int) -> Segment? {
      grid[row: row, column: column].map { all[$0.row][$0.cell].text }
    }
    columnNames = (0..<grid.columnCount).map { column in
      first > 0 ? segment(first - 1, column)?.text ?? "" : ""
    }
    // A cell that goes on over other rows is the figure of none of them.
    cells = table.rows.indices.map { row in
      (0..<grid.columnCount).map { column in
        guard let place = grid[row: first + row, column: column], grid.begins(first + row, column),
          all[place.row][place.cell].rowSpan == 1
        else { return nil }
        return all[place.row][place.cell].text
      }
    }
    heads = table.rows.indices.map { row in (0..<headColumns).compactMap { segment(first + row, $0) } }
  }

  func segment(_ row: Int, _ column: Int) -> Segment? { cells[row][column] }
  func figure(_ row: Int, _ column: Int) -> CellFigure? { cells[row][column].flatMap { CellFigure($0.text) } }
  func name(ofColumn column: Int) -> String { columnNames[column] }
  func name(ofRow row: Int) -> String { heads[row].last?.text ?? "" }

  /// Whether a column has shares of a whole.
  func isShare(_ column: Int) -> Bool { isNamed(column, shares) }
  /// Whether the total of a column is no sum, unless it has shares.
  func isRate(_ column: Int) -> Bool { isNamed(column, rates) && !isShare(column) }

  private func isNamed(_ column: Int, _ names: [String]) -> Bool {
    let name = columnNames[column].filter { !$0.isWhitespace }.lowercased()
    return names.contains { name.contains($0) }
  }

  /// The only row that is the sum of all others, if it is the first or the last one.
  var totalRow: Int? {
    only(
      (0..<rowCount).filter { row in heads[row].contains { isTotal($0.text) } }, among: Array(0..<rowCount))
  }

  var totalColumn: Int? { only(columns.filter { isTotal(columnNames[$0]) }, among: columns) }

  private func only(_ found: [Int], among all: [Int]) -> Int? {
    guard found.count == 1, let total = found.first, total == all.first || total == all.last else {
      return nil
    }
    return total
  }

  private func isTotal(_ text: String) -> Bool {
    totals.contains(text.filter { !$0.isWhitespace }.lowercased())
  }
}
