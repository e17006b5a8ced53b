import Briefings

/// Gives the cells of a table their places where some are missing from its rows, since one spans what is below it or
/// beside it.
///
/// A word processor leaves out what a merged cell covers, a spreadsheet writes empty cells for it. What a cell holds
/// (``CellKind``), and what is above and below it, says where a row that is short belongs.
///
/// - Complexity: O(cells × columns); a table of more than ``Limits/mergedColumns`` columns stays as it is.
struct MergedCells {
  private(set) var header: [[Table.Cell]]
  private(set) var rows: [[Table.Cell]] = []
  private(set) var headColumns = 1
  /// Whether any cell spans others.
  private(set) var isMerged = false
  /// The row whose cells may have other places too.
  private(set) var doubtfulRow: Int?
  /// Rows that were filled up, with how many cells they have.
  private(set) var shortRows: [(row: Int, count: Int)] = []

  private let source: [[Table.Cell]]
  private let kinds: [[CellKind]]
  private let cells: [[SourceCell]]
  private let width: Int
  private let empty: Table.Cell
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
    var rows = rows
    let widest = rows.map(\.count).max() ?? 0
    // The last empty cells of a spreadsheet's row may have been taken for white space.
    if let first = rows.first, first.count < widest, first.dropFirst().contains(where: \.isEmpty) {
      rows[0] += Array(repeating: empty, count: widest - first.count)
    }
    source = rows
    self.empty = empty
    width = widest
    cells = rows.map { $0.map { SourceCell($0.text.text) } }
    kinds = cells.map { $0.map(\.kind) }
    header = []
    columns = Array(repeating: ColumnProfile(), count: width)
    above = Array(repeating: nil, count: width)
    let headerCount = source.allSatisfy { $0.count == width } ? readEmptyHeader() : readShortHeader()
    for row in headerCount..<source.count where source[row].count == width { learn(row, 0..<width) }
    for row in headerCount..<source.count { readBody(row) }
    countHeadColumns()
  }

  // MARK: Header rows

  /// Header rows of a table that has all its cells, some of them empty; the first row, or the first two.
  private mutating func readEmptyHeader() -> Int {
    guard source.count > 2, hasEmptyGroupCells, !kinds[1].contains(where: \.isFigure) else {
      header = [source[0]]
      return 1
    }
    var first: [Table.Cell] = []
    var second: [Table.Cell] = []
    for column in 0..<width {
      let (top, below) = (source[0][column], source[1][column])
      if top.isEmpty, column > 0, !below.isEmpty, let last = first.indices.last {
        first[last].columnSpan += 1
        second.append(below)
      } else if !top.isEmpty, below.isEmpty {
        first.append(top)
        first[first.count - 1].rowSpan = 2
      } else {
        first.append(top)
        second.append(below)
      }
    }
    header = [first, second]
    isMerged = true
    return 2
  }

  /// Whether the second row names columns below a name of the first that has empty cells beside it, as nothing of the
  /// body does.
  private var hasEmptyGroupCells: Bool {
    let groups = (1..<max(width, 1)).contains { column in
      source[0][column].isEmpty && !source[1][column].isEmpty && !source[0][column - 1].isEmpty
        && !source[1][column - 1].isEmpty
    }
    return groups && (source[1][0].isEmpty || source[0][0].isEmpty)
  }

  /// Header rows of a table whose merged cells were left out.
  private mutating func readShortHeader() -> Int {
    let count = source[0].count
    if count == width {
      header = [source[0]]
      return 1
    }
    if isSecondHeader {
      readGroups()
      return 2
    }
    guard source.count > 1, source[1...].contains(where: { $0.count == width }) else {
      header = [source[0] + Array(repeating: empty, count: width - count)]
      shortRows.append((0, count))
      return 1
    }
    readWideHeader()
    return 1
  }

  /// Whether the second row goes on with names of columns that the first has begun.
  private var isSecondHeader: Bool {
    guard source.count > 2 else { return false }
    let (first, second) = (source[0].count, source[1].count)
    let below = width - second
    guard first - below >= 1, second > first - below, !kinds[1].contains(where: \.isFigure),
      !kinds[1].contains(.counter), !kinds[0].contains(where: \.isFigure)
    else { return false }
    let names = source[1].map { cellShape($0.text.text) }
    if Set(names).count < names.count, names.first.map({ !$0.isEmpty }) ?? false { return true }
    // Figures stand below names.
    let figures = kinds[2...].count { row in row.suffix(second).contains { $0 == .number || $0 == .rate } }
    return figures * 2 > source.count - 2
  }

  /// The names of the first row that span several of the second, and those that reach down beside them.
  private mutating func readGroups() {
    let (first, second) = (source[0], source[1])
    let down = width - second.count
    let names = second.map { cellShape($0.text.text) }
    var best: (score: Double, leading: Int, sizes: [Int], isCertain: Bool)?
    for leading in 0...down {
      let groups = first[leading..<(first.count - down + leading)]
      guard !groups.isEmpty else { continue }
      let (sizes, isCertain) = groupSizes(of: names, count: groups.count)
      let shapes = Set(groups.map { cellShape($0.text.text) })
      let score = (shapes.count == 1 ? 2 : 0) + (isCertain ? 1.0 : 0) + Double(leading) / 16
      if score > best?.score ?? -1 { best = (score, leading, sizes, isCertain) }
    }
    guard let best else { return }
    var top = first
    for index in top.indices {
      let group = index - best.leading
      if best.sizes.indices.contains(group) {
        top[index].columnSpan = best.sizes[group]
      } else {
        top[index].rowSpan = 2
      }
    }
    header = [top, second]
    isMerged = true
    if !best.isCertain { doubtfulRow = 0 }
  }

  /// How many of the names below belong to each of so many groups.
  private func groupSizes(of names: [String], count: Int) -> (sizes: [Int], isCertain: Bool) {
    if count == 1 { return ([names.count], true) }
    let size = names.count / count
    if names.count % count == 0, names.indices.allSatisfy({ names[$0] == names[$0 % size] }) {
      return (Array(repeating: size, count: count), true)
    }
    // Groups end alike, with what sums up, or else begin alike; in each of them time goes on.
    let ends = names.indices.filter { names[$0] == names.last }
    let starts = names.indices.filter { names[$0] == names.first }
    var splits: [[Int]] = []
    if ends.count == count { splits.append(zip(ends, [-1] + ends.dropLast()).map { $0 - $1 }) }
    if starts.count == count {
      splits.append(zip(starts, starts.dropFirst() + [names.count]).map { $1 - $0 })
    }
    if let split = splits.first(where: { isInOrder(source[1], $0) }) ?? splits.first { return (split, false) }
    return (Array(repeating: size, count: count - 1) + [names.count - size * (count - 1)], false)
  }

  /// Whether the periods of each group follow each other.
  private func isInOrder(_ names: [Table.Cell], _ sizes: [Int]) -> Bool {
    var start = 0
    return sizes.allSatisfy { size in
      defer { start += size }
      let ranks = names[start..<min(start + size, names.count)].compactMap { periodRank($0.text.text[...]) }
      return zip(ranks, ranks.dropFirst()).allSatisfy { $0 <= $1 }
    }
  }

  /// One row of names, some of which must span several columns.
  private mutating func readWideHeader() {
    var cells = source[0]
    var extra = width - cells.count
    let full = source.indices.dropFirst().filter { source[$0].count == width }
    var column = 0
    for index in cells.indices {
      let text = cells[index].text.text
      let counts = full.allSatisfy {
        kinds[$0][column] == .counter && source[$0][column].text.text.count <= 2
      }
      if extra > 0, counts || text.contains("·") || text.contains("/") {
        cells[index].columnSpan = 2
        extra -= 1
      }
      column += cells[index].columnSpan
    }
    if extra > 0 {
      for row in full { learn(row, 0..<width) }
      let widest = cells.indices.max { likelihood($0, cells) <= likelihood($1, cells) } ?? 0
      cells[widest].columnSpan += extra
      columns = Array(repeating: ColumnProfile(), count: width)
    }
    header = [cells]
    isMerged = true
    doubtfulRow = 0
  }

  /// How likely a name is to span the column below it and the next.
  private func likelihood(_ index: Int, _ cells: [Table.Cell]) -> Double {
    let column = cells[..<index].reduce(0) { $0 + $1.columnSpan }
    guard cells[index].columnSpan == 1, column + 1 < width else { return 0 }
    let (left, right) = (columns[column], columns[column + 1])
    if left.isOfWords, right.isOfWords {
      // Labels in two columns have one name more often than contents have.
      return column == 0 && right.longest <= left.longest * 3 ? 0.8 : 0.4
    }
    if left.isOfWords || right.isOfWords { return 0 }
    // A time and how long it lasts have one name more often than two figures.
    return column == 0 ? 0.5 : 0.3
  }

  // MARK: Body

  private mutating func learn(_ row: Int, _ places: some Sequence<Int>) {
    for (cell, column) in zip(source[row].indices, places) {
      columns[column].add(cells[row][cell])
    }
  }

  private mutating func readBody(_ row: Int) {
    if source[row].count == width {
      readFull(row)
    } else {
      readShort(row)
    }
  }

  /// A row with all its cells: empty ones at its beginning belong to the labels above.
  private mutating func readFull(_ row: Int) {
    let leading = source[row].prefix { $0.isEmpty }.count
    let reaches = (0..<leading).prefix { column in
      above[column].map { !rows[$0.row][$0.cell].isEmpty && rows[$0.row][$0.cell].columnSpan == 1 } ?? false
    }
    // A label of its own is what follows, or a rate that says more of the figure above.
    let joins =
      reaches.count == leading && leading > 0 && leading < width
      && (kinds[row][leading] == .words || kinds[row][leading] == .counter || kinds[row][leading] == .rate
        || kinds[row][leading] == .quantity && source[row][leading].text.text.hasPrefix("("))
    place(row, at: Array(0..<width), reachesDown: joins ? Set(0..<leading) : [])
  }

  private mutating func readShort(_ row: Int) {
    let count = source[row].count
    let places = bestPlaces(of: row)
    let gaps = (0..<width).filter { !places.contains($0) }
    let leading = places.first ?? 0
    if leading == 0, places.last == count - 1 {
      // Only the last are missing, and nothing says that they are merged.
      shortRows.append((row, count))
      place(row, at: places, reachesDown: [])
      return
    }
    learn(row, places)
    let reaching = gaps.filter { above[$0] != nil }
    place(row, at: places, reachesDown: Set(reaching))
    if gaps.count > reaching.count { doubtfulRow = doubtfulRow ?? row }
  }

  /// Puts the cells of a row into the result; a column that they leave free goes to the cell above it, or is empty.
  private mutating func place(_ row: Int, at places: [Int], reachesDown: Set<Int>) {
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
        while index < places.count, places[index] < column { index += 1 }
        continue
      }
      next[column] = Owner(row: rows.count, cell: cells.count, start: column)
      if index < places.count, places[index] == column {
        cells.append(source[row][index])
        index += 1
      } else {
        // Beside an empty cell of its own where nothing above can reach down.
        cells.append(empty)
        if reachesDown.contains(column) { doubtfulRow = doubtfulRow ?? row }
      }
      column += 1
    }
    above = next
    rows.append(cells)
  }

  /// The columns that suit the cells of a short row best.
  private mutating func bestPlaces(of row: Int) -> [Int] {
    let count = source[row].count
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
    let count = source[row].count
    return (0...(width - count)).contains { start in
      guard places != Array(start..<(start + count)) else { return false }
      let fits = (0..<count).reduce(0.0) { $0 + fit(row, $1, start + $1) }
      let leading = (0..<start).reduce(0.0) { $0 + (above[$1] == nil ? 2 : 0.1) }
      return fits - leading - 0.3 * Double(width - start - count) > score - 0.15
    }
  }

  private func fit(_ row: Int, _ cell: Int, _ column: Int) -> Double {
    columns[column].fit(cells[row][cell])
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

/// What the cells of a column are.
private struct ColumnProfile {
  private var counts = Array(repeating: 0, count: CellKind.allCases.count)
  private var total = 0
  private var numeric = 0
  private(set) var longest = 0
  private var shapes: Set<String> = []

  mutating func add(_ cell: SourceCell) {
    guard cell.kind != .empty else { return }
    counts[cell.kind.rawValue] += 1
    total += 1
    if cell.kind.isNumeric { numeric += 1 }
    longest = max(longest, cell.length)
    if cell.kind != .words, shapes.count < 32 { shapes.insert(cell.shape) }
  }

  var isOfWords: Bool {
    total > 0 && counts[CellKind.words.rawValue] + counts[CellKind.counter.rawValue] == total
  }

  func fit(_ cell: SourceCell) -> Double {
    guard total > 0, cell.kind != .empty else { return 0 }
    let share = Double(counts[cell.kind.rawValue]) / Double(total)
    if cell.kind == .words {
      let isLong = longest <= 30 && cell.length > longest * 3 + 12
      return (share > 0 ? 0.3 * share : -1) - (isLong ? 0.6 : 0)
    }
    if share > 0 { return 0.8 * share + 0.2 + (shapes.contains(cell.shape) ? 0.3 : 0) }
    return cell.kind.isNumeric && numeric > 0 ? 0.4 * Double(numeric) / Double(total) : -1
  }
}

/// What is asked of a cell again and again.
private struct SourceCell {
  var kind: CellKind
  var shape: String
  var length: Int

  init(_ text: String) {
    kind = CellKind(text)
    shape = kind == .words ? "" : cellShape(text)
    length = text.utf8.count
  }
}

/// Where in a year or a report a period is: by its number, as `4분기`, or by its name, as `하반기`.
private func periodRank(_ name: Substring) -> Int? {
  let bare = name.prefix { $0 != "(" && $0 != "\n" }.withoutSpaces
  if let rank = LineWords.known.periodOrder.first(where: { bare.hasSuffix($0.word) })?.rank { return rank }
  return Int(bare.prefix { $0.isASCII && $0.isNumber })
}
