import Briefings
import Diagnostics

/// Reads the rows of a table whose cells are parted by bars, tabs or gaps.
struct TableReader {
  let file: SourceFile
  private(set) var diagnostics = Findings()

  private let disabledRepairs: Set<String>

  init(file: SourceFile, disabledRepairs: Set<String>) {
    self.file = file
    self.disabledRepairs = disabledRepairs
  }

  /// Reads lines that ``TableRuns`` found to be one table.
  mutating func read(_ lines: ArraySlice<ClassifiedLine>, _ runs: TableRuns, head: TableHead) -> TableDraft? {
    guard let first = lines.first else { return nil }
    if let grid = runs.looseGrid(from: lines.startIndex) { return read(grid, of: lines, head: head) }
    guard let separator = runs[lines.startIndex].separator else { return nil }
    let rows = lines.indices.filter { !runs[$0].isRule && !runs[$0].continuesRow }
    let frame = frame(of: first.line)
    let isQuoted = rows.contains { runs[$0].hasQuotedCell }
    var grid = zip(rows, rows.dropFirst() + [lines.endIndex]).map { row, next in
      let cells = RowReader(separator: separator, frame: frame, file: file)
      // Where some cells are between quotation marks, those of other rows are likewise.
      let hasMarks = runs[row].hasQuotedCell || isQuoted && next == row + 1 && areQuotedCells(lines[row].text)
      return hasMarks || runs[row].isBroken
        ? cells.readBroken(lines[row..<next], count: runs[row].cellCount, hasMarks: hasMarks)
        : cells.read(lines[row].line, count: runs[row].cellCount)
    }
    guard let width = grid.map({ $0.count }).max(), width > 0 else { return nil }
    let hasRule = lines.count > 1 && runs[lines.startIndex + 1].isRule
    if separator == .bar, !hasRule { reportMissingRule(first.line) }
    if separator == .gap { reportAligned(first.line) }
    let empty = Table.Cell(text: SourceSpan(in: file).makeSegment())
    let merges =
      width > 1 && width <= Limits.mergedColumns && !disabledRepairs.contains(Rule.mergedCells.id)
      && separator != .gap
    if !merges || separator == .bar {
      for (row, index) in rows.enumerated() where grid[row].count < width {
        reportRagged(lines[index].line, grid[row].count, width)
        grid[row] += Array(repeating: empty, count: width - grid[row].count)
      }
    }
    if !disabledRepairs.contains(Rule.lostFlag.id), grid.allSatisfy({ $0.count == width }) {
      diagnostics += restoreLostFlags(in: &grid)
    }
    var table = TableDraft(line: first.number, header: [], rows: [])
    head.fill(&table)
    guard merges else {
      table.header = [grid[0]]
      table.rows = Array(grid.dropFirst())
      return table
    }
    let merged = MergedCells(grid, empty: empty)
    (table.header, table.rows, table.headColumns) = (merged.header, merged.rows, merged.headColumns)
    for (row, count) in merged.shortRows { reportRagged(lines[rows[row]].line, count, width) }
    if let row = merged.doubtfulRow {
      reportMerged(lines[rows[row]].line, isDoubtful: true)
    } else if merged.isMerged {
      reportMerged(first.line, isDoubtful: false)
    }
    if let broken = rows.first(where: { runs[$0].isBroken }) { reportBroken(lines[broken].line) }
    return table
  }

  /// Reads cells that nothing parts but their places.
  private mutating func read(
    _ grid: LooseCells.Grid, of lines: ArraySlice<ClassifiedLine>, head: TableHead
  ) -> TableDraft? {
    guard let first = lines.first else { return nil }
    let rows = grid.rows.map { row in
      row.map { pieces in
        var words = SourceSpan(in: file)
        for piece in pieces {
          let joint = CellJoint(words.text, String(piece.text))
          if joint == .line { words.breakLine() }
          let line = lines[piece.line].line
          if piece.isOneWord {
            // One word, set wide to fill its cell.
            for letter in piece.text.words {
              words.append(letter, of: line, glued: letter.startIndex > piece.text.startIndex)
            }
          } else {
            words.append(piece.text, of: line, glued: joint == .line || joint == CellJoint.none)
          }
        }
        return Table.Cell(text: words.makeSegment())
      }
    }
    let merged = MergedCells(rows, empty: Table.Cell(text: SourceSpan(in: file).makeSegment()))
    var table = TableDraft(line: first.number, header: merged.header, rows: merged.rows)
    table.headColumns = merged.headColumns
    head.fill(&table)
    diagnostics.add(
      Diagnostic(
        .looseCells, at: file.location(ofLine: first.number),
        "Read \(lines.count) lines as a table of \(rows.count) rows, because figures come back in the same places",
        reason: "Nothing parts its cells but line ends or single spaces",
        help: "If it is wrong, state the table under 'reading' in briefing.yml, or put tabs between the cells"
      ))
    return table
  }

