package import Diagnostics
import Figures

extension CheckRule {
  static let numbers = CheckRule(.numbers, .pair { pair, _ in NumberCheck.disagreements(in: pair) })
}

extension Rule {
  package static let numbers = Rule(
    "numbers", summary: "A quantity has another value in the translation, is missing there, or was added.",
    explanation:
      "Every quantity of the source has to be in the translation with the same value and kind, and none may be added. Languages count in their own scales (3조 5천억 is 3.5 trillion) and say small numbers in other ways, which is allowed for. Amounts in customary units may be converted.",
    help: "Give the translation the value of the source.",
    kinds: [
      .numberDiffers, .numberMayDiffer, .numberMissing, .numberMayBeMissing, .numberAdded, .numberMayBeAdded,
      .magnitudeDiffers, .nameWithDigitsDiffers, .boundOpposed, .directionOpposed,
      .numberExchanged, .movementOpposed,
    ], waivedBy: .comment)
}

extension Rule.Kind {
  static let numberDiffers = Self("different", .error, "A number has another value or counts something else.")
  static let numberMayDiffer = Self(
    "perhaps-different", .warning,
    "A number seems to have another value, but may be read in more than one way.")
  static let numberMissing = Self("missing", .warning, "An amount of money or a percentage is missing.")
  static let numberMayBeMissing = Self(
    "perhaps-missing", .warning, "A number is missing that may be said in another way.")
  static let numberAdded = Self("added", .warning, "An amount of money or a percentage was added.")
  static let numberMayBeAdded = Self(
    "perhaps-added", .warning, "A number was added that the source may say in another way.")
  static let magnitudeDiffers = Self(
    "other-magnitude", .warning, "A vague number is of another power of ten.")
  static let nameWithDigitsDiffers = Self("other-name", .warning, "A name with digits became another.")
  static let boundOpposed = Self(
    "opposed-bound", .warning, "At least became at most, or the other way round.")
  static let directionOpposed = Self(
    "opposed-direction", .warning, "Growth became decline, or the other way round.")
}

extension Rule.Kind {
  static let numberExchanged = Self(
    "exchanged", .warning, "Two numbers have been exchanged: each stands beside what the other counts.")
  static let movementOpposed = Self(
    "opposed-movement", .warning, "What rises in the source falls in the translation, or the other way round."
  )
}

/// Checks that every quantity of the source is in the translation with the same value and kind, and that
/// none is added.
enum NumberCheck {
  /// In the order of the source, then what was added.
  ///
  /// - Complexity: linear in the length of both texts.
  static func disagreements(in pair: ReadPair) -> [Disagreement] {
    guard let figures = pair.figures else { return [] }
    let report = NumberReport(pair, figures)
    let directions = report.opposedDirections()
    let movements = directions.isEmpty ? MovementCheck.disagreements(in: pair) : []
    return figures.matching.pairs.compactMap { report.difference($0.source, $0.target) }
      + figures.matching.missing.compactMap(report.missing) + figures.matching.added.compactMap(report.added)
      + report.opposedBounds() + directions + movements
      + pair.exchanges.filter { $0.rule == Rule.numbers.id }
  }
}
