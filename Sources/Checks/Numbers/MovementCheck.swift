import Diagnostics
import Figures
import Languages

/// Finds sentences that say without a number that something rises where the others say that it falls.
enum MovementCheck {
  /// Only where both texts have as many sentences, each sentence moves one way, and no word of the other leaves it open.
  ///
  /// - Complexity: linear in the texts.
  static func disagreements(in pair: ReadPair) -> [Disagreement] {
    guard let from = pair.source.profile, let into = pair.target.profile, from.subtag != into.subtag else {
      return []
    }
    let sources = from.figures.movements(
      of: pair.source.judged, sentences: { pair.source.sentences })
    guard sources.contains(where: { $0.direction != nil }) else { return [] }
    let targets = into.figures.movements(
      of: pair.target.judged, sentences: { pair.target.sentences })
    guard sources.count == targets.count else { return [] }
    return zip(sources, targets).compactMap { source, target in
      guard let here = source.direction, let there = target.direction, here != there else { return nil }
      return Disagreement(
        .numbers, .movementOpposed,
        "'\(pair.source.words(source.range))' is \(here == .up ? "growth" : "a decline"), but the translation says "
          + "'\(pair.target.words(target.range))'", source: [source.range], target: [target.range])
    }
  }
}
