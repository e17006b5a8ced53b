import Briefings
import Diagnostics
import Figures
import SourceReading

/// A table and its translation, which has as many rows and columns: which rows belong together, and which cells do not say
/// what the source has in their places.
struct AlignedTable {
  static let doubt = "the figures of its row stand in another row of the translation"

  /// For each row of the source, the row of the translation.
  private(set) var order: [Int]
  /// Rows of which it is not known whether their names moved with their figures.
  private(set) var doubtfulRows: Set<Int> = []
  private(set) var differences: [DocumentAlignment.CellDifference] = []
  private let source: [[Table.Cell]]
  private let target: [[Table.Cell]]
  private let headerRows: Int
  private let comparison: EvidenceComparison
  /// By place; nil for a cell that has no counterpart.
  private var evidence: [GridComparison.Place: (source: PassageEvidence, target: PassageEvidence)] = [:]
  private var indices: [GridComparison.Place: (source: Table.Cell, target: Table.Cell)] = [:]

  init(_ source: Table, _ target: Table, _ comparison: EvidenceComparison) {
    (self.source, self.target, self.comparison) = (source.allRows, target.allRows, comparison)
    headerRows = source.header.count
    order = Array(source.allRows.indices)
  }

  /// - Complexity: linear in the table, and quadratic in the cells that differ, of which there is a limit.
  mutating func compare() {
    guard comparison.languages != nil, zip(source, target).allSatisfy({ $0.count == $1.count }),
      !source.joined().contains(where: \.spans), !target.joined().contains(where: \.spans)
    else { return }
    // A table that says the same in every place needs no look at what else its cells could be.
    for (row, (cells, others)) in zip(source, target).enumerated() {
      for (column, (cell, other)) in zip(cells, others).enumerated() {
        let place = GridComparison.Place(row: row, column: column)
        indices[place] = (cell, other)
        evidence[place] = (
          comparison.evidence(ofSource: [cell.text.text]), comparison.evidence(ofTarget: [other.text.text])
        )
      }
    }
    let places = indices.keys.sorted()
    let findings = GridComparison(places, agrees: agrees).findings
    let figures = places.filter { evidence[$0]?.source.hasFigures ?? false }
    let differing = figures.filter { agrees($0, $0) == false }
    // Figures in another unit, or those of another table.
    guard differing.count * 2 <= figures.count || !findings.isEmpty else { return }
    var told: Set<GridComparison.Place> = []
    for finding in findings { add(finding, places, &told) }
    guard differing.count * 2 <= figures.count else { return }
    for place in differing where !told.contains(place) {
      guard let (cell, other) = indices[place], !cell.text.isTranslatable else { continue }
      report(
        place, "\(excerpt(other.text.text)) in \(words(place)) is \(excerpt(cell.text.text)) in the source")
    }
  }

  private mutating func add(
    _ finding: GridComparison.Finding, _ places: [GridComparison.Place],
    _ told: inout Set<GridComparison.Place>
  ) {
    switch finding {
    case .rows(let one, let other):
      told.formUnion(places.filter { $0.row == one || $0.row == other })
      let (first, second) = (
        GridComparison.Place(row: one, column: 0), GridComparison.Place(row: other, column: 0)
      )
      if agrees(first, second) == true, agrees(second, first) == true {
        order.swapAt(one, other)
      } else {
        if agrees(first, first) != true { doubtfulRows.formUnion([one, other]) }
        report(
          first,
          "The figures of rows \(number(one)) and \(number(other)) of the table are exchanged in the translation"
        )
      }
    case .columns(let one, let other):
      told.formUnion(places.filter { $0.column == one || $0.column == other })
      report(
        .init(row: min(headerRows, source.count - 1), column: one),
        "Columns \(one + 1) and \(other + 1) of the table are exchanged in the translation")
    case .cells(let one, let other):
      told.formUnion([one, other])
      guard let first = indices[one], let second = indices[other] else { return }
      report(
        one,
        "\(excerpt(first.target.text.text)) in \(words(one)) and \(excerpt(second.target.text.text)) in \(words(other)) of the table are exchanged in the translation"
      )
    case .moved(let place, let origin):
      told.insert(place)
      guard let cell = indices[place] else { return }
      report(
        place,
        "\(excerpt(cell.target.text.text)) in \(words(place)) is what the source has in \(words(origin)); here it has \(excerpt(cell.source.text.text))"
      )
    }
  }

  private mutating func report(_ place: GridComparison.Place, _ message: String) {
    guard let (cell, other) = indices[place] else { return }
    differences.append(.init(source: cell.text.index, target: other.text.index, message: message))
  }

  /// As translators are told: rows below the header from 1.
  private func number(_ row: Int) -> Int { row - headerRows + 1 }

  private func words(_ place: GridComparison.Place) -> String {
    place.row < headerRows
      ? "the header of column \(place.column + 1)" : "row \(number(place.row)), column \(place.column + 1)"
  }

  private func agrees(_ first: GridComparison.Place, _ second: GridComparison.Place) -> Bool? {
    guard let here = evidence[first], let there = evidence[second], let cell = indices[first],
      let other = indices[second]
    else { return nil }
    if cell.source.text.text == other.target.text.text { return true }
    if let same = here.source.hasSameFigures(as: there.target) {
      // Names with a figure in one language only tell nothing.
      return same ? true : here.source.hasFigures && there.target.hasFigures ? false : nil
    }
    return comparison.score(here.source, there.target) >= (first == second ? 1 : 2) ? true : nil
  }
}
