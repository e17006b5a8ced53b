/// How likely it is that one of two differing mentions was meant to be the other.
package enum MentionLikeness {
  /// Nil if they cannot be the same thing.
  package static func score(_ source: UnmatchedMention, _ target: UnmatchedMention) -> Int? {
    let mentions = [source.mention, target.mention]
    // What needs no counterpart says nothing of what may do without one.
    guard
      mentions.contains(where: { $0.firmness > .loose && !$0.isOptional })
        || mentions.allSatisfy({ $0.firmness > .loose })
    else {
      return names(source, target) ?? periods(source, target)
    }
    guard let likeness = likeness(source, target) else { return nil }
    let isLoose = min(source.mention.firmness, target.mention.firmness) == .loose
    return likeness - min(10, abs(source.position - target.position)) - (isLoose ? 15 : 0)
  }

  private static func likeness(_ source: UnmatchedMention, _ target: UnmatchedMention) -> Int? {
    switch (source.mention.readings.first, target.mention.readings.first) {
    case (.quantity(let left)?, .quantity(let right)?): return likeness(left, right)
    case (.magnitude?, .magnitude?): return 40
    case (.time?, .time?): return 60
    case (.date(let left)?, .date(let right)?): return likeness(source, left, target, right)
    case (.name?, .name?): return names(source, target)
    default: return nil
    }
  }

  /// The same product with other digits.
  private static func names(_ source: UnmatchedMention, _ target: UnmatchedMention) -> Int? {
    guard case .name(let left)? = source.mention.readings.first,
      case .name(let right)? = target.mention.readings.first,
      left.shape == right.shape
    else { return nil }
    return 60
  }

  /// A month and a year, both of which need no counterpart.
  private static func periods(_ source: UnmatchedMention, _ target: UnmatchedMention) -> Int? {
    guard let left = source.mention.quantity, let right = target.mention.quantity, left.value == right.value,
      case .measure(let first) = left.kind, case .measure(let second) = right.kind, first != second
    else { return nil }
    return 30
  }

  private static func likeness(
    _ source: UnmatchedMention, _ left: CalendarDate, _ target: UnmatchedMention, _ right: CalendarDate
  ) -> Int? {
    let shared = source.missingParts.filter { target.missingParts.contains($0) }
    guard !shared.isEmpty else { return nil }
    let equal = DatePart.allCases.filter { left[$0] != nil && left[$0] == right[$0] }
    return 40 + 10 * equal.count + 5 * shared.count
  }

  private static func likeness(_ left: Quantity, _ right: Quantity) -> Int? {
    let base: Int
    switch QuantityKind.relation(left.kind, right.kind) {
    // Years and decades, days and hours.
    case .same where left.kind != right.kind && left.value == right.value: return 60
    case .same: base = 40
    case .open: base = 20
    case .other:
      // The same number of something else.
      return left.value == right.value ? 60 : nil
    }
    if left.value.powersOfTen(above: right.value) != nil { return base + 30 }
    return base + digitLikeness(left.value, right.value)
  }

  private static func digitLikeness(_ left: ExactValue, _ right: ExactValue) -> Int {
    let first = String(left.coefficient).utf8.sorted()
    let second = String(right.coefficient).utf8.sorted()
    var score = left.order == right.order ? 8 : 0
    if first == second { score += 8 }
    let (a, b) = (Array(String(left.coefficient).utf8), Array(String(right.coefficient).utf8))
    if a.count == b.count { score += 8 - min(8, 4 * (zip(a, b).count { $0 != $1 })) }
    return score
  }
}

extension QuantityKind {
  package enum Relation { case same, open, other }

  /// Whether two kinds are one, may be one, or cannot be.
  package static func relation(_ left: QuantityKind, _ right: QuantityKind) -> Relation {
    switch (left, right) {
    case (.number, .number): .same
    case (.number, _), (_, .number): .open
    case (.measure(let first), .measure(let second)):
      first.dimension == second.dimension ? .same : .other
    case (.percent, .share), (.share, .percent), (.share, .multiple), (.multiple, .share),
      (.percent, .multiple),
      (.multiple, .percent):
      .open
    default: left == right ? .same : .other
    }
  }
}
