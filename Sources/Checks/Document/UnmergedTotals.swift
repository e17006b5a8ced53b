import Briefings

/// Totals of a pasted table that does not say which of its cells were merged, so that a row has fewer cells than the table
/// columns and nothing says which are whose. The figures say it where nearly all of them fit.
struct UnmergedTotals {
  private let figures: TableFigures

  init(_ figures: TableFigures) { self.figures = figures }

  /// So many cells have to be the sums of columns before one that is not can be known.
  private static let leastRight = 3
  private static let mostColumns = 64

  // MARK: Rows

  /// A row that is named a total and does not add up where the table has its cells.
  struct Row {
    /// How many of its cells are sums of columns.
    let right: Int
    let wrong: [WrongTotal]
  }

  /// - Parameter profile: says whether a cell names a total.
  func row(_ row: Int) -> Row? {
    let own = figures.cells(beginningIn: row).dropFirst()
    let first = figures.columns.first ?? 0
    let width = first + figures.columns.count
    guard own.count > Self.leastRight, own.count < figures.columns.count, width <= Self.mostColumns else {
      return nil
    }
    let columns = sums(above: row, first..<width, atLeast: own.count)
    return Fit.best(Array(own), columns).flatMap { fit in
      guard fit.right >= Self.leastRight * max(1, fit.wrong.count), !fit.isAmbiguous else { return nil }
      return Row(
        right: fit.right,
        wrong: fit.wrong.reversed().map { wrong in
          WrongTotal(segment: wrong.cell.segment, summed: wrong.summed, line: "column", name: "", part: nil)
        })
    }
  }

  /// The figures of the rows above, by column; empty where not all of them are figures.
  private func sums(above row: Int, _ columns: Range<Int>, atLeast least: Int) -> [[CellFigure]] {
    let rows = (0..<row).filter { above in
      // A row that has lost cells itself is nothing to go by.
      columns.count { figure(above, $0).map { $0 != .nothing } ?? false } >= least
    }
    return columns.map { column in
      let own = rows.map { figure($0, column) }
      return own.contains(nil) ? [] : own.compactMap(\.self)
    }
  }

  /// The figure of a cell that begins in a row, however far it is thought to go on.
  private func figure(_ row: Int, _ column: Int) -> CellFigure? {
    figures.cell(row, column).flatMap { number in
      let cell = figures.cells[number]
      return cell.rows.lowerBound == row && cell.columns.lowerBound == column ? cell.figure : nil
    }
  }
}

/// Cells laid over columns from the left, each over one or several that follow each other.
private struct Fit {
  var right = 0
  /// From the right.
  var wrong: [(cell: TableFigures.Cell, summed: SummedCells)] = []
  /// Whether other cells could be the wrong ones as well.
  var isAmbiguous = false

  private static let mostWrong = 2

  /// The fit with the fewest cells that are not the sums of their columns, if these are few enough.
  ///
  /// - Complexity: O(cells × columns²).
  static func best(_ cells: [TableFigures.Cell], _ columns: [[CellFigure]]) -> Fit? {
    // By column, for the cells behind the one that is looked at.
    var behind: [Fit?] = Array(repeating: nil, count: columns.count) + [Fit()]
    for cell in cells.reversed() {
      var fits: [Fit?] = Array(repeating: nil, count: columns.count + 1)
      for start in columns.indices {
        for end in start + 1...columns.count {
          guard let rest = behind[end], let fit = rest.adding(cell, over: columns[start..<end]) else {
            continue
          }
          fits[start] = fits[start].map { $0.better(fit) } ?? fit
        }
      }
      behind = fits
    }
    return behind.first ?? nil
  }

  private func adding(_ cell: TableFigures.Cell, over columns: ArraySlice<[CellFigure]>) -> Fit? {
    guard let figure = cell.figure, figure != .nothing else { return self }
    let all = columns.map { SummedCells($0, total: figure, isShare: false) }
    let summed = all.compactMap(\.self)
    guard summed.count == all.count, let first = summed.first(where: { !$0.isRight }) ?? summed.first else {
      return nil
    }
    var fit = self
    if first.isRight {
      fit.right += 1
      return fit
    }
    guard wrong.count < Self.mostWrong, summed.allSatisfy({ $0.isRight || $0.isNear }) else { return nil }
    fit.wrong.append((cell, first))
    return fit
  }

  private func better(_ other: Fit) -> Fit {
    if wrong.count != other.wrong.count { return wrong.count < other.wrong.count ? self : other }
    if right != other.right { return right > other.right ? self : other }
    var fit = self
    fit.isAmbiguous =
      isAmbiguous || other.isAmbiguous
      || zip(wrong, other.wrong).contains {
        $0.cell.segment.index != $1.cell.segment.index || $0.summed.sum != $1.summed.sum
      }
    return fit
  }
}
