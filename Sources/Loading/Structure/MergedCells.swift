import Briefings

/// Gives the cells of a table their places where some are missing from its rows, since one spans what is below it or
/// beside it.
///
/// A word processor leaves out what a merged cell covers, a spreadsheet writes empty cells for it. What a cell holds
/// (``CellKind``), and what is above and below it, says where a row that is short belongs. ``MergedHeader`` finds the rows
/// of names.
///
/// - Complexity: O(cells × columns); a table of more than ``Limits/mergedColumns`` columns stays as it is.
struct MergedCells {
  var header: [[Table.Cell]] { names.rows }
  private(set) var rows: [[Table.Cell]] = []
  private(set) var headColumns = 1
  /// Whether any cell spans others.
  private(set) var isMerged: Bool
  /// The row whose cells may have other places too.
  private(set) var doubtfulRow: Int?
  /// Rows that were filled up, with how many cells they have.
  private(set) var shortRows: [(row: Int, count: Int)]

  private let table: WrittenRows
  private let names: MergedHeader
  private let width: Int
  private var columns: [ColumnProfile]
  /// Where in the result the cell is that has a column, and from which column on.
  private var above: [Owner?]

  private struct Owner {
    var row: Int
    var cell: Int
    var start: Int
  }

  /// - Parameter rows: as they were written; none of them is empty.
  init(_ rows: [[Table.Cell]], empty: Table.Cell) {
    table = WrittenRows(rows, empty: empty)
    names = MergedHeader(table)
    width = table.width
    isMerged = names.isMerged
    doubtfulRow = names.isDoubtful ? 0 : nil
    shortRows = names.shortCount.map { [(0, $0)] } ?? []
    columns = table.profiles(from: names.rows.count)
    above = Array(repeating: nil, count: width)
    for row in table.rows.indices.dropFirst(names.rows.count) { readBody(row) }
    countHeadColumns()
  }

  private mutating func learn(_ row: Int, _ places: some Sequence<Int>) {
    for (cell, column) in zip(table.cells[row], places) { columns[column].add(cell) }
  }

  private mutating func readBody(_ row: Int) {
    if table.isFull(row) {
      readFull(row)
    } else if let ranges = groupPlaces(of: row) {
      place(row, at: ranges, reachesDown: Set(0..<(ranges.first?.lowerBound ?? 0)))
      isMerged = true
    } else if spansAll(row) {
      place(row, at: [0..<width], reachesDown: [])
      isMerged = true
      doubtfulRow = doubtfulRow ?? row
    } else {
      readShort(row)
    }
  }

  /// A row with all its cells: empty ones at its beginning belong to the labels above.
  private mutating func readFull(_ row: Int) {
    let cells = table.cells[row]
    let leading = cells.prefix { $0.kind == .empty }.count
    let reaches = (0..<leading).prefix { column in
      above[column].map { !rows[$0.row][$0.cell].isEmpty && rows[$0.row][$0.cell].columnSpan == 1 } ?? false
    }
    // A label of its own is what follows, or a rate that says more of the figure above.
    let joins =
      reaches.count == leading && leading > 0 && leading < width
      && (cells[leading].kind == .words || cells[leading].kind == .counter || cells[leading].kind == .rate
        || cells[leading].kind == .quantity && table.rows[row][leading].text.text.hasPrefix("("))
    place(row, at: (0..<width).map { $0..<($0 + 1) }, reachesDown: joins ? Set(0..<leading) : [])
  }

  /// The columns of a row that has a cell for each group of columns and one for each of the others, but for labels above
  /// it that reach down: `가맹점당 매출, 2025년, 3억 원, 2억 원`.
  private func groupPlaces(of row: Int) -> [Range<Int>]? {
    guard let first = names.groups.first, let last = names.groups.last else { return nil }
    let labels = (0..<first.lowerBound).map { $0..<($0 + 1) }
    let count = table.rows[row].count
    let all = labels + names.groups + (last.upperBound..<width).map { $0..<($0 + 1) }
    let missing = all.count - count
    // Else the labels alone would explain what is missing.
    guard missing >= 0, missing <= labels.count, width - count > labels.count,
      (0..<missing).allSatisfy({ above[$0] != nil })
    else { return nil }
    let isOfFigures = zip(all.dropFirst(missing), table.cells[row]).allSatisfy { range, cell in
      range.count == 1 || cell.kind.isNumeric || cell.kind == .empty
    }
    return isOfFigures ? Array(all.dropFirst(missing)) : nil
  }

  /// Whether a row is one cell that says more than any column has room for.
  private func spansAll(_ row: Int) -> Bool {
    guard width > 2, table.rows[row].count == 1, let cell = table.cells[row].first, cell.kind == .words
    else { return false }
    let text = table.rows[row][0].text.text
    return cell.length > 120 && (text.contains("\n") || text.contains(" "))
      && columns.allSatisfy { $0.longest < cell.length }
  }

