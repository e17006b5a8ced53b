import Briefings
import Diagnostics

/// Reads the rows of a table that is drawn with bars or tabs.
struct TableReader {
  let file: String
  private(set) var diagnostics: [Diagnostic] = []

  private let disabledRepairs: Set<String>

  init(file: String, disabledRepairs: Set<String>) {
    self.file = file
    self.disabledRepairs = disabledRepairs
  }

  /// Reads lines that ``TableRuns`` found to be one table.
  mutating func read(
    _ lines: ArraySlice<SourceLine>, _ runs: TableRuns, caption: SourceSpan?, unit: SourceSpan?
  ) -> TableDraft? {
    guard let first = lines.first, let separator = runs[lines.startIndex].separator else { return nil }
    let rows = lines.indices.filter { !runs[$0].isRule }
    let frame = frame(of: first)
    var grid = rows.map { cells(of: lines[$0], separator, frame, count: runs[$0].cellCount) }
    guard let width = grid.map(\.count).max(), width > 0 else { return nil }
    let empty = Table.Cell(text: SourceSpan(in: file).segment)
    for (row, index) in rows.enumerated() where grid[row].count < width {
      reportRagged(lines[index], grid[row].count, width)
      grid[row] += Array(repeating: empty, count: width - grid[row].count)
    }

    let hasRule = lines.count > 1 && runs[lines.startIndex + 1].isRule
    if separator == .bar, !hasRule { reportMissingRule(first) }
    if !disabledRepairs.contains("lost-flag") { diagnostics += restoreLostFlags(in: &grid) }
    return TableDraft(
      line: first.number, caption: caption, unit: unit, header: grid[0], rows: Array(grid.dropFirst()))
  }

  /// Whether the first row has a bar at its edges; then those of the others are frame too, else empty cells.
  private func frame(of line: SourceLine) -> (left: Bool, right: Bool) {
    line.text[...].trimmed.withBytes { bytes in
      let end = [1, 3].contains { $0 <= bytes.count && barLength(in: bytes, at: bytes.count - $0) == $0 }
      return (barLength(in: bytes, at: 0) > 0, end)
    }
  }

  private func cells(
    of line: SourceLine, _ separator: TableRuns.Separator, _ frame: (left: Bool, right: Bool), count: Int
  ) -> [Table.Cell] {
    // A tab at either end parts an empty cell from the next.
    let text = separator == .tab ? line.text[...] : line.text[...].trimmed
    // White space before the text is ASCII.
    var offset = line.text.utf8.distance(from: line.text.startIndex, to: text.startIndex)
    return text.withBytes { bytes in
      var cells: [Table.Cell] = []
      cells.reserveCapacity(count)
      var start = 0
      var index = 0
      var escaped = false
      func close(at end: Int) {
        let part = UnsafeBufferPointer(rebasing: bytes[start..<end])
        var words = SourceSpan(in: file)
        words.append(part, of: line, at: offset, unescapesBars: true)
        cells.append(Table.Cell(text: words.segment))
        offset += part.scalarCount + 1
      }
      while index < bytes.count {
        let length =
          separator == .tab ? (bytes[index] == 0x09 ? 1 : 0) : barLength(in: bytes, at: index)
        if length > 0, !escaped {
          if separator == .tab || index > 0 || !frame.left { close(at: index) } else { offset += 1 }
          start = index + length
        }
        escaped = separator == .bar && bytes[index] == UInt8(ascii: "\\") && !escaped
        index += max(length, 1)
      }
      if separator == .tab || start < bytes.count || !frame.right { close(at: bytes.count) }
      return cells
    }
  }

  private mutating func reportMissingRule(_ line: SourceLine) {
    diagnostics.append(
      Diagnostic(
        .note, rule: "table-without-rule", at: location(of: line),
        "Read as a table, the first row as its header, although no rule line follows it",
        reason: "Markdown would have shown the bars as text",
        help: "If it is none, write 'repairs: {table-without-rule: off}' in briefing.yml"))
  }

  private mutating func reportRagged(_ line: SourceLine, _ count: Int, _ width: Int) {
    diagnostics.append(
      Diagnostic(
        .warning, rule: "ragged-row", at: location(of: line),
        "This row has \(count) cell\(count == 1 ? "" : "s") where the table has \(width); the last were left empty",
        help: "Add the missing bar or cell in the source text"))
  }

  private func location(of line: SourceLine) -> SourceLocation {
    let indent = line.original.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    return SourceLocation(
      file: file, line: line.number, column: indent + 1,
      length: line.original.unicodeScalars.count - indent, text: line.original)
  }
}
