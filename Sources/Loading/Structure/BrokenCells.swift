import Characters

/// Finds rows of a table that go on over several lines although no quotation marks say so: a word processor writes the
/// line breaks within a cell as they are.
///
/// Of lines with tabs and lines without, those are one row that give it as many cells as the table has columns, if what
/// is above a line end goes on below it. Each table is cut into rows as a whole, the best cut of all.
///
/// - Complexity: O(length of the lines); a row has at most ``Limits/linesOfQuotedCell`` lines.
func markBrokenCells(
  of source: [ClassifiedLine], in lines: inout [TableRuns.Line], isApart: (Int) -> Bool
) {
  var index = 0
  while index < source.count {
    guard lines[index].separator == .tab, !lines[index].hasQuotedCell, !isApart(index) else {
      index += 1
      continue
    }
    let end = endOfRows(from: index, of: source, lines, isApart)
    // Most tables have the same tabs in every line.
    let isEven = source[index..<end].allSatisfy { $0.tabCount == source[index].tabCount }
    if !isEven, let cut = BrokenCells(source[index..<end]).cut() {
      for (start, next) in zip(cut.starts, cut.starts.dropFirst() + [end]) where !cut.apart.contains(start) {
        let cellCount = source[start..<next].reduce(1) { $0 + $1.tabCount }
        for line in start..<next {
          lines[line].separator = .tab
          lines[line].isRule = false
          lines[line].cellCount = cellCount
          lines[line].continuesRow = line > start
          lines[line].isBroken = next > start + 1
          lines[line].hasWords = true
        }
      }
    }
    index = end
  }
}

/// Where the lines end that may be rows of the table which begins at an index.
private func endOfRows(
  from start: Int, of source: [ClassifiedLine], _ lines: [TableRuns.Line], _ isApart: (Int) -> Bool
) -> Int {
  var end = start + 1
  var last = end
  while end < source.count, end - last <= Limits.linesOfQuotedCell, !source[end].isBlank, !isApart(end),
    !lines[end].hasQuotedCell
  {
    let line = source[end]
    if lines[end].separator == .tab {
      last = end + 1
    } else if lines[end].separator == .bar || lines[end].isRule
      || !canGoOn(line, below: source[end - 1]) && !beginsLikeOthers(end, of: source, from: start)
    {
      break
    }
    end += 1
  }
  // Below the last row only what its last cell wants or what adds to it.
  while last < end, lines[last - 1].separator == .tab || last > start + 1,
    isTail(source[last], below: source[last - 1])
  { last += 1 }
  return last
}

/// Whether a line without a tab begins a row as others of the table begin: `B. 바다 환경과` below `A. 물고기 자원⇥1.1`, above a
/// line with tabs that is set in.
private func beginsLikeOthers(_ index: Int, of source: [ClassifiedLine], from start: Int) -> Bool {
  guard let marker = source[index].marker, index + 1 < source.count, source[index + 1].shape.hasTab,
    source[index + 1].indentation >= 2, let ordinal = marker.ordinal
  else { return false }
  return source[start..<index].suffix(Limits.linesOfQuotedCell).contains {
    let other = $0.shape.hasTab ? Marker.read($0.firstCell)?.marker : $0.marker
    return other?.kind == marker.kind && other?.ordinal == ordinal - 1
  }
}

/// Whether a line without a tab may be a part of a cell.
private func canGoOn(_ line: ClassifiedLine, below above: ClassifiedLine) -> Bool {
  guard line.text.scalarCount <= 100 else { return false }
  // A sentence of its own is no part of a cell that is complete.
  if line.isSentence, line.trimmed.endsWithFullStop, !line.trimmed.endsWithDate, !wantsMore(above.lastCell),
    !above.lastCell.hasOpenBracket,
    above.shape.hasTab
  {
    return false
  }
  switch line.sign {
  case .plain, .openingMark, .speech, .framed, .pageNumber: return !line.traits.contains(.contactStart)
  case .marker(let marker, _):
    // An item goes on with those of the cell.
    return marker.kind > .square && Marker.read(above.lastCell)?.marker.kind == marker.kind
  default: return false
  }
}

private func isTail(_ line: ClassifiedLine, below above: ClassifiedLine) -> Bool {
  let (upper, lower) = (above.lastCell, line.trimmed)
  guard !upper.isEmpty, lower.scalarCount <= 60, let first = lower.firstScalar else { return false }
  if let marker = line.marker { return Marker.read(upper)?.marker.kind == marker.kind }
  if upper.isSentence { return false }
  return (first == "(" || first == "（") && lower.lastScalar != ":" || wantsMore(upper)
}

extension ClassifiedLine {
  fileprivate var tabCount: Int { line.text.utf8.count { $0 == 0x09 } }

  /// What is before the first tab.
  fileprivate var firstCell: Substring { line.text.before(0x09).trimmed }

