package struct Table: Hashable, Sendable {
  package struct Cell: Hashable, Sendable {
    /// Lines of the cell are parted by line feeds.
    package var text: Segment
    /// Decoration before the text, never part of the segment: 🇰🇷.
    package var flag: String?
    /// How many columns and rows of the grid it takes, at least 1 each.
    package var columnSpan: Int
    package var rowSpan: Int

    package init(text: Segment, flag: String? = nil, columnSpan: Int = 1, rowSpan: Int = 1) {
      self.text = text
      self.flag = flag
      self.columnSpan = columnSpan
      self.rowSpan = rowSpan
    }

    package var isEmpty: Bool { text.text.isEmpty }
    package var spans: Bool { columnSpan > 1 || rowSpan > 1 }
  }

  /// What a table is read for, which decides how it looks.
  package enum Kind: String, CaseIterable, Sendable {
    /// Figures to compare: compact, and never taken apart.
    case numbers
    /// Sentences to read: on a phone each row is a block.
    case prose
  }

  package var caption: Segment?
  package var unit: Segment?
  /// What the text refers to it by: `1` for `<표 1>`.
  package var number: String?
  /// The rows that name the columns. A row has the cells that begin in it: what reaches into it from above or from the
  /// left is not there again.
  package var header: [[Cell]]
  package var rows: [[Cell]]
  /// How many columns, from the first, name their rows.
  package var headColumns: Int

  package init(
    caption: Segment? = nil, unit: Segment? = nil, number: String? = nil, header: [[Cell]], rows: [[Cell]],
    headColumns: Int = 1
  ) {
    self.caption = caption
    self.unit = unit
    self.number = number
    self.header = header
    self.rows = rows
    self.headColumns = headColumns
  }

  /// The rows of the header, then the others.
  package var allRows: [[Cell]] { header + rows }

  /// What it is read for, told by its cells: numbers where most of those that name no row are figures or empty marks, and
  /// no words among them are long.
  package var kind: Kind {
    let grid = TableGrid(self)
    let all = allRows
    var figures = 0
    var words = 0
    var longest = 0
    for row in header.count..<grid.rowCount {
      for column in headColumns..<max(headColumns, grid.columnCount) {
        guard let place = grid[row: row, column: column], place.row == row, grid.begins(row, column) else {
          continue
        }
        let text = all[place.row][place.cell].text
        if text.isTranslatable {
          words += 1
          longest = max(longest, text.text.utf8.count)
        } else {
          figures += 1
        }
      }
    }
    return figures > words && longest <= Self.longestAmongNumbers ? .numbers : .prose
  }

  /// Whether its words are labels and names, which need no lines of their own: `10:00`, `축사`.
  package var isBrief: Bool {
    rows.allSatisfy { $0.allSatisfy { $0.text.text.utf8.count <= Self.longestBrief } }
  }

  /// Bytes of the longest cell of a table that is brief, about twenty-five Korean syllables.
  private static let longestBrief = 80

  /// Bytes of the longest cell of words, about forty Korean syllables, that may stand among figures.
  private static let longestAmongNumbers = 120

  /// Whether a cell takes more than one place, so that rows do not have a cell in every column.
  package var hasSpans: Bool { allRows.contains { $0.contains(where: \.spans) } }
}

/// Where the cells of a table are once those that span rows and columns take all their places.
package struct TableGrid: Sendable {
  /// A cell by its row, those of the header first, and its index in it.
  package struct Place: Hashable, Sendable {
    package var row: Int
    package var cell: Int
  }

  package let rowCount: Int
  package let columnCount: Int
  /// Row by row; nil where the table has no cell.
  private let places: [Place?]

  /// - Complexity: O(places of the grid).
  package init(_ rows: [[Table.Cell]]) {
    let hasSpans = rows.contains { $0.contains(where: \.spans) }
    let filled = hasSpans ? Self.spannedPlaces(rows) : Self.singlePlaces(rows)
    let width = filled.map(\.count).max() ?? 0
    rowCount = rows.count
    columnCount = width
    var places: [Place?] = []
    places.reserveCapacity(rows.count * width)
    for row in filled {
      places += row
      for _ in row.count..<width { places.append(nil) }
    }
    self.places = places
  }

  /// The places of cells that are one place each, as in most tables.
  private static func singlePlaces(_ rows: [[Table.Cell]]) -> [[Place?]] {
    rows.enumerated().map { row, cells in cells.indices.map { Place(row: row, cell: $0) } }
  }

  private static func spannedPlaces(_ rows: [[Table.Cell]]) -> [[Place?]] {
    var taken: [[Place?]] = Array(repeating: [], count: rows.count)
    for (row, cells) in rows.enumerated() {
      var column = 0
      for (index, cell) in cells.enumerated() {
        while column < taken[row].count, taken[row][column] != nil { column += 1 }
        for below in row..<min(row + max(cell.rowSpan, 1), rows.count) {
          for place in column..<(column + max(cell.columnSpan, 1)) {
            while taken[below].count <= place { taken[below].append(nil) }
            // Of two cells that claim a place, the first has it.
            if taken[below][place] == nil { taken[below][place] = Place(row: row, cell: index) }
          }
        }
        column += max(cell.columnSpan, 1)
      }
    }
    return taken
  }

  package init(_ table: Table) { self.init(table.allRows) }

  /// The cell that has a place, wherever it begins.
  package subscript(row row: Int, column column: Int) -> Place? { places[row * columnCount + column] }

  /// Whether the cell that has a place also begins there.
  package func begins(_ row: Int, _ column: Int) -> Bool {
    guard let place = self[row: row, column: column], place.row == row else { return false }
    return column == 0 || self[row: row, column: column - 1] != place
  }

  /// For each cell of a row the first column it takes.
  package func columns(ofRow row: Int) -> [Int] {
    (0..<columnCount).filter { begins(row, $0) }
  }
}
