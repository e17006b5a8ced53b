import Briefings
import Characters

extension Table {
  /// The cells of rows by column, those that span several places repeated in each of them; nil where there is none.
  func filled(_ rows: [[Cell]]) -> [[Cell?]] {
    let grid = TableGrid(rows)
    return rows.indices.map { row in
      (0..<grid.columnCount).map { column in grid[row: row, column: column].map { rows[$0.row][$0.cell] } }
    }
  }

  /// The rows below the header likewise.
  var filledRows: [[Cell?]] { Array(filled(allRows).dropFirst(header.count)) }

  /// What each column is called: the words of all header cells above it, from the top, each once.
  func columnNames(_ words: (Segment) -> String) -> [String] {
    let grid = TableGrid(self)
    return (0..<grid.columnCount).map { column in
      headerPlaces(ofColumn: column, grid).map { words(header[$0.row][$0.cell].text) }.filter { !$0.isEmpty }
        .joined(separator: " · ")
    }
  }

  /// The header cells above a column, from the top, each once.
  func headerPlaces(ofColumn column: Int, _ grid: TableGrid) -> [TableGrid.Place] {
    var places: [TableGrid.Place] = []
    for row in header.indices {
      if let place = grid[row: row, column: column], places.last != place { places.append(place) }
    }
    return places
  }

  /// For each column whether every cell below the header is a number or an empty mark, and one a number.
  var numericColumns: [Bool] {
    let grid = TableGrid(self)
    let all = allRows
    return (0..<grid.columnCount).map { column in
      var hasNumber = false
      for row in header.count..<grid.rowCount {
        guard let place = grid[row: row, column: column] else { continue }
        let text = all[place.row][place.cell].text
        if text.isTranslatable { return false }
        hasNumber = hasNumber || text.text.unicodeScalars.contains { $0.isNumber }
      }
      return hasNumber
    }
  }
}
