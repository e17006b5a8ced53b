import Briefings
import Languages

/// The wrong totals of a table, of its rows and of its columns.
struct TableTotals {
  private let figures: TableFigures
  private let words: SumWords

  init(_ figures: TableFigures, _ words: SumWords) { (self.figures, self.words) = (figures, words) }

  /// - Complexity: linear in the places of the table for each of its totals, of which there are few.
  var wrong: [WrongTotal] { wrongInColumns + wrongInRows }

  private var wrongInColumns: [WrongTotal] {
    let sums = TableSums(TableLines(figures: figures, isTurned: false))
    var found = sums.wrong
    for row in 0..<figures.rowCount {
      let own = figures.cells(beginningIn: row)
      guard let name = own.first, TableHead(row: row, cell: 0, text: name.segment.text, words).sum == .total
      else { continue }
      let count = own.dropFirst().count { $0.figure.map { $0 != .nothing } ?? false }
      let readable = sums.readable(row)
      guard readable * 2 < count, let unmerged = UnmergedTotals(figures).row(row), unmerged.right > readable
      else { continue }
      let segments = Set(own.map(\.segment.index))
      found = found.filter { !segments.contains($0.segment.index) } + unmerged.wrong
    }
    return found
  }

  private var wrongInRows: [WrongTotal] { TableSums(TableLines(figures: figures, isTurned: true)).wrong }
}
