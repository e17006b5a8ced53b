package import Diagnostics
import Figures

extension CheckRule {
  static let dates = CheckRule(.dates, .pair { pair, _ in DateCheck.disagreements(in: pair) })
}

extension Rule {
  package static let dates = Rule(
    "dates", summary: "A date or a time differs between the source and the translation.",
    explanation:
      "Dates, weekdays, quarters, halves of years, times of day and times such as last year have to agree, a weekday has to be that of its date, and a day has to exist. A translation may add the year or the weekday that the source leaves to its reader.",
    help: "Give the translation the date of the source.",
    kinds: [
      .dateDiffers, .dateMayDiffer, .dateMissing, .dateAdded, .dayDoesNotExist, .weekdayWrong,
      .relativeTimeDiffers,
    ], waivedBy: .comment)
}

extension Rule.Kind {
  static let dateDiffers = Self("different", .error, "A date or time of day differs.")
  static let dateMayDiffer = Self(
    "perhaps-different", .warning, "A date seems to differ, but may be read in more than one way.")
  static let dateMissing = Self("missing", .warning, "A date or time of day is missing.")
  static let dateAdded = Self("added", .warning, "A date or time of day was added.")
  static let dayDoesNotExist = Self("impossible-day", .warning, "No month has such a day.")
  static let weekdayWrong = Self("wrong-weekday", .warning, "A date falls on another weekday.")
  static let relativeTimeDiffers = Self(
    "opposed-time", .warning, "This year became next year, and the like.")
}

/// Checks that dates, weekdays, quarters, halves and times say the same in both texts, and that a weekday is
/// that of its date.
enum DateCheck {
  /// In the order of the source, then what was added.
  ///
  /// - Complexity: linear in the length of both texts.
  static func disagreements(in pair: ReadPair) -> [Disagreement] {
    guard let figures = pair.figures, figures.speakOfTimes else { return [] }
    let report = DateReport(pair, figures)
    var differences = figures.matching.pairs.compactMap { report.difference($0.source, $0.target) }
    differences += report.opposedWeekdays(besides: differences)
    let findings =
      differences + figures.matching.missing.compactMap(report.missing)
      + figures.matching.added.compactMap(report.added)
      + report.wrongWeekdays(besides: differences) + report.impossibleDays()
    return findings.isEmpty ? report.opposedRelativeTimes() : findings
  }
}

extension PairFigures {
  /// Whether there is a date or a time of day in either text, or a time by its distance from today in both.
  fileprivate var speakOfTimes: Bool {
    source.contains(where: \.isTime) || target.contains(where: \.isTime)
      || !sourceTimes.isEmpty && !targetTimes.isEmpty
  }
}
