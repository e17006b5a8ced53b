import Briefings

/// Checks that dates, weekdays, quarters, halves and times say the same in both texts, and that a weekday is
/// that of its date. It knows Korean and English.
package struct DateCheck: Sendable {
  package init() {}

  /// In the order of the source, then what was added.
  ///
  /// - Complexity: linear in the length of both texts.
  package func disagreements(in pair: TextPair) -> [Disagreement] {
    PairReading(pair).map { disagreements(in: $0) } ?? []
  }

  func disagreements(in reading: PairReading) -> [Disagreement] {
    let matching = reading.matching
    let report = DateReport(reading: reading)
    var differences = matching.pairs.compactMap { report.difference($0.source, $0.target) }
    differences += report.opposedWeekdays(besides: differences)
    let findings =
      differences + matching.missing.compactMap(report.missing) + matching.added.compactMap(report.added)
      + report.wrongWeekdays(besides: differences) + report.impossibleDays()
    return findings.isEmpty ? report.opposedRelativeTimes() : findings
  }
}