  /// What is after the last tab.
  fileprivate var lastCell: Substring {
    line.text.utf8.lastIndex(of: 0x09).map { line.text[line.text.utf8.index(after: $0)...].trimmed }
      ?? trimmed
  }
}

/// The best way to cut lines into rows.
private struct BrokenCells {
  private let lines: ArraySlice<ClassifiedLine>
  private let tabs: [Int]
  /// What it is worth that a line goes on with the one above it; that it does not is worth the opposite of a gain.
  private let joints: [Double]
  /// Whether any line certainly goes on below.
  private let hasBrokenCells: Bool

  init(_ lines: ArraySlice<ClassifiedLine>) {
    self.lines = lines
    tabs = lines.map(\.tabCount)
    let ends = lines.map(\.lastCell)
    let starts = lines.map(\.firstCell)
    let kinds = starts.map { CellKind($0) }
    var starters: [CellKind: Int] = [:]
    for (index, kind) in kinds.enumerated() where tabs[index] > 0 { starters[kind, default: 0] += 1 }
    // A cell that is broken the same way twice is one both times; one that also stands alone between tabs is whole.
    var pairs: [[Substring]: Int] = [:]
    var whole = WholeCells()
    for (index, line) in lines.enumerated() {
      if index > 0 { pairs[[ends[index - 1], starts[index]], default: 0] += 1 }
      whole.add(line.line.text.tabbedCells)
    }
    let tails = Self.tails(ends: ends, starts: starts, tabs: tabs)
    let comesBack = ends.indices.map { index in
      index > 0
        && (pairs[[ends[index - 1], starts[index]]] ?? 0 > 1
          || ends[index - 1].lastScalar.map { tails.contains(Tail(words: starts[index], ending: $0)) }
            ?? false)
    }
    var joints: [Double] = [0]
    var labels: [Int] = []
    for index in ends.indices.dropFirst() {
      let (upper, lower) = (ends[index - 1], starts[index])
      let kind = kinds[index]
      if upper.isEmpty || lower.isEmpty
        || CellKind(upper).isFigure && kind == .words && !lower.beginsInBracket
      {
        joints.append(-4)
      } else if upper.isOneSyllable, tabs[index - 1] == 0 || tabs[index] == 0,
        lower.isOneSyllable || tabs[index] == 0 && lower.scalarCount <= 2
      {
        joints.append(3)
      } else if kind == .rate && CellKind(upper).isNumeric || kind == .counter
        || (kind == .time || kind == .date) && starters[kind] ?? 0 > 1 || kind == .number
      {
        joints.append(-4)
      } else if upper.hasOpenBracket || "([（〔".unicodeScalars.contains(lower.firstScalar ?? " ")
        || wantsMore(upper)
      {
        joints.append(2)
      } else if let marker = Marker.read(lower)?.marker, marker.kind > .square,
        Marker.read(upper)?.marker.kind == marker.kind
      {
        joints.append(2)
      } else if comesBack[index] || lines[lines.startIndex + index].isSetInBelow(upper) {
        joints.append(2)
      } else if comesBack.indices.contains(index + 1), comesBack[index + 1], tabs[index] == 0 {
        // What begins a cell elsewhere begins this one.
        joints.append(-3)
      } else if whole.contains(upper) && tabs[index - 1] == 0 || whole.contains(lower) && tabs[index] == 0
        || whole.endsLikeOthers(upper)
      {
        joints.append(tabs[index - 1] > 0 && tabs[index] > 0 ? -4 : -3)
      } else if tabs[index] == 0 {
        joints.append(-0.9)
      } else {
        // A label that was broken is short on either line.
        let isLabel = tabs[index - 1] == 0 && upper.scalarCount <= 6 && lower.scalarCount <= 6
        if isLabel { labels.append(index) }
        joints.append(tabs[index - 1] == 0 ? -3.6 : -4)
      }
    }
    hasBrokenCells = joints.contains { $0 > 0 }
    // Where cells are broken, labels may be too.
    if hasBrokenCells { for index in labels { joints[index] = -0.7 } }
    self.joints = joints
  }

  /// The second half of cells whose first halves are alike: `연구소` below `동해바다`, alone on its line, and below `남해바다`.
  private struct Tail: Hashable {
    var words: Substring
    var ending: Unicode.Scalar
  }

  private static func tails(ends: [Substring], starts: [Substring], tabs: [Int]) -> Set<Tail> {
    var uppers: [Tail: (words: Set<Substring>, isAlone: Bool)] = [:]
    for index in ends.indices.dropFirst() {
      let (upper, lower) = (ends[index - 1], starts[index])
      guard let ending = upper.endingOfName, CellKind(lower) == .words, lower.scalarCount <= 12 else {
        continue
      }
      let tail = Tail(words: lower, ending: ending)
      uppers[tail, default: ([], false)].words.insert(upper)
      if tabs[index - 1] == 0, tabs[index] > 0 { uppers[tail]?.isAlone = true }
    }
    return Set(uppers.filter { $0.value.isAlone && $0.value.words.count > 1 }.keys)
  }

