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
  mutating func read(
    _ lines: ArraySlice<ClassifiedLine>, _ runs: TableRuns, caption: SourceSpan?, unit: SourceSpan?
  ) -> TableDraft? {
    guard let first = lines.first, let separator = runs[lines.startIndex].separator else { return nil }
    let rows = lines.indices.filter { !runs[$0].isRule && !runs[$0].continuesRow }
    let frame = frame(of: first.line)
    var grid = zip(rows, rows.dropFirst() + [lines.endIndex]).map { row, next in
      let cells = RowReader(separator: separator, frame: frame, file: file)
      return runs[row].hasQuotedCell
        ? cells.readQuoted(lines[row..<next], count: runs[row].cellCount)
        : cells.read(lines[row].line, count: runs[row].cellCount)
    }
    guard let width = grid.map({ $0.count }).max(), width > 0 else { return nil }
    let empty = Table.Cell(text: SourceSpan(in: file).makeSegment())
    for (row, index) in rows.enumerated() where grid[row].count < width {
      reportRagged(lines[index].line, grid[row].count, width)
      grid[row] += Array(repeating: empty, count: width - grid[row].count)
    }

    let hasRule = lines.count > 1 && runs[lines.startIndex + 1].isRule
    if separator == .bar, !hasRule { reportMissingRule(first.line) }
    if separator == .gap { reportAligned(first.line) }
    if !disabledRepairs.contains(Rule.lostFlag.id) { diagnostics += restoreLostFlags(in: &grid) }
    return TableDraft(
      line: first.number, caption: caption, unit: unit, header: [grid[0]], rows: Array(grid.dropFirst()))
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
