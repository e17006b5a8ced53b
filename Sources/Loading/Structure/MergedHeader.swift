import Briefings

/// Finds the rows of a table that name its columns, and how far a name of the first reaches over those of the second.
///
/// What a name covers is left out below it or beside it, or is an empty cell. How many names the second row has, whether
/// they come back group by group, and what stands below them tell.
///
/// - Complexity: O(cells × columns).
struct MergedHeader {
  private(set) var rows: [[Table.Cell]] = []
  /// Whether any name spans others.
  private(set) var isMerged = false
  /// Whether names may reach over other columns than those they were given.
  private(set) var isDoubtful = false
  /// How many cells the first row has, if it was filled up.
  private(set) var shortCount: Int?
  /// The columns of each name that several of the second row are below; empty unless all of these come back.
  private(set) var groups: [Range<Int>] = []

  private let table: WrittenRows

  /// - Parameter table: one that has a row.
  init(_ table: WrittenRows) {
    self.table = table
    if table.rows.allSatisfy({ $0.count == table.width }) { readFull() } else { readShort() }
  }

  private var first: [Table.Cell] { table.rows[0] }
  private var width: Int { table.width }

  private func kinds(_ row: Int) -> some Sequence<CellKind> { table.cells[row].lazy.map(\.kind) }

  // MARK: Rows that have all their cells

  /// Header rows of a table that has all its cells, some of them empty; the first row, or the first two.
  private mutating func readFull() {
    guard table.rows.count > 2, hasEmptyGroupCells, !kinds(1).contains(where: \.isFigure) else {
      rows = [first]
      return
    }
    var top: [Table.Cell] = []
    var second: [Table.Cell] = []
    for column in 0..<width {
      let (name, below) = (first[column], table.rows[1][column])
      if name.isEmpty, column > 0, !below.isEmpty, let last = top.indices.last {
        top[last].columnSpan += 1
        second.append(below)
      } else if !name.isEmpty, below.isEmpty {
        top.append(name)
        top[top.count - 1].rowSpan = 2
      } else {
        top.append(name)
        second.append(below)
      }
    }
    rows = [top, second]
    isMerged = true
  }

  /// Whether the second row names columns below a name of the first that has empty cells beside it, as nothing of the
  /// body does.
  private var hasEmptyGroupCells: Bool {
    let second = table.rows[1]
    let groups = (1..<max(width, 1)).contains { column in
      first[column].isEmpty && !second[column].isEmpty && !first[column - 1].isEmpty
        && !second[column - 1].isEmpty
    }
    return groups && (second[0].isEmpty || first[0].isEmpty)
  }

  // MARK: Rows that lack cells

  private mutating func readShort() {
    let count = first.count
    if count == width {
      rows = [first]
    } else if let period = periodOfSecond() {
      readGroups(ofPeriod: period)
    } else if isSecondHeader {
      readGroups()
    } else if table.rows.count > 1, table.rows[1...].contains(where: { $0.count == width }) {
      readWide()
    } else {
      rows = [first + Array(repeating: table.empty, count: width - count)]
      shortCount = count
    }
  }

  private var namesBelow: [String] { table.rows[1].map { cellShape($0.text.text) } }

  /// After how many names those of the second row come back: `개수, 증감률, 개수, 증감률`.
  ///
  /// Then the names above them are as many as they come back, and may be years.
  private func periodOfSecond() -> Int? {
    guard table.rows.count > 2, !kinds(1).contains(where: { $0.isFigure || $0 == .counter }),
      table.cells[0].first.map({ !$0.kind.isFigure }) ?? false
    else { return nil }
    let names = namesBelow
    let down = width - names.count
    for period in 1..<max(names.count, 1) where names.count % period == 0 {
      guard names.indices.allSatisfy({ names[$0] == names[$0 % period] }) else { continue }
      // The shortest; one name alone above all of them would be a group of its own kind.
      let above = first.count - names.count / period
      return period > 1 && above >= (down > 0 ? 1 : 0) && above <= down ? period : nil
    }
    return nil
  }

  /// Names above equal groups; those beside them reach down, the first over all columns of labels.
  private mutating func readGroups(ofPeriod period: Int) {
    let count = table.rows[1].count / period
    let beside = first.count - count
    let extra = width - table.rows[1].count - beside
    var best: (score: Double, leading: Int)?
    for leading in (extra > 0 ? 1 : 0)...beside {
      let start = leading + extra
      let names = first[leading..<(leading + count)]
      // What sums up stands beside the groups rather than among them.
      let sums = names.contains { LineWords.known.sumNames.contains(cellShape($0.text.text)) }
      let score =
        (isOneShape(names) ? 2 : 0) + periodicity(from: start, period, count) - (sums ? 0.5 : 0)
        + Double(leading) / 16
      if score > best?.score ?? -1 { best = (score, leading) }
    }
    guard let best else { return }
    var top = first
    for index in top.indices {
      if (best.leading..<(best.leading + count)).contains(index) {
        top[index].columnSpan = period
      } else {
        top[index].rowSpan = 2
        if index == 0 { top[index].columnSpan += extra }
      }
    }
    rows = [top, table.rows[1]]
    isMerged = true
    groups = (0..<count).map { best.leading + extra + $0 * period }.map { $0..<($0 + period) }
  }

  private func isOneShape(_ names: ArraySlice<Table.Cell>) -> Bool {
    Set(names.map { cellShape($0.text.text) }).count == 1
  }

