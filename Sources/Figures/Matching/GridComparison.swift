/// Which cells of a translated table say what others say in the source.
package struct GridComparison: Sendable {
  /// Where a cell begins.
  package struct Place: Hashable, Comparable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) { (self.row, self.column) = (row, column) }

    package static func < (left: Self, right: Self) -> Bool {
      (left.row, left.column) < (right.row, right.column)
    }
  }

  package enum Finding: Hashable, Sendable {
    /// Two rows stand in each other's places, as far as it can be told.
    case rows(Int, Int)
    case columns(Int, Int)
    /// Two cells stand in each other's places.
    case cells(Place, Place)
    /// A cell says what the source has in another one.
    case moved(Place, from: Place)
  }

  /// By their first places.
  package let findings: [Finding]

  /// More cells than these that are not like their counterparts are those of another table.
  private static let limit = 96

  /// - Parameters:
  ///   - places: the cells, each once.
  ///   - agrees: whether the second cell of the translation says what the first of the source does; nil where nothing tells.
  /// - Complexity: linear in the cells, and quadratic in those that do not agree, of which there is a limit.
  package init(_ places: [Place], agrees: (_ source: Place, _ target: Place) -> Bool?) {
    var disagreeing: [Place] = []
    var suspects: [Place] = []
    for place in places {
      switch agrees(place, place) {
      case true?: continue
      case false?: disagreeing.append(place)
      case nil: break
      }
      suspects.append(place)
    }
    guard !suspects.isEmpty, suspects.count <= Self.limit else {
      findings = []
      return
    }
    var exchanges = Self.exchanges(among: suspects, agrees)
    var found: [(first: Place, finding: Finding)] = []
    for isOfRows in [true, false] {
      found += Self.lines(&exchanges, disagreeing, isOfRows: isOfRows)
    }
    found += exchanges.map { ($0.0, .cells($0.0, $0.1)) }
    var told: Set<Place> = []
    for (_, finding) in found {
      switch finding {
      case .rows(let one, let other):
        told.formUnion(disagreeing.filter { $0.row == one || $0.row == other })
      case .columns(let one, let other):
        told.formUnion(disagreeing.filter { $0.column == one || $0.column == other })
      case .cells(let one, let other): told.formUnion([one, other])
      case .moved(let place, _): told.insert(place)
      }
    }
    for place in disagreeing where !told.contains(place) {
      let origins = places.filter {
        $0 != place && ($0.row == place.row || $0.column == place.column) && agrees($0, place) == true
      }
      if origins.count == 1 { found.append((place, .moved(place, from: origins[0]))) }
    }
    findings = found.sorted { $0.first < $1.first }.map(\.finding)
  }

  /// Pairs of cells in a row or a column, each of which says what the other should, where no third says so.
  private static func exchanges(
    among suspects: [Place], _ agrees: (Place, Place) -> Bool?
  ) -> [(Place, Place)] {
    var found: [(Place, Place)] = []
    var partners: [Place: Int] = [:]
    for (index, one) in suspects.enumerated() {
      for other in suspects[(index + 1)...] where one.row == other.row || one.column == other.column {
        guard agrees(one, other) == true, agrees(other, one) == true else { continue }
        found.append((one, other))
        partners[one, default: 0] += 1
        partners[other, default: 0] += 1
      }
    }
    return found.filter { partners[$0.0] == 1 && partners[$0.1] == 1 }
  }

  /// Takes away the exchanges that make up whole rows, or columns: two or more, and nothing else in them disagrees.
  private static func lines(
    _ exchanges: inout [(Place, Place)], _ disagreeing: [Place], isOfRows: Bool
  ) -> [(first: Place, finding: Finding)] {
    let line = { (place: Place) in isOfRows ? place.row : place.column }
    let across = { (place: Place) in isOfRows ? place.column : place.row }
    struct Lines: Hashable {
      let first: Int
      let second: Int
    }
    var groups: [Lines: [(Place, Place)]] = [:]
    for (one, other) in exchanges where across(one) == across(other) {
      groups[Lines(first: line(one), second: line(other)), default: []].append((one, other))
    }
    var found: [(first: Place, finding: Finding)] = []
    for (lines, pairs) in groups where pairs.count > 1 {
      let covered = Set(pairs.flatMap { [$0.0, $0.1] })
      let isWhole = disagreeing.allSatisfy {
        (line($0) != lines.first && line($0) != lines.second) || covered.contains($0)
      }
      guard isWhole, let first = pairs.map(\.0).min() else { continue }
      found.append(
        (first, isOfRows ? .rows(lines.first, lines.second) : .columns(lines.first, lines.second)))
      exchanges.removeAll { covered.contains($0.0) }
    }
    return found
  }
}
