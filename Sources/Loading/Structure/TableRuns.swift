import Diagnostics

/// Which lines of a text are rows of a table, found once for all of them.
///
/// Bars make rows where there are at least two, or one between spaces; else tabs do, else wide gaps that are
/// one below the other. Adjacent rows of the same separator, and the rules between them, are one table.
struct TableRuns {
  struct Line {
    var separator: RowShape.Separator?
    /// `|---|:--:|`, or a rule of a box drawing.
    var isRule: Bool
    /// Whether the line goes on with a cell of the row above, which holds line breaks.
    var continuesRow = false
    /// Whether a cell is between quotation marks, as a spreadsheet writes one with line breaks or quotation marks.
    var hasQuotedCell = false
    /// Whether cells of the row go on over lines without quotation marks.
    var isBroken = false
    /// How many lines from this one on are rows of one table; 0 where none begins.
    var lineCount = 0
    /// At most, whatever frames the row.
    var cellCount: Int
    /// Whether there is anything in the cells.
    var hasWords: Bool
    /// Whether it would be a row, only that its gaps are not above those of its neighbours.
    var isOutOfLine = false

    fileprivate init(_ shape: RowShape) {
      separator = shape.separator
      isRule = shape.isRule
      cellCount = shape.cellCount
      hasWords = shape.hasWords
    }
  }

  private let lines: [Line]
  private var loose = LooseCells()

  /// - Complexity: O(length of the lines).
  init(
    of source: [ClassifiedLine], _ options: ReadingOptions, _ contacts: ContactBoxes, _ wrapping: Wrapping?,
    _ scattered: ScatteredLetters
  ) {
    let needsRule = options.disabledRepairs.contains(Rule.tableWithoutRule.id)
    var lines = source.map { line in
      // What an author says to be something else is no row.
      let role = options.roles[line.number]
      return Line(role.map { $0.isRow ? line.shape : RowShape() } ?? line.shape)
    }
    markQuotedCells(of: source, in: &lines)
    let apart = linesApart(from: source, options, contacts)
    markBrokenCells(of: source, in: &lines) { apart.contains($0) }
    markFilledRows(of: source, in: &lines) { apart.contains($0) || options.roles[source[$0].number] != nil }
    // From the end, so that each line knows of the table below it.
    var below: (bars: Run, tabs: Run) = (Run(), Run())
    for index in lines.indices.reversed() {
      let line = lines[index]
      below.bars.add(line, belongs: line.separator == .bar || line.isRule)
      below.tabs.add(line, belongs: (line.separator == .tab || line.isRule) && !apart.contains(index))
      guard let separator = line.separator, separator != .gap, !line.continuesRow,
        separator == .bar || !apart.contains(index)
      else { continue }
      let run = separator == .bar ? below.bars : below.tabs
      // A single line with a bar in it is a sentence, but with a rule below it a row. A frame without words in it is
      // no table: its lines stay as they are.
      guard run.rowCount >= 2, run.hasWords, run.isEven, separator == .tab || run.hasRule || !needsRule else {
        continue
      }
      lines[index].lineCount = run.lineCount
    }
    if !options.disabledRepairs.contains(Rule.alignedTable.id) { findAlignedRows(of: source, in: &lines) }
    if !options.disabledRepairs.contains(Rule.looseCells.id) {
      loose = LooseCells(of: source, wrapping) { index in
        !apart.contains(index) && options.roles[source[index].number] == nil && lines[index].lineCount == 0
          && !scattered.goesOn(at: index)
      }
      for (index, grid) in loose.grids { lines[index].lineCount = grid.lineCount }
    }
    self.lines = lines
  }

  subscript(index: Int) -> Line { lines[index] }

  /// How many lines from that one on are rows of one table.
  func lineCount(from index: Int) -> Int { lines[index].lineCount }

  /// The cells of a table that has nothing between them, where one begins.
  func looseGrid(from index: Int) -> LooseCells.Grid? { loose.grids[index] }

  /// How many lines from that one on stay together as they are, since they look like cells.
  func keptCount(from index: Int) -> Int { loose.kept[index] ?? 0 }
}

/// Lines with tabs that are no rows, whatever is beside them: of a box that says whom to ask, above the title, the
/// headings of attachments, a number in a box, and what has a tab after its sign.
private func linesApart(
  from source: [ClassifiedLine], _ options: ReadingOptions, _ contacts: ContactBoxes
) -> Set<Int> {
  var apart: Set<Int> = []
  for index in source.indices {
    let count = contacts.lineCount(from: index)
    if count > 0 { apart.formUnion(index..<(index + count)) }
    let line = source[index]
    guard line.shape.hasTab else { continue }
    if case .attachment = line.sign {
      if !isRowOfMarks(line) { apart.insert(index) }
    } else if areCaptions(line) {
      apart.insert(index)
    } else if !line.traits.isDisjoint(with: [.release, .letterhead]) || isNumberBox(at: index, of: source)
      || hasSignBeforeTab(line) || TableCaption(row: line.trimmed) != nil
    {
      apart.insert(index)
    }
  }
  return apart
}

/// `붙임 1⇥○`, where a table says which of several papers are wanted: beside its name nothing but marks.
func isRowOfMarks(_ line: ClassifiedLine) -> Bool {
  let cells = line.trimmed.parts(at: 0x09).map(\.trimmed)
  guard line.shape.hasTab, cells.count > 1, isAttachmentName(cells[0]) else { return false }
  return cells.dropFirst().allSatisfy { !$0.isEmpty && $0.scalarCount <= 2 && !$0.hasLetters }
}

/// Whether what is before the first tab is only a sign such as `□`.
private func hasSignBeforeTab(_ line: ClassifiedLine) -> Bool {
  guard let marker = line.marker, marker.kind >= .square else { return false }
  return line.trimmed.dropFirst(marker.text.count).first == "\t"
}

/// Adjacent lines that can be rows of one table.
private struct Run {
  var lineCount = 0
  var rowCount = 0
  var hasRule = false
  /// Whether there are words in any of the rows.
  var hasWords = false
  private var width = 0
  private var cells = 0

  mutating func add(_ line: TableRuns.Line, belongs: Bool) {
    guard belongs else {
      self = Run()
      return
    }
    lineCount += 1
    hasRule = hasRule || line.isRule
    hasWords = hasWords || (line.hasWords && !line.isRule)
    guard !line.continuesRow else { return }
    rowCount += 1
    width = max(width, line.cellCount)
    cells += line.cellCount
  }

  /// Whether filling short rows up keeps the table in proportion to its text: one row of a million bars must
  /// not make every other row as long.
  var isEven: Bool { rowCount * width <= cells * Limits.tableFilling + 4096 }
}
