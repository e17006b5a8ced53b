import Diagnostics
import Languages
import TextReading

/// Finds two names that were exchanged: beside their numbers, or as who acts and who is acted upon.
enum ExchangedNames {
  /// - Complexity: linear in the texts.
  static func disagreements(in pair: ReadPair) -> [Disagreement] {
    guard pair.figures != nil else { return [] }
    let beside = pair.exchanges.filter { $0.rule == Rule.names.id }
    return beside.isEmpty ? actors(in: pair) : beside
  }

  /// Only in texts of one sentence or of as many as the other has.
  private static func actors(in pair: ReadPair) -> [Disagreement] {
    guard let languages = pair.languages else { return [] }
    let isFirstSource = pair.source.profile?.subtag == languages.first.subtag
    let (one, other) = isFirstSource ? (pair.source, pair.target) : (pair.target, pair.source)
    let (first, second) = (one.sentences, other.sentences)
    guard first.count == second.count else { return [] }
    var next = other.judgedWords[...]
    return zip(first, second).compactMap { here, there in
      next = next.drop { $0.range.lowerBound < there.lowerBound }
      let words = next.prefix { $0.range.upperBound <= there.upperBound }
      guard words.count(where: \.hasCapital) > 1 else { return nil }
      let names = languages.sharedWords(one.judged, here, other.judged, words).filter { $0.kind == .name }
      guard let found = languages.exchangedActors(names, one.judged, other.judged, words) else { return nil }
      let ranges = [found.subject, found.object].map {
        isFirstSource ? ($0.first, $0.second) : ($0.second, $0.first)
      }
      return Disagreement(
        .names, .namesExchanged,
        "'\(pair.source.words(ranges[0].0))' and '\(pair.source.words(ranges[1].0))' seem to be exchanged in the translation",
        reason: "in one text the first does something to the second, in the other the second to the first",
        source: ranges.map(\.0), target: ranges.map(\.1))
    }
  }
}
