import Characters
import Diagnostics

/// Finds tables whose columns are parted by spaces alone, as in a text that was set in a fixed-width font.
///
/// At least three lines must have the same number of cells, parted by two spaces or more, and every column must
/// end before the next begins in all of them (a Hangul syllable is two columns wide). Two columns are a table
/// only if the second holds numbers: else they are a list of labels.
///
/// - Complexity: O(length of the lines).
func findAlignedRows(of source: [ClassifiedLine], in lines: inout [TableRuns.Line]) {
  var run = AlignedRun()
  for index in lines.indices.reversed() {
    guard lines[index].separator == .gap, !source[index].isSentence, !source[index].isMarked else {
      run = AlignedRun()
      continue
    }
    let cells = source[index].text.withBytes(cellExtents)
    if !run.add(cells) {
      lines[index].isOutOfLine = run.isTable || run.hasSameCount(cells)
      run = AlignedRun()
      _ = run.add(cells)
    }
    if run.isTable { lines[index].lineCount = run.count }
  }
}

/// Adjacent lines, with the extents that their columns have in common.
private struct AlignedRun {
  private(set) var count = 0
  private var columns: [CellExtent] = []
  private var numericCount = 0

  /// Whether the row above fits; if it does, it belongs to the run.
  mutating func add(_ cells: [CellExtent]) -> Bool {
    guard count == 0 || cells.count == columns.count else { return false }
    let joined = count == 0 ? cells : zip(columns, cells).map { $0.union($1) }
    guard zip(joined, joined.dropFirst()).allSatisfy({ $0.end < $1.start }) else { return false }
    columns = joined
    count += 1
    if cells.last?.isNumeric ?? false { numericCount += 1 }
    return true
  }

  func hasSameCount(_ cells: [CellExtent]) -> Bool {
    count > 0 && cells.count == columns.count && cells.count >= 3
  }

  var isTable: Bool {
    count >= 3 && (columns.count >= 3 || (columns.count == 2 && numericCount >= count - 1))
  }
}

/// The columns of a terminal that a cell takes.
private struct CellExtent {
  var start: Int
  var end: Int
  var isNumeric: Bool

  func union(_ other: CellExtent) -> CellExtent {
    CellExtent(
      start: min(start, other.start), end: max(end, other.end), isNumeric: isNumeric && other.isNumeric)
  }
}

private func cellExtents(in bytes: UnsafeBufferPointer<UInt8>) -> [CellExtent] {
  var cells: [CellExtent] = []
  var column = 0
  var index = 0
  while index < bytes.count {
    if bytes[index] == 0x20 {
      column += 1
      index += 1
      continue
    }
    let start = column
    var isNumeric = true
    // A single space is inside a cell.
    while index < bytes.count, bytes[index] != 0x20 || (index + 1 < bytes.count && bytes[index + 1] != 0x20) {
      let scalar = bytes.scalar(at: index)
      if scalar.isLetter { isNumeric = false }
      column += scalar.displayWidth
      index += UTF8.width(scalar)
    }
    cells.append(CellExtent(start: start, end: column, isNumeric: isNumeric))
  }
  return cells
}
