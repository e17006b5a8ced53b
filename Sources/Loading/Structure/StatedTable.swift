import Briefings

/// What an author says of a table whose lines he or she names.
package struct StatedTable: Hashable, Sendable {
  /// A cell by its row and its place among the cells that begin in that row, both from 1.
  struct Place: Hashable, Sendable {
    var row: Int
    var cell: Int
  }

  struct Span: Hashable, Sendable {
    var columns: Int
    var rows: Int
  }

  var headerRows = 1
  var headColumns = 1
  /// How many columns there are where each line is a cell; nil where each line is a row.
  var columns: Int?
  var spans: [Place: Span] = [:]
}

/// Why lines are not the table that an author says they are.
struct StatedTableProblem: Error {
  var message: String
  var help: String
}

/// Makes a table of lines because somebody says so, whatever they look like.
struct StatedTableReader {
  let file: SourceFile
  let table: StatedTable

  /// - Parameter lines: with those that are blank.
  func read(_ lines: ArraySlice<ClassifiedLine>) -> Result<TableDraft, StatedTableProblem> {
    let rows = table.columns.map { cells(of: lines, columns: $0) } ?? rows(of: lines)
    guard let first = lines.first(where: { !$0.isBlank }), rows.contains(where: { !$0.isEmpty }) else {
      return .failure(
        StatedTableProblem(message: "There is no cell in these lines", help: "Name other lines"))
    }
    guard rows.count > table.headerRows else {
      return .failure(
        StatedTableProblem(
          message:
            "A table needs a row below its header: there \(rows.count == 1 ? "is 1 row" : "are \(rows.count) rows")",
          help: "Name more lines, or write a smaller number of 'header-rows'"))
    }
    return placed(rows).map { rows in
      TableDraft(
        line: first.number, header: Array(rows[..<table.headerRows]), rows: Array(rows[table.headerRows...]),
        headColumns: table.headColumns)
    }
  }

  /// Each line a row, cut by bars, else by tabs, else by wide gaps.
  func rows(of lines: ArraySlice<ClassifiedLine>) -> [[Table.Cell]] {
    let separators = lines.filter { !$0.isBlank && !$0.shape.isRule }.map(\.shape.separator)
    let separator: RowShape.Separator =
      separators.contains(.bar) ? .bar : separators.contains(.tab) ? .tab : .gap
    let framed = lines.contains { line in
      line.trimmed.withBytes { !$0.isEmpty && barLength(in: $0, at: 0) > 0 }
    }
    let reader = RowReader(
      separator: separator, frame: RowReader.Frame(left: framed, right: framed), file: file)
    return lines.filter { !$0.isBlank && !$0.shape.isRule }.map {
      reader.read($0.line, count: $0.shape.cellCount)
    }
  }

  /// Each line a cell. Blank lines are empty cells only if the cells do not come out even without them.
  private func cells(of lines: ArraySlice<ClassifiedLine>, columns: Int) -> [[Table.Cell]] {
    let words = lines.filter { !$0.isBlank }
    let covered = table.spans.values.reduce(0) { $0 + $1.columns * $1.rows - 1 }
    let all = (words.count + covered).isMultiple(of: columns) ? words : Array(lines)
    let cells = all.map { line in
      Table.Cell(text: SourceSpan(line.trimmed, of: line.line, in: file).makeSegment())
    }
    guard !table.spans.isEmpty else {
      return stride(from: 0, to: cells.count, by: columns).map {
        Array(cells[$0..<min($0 + columns, cells.count)])
      }
    }
    return rows(filling: columns, with: cells)
  }

  /// Rows of cells that come one after the other, of which some take the places of others.
  private func rows(filling columns: Int, with cells: [Table.Cell]) -> [[Table.Cell]] {
    var rows: [[Table.Cell]] = []
    var below: [Int] = Array(repeating: 0, count: columns)
    var next = 0
    while next < cells.count {
      var row: [Table.Cell] = []
      var column = 0
      let started = below
      for index in below.indices where below[index] > 0 { below[index] -= 1 }
      while column < columns, next < cells.count {
        if started[column] > 0 {
          column += 1
          continue
        }
        row.append(cells[next])
        next += 1
        let span = table.spans[.init(row: rows.count + 1, cell: row.count)] ?? .init(columns: 1, rows: 1)
        for place in column..<min(column + span.columns, columns) { below[place] = span.rows - 1 }
        column += span.columns
      }
      rows.append(row)
      // A row that others fill from above takes no cell; without a free place nothing would ever end.
      if row.isEmpty, below.allSatisfy({ $0 > 0 }), rows.count > cells.count { break }
    }
    return rows
  }

  /// The rows with the cells that take more than one place, each row as long as the others.
  private func placed(_ rows: [[Table.Cell]]) -> Result<[[Table.Cell]], StatedTableProblem> {
    for place in table.spans.keys.sorted(by: { ($0.row, $0.cell) < ($1.row, $1.cell) }) {
      guard rows.indices.contains(place.row - 1), rows[place.row - 1].indices.contains(place.cell - 1) else {
        return .failure(
          StatedTableProblem(
            message: "The table has no cell \(place.cell) in row \(place.row)",
            help: "Rows count from 1, those of the header too; cells are those that begin in their row"))
      }
    }
    let width = max(table.columns ?? 0, rows.map(\.count).max() ?? 0)
    let full = rows.map { $0.count == width }
    guard rows.count * width <= InputLimitsOfTables.places else {
      return .failure(StatedTableProblem(message: "The table is too large", help: "Divide it"))
    }
    let empty = Table.Cell(text: SourceSpan(in: file).makeSegment())
    var result: [[Table.Cell]] = []
    var below: [Int] = Array(repeating: 0, count: width)
    for (index, cells) in rows.enumerated() {
      var row: [Table.Cell] = []
      var column = 0
      let started = below
      for place in below.indices where below[place] > 0 { below[place] -= 1 }
      var rest = cells[...]
      /// In a row with a cell for every place, those that others cover are empty and go.
      func skipCovered(_ number: Int) -> StatedTableProblem? {
        guard full[index] else { return nil }
        guard let cell = rest.popFirst(), !cell.isEmpty else { return nil }
        return StatedTableProblem(
          message: "'\(cell.text.text)' in row \(index + 1) stands where another cell of the table reaches",
          help: "Write smaller numbers of 'columns' and 'rows' in 'cells', or leave the entry out")
      }
      while column < width {
        if started[column] > 0 {
          if let problem = skipCovered(column) { return .failure(problem) }
          column += 1
          continue
        }
        var cell = rest.popFirst() ?? empty
        let span = table.spans[.init(row: index + 1, cell: row.count + 1)] ?? .init(columns: 1, rows: 1)
        cell.columnSpan = min(span.columns, width - column)
        cell.rowSpan = min(span.rows, rows.count - index)
        for place in column..<(column + cell.columnSpan) { below[place] = cell.rowSpan - 1 }
        for place in (column + 1)..<max(column + 1, column + cell.columnSpan) {
          if let problem = skipCovered(place) { return .failure(problem) }
        }
        column += cell.columnSpan
        row.append(cell)
      }
      if let left = rest.first(where: { !$0.isEmpty }) {
        return .failure(
          StatedTableProblem(
            message: "Row \(index + 1) has no place left for '\(left.text.text)'",
            help: "Write smaller numbers of 'columns' and 'rows' in 'cells'"))
      }
      result.append(row)
    }
    return .success(result)
  }
}

private enum InputLimitsOfTables {
  /// Places of a table that an author describes.
  static let places = 1_000_000
}
