import Briefings

/// Tables, and rows of them, that an author names by their lines.
extension DocumentReader {
  mutating func readStatedTable(_ table: StatedTable, to end: Int) {
    let reader = StatedTableReader(file: file, table: table)
    switch reader.read(lines[position..<end]) {
    case .success(let table): drafts.append(.table(table))
    case .failure(let problem):
      report(problem.message, problem.help, on: lines[position])
      for line in lines[position..<end] where !line.isBlank {
        drafts.append(.paragraph(span(line.trimmed, of: line)))
      }
    }
  }

  /// The last of the lines of a table that an author names a header ends the header.
  func takeStatedHeader(of rows: Range<Int>, in table: inout TableDraft) {
    guard let last = rows.last(where: { options.roles[lines[$0].number] == .headerRow }) else { return }
    let count = (rows.lowerBound...last).count { !runs[$0].isRule && !runs[$0].continuesRow }
    while table.header.count < count, table.rows.count > 1 { table.header.append(table.rows.removeFirst()) }
  }

  /// Rows that an author named one by one, together with a table that is right above or right below them.
  mutating func readStatedRows() {
    let start = position
    if runs.lineCount(from: start) > 0, readTable() { return }
    var end = start
    while end < lines.count, options.roles[lines[end].number]?.isRow ?? false { end += 1 }
    let header = (start..<end).last { options.roles[lines[$0].number] == .headerRow }
    end += end < lines.count ? runs.lineCount(from: end) : 0
    var table = StatedTable()
    table.headerRows = max(1, header.map { $0 - start + 1 } ?? 1)
    let isBelowTable = start > 0 && !lines[start - 1].isBlank && drafts.last?.isTable ?? false
    if isBelowTable, header == nil, let last = drafts.popLast(), var above = last.takeTable() {
      let columns = max(1, TableGrid(above.header + above.rows).columnCount)
      let rows = StatedTableReader(file: file, table: table).cells(ofRows: lines[start..<end])
      let empty = Table.Cell(text: SourceSpan(in: file).makeSegment())
      for row in rows {
        if row.count > columns {
          report(
            "The row has \(row.count) cells, and the table above it \(columns)",
            "Name all lines of the table: {lines: 12-18, as: table}", on: lines[start])
        }
        above.rows.append(
          Array(row.prefix(columns)) + Array(repeating: empty, count: max(0, columns - row.count)))
      }
      drafts.append(.table(above))
    } else {
      readStatedTable(table, to: end)
    }
    position = end
  }
}

extension StatedTableReader {
  /// The cells of lines that go on with a table.
  func cells(ofRows lines: ArraySlice<ClassifiedLine>) -> [[Table.Cell]] { rows(of: lines) }
}
