import Briefings
import Diagnostics

/// What shows only when the translations of all briefings are seen together: names, lengths, and texts that are
/// translated in two ways.
package struct SiteChecks: Sendable {
  private let checks: [@Sendable ([SitePlace]) -> [(SitePlace, Disagreement)]]

  package init(rules: [CheckRule] = CheckRule.all) {
    checks = rules.flatMap { rule in
      rule.checks.compactMap { if case .site(let check) = $0 { check } else { nil } }
    }
  }

  /// Adds the findings to the editions they are about; those of one language are compared with each other.
  ///
  /// - Complexity: linear in the texts, but for sorting.
  package func check(_ editions: inout [CheckedEdition]) {
    var groups: [TranslationDirection: [SitePlace]] = [:]
    for (number, edition) in editions.enumerated() {
      for (index, segment) in edition.segments.enumerated() {
        let direction = TranslationDirection(
          from: segment.pair.sourceLanguage, into: segment.pair.targetLanguage)
        groups[direction, default: []].append(SitePlace(edition: number, index: index, segment: segment))
      }
    }
    for direction in groups.keys.sorted(by: { ($0.source, $0.target) < ($1.source, $1.target) }) {
      let places = groups[direction] ?? []
      for (place, disagreement) in checks.flatMap({ $0(places) }) {
        editions[place.edition].add(CheckedEdition.Finding(segment: place.index, disagreement))
      }
    }
  }
}

/// A translated segment and where it is on the site.
package struct SitePlace: Sendable {
  package var edition: Int
  package var index: Int
  package var segment: TranslatedSegment

  /// For a message about another place: `en.po:12:9`.
  package var description: String { segment.location(0..<1).description }
}

extension Array {
  /// The most frequent value of those that `key` gives, the first of them where several are.
  func mostFrequent<Key: Hashable>(_ key: (Element) -> Key) -> Element? {
    var counts: [Key: Int] = [:]
    let keys = map(key)
    for key in keys { counts[key, default: 0] += 1 }
    let most = counts.values.max()
    return keys.firstIndex { counts[$0] == most }.map { self[$0] }
  }
}
