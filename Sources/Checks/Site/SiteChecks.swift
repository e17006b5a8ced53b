import Briefings

/// What shows only when the translations of all briefings are seen together: names, lengths, and texts that are
/// translated in two ways.
///
/// The texts of all briefings need not be in memory for it. Each edition leaves small ``EditionFacts``; from those of
/// all editions follows a ``SiteContext`` for each, which mostly is empty; findings come from that and the texts of the
/// edition, and are the same whatever else was in memory.
package struct SiteChecks: Sendable {
  private let checks: [any SiteCheck]

  /// - Parameter rules: in the order in which their findings are wanted.
  package init(rules: [CheckRule] = CheckRule.all) {
    checks = rules.flatMap { rule in
      rule.checks.compactMap { if case .site(let check) = $0 { check } else { nil } }
    }
  }

  /// Whether nothing is looked for, so that nobody needs facts.
  package var isEmpty: Bool { checks.isEmpty }

  /// What the site means for each of its editions; those in one pair of languages are compared with each other.
  ///
  /// - Parameter facts: of all editions, in the order of the site.
  /// - Returns: as many contexts, in the same order.
  /// - Complexity: linear in the facts.
  package func contexts(of facts: [EditionFacts]) -> [SiteContext] {
    var contexts = Array(repeating: SiteContext(), count: facts.count)
    var groups: [TranslationDirection: [Int]] = [:]
    for (number, edition) in facts.enumerated() {
      if let direction = edition.direction { groups[direction, default: []].append(number) }
    }
    // An edition is in one group, so that it does not matter which comes first.
    for numbers in groups.values {
      for check in checks { check.compare(facts, numbers, &contexts) }
    }
    return contexts
  }

  /// What the site means for an edition, as findings in the texts of that.
  ///
  /// - Parameters:
  ///   - segments: of the edition, those that its facts were made of.
  ///   - other: the segment at a place that the context names.
  /// - Complexity: linear in the texts of the edition and of the places that the context names.
  package func findings(
    in segments: [TranslatedSegment], _ context: SiteContext,
    _ other: (SitePlaceNumber) -> TranslatedSegment
  ) -> [CheckedEdition.Finding] {
    context.isEmpty ? [] : checks.flatMap { $0.findings(in: segments, context, other) }
  }

  /// Adds the findings to the editions they are about, where all of them are in memory anyway.
  ///
  /// - Complexity: linear in the texts, but for sorting the findings in a text.
  package func check(_ editions: inout [CheckedEdition]) {
    let contexts = contexts(of: editions.map(\.facts))
    let segments = editions.map(\.segments)
    for (number, context) in contexts.enumerated() where !context.isEmpty {
      editions[number].add(context, by: self) { segments[$0.edition][$0.segment] }
    }
  }
}

/// A check of a whole site, in the steps that ``SiteChecks`` tells of. What it needs of an edition is part of
/// ``EditionFacts``.
package protocol SiteCheck: Sendable {
  /// Writes down what editions in one pair of languages mean for each other.
  ///
  /// - Parameters:
  ///   - facts: of every edition of the site.
  ///   - numbers: those that are compared with each other, ascending.
  ///   - contexts: one for each of `facts`.
  /// - Complexity: linear in the facts.
  func compare(_ facts: [EditionFacts], _ numbers: [Int], _ contexts: inout [SiteContext])

  /// Finds in the texts what the context says. Facts are hashes, and hashes can be the same by chance or by malice, so
  /// that the texts decide.
  ///
  /// - Parameters:
  ///   - segments: of one edition.
  ///   - other: the segment at a place that the context names.
  func findings(
    in segments: [TranslatedSegment], _ context: SiteContext,
    _ other: (SitePlaceNumber) -> TranslatedSegment
  ) -> [CheckedEdition.Finding]
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
