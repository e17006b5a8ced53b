import Briefings

/// A total of a table that its parts do not add up to.
struct WrongTotal {
  let segment: Segment
  let summed: SummedCells
  /// `column` or `row`.
  let line: String
  /// What the column or row is called.
  let name: String
  /// What the total is called, if it is that of a part of its column or row.
  let part: String?
}

/// Adds up the lines of a table in one direction.
struct TableSums {
  /// What a total is beside the sum of its parts, at one cell.
  private struct Verdict {
    let line: Int
    let across: Int
    let cell: Int
    let way: TotalParts.Way
    let summed: SummedCells

    var isWrong: Bool { !summed.isRight && summed.isNear }
  }

  private let lines: TableLines
  private let parts: TotalParts
  /// By total, what its candidates make of it.
  private let verdicts: [Int: [[Verdict]]]

  /// A table that has more sums than these is none that somebody added up.
  private static let mostTotals = 64

  init(_ lines: TableLines) {
    self.lines = lines
    parts = TotalParts(lines)
    let totals = parts.totals
    var verdicts: [Int: [[Verdict]]] = [:]
    if totals.count <= Self.mostTotals {
      for total in totals {
        verdicts[total] = parts.candidates(total).map { Self.verdicts(total, $0.parts, $0.way, lines) }
      }
    }
    self.verdicts = verdicts
  }

  /// How many cells of a line are the sum of their parts, or nearly.
  func readable(_ line: Int) -> Int {
    verdicts[line]?.map { $0.count { $0.summed.isRight || $0.isWrong } }.max() ?? 0
  }

  /// The totals that are wrong, where others show that the table is one of sums, or the only one is near it.
  var wrong: [WrongTotal] {
    var names: [String] = []
    for total in parts.totals where !names.contains(parts.name(total)) { names.append(parts.name(total)) }
    return names.flatMap { name in wrong(parts.totals.filter { parts.name($0) == name }) }
  }

  /// - Parameter totals: those of one name, which are sums in the same way.
  private func wrong(_ totals: [Int]) -> [WrongTotal] {
    let all = totals.flatMap { verdicts[$0] ?? [] }
    let ways = Dictionary(grouping: all.joined(), by: \.way)
    guard
      let best = ways.max(by: { one, other in
        let counts = [one, other].map { $0.value.count(where: \.summed.isRight) }
        return counts[0] != counts[1] ? counts[0] < counts[1] : order(one.key) > order(other.key)
      })
    else { return [] }
    guard best.value.contains(where: \.summed.isRight) else { return single(all) }
    let found = totals.flatMap { total -> [Verdict] in
      // A line that is a sum in its own way is judged by that.
      let own = (verdicts[total] ?? []).max { one, other in
        one.count(where: \.summed.isRight) < other.count(where: \.summed.isRight)
      }
      let judged =
        own.flatMap { $0.contains(where: \.summed.isRight) ? $0 : nil }
        ?? best.value.filter { $0.line == total }
      let wrong = judged.filter { $0.isWrong && !isRightOtherwise($0) }
      // A paste that lost merged cells has its totals in other columns.
      let misplaced = Set(judged.filter { !$0.summed.isRight }.map(\.summed.total))
      return wrong.contains { misplaced.contains($0.summed.sum) } ? [] : wrong
    }
    let right = all.joined().filter(\.summed.isRight)
    return found.count <= Set(right.map(\.cell)).count ? found.map(report) : []
  }

  /// The only total of a table, which nothing but its nearness shows to be a sum.
  private func single(_ all: [[Verdict]]) -> [WrongTotal] {
    let wrong = all.joined().filter(\.isWrong)
    guard let first = wrong.first, first.summed.parts > 2,
      wrong.allSatisfy({ $0.cell == first.cell && $0.summed.sum == first.summed.sum })
    else { return [] }
    return [report(first)]
  }

  private func isRightOtherwise(_ verdict: Verdict) -> Bool {
    (verdicts[verdict.line] ?? []).joined().contains { $0.cell == verdict.cell && $0.summed.isRight }
  }

  /// Of ways that explain as much, the one that comes first.
  private func order(_ way: TotalParts.Way) -> Int {
    switch way {
    case .all: 0
    case .groups: 1
    case .alike: 2
    case .alikeSums: 3
    case .before: 4
    case .after: 5
    case .group(let number): 6 + number
    }
  }

  private func report(_ verdict: Verdict) -> WrongTotal {
    let heads = lines.heads(verdict.line)
    let isWhole = verdict.way == .all && heads.first?.sum == .total
    var names: [String] = []
    for head in heads where !head.isEmpty && !names.contains(head.text) { names.append(head.text) }
    return WrongTotal(
      segment: lines.figures.cells[verdict.cell].segment, summed: verdict.summed,
      line: lines.isTurned ? "row" : "column", name: lines.name(verdict.across),
      part: isWhole ? nil : names.joined(separator: " "))
  }

  // MARK: Sums

  private static func verdicts(_ total: Int, _ parts: [Int], _ way: TotalParts.Way, _ lines: TableLines)
    -> [Verdict]
  {
    var found: [Verdict] = []
    var across = 0
    while across < lines.width {
      guard let cell = lines.cell(total, across) else {
        across += 1
        continue
      }
      let places =
        max(
          across, lines.places(of: cell).lowerBound)..<max(
          across + 1, min(lines.places(of: cell).upperBound, lines.width))
      if let summed = summed(cell, of: total, parts, places, lines) {
        found.append(Verdict(line: total, across: across, cell: cell, way: way, summed: summed))
      }
      across = places.upperBound
    }
    return found
  }

  /// A total that goes on over several places is that of each of them, such as 100 below two columns of shares, or of all.
  private static func summed(
    _ cell: Int, of total: Int, _ parts: [Int], _ places: Range<Int>, _ lines: TableLines
  ) -> SummedCells? {
    guard lines.lines(of: cell) == total..<total + 1, let figure = lines.figures.cells[cell].figure,
      !places.contains(where: { lines.isRate(total, $0) })
    else { return nil }
    func summed(_ range: Range<Int>) -> SummedCells? {
      figures(of: parts, in: range, lines).flatMap {
        SummedCells($0, total: figure, isShare: range.contains(where: lines.isShare))
      }
    }
    let each = places.map { summed($0..<$0 + 1) }
    guard places.count > 1 else { return each.first ?? nil }
    let together = summed(places)
    if let together, together.isRight { return together }
    let readable = each.compactMap(\.self)
    guard readable.count == each.count, readable.allSatisfy({ $0.isRight || $0.isNear }) else {
      return together
    }
    return readable.first { !$0.isRight } ?? readable.first
  }

  /// The figures of some lines at some places, each cell once; nil where one is none, or goes on beyond them.
  private static func figures(of parts: [Int], in places: Range<Int>, _ lines: TableLines) -> [CellFigure]? {
    var seen: Set<Int> = []
    var figures: [CellFigure] = []
    let all = Set(parts)
    for across in places {
      for line in parts {
        guard let cell = lines.cell(line, across), let figure = lines.figures.cells[cell].figure else {
          return nil
        }
        guard seen.insert(cell).inserted else { continue }
        guard all.isSuperset(of: lines.lines(of: cell)),
          places.lowerBound <= lines.places(of: cell).lowerBound,
          lines.places(of: cell).upperBound <= places.upperBound
        else { return nil }
        figures.append(figure)
      }
    }
    return figures
  }
}