  /// How often the columns of a group hold what those of the first do, from 0 to 1.
  private func periodicity(from start: Int, _ period: Int, _ count: Int) -> Double {
    guard start + period * count <= width else { return 0 }
    var (same, all) = (0, 0)
    for row in table.rows.indices.dropFirst(2).prefix(12) where table.isFull(row) {
      for column in (start + period)..<(start + period * count) {
        let (cell, other) = (table.cells[row][column], table.cells[row][start + (column - start) % period])
        all += 1
        if cell.kind == other.kind, cell.shape == other.shape { same += 1 }
      }
    }
    return all == 0 ? 0 : Double(same) / Double(all)
  }

  /// Whether the second row goes on with names of columns that the first has begun.
  private var isSecondHeader: Bool {
    guard table.rows.count > 2 else { return false }
    let (count, second) = (first.count, table.rows[1].count)
    let below = width - second
    guard count - below >= 1, second > count - below,
      !kinds(1).contains(where: { $0.isFigure || $0 == .counter }), !kinds(0).contains(where: \.isFigure)
    else { return false }
    let names = namesBelow
    if Set(names).count < names.count, names.first.map({ !$0.isEmpty }) ?? false { return true }
    // Figures stand below names.
    let figures = table.cells[2...].count { row in
      row.suffix(second).contains { $0.kind == .number || $0.kind == .rate }
    }
    return figures * 2 > table.rows.count - 2
  }

  /// The names of the first row that span several of the second, and those that reach down beside them.
  private mutating func readGroups() {
    let second = table.rows[1]
    let down = width - second.count
    var best: (score: Double, leading: Int, sizes: [Int], isCertain: Bool)?
    for leading in 0...down {
      let groups = first[leading..<(first.count - down + leading)]
      guard !groups.isEmpty else { continue }
      let (sizes, isCertain) = groupSizes(of: second, count: groups.count)
      let score = (isOneShape(groups) ? 2 : 0) + (isCertain ? 1.0 : 0) + Double(leading) / 16
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
    rows = [top, second]
    isMerged = true
    isDoubtful = !best.isCertain
  }

  /// How many of the names below belong to each of so many groups.
  private func groupSizes(of cells: [Table.Cell], count: Int) -> (sizes: [Int], isCertain: Bool) {
    let names = cells.map { cellShape($0.text.text) }
    if count == 1 { return ([names.count], true) }
    let size = names.count / count
    if names.count % count == 0, names.indices.allSatisfy({ names[$0] == names[$0 % size] }) {
      return (Array(repeating: size, count: count), true)
    }
    // Groups end alike, with what sums up, or else begin alike; in each of them time goes on.
    let ends = names.indices.filter { names[$0] == names.last }
    let starts = names.indices.filter { names[$0] == names.first }
    var splits: [[Int]] = []
    let breaks = [0] + cells.indices.dropFirst().filter { breaksSeries(cells[$0 - 1], cells[$0]) }
    if breaks.count == count { splits.append(sizes(from: breaks, of: names.count)) }
    if ends.count == count { splits.append(zip(ends, [-1] + ends.dropLast()).map { $0 - $1 }) }
    if starts.count == count { splits.append(sizes(from: starts, of: names.count)) }
    if let split = splits.first(where: { isInOrder(cells, $0) }) ?? splits.first { return (split, false) }
    return (Array(repeating: size, count: count - 1) + [names.count - size * (count - 1)], false)
  }

  private func sizes(from starts: [Int], of count: Int) -> [Int] {
    zip(starts, starts.dropFirst() + [count]).map { $1 - $0 }
  }

  /// Whether time does not go on from one name to the next: it goes back, or ends, or begins.
  private func breaksSeries(_ name: Table.Cell, _ next: Table.Cell) -> Bool {
    let (before, after) = (periodRank(name.text.text[...]), periodRank(next.text.text[...]))
    guard let before, let after else { return (before == nil) != (after == nil) }
    return after <= before
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

  // MARK: One row

  /// One row of names, some of which must span several columns.
  private mutating func readWide() {
    var cells = first
    var extra = width - cells.count
    let full = table.rows.indices.dropFirst().filter(table.isFull)
    var column = 0
    for index in cells.indices {
      let text = cells[index].text.text
      let counts = full.allSatisfy {
        table.cells[$0][column].kind == .counter && table.rows[$0][column].text.text.count <= 2
      }
      if extra > 0, counts || text.contains("·") || text.contains("/") {
        cells[index].columnSpan = 2
        extra -= 1
      }
      column += cells[index].columnSpan
    }
    if extra > 0 {
      let columns = table.profiles(from: 1)
      let widest =
        cells.indices.max { likelihood($0, cells, columns) <= likelihood($1, cells, columns) } ?? 0
      cells[widest].columnSpan += extra
    }
    rows = [cells]
    isMerged = true
    isDoubtful = true
  }

  /// How likely a name is to span the column below it and the next.
  private func likelihood(_ index: Int, _ cells: [Table.Cell], _ columns: [ColumnProfile]) -> Double {
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
}

/// Where in a year or a report a period is: by its number, as `4분기`, or by its name, as `하반기`.
private func periodRank(_ name: Substring) -> Int? {
  let bare = name.prefix { $0 != "(" && $0 != "\n" }.withoutSpaces
  if let rank = LineWords.known.periodOrder.first(where: { bare.hasSuffix($0.word) })?.rank { return rank }
  return Int(bare.prefix { $0.isASCII && $0.isNumber })
}