  /// The indices of the lines that begin rows, and those of the lines that part two tables; nil if each line is a row.
  func cut() -> (starts: [Int], apart: Set<Int>)? {
    let count = tabs.count
    guard count > 1, tabs.contains(0) || hasBrokenCells, let most = tabs.max(), most > 0
    else { return nil }
    var best: (score: Double, starts: [Int])?
    var columnCount = most + 1
    for width in (most + 1)...(most + 3) {
      let found = cut(width: width)
      // More columns than any line has cells only where much speaks for them.
      if found.score > best.map({ $0.score + 2 }) ?? -.infinity { (best, columnCount) = (found, width) }
    }
    guard let best else { return nil }
    // A line alone below a row that has all its cells is the title of what is below it.
    let apart = zip(best.starts, best.starts.dropFirst() + [count]).filter { start, next in
      next == start + 1 && start > 0 && tabs[start] == 0 && aloneWorth(start, columnCount) < -2
    }
    let base = lines.startIndex
    return (best.starts.map { base + $0 }, Set(apart.map { base + $0.0 }))
  }

  /// What it is worth that a row has one cell: below a row that lacks some, what lacks may be above.
  private func aloneWorth(_ index: Int, _ width: Int) -> Double {
    guard index > 0, joints[index] < 0, let above = tabs[..<index].last(where: { $0 > 0 }), above < width - 1
    else { return -2.5 }
    return hasBrokenCells ? -1.5 : -0.4
  }

  private func cut(width: Int) -> (score: Double, starts: [Int]) {
    let count = tabs.count
    var best = Array(repeating: -Double.infinity, count: count + 1)
    var origin = Array(repeating: 0, count: count + 1)
    best[0] = 0
    for end in 1...count {
      var cells = 1
      var inside = 0.0
      for start in stride(from: end - 1, through: max(0, end - Limits.linesOfQuotedCell), by: -1) {
        cells += tabs[start]
        guard cells <= width else { break }
        if start < end - 1 { inside += joints[start + 1] }
        // That two lines are parted is a loss where they belong together.
        let parted = start > 0 && joints[start] > 0 ? -joints[start] : 0
        let worth = cells == width ? 1.5 : cells == 1 ? aloneWorth(start, width) : -1
        let score = best[start] + inside + parted + worth
        if score > best[end] { (best[end], origin[end]) = (score, start) }
      }
      // A line with more cells than the width is a row of its own.
      if best[end] == -.infinity { (best[end], origin[end]) = (best[end - 1] - 4, end - 1) }
    }
    var starts: [Int] = []
    var index = count
    while index > 0 {
      index = origin[index]
      starts.append(index)
    }
    return (best[count], starts.reversed())
  }
}

/// Cells that no line end can have broken, since there are tabs on both sides of them.
private struct WholeCells {
  private var cells: Set<Substring> = []
  private var endings: [Unicode.Scalar: Set<Substring>] = [:]

  /// - Parameter row: the parts of a line between its tabs.
  mutating func add(_ row: [Substring]) {
    for cell in row.dropFirst().dropLast() {
      if cells.insert(cell).inserted, let ending = cell.endingOfName {
        endings[ending, default: []].insert(cell)
      }
    }
    // Nor is what both ends and begins one half of anything.
    if row.count > 1, let first = row.first, first == row.last { cells.insert(first) }
  }

  func contains(_ cell: Substring) -> Bool { cells.contains(cell) }

  /// Whether it is a name such as `화천군` among others such as `부여군` and `예산군`.
  func endsLikeOthers(_ cell: Substring) -> Bool {
    guard let ending = cell.endingOfName, let others = endings[ending] else { return false }
    return others.count(where: { $0 != cell }) >= 3
  }
}

extension ClassifiedLine {
  /// Whether it is set in below a cell of words, as somebody does to show that a label goes on.
  fileprivate func isSetInBelow(_ upper: Substring) -> Bool {
    indentation >= 2 && tabCount > 0 && CellKind(upper) == .words && !firstCell.isEmpty
  }
}

extension Substring {
  /// The last syllable of one word of a few.
  fileprivate var endingOfName: Unicode.Scalar? {
    guard (2...7).contains(scalarCount), unicodeScalars.allSatisfy(\.isHangulSyllable) else { return nil }
    return lastScalar
  }

  fileprivate var beginsInBracket: Bool { firstScalar == "(" || firstScalar == "（" || firstScalar == "[" }

  /// Whether a bracket is open at its end.
  var hasOpenBracket: Bool {
    var depth = 0
    for scalar in unicodeScalars {
      switch scalar {
      case "(", "（", "[", "「", "『", "“", "‘": depth += 1
      case ")", "）", "]", "」", "』", "”", "’": depth -= 1
      default: break
      }
    }
    return depth > 0
  }
}
