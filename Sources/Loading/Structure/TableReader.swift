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

  private enum Separator { case bar, tab }

  /// How many of `lines` from `start` on are rows of one table; 0 where none begins.
  func rowCount(in lines: [SourceLine], from start: Int) -> Int {
    guard let separator = separator(of: lines[start].text) else { return 0 }
    var end = start + 1
    while end < lines.count, self.separator(of: lines[end].text) == separator || isRule(lines[end].text) {
      end += 1
    }
    if separator == .bar, disabledRepairs.contains("table-without-rule"),
      !lines[start..<end].contains(where: { isRule($0.text) })
    {
      return 0
    }
    // A single line with a bar in it is a sentence; a single line framed by bars is a row of its own.
    return end - start >= 2 ? end - start : 0
  }

  mutating func read(_ lines: ArraySlice<SourceLine>, caption: SourceSpan?, unit: SourceSpan?) -> TableDraft?
  {
    guard let first = lines.first, let separator = separator(of: first.text) else { return nil }
    let hasRule = lines.dropFirst().first.map { isRule($0.text) } ?? false
    var grid = lines.filter { !isRule($0.text) }.map { line in
      cells(of: line, separator).map {
        TableDraft.Cell(text: SourceSpan($0, of: line, in: file, unescapesBars: true))
      }
    }
    guard let width = grid.map(\.count).max(), width > 0 else { return nil }
    reportRagged(lines.filter { !isRule($0.text) }, grid.map(\.count), width)
    for row in grid.indices where grid[row].count < width {
      let line = lines[lines.startIndex + row]
      let empty = TableDraft.Cell(text: SourceSpan(line.text[line.text.endIndex...], of: line, in: file))
      grid[row] += Array(repeating: empty, count: width - grid[row].count)
    }
    if separator == .bar, !hasRule { reportMissingRule(first) }
    if !disabledRepairs.contains("lost-flag") { diagnostics += restoreLostFlags(in: &grid) }
    return TableDraft(
      line: first.number, caption: caption, unit: unit, header: grid[0], rows: Array(grid.dropFirst()))
  }

  private func separator(of line: String) -> Separator? {
    let text = line[...].trimmed
    let bars = text.unicodeScalars.count { isBar($0) }
    if bars >= 2 || (bars == 1 && text.contains(" | ")) { return .bar }
    if text.utf8.contains(0x09) { return .tab }
    return nil
  }

  /// `|---|:--:|`, or a rule of a box drawing.
  private func isRule(_ line: String) -> Bool {
    let scalars = line[...].trimmed.unicodeScalars
    return scalars.count >= 3 && scalars.allSatisfy { "|│┃｜-:+ ━─═┼┬┴├┤┌┐└┘".unicodeScalars.contains($0) }
      && scalars.contains { "-━─═".unicodeScalars.contains($0) }
  }

  private func cells(of line: SourceLine, _ separator: Separator) -> [Substring] {
    guard separator == .bar else {
      // A tab at the end is an empty last cell.
      return line.text.split(separator: "\t", omittingEmptySubsequences: false).map(\.trimmed)
    }
    let text = line.text[...].trimmed
    var cells: [Substring] = []
    var start = text.startIndex
    var escaped = false
    for index in text.unicodeScalars.indices {
      let scalar = text.unicodeScalars[index]
      if isBar(scalar), !escaped {
        cells.append(text[start..<index].trimmed)
        start = text.unicodeScalars.index(after: index)
      }
      escaped = scalar == "\\" && !escaped
    }
    cells.append(text[start...].trimmed)
    if let first = text.unicodeScalars.first, isBar(first) { cells.removeFirst() }
    if let last = text.unicodeScalars.last, isBar(last) { cells.removeLast() }
    return cells
  }

  private func isBar(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "|" || scalar == "│" || scalar == "┃" || scalar == "｜"
  }

  private mutating func reportMissingRule(_ line: SourceLine) {
    diagnostics.append(
      Diagnostic(
        .note, rule: "table-without-rule", at: location(of: line),
        "Read as a table, the first row as its header, although no rule line follows it",
        reason: "Markdown would have shown the bars as text",
        help: "If it is none, write 'repairs: {table-without-rule: off}' in briefing.yml"))
  }

  private mutating func reportRagged(_ lines: [SourceLine], _ widths: [Int], _ width: Int) {
    for (line, count) in zip(lines, widths) where count < width {
      diagnostics.append(
        Diagnostic(
          .warning, rule: "ragged-row", at: location(of: line),
          "This row has \(count) cell\(count == 1 ? "" : "s") where the table has \(width); the last were left empty",
          help: "Add the missing bar or cell in the source text"))
    }
  }

  private func location(of line: SourceLine) -> SourceLocation {
    let indent = line.original.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    return SourceLocation(
      file: file, line: line.number, column: indent + 1,
      length: line.original.unicodeScalars.count - indent, text: line.original)
  }
}
