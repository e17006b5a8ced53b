/// What one text says and the other does not.
package struct UnmatchedMention {
  package var mention: Mention
  /// How many mentions of its text come before it.
  package var position: Int
  /// Of a date: the parts without a counterpart.
  package var missingParts: [DatePart] = []

  /// The number that it is about, if there is just one.
  package var number: ExactValue? {
    if let quantity = mention.quantity { return quantity.value }
    guard let date = mention.date, missingParts.count == 1, let part = missingParts.first, part != .weekday,
      part != .stage, let value = date[part]
    else {
      return nil
    }
    return ExactValue(value)
  }
}

/// The mentions of two texts, put side by side.
package struct MentionMatching {
  /// More unmatched mentions than these are paired in their order instead of by likeness.
  package static let pairingLimit = 48

  package private(set) var pairs: [(source: UnmatchedMention, target: UnmatchedMention)] = []
  package private(set) var missing: [UnmatchedMention] = []
  package private(set) var added: [UnmatchedMention] = []

  /// - Complexity: linear in the mentions; quadratic in those without a counterpart, of which `pairingLimit`
  ///   are compared at most.
  package init(source: [Mention], target: [Mention]) {
    guard !source.isEmpty || !target.isEmpty else { return }
    var sources = Self.unmatched(source, in: MentionIndex(target))
    var targets = Self.unmatched(target, in: MentionIndex(source))
    let all = (sources, targets)
    Conversions.removeRestatements(&sources, of: source, besides: all.1)
    Conversions.removeRestatements(&targets, of: target, besides: all.0)
    Self.reconcile(&sources, &targets)
    Self.reconcileRemainders(&sources, &targets, of: source, target)
    Conversions.reconcile(&sources, &targets)
    pair(sources, targets)
  }

  /// Only what is about such mentions; two that differ are if both are.
  package func filtered(_ source: (Mention) -> Bool, _ target: (Mention) -> Bool) -> MentionMatching {
    var matching = self
    matching.pairs.removeAll { !source($0.source.mention) || !target($0.target.mention) }
    matching.missing.removeAll { !source($0.mention) }
    matching.added.removeAll { !target($0.mention) }
    return matching
  }

  private static func unmatched(_ mentions: [Mention], in index: MentionIndex) -> [UnmatchedMention] {
    mentions.enumerated().compactMap { position, mention in
      guard !mention.readings.contains(where: index.supports) else { return nil }
      var unmatched = UnmatchedMention(mention: mention, position: position)
      if let date = mention.date { unmatched.missingParts = index.missingParts(of: date) }
      return unmatched
    }
  }

  /// Takes away equal numbers where one is read as a part of a date and the other as a count: *first ten
  /// months* for 1~10월.
  private static func reconcile(_ sources: inout [UnmatchedMention], _ targets: inout [UnmatchedMention]) {
    var places: [ExactValue: [Int]] = [:]
    for (place, target) in targets.enumerated() {
      // More places than one that can be taken are only of use for other readings.
      if let number = target.number, places[number, default: []].count < 4 {
        places[number, default: []].append(place)
      }
    }
    var taken: Set<Int> = []
    sources.removeAll { source in
      guard let number = source.number, var open = places[number],
        let place = open.firstIndex(where: { canStandFor(source, targets[$0]) })
      else { return false }
      taken.insert(open.remove(at: place))
      places[number] = open
      return true
    }
    targets = targets.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }

  /// Takes away *three* of *six to three* for 아홉 명 중 여섯 명: what is left of a whole, where both texts name the
  /// other part.
  private static func reconcileRemainders(
    _ sources: inout [UnmatchedMention], _ targets: inout [UnmatchedMention], of source: [Mention],
    _ target: [Mention]
  ) {
    let (sourceWholes, targetWholes) = (wholes(source), wholes(target))
    guard !sourceWholes.isEmpty || !targetWholes.isEmpty else { return }
    let shared = Set(source.compactMap(count)).intersection(target.compactMap(count))
    guard shared.count <= remainderLimit else { return }
    let isRemainder = { (count: Int, wholes: Set<Int>) in
      shared.contains { $0 > 0 && count > 0 && wholes.contains($0 + count) }
    }
    let left = Set(targets.compactMap { count($0.mention) }.filter { isRemainder($0, sourceWholes) })
    let right = Set(sources.compactMap { count($0.mention) }.filter { isRemainder($0, targetWholes) })
    let explained = { (count: Int, parts: Set<Int>) in
      shared.contains { $0 < count && parts.contains(count - $0) }
    }
    sources.removeAll { unmatched in
      count(unmatched.mention).map { right.contains($0) || explained($0, left) } ?? false
    }
    targets.removeAll { unmatched in
      count(unmatched.mention).map { left.contains($0) || explained($0, right) } ?? false
    }
  }

  /// More numbers that both texts name leave it open which of them are parts of which.
  private static let remainderLimit = 4

  /// The counts of which a text names a part: the nine of 아홉 명 중 여섯 명.
  private static func wholes(_ mentions: [Mention]) -> Set<Int> {
    Set(
      mentions.filter { mention in
        mention.readings.contains { reading in
          if case .quantity(let quantity) = reading { quantity.kind == .share } else { false }
        }
      }.compactMap(count))
  }

  /// What the mention counts, if that is little enough to be a vote or a score.
  private static func count(_ mention: Mention) -> Int? {
    guard let quantity = mention.quantity, quantity.kind == .number, let value = quantity.value.integer,
      (1...500).contains(value)
    else { return nil }
    return value
  }

  private static func canStandFor(_ source: UnmatchedMention, _ target: UnmatchedMention) -> Bool {
    guard (source.mention.date == nil) != (target.mention.date == nil) else { return false }
    // 3일 are no three months.
    let kinds = (source.mention.readings + target.mention.readings).compactMap { reading in
      if case .quantity(let quantity) = reading, quantity.kind != .number { quantity.kind } else { nil }
    }
    return Set(kinds).count < 2
  }

  private mutating func pair(_ sources: [UnmatchedMention], _ targets: [UnmatchedMention]) {
    var candidates: [(score: Int, source: Int, target: Int)] = []
    let isSmall = sources.count <= Self.pairingLimit && targets.count <= Self.pairingLimit
    for (sourceIndex, source) in sources.enumerated() {
      let sameOrder = sourceIndex < targets.count ? sourceIndex..<sourceIndex + 1 : 0..<0
      for targetIndex in isSmall ? targets.indices : sameOrder {
        if let score = MentionLikeness.score(source, targets[targetIndex]) {
          candidates.append((score, sourceIndex, targetIndex))
        }
      }
    }
    candidates.sort { ($1.score, $0.source, $0.target) < ($0.score, $1.source, $1.target) }
    var usedSources: Set<Int> = []
    var usedTargets: Set<Int> = []
    var found: [(Int, Int)] = []
    for (_, source, target) in candidates where !usedSources.contains(source) && !usedTargets.contains(target)
    {
      usedSources.insert(source)
      usedTargets.insert(target)
      found.append((source, target))
    }
    pairs = found.sorted { $0.0 < $1.0 }.map { (sources[$0.0], targets[$0.1]) }
    missing = sources.enumerated().filter { !usedSources.contains($0.offset) }.map(\.element)
    added = targets.enumerated().filter { !usedTargets.contains($0.offset) }.map(\.element)
    Conversions.removeExchanged(&missing, &added)
  }
}