  /// Says that lines were not read as the table that they may be.
  mutating func reportKept(_ line: SourceLine, _ count: Int) {
    diagnostics.add(
      Diagnostic(
        .looseCells, at: file.location(ofLine: line.number),
        "These \(count) short lines look like cells of a table, but nothing says where a row ends",
        reason: "They stay together as lines, and none of them is a heading",
        help:
          "State the table under 'reading' in briefing.yml, put tabs between the cells of a row, or say of a line what else it is"
      ))
  }

  private mutating func reportMerged(_ line: SourceLine, isDoubtful: Bool) {
    let help =
      "If it is wrong, state the table under 'reading' in briefing.yml, or write 'repairs: {merged-cells: off}'"
    diagnostics.add(
      isDoubtful
        ? Diagnostic(
          .mergedCells, at: file.location(ofLine: line.number),
          "The cells of this row may belong to other columns than those they were put in",
          reason:
            "It has fewer cells than the table has columns, and what they hold does not settle which are merged",
          help: help)
        : Diagnostic(
          .mergedCells, .note, at: file.location(ofLine: line.number),
          "Read cells of this table as spanning rows or columns",
          reason: "Cells are missing or empty where what is above or beside them reaches", help: help))
  }

  private mutating func reportBroken(_ line: SourceLine) {
    diagnostics.add(
      Diagnostic(
        .brokenCells, .note, at: file.location(ofLine: line.number),
        "Read as a row of a table whose cells go on over several lines",
        reason: "Together the lines have as many cells as the table has columns",
        help: "If it is wrong, state the rows under 'reading' in briefing.yml, or put each row on one line"))
  }

  /// Whether the first row has a bar at its edges; then those of the others are frame too, else empty cells.
  private func frame(of line: SourceLine) -> RowReader.Frame {
    line.trimmed.withBytes { bytes in
      let end = [1, 3].contains { $0 <= bytes.count && barLength(in: bytes, at: bytes.count - $0) == $0 }
      return RowReader.Frame(left: barLength(in: bytes, at: 0) > 0, right: end)
    }
  }

  private mutating func reportMissingRule(_ line: SourceLine) {
    diagnostics.add(
      Diagnostic(
        .tableWithoutRule, at: file.location(ofLine: line.number),
        "Read as a table, the first row as its header, although no rule line follows it",
        reason: "Markdown would have shown the bars as text",
        help: "If it is none, write 'repairs: {table-without-rule: off}' in briefing.yml"))
  }

  private mutating func reportAligned(_ line: SourceLine) {
    diagnostics.add(
      Diagnostic(
        .alignedTable, .note, at: file.location(ofLine: line.number),
        "Read as a table, because the words below each other are in columns",
        reason: "Nothing but spaces parts the cells",
        help: "If it is none, write 'repairs: {aligned-table: off}' in briefing.yml"))
  }

  /// Warns of a row that has as many gaps as its neighbours, only not below theirs.
  mutating func reportOutOfLine(_ line: SourceLine) {
    diagnostics.add(
      Diagnostic(
        .alignedTable, at: file.location(ofLine: line.number),
        "This line looks like a row of a table, but its columns are not above those of the next",
        reason: "Its words are shown as a paragraph",
        help: "Put bars or tabs between the cells in the source text"))
  }

  private mutating func reportRagged(_ line: SourceLine, _ count: Int, _ width: Int) {
    diagnostics.add(
      Diagnostic(
        .raggedRow, at: file.location(ofLine: line.number),
        "This row has \(count) cell\(count == 1 ? "" : "s") where the table has \(width); the last were left empty",
        help: "Add the missing bar or cell in the source text"))
  }
}