  private mutating func readShort(_ row: Int) {
    let count = table.rows[row].count
    let places = bestPlaces(of: row)
    let gaps = (0..<width).filter { !places.contains($0) }
    let leading = places.first ?? 0
    if leading == 0, places.last == count - 1 {
      // Only the last are missing, and nothing says that they are merged.
      shortRows.append((row, count))
      place(row, at: places.map { $0..<($0 + 1) }, reachesDown: [])
      return
    }
    learn(row, places)
    let reaching = gaps.filter { above[$0] != nil }
    place(row, at: places.map { $0..<($0 + 1) }, reachesDown: Set(reaching))
    if gaps.count > reaching.count { doubtfulRow = doubtfulRow ?? row }
  }

  /// Puts the cells of a row into the result; a column that they leave free goes to the cell above it, or is empty.
  private mutating func place(_ row: Int, at places: [Range<Int>], reachesDown: Set<Int>) {
    var cells: [Table.Cell] = []
    var next = above
    var index = 0
    var column = 0
    while column < width {
      if reachesDown.contains(column), let owner = above[column], owner.start == column,
        (column..<(column + rows[owner.row][owner.cell].columnSpan)).allSatisfy({ reachesDown.contains($0) })
      {
        rows[owner.row][owner.cell].rowSpan += 1
        isMerged = true
        column += rows[owner.row][owner.cell].columnSpan
        // Of a row with all its cells these are the empty ones.
        while index < places.count, places[index].lowerBound < column { index += 1 }
        continue
      }
      var end = column + 1
      if index < places.count, places[index].lowerBound == column {
        var cell = table.rows[row][index]
        cell.columnSpan = places[index].count
        end = places[index].upperBound
        cells.append(cell)
        index += 1
      } else {
        // Beside an empty cell of its own where nothing above can reach down.
        cells.append(table.empty)
        if reachesDown.contains(column) { doubtfulRow = doubtfulRow ?? row }
      }
      for covered in column..<end {
        next[covered] = Owner(row: rows.count, cell: cells.count - 1, start: column)
      }
      column = end
    }
    above = next
    rows.append(cells)
  }

  /// The columns that suit the cells of a short row best.
  private mutating func bestPlaces(of row: Int) -> [Int] {
    let count = table.rows[row].count
    // best[i][j]: the first i cells are in the first j columns.
    var best = Array(repeating: Array(repeating: -Double.infinity, count: width + 1), count: count + 1)
    var skips = Array(repeating: Array(repeating: false, count: width + 1), count: count + 1)
    best[0][0] = 0
    for column in 0..<width {
      let canReach = above[column] != nil
      for index in 0...min(count, column + 1) {
        let cost = index == 0 ? (canReach ? 0.1 : 2) : index == count ? 0.3 : canReach ? 0.6 : 1.2
        var score = best[index][column] - cost
        var skipped = true
        if index > 0 {
          let taken = best[index - 1][column] + fit(row, index - 1, column)
          if taken >= score { (score, skipped) = (taken, false) }
        }
        best[index][column + 1] = score
        skips[index][column + 1] = skipped
      }
    }
    var places: [Int] = []
    var index = count
    var column = width
    while column > 0 {
      if !skips[index][column], index > 0 {
        places.append(column - 1)
        index -= 1
      }
      column -= 1
    }
    places.reverse()
    if isNearlyAsGood(row, best[count][width], than: places) { doubtfulRow = doubtfulRow ?? row }
    return places
  }

  /// Whether the cells, one beside the other, would suit other columns nearly as well.
  private func isNearlyAsGood(_ row: Int, _ score: Double, than places: [Int]) -> Bool {
    let count = table.rows[row].count
    return (0...(width - count)).contains { start in
      guard places != Array(start..<(start + count)) else { return false }
      let fits = (0..<count).reduce(0.0) { $0 + fit(row, $1, start + $1) }
      let leading = (0..<start).reduce(0.0) { $0 + (above[$1] == nil ? 2 : 0.1) }
      return fits - leading - 0.3 * Double(width - start - count) > score - 0.15
    }
  }

  private func fit(_ row: Int, _ cell: Int, _ column: Int) -> Double {
    columns[column].fit(table.cells[row][cell])
  }

  /// How many columns name the rows: those of labels that span rows, and the one beside them.
  private mutating func countHeadColumns() {
    // One name above columns of labels, and not that of a group.
    let named = header.first?.first.map { $0.rowSpan == header.count ? $0.columnSpan : 1 } ?? 1
    var count = columns.prefix(named).allSatisfy(\.isOfWords) ? max(1, named) : 1
    while count < width - 1, columnSpansRows(count - 1), columns[count].isOfWords { count += 1 }
    headColumns = count < width ? count : 1
  }

  private func columnSpansRows(_ column: Int) -> Bool {
    let grid = isMerged ? TableGrid(rows) : nil
    guard let grid, column < grid.columnCount else { return false }
    return rows.indices.contains { row in
      grid[row: row, column: column].map { rows[$0.row][$0.cell].rowSpan > 1 } ?? false
    }
  }
}
