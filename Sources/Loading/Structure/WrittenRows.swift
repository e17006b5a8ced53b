import Briefings
import Characters

/// The rows of a table as they were written: some lack cells, since one spans what is below it or beside it.
struct WrittenRows {
  let rows: [[Table.Cell]]
  let cells: [[WrittenCell]]
  let width: Int
  let empty: Table.Cell

  /// - Parameter rows: none of them is empty.
  init(_ rows: [[Table.Cell]], empty: Table.Cell) {
    var rows = rows
    let widest = rows.map(\.count).max() ?? 0
    // The last empty cells of a spreadsheet's row may have been taken for white space.
    if let first = rows.first, first.count < widest, first.dropFirst().contains(where: \.isEmpty) {
      rows[0] += Array(repeating: empty, count: widest - first.count)
    }
    self.rows = rows
    self.empty = empty
    width = widest
    cells = rows.map { $0.map { WrittenCell($0.text.text) } }
  }

  func isFull(_ row: Int) -> Bool { rows[row].count == width }

  /// What the columns hold in the rows that have all their cells.
  func profiles(from first: Int) -> [ColumnProfile] {
    var columns = Array(repeating: ColumnProfile(), count: width)
    for row in cells.indices.dropFirst(first) where isFull(row) {
      for column in 0..<width { columns[column].add(cells[row][column]) }
    }
    return columns
  }
}

/// What is asked of a cell again and again.
struct WrittenCell {
  var kind: CellKind
  var shape: String
  var length: Int
  /// With it names of one kind end: `부여군` as `예산군`.
  var ending: Unicode.Scalar?

  init(_ text: String) {
    kind = CellKind(text)
    shape = kind == .words ? "" : cellShape(text)
    length = text.utf8.count
    ending = text.unicodeScalars.last.flatMap { $0.isHangulSyllable ? $0 : nil }
  }
}

/// What the cells of a column are.
struct ColumnProfile {
  private var counts = Array(repeating: 0, count: CellKind.allCases.count)
  private var total = 0
  private var numeric = 0
  private(set) var longest = 0
  private var shapes: Set<String> = []
  private var endings: Set<Unicode.Scalar> = []

  mutating func add(_ cell: WrittenCell) {
    guard cell.kind != .empty else { return }
    counts[cell.kind.rawValue] += 1
    total += 1
    if cell.kind.isNumeric { numeric += 1 }
    longest = max(longest, cell.length)
    if cell.kind != .words, shapes.count < 32 { shapes.insert(cell.shape) }
    if let ending = cell.ending, endings.count < 32 { endings.insert(ending) }
  }

  var isOfWords: Bool {
    total > 0 && counts[CellKind.words.rawValue] + counts[CellKind.counter.rawValue] == total
  }

  func fit(_ cell: WrittenCell) -> Double {
    guard total > 0, cell.kind != .empty else { return 0 }
    let share = Double(counts[cell.kind.rawValue]) / Double(total)
    if cell.kind == .words {
      let isAlike = cell.ending.map(endings.contains) ?? false
      return (share > 0 ? 0.3 * share + (isAlike ? 0.1 : 0) : -1) - (isTooLong(cell) ? 0.6 : 0)
    }
    if share > 0 { return 0.8 * share + 0.2 + (shapes.contains(cell.shape) ? 0.3 : 0) }
    return cell.kind.isNumeric && numeric > 0 ? 0.4 * Double(numeric) / Double(total) : -1
  }

  /// Whether a cell says far more than those of the column.
  func isTooLong(_ cell: WrittenCell) -> Bool { longest <= 30 && cell.length > longest * 3 + 12 }
}
