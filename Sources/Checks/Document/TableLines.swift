/// A table along its rows or, turned, along its columns: lines that are added up, and the places across them.
struct TableLines {
  let figures: TableFigures
  let isTurned: Bool

  private var firstColumn: Int { figures.columns.first ?? 0 }

  var count: Int { isTurned ? figures.columns.count : figures.rowCount }
  var width: Int { isTurned ? figures.rowCount : figures.columns.count }

  /// What names a line, from the outermost to the innermost.
  func heads(_ line: Int) -> [TableHead] {
    isTurned ? figures.columnHeads[firstColumn + line] : figures.rowHeads[line]
  }

  /// The number of the cell that has a place.
  func cell(_ line: Int, _ across: Int) -> Int? {
    isTurned ? figures.cell(across, firstColumn + line) : figures.cell(line, firstColumn + across)
  }

  /// The lines that a cell takes.
  func lines(of cell: Int) -> Range<Int> {
    isTurned ? columns(of: cell) : figures.cells[cell].rows
  }

  func places(of cell: Int) -> Range<Int> {
    isTurned ? figures.cells[cell].rows : columns(of: cell)
  }

  private func columns(of cell: Int) -> Range<Int> {
    let columns = figures.cells[cell].columns
    return max(columns.lowerBound - firstColumn, 0)..<max(columns.upperBound - firstColumn, 0)
  }

  /// How deep the name of a sum stands among the names of a line.
  func sumDepth(_ line: Int) -> Int? { heads(line).firstIndex { $0.sum != nil } }

  /// Whether the figure of a line at a place can be no sum of others.
  func isRate(_ line: Int, _ across: Int) -> Bool {
    figures.isRate(firstColumn + (isTurned ? line : across))
  }

  func isShare(_ across: Int) -> Bool { !isTurned && figures.isShare(firstColumn + across) }

  /// What the places across the lines are called.
  func name(_ across: Int) -> String {
    isTurned ? figures.name(ofRow: across) : figures.name(ofColumn: firstColumn + across)
  }
}
