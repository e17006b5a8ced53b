import Briefings
import Languages

/// A table by its places, with what its cells have that is nothing but a number. A cell that spans rows or columns has all of
/// their places and is one cell.
struct TableFigures {
  /// A cell below the header.
  struct Cell {
    let segment: Segment
    /// Nil unless it is nothing but one number.
    let figure: CellFigure?
    /// From 0, without those of the header.
    let rows: Range<Int>
    let columns: Range<Int>
  }

  let rowCount: Int
  /// The columns that do not name their rows.
  let columns: [Int]
  let cells: [Cell]
  /// By row, what names it, from the outermost to the innermost.
  let rowHeads: [[TableHead]]
  /// By column, all of them, what the rows of the header call it.
  let columnHeads: [[TableHead]]
  /// By row and column, the number of the cell there.
  private let places: [[Int?]]
  private let shares: [String]
  private let rates: [String]

  /// - Complexity: linear in the places of the table.
  init(_ table: Table, _ profile: LanguageProfile) {
    let grid = TableGrid(table)
    let body = TableBody(table, grid)
    (cells, places) = (body.cells, body.places)
    rowCount = table.rows.count
    let heads = body.headColumns(atLeast: table.headColumns)
    columns = Array(heads..<grid.columnCount)
    (shares, rates) = (profile.sums.shares, profile.sums.rates)
    let all = table.allRows
    func head(_ row: Int, _ column: Int) -> TableHead? {
      grid[row: row, column: column].map {
        TableHead(
          row: $0.row, cell: $0.cell, text: all[$0.row][$0.cell].text.text, profile.sums)
      }
    }
    let first = table.header.count
    columnHeads = (0..<grid.columnCount).map { column in (0..<first).compactMap { head($0, column) } }
    var rowHeads: [[TableHead]] = []
    for row in 0..<rowCount {
      var own = (0..<heads).compactMap { head(first + row, $0) }
      // An empty cell before a name goes on with what stands above it.
      if let above = rowHeads.last, own.count == above.count,
        let named = own.firstIndex(where: { !$0.isEmpty })
      {
        own.replaceSubrange(..<named, with: above[..<named])
      }
      rowHeads.append(own)
    }
    self.rowHeads = rowHeads
  }

  /// The number of the cell that has a place.
  func cell(_ row: Int, _ column: Int) -> Int? { places[row][column] }

  /// The cells that begin in a row, from the left.
  func cells(beginningIn row: Int) -> [Cell] {
    places[row].indices.compactMap { column in
      guard let number = places[row][column], cells[number].rows.lowerBound == row,
        cells[number].columns.lowerBound == column
      else { return nil }
      return cells[number]
    }
  }

  /// The words of a place where a cell begins. A cell that goes on over other rows is the figure of none of them.
  func segment(_ row: Int, _ column: Int) -> Segment? { own(row, column)?.segment }
  func figure(_ row: Int, _ column: Int) -> CellFigure? { own(row, column)?.figure }

  private func own(_ row: Int, _ column: Int) -> Cell? {
    guard let cell = places[row][column].map({ cells[$0] }), cell.rows == row..<row + 1,
      cell.columns.lowerBound == column
    else { return nil }
    return cell
  }

  func name(ofColumn column: Int) -> String { columnHeads[column].last { !$0.isEmpty }?.text ?? "" }
  func name(ofRow row: Int) -> String { rowHeads[row].last?.text ?? "" }

  /// Whether a column has shares of a whole.
  func isShare(_ column: Int) -> Bool { isNamed(column, shares) }
  /// Whether the total of a column is no sum, unless it has shares.
  func isRate(_ column: Int) -> Bool { isNamed(column, rates) && !isShare(column) }

  private func isNamed(_ column: Int, _ names: [String]) -> Bool {
    let name = name(ofColumn: column).filter { !$0.isWhitespace }.lowercased()
    return names.contains { name.contains($0) }
  }

  /// The only row that is the sum of all others, if it is the first or the last one.
  var totalRow: Int? {
    let found = (0..<rowCount).filter { row in rowHeads[row].contains { $0.sum == .total } }
    guard found.count == 1, let total = found.first, total == 0 || total == rowCount - 1 else { return nil }
    return total
  }
}

/// The cells of a table below its header.
private struct TableBody {
  var cells: [TableFigures.Cell] = []
  /// By row and column.
  var places: [[Int?]] = []

  init(_ table: Table, _ grid: TableGrid) {
    let first = table.header.count
    var numbers: [TableGrid.Place: Int] = [:]
    for row in 0..<table.rows.count {
      places.append(
        (0..<grid.columnCount).map { column in
          guard let place = grid[row: first + row, column: column] else { return nil }
          let cell = table.allRows(place)
          let number = numbers[place] ?? cells.count
          if number == cells.count {
            numbers[place] = number
            let (rows, columns) = (max(cell.rowSpan, 1), max(cell.columnSpan, 1))
            let top = max(place.row - first, 0)
            cells.append(
              TableFigures.Cell(
                segment: cell.text, figure: CellFigure(cell.text.text),
                rows: top..<min(max(place.row - first + rows, row + 1), table.rows.count),
                columns: column..<min(column + columns, grid.columnCount)))
          }
          return number
        })
    }
  }

  /// How many columns from the first have no figure, so that they can only name rows.
  func headColumns(atLeast least: Int) -> Int {
    let width = places.first?.count ?? 0
    var count = min(max(1, least), width)
    while count < width - 1, !hasFigure(count) { count += 1 }
    return count
  }

  private func hasFigure(_ column: Int) -> Bool {
    places.contains { row in
      row[column].flatMap { cells[$0].figure }.map { $0 != .nothing } ?? false
    }
  }
}

extension Table {
  fileprivate func allRows(_ place: TableGrid.Place) -> Cell {
    place.row < header.count ? header[place.row][place.cell] : rows[place.row - header.count][place.cell]
  }
}
