import Briefings

/// Checks that every quantity of the source stands in the translation with the same value and kind, and that
/// none is added. It knows Korean and English.
package struct NumberCheck: Sendable {
  package init() {}

  /// In the order of the source, then what was added.
  ///
  /// - Complexity: linear in the length of both texts.
  package func disagreements(in pair: TextPair) -> [Disagreement] {
    PairReading(pair).map { disagreements(in: $0) } ?? []
  }

  func disagreements(in reading: PairReading) -> [Disagreement] {
    let matching = reading.matching
    let report = NumberReport(reading: reading)
    return matching.pairs.compactMap { report.difference($0.source, $0.target) }
      + matching.missing.compactMap(report.missing) + matching.added.compactMap(report.added)
      + report.opposedBounds() + report.opposedDirections()
  }
}
