/// Amounts in customary units and what a translation made of them: 50평 and 165 square meters.
enum Conversions {
  /// Takes away amounts of one dimension that are as much as each other but for rounding, where one is in a unit that only
  /// some countries use.
  ///
  /// - Complexity: quadratic in the customary amounts without a counterpart, of which `limit` are looked at.
  static func reconcile(_ sources: inout [UnmatchedMention], _ targets: inout [UnmatchedMention]) {
    guard sources.contains(where: { isMeasured($0) }), targets.contains(where: { isMeasured($0) }) else {
      return
    }
    var taken: Set<Int> = []
    var tries = 0
    sources.removeAll { source in
      for (place, target) in targets.enumerated() where !taken.contains(place) && tries < limit {
        tries += 1
        guard isConversion(source.mention, target.mention) else { continue }
        taken.insert(place)
        return true
      }
      return false
    }
    targets = targets.enumerated().filter { !taken.contains($0.offset) }.map(\.element)
  }

  /// Takes away amounts that only say a neighbour again in another unit or currency, where that one has its counterpart:
  /// the won of `12달러(약 1만 6800원)`, the gallons of *20 liters, which is about 5 gallons*.
  ///
  /// - Complexity: linear in the mentions.
  static func removeRestatements(
    _ unmatched: inout [UnmatchedMention], of mentions: [Mention], besides others: [UnmatchedMention]
  ) {
    guard !unmatched.isEmpty else { return }
    let alone = Set(unmatched.map(\.position))
    // Where the other text says it again in the same unit, the two are compared.
    let otherKinds = Set(others.compactMap { $0.mention.quantity?.kind })
    unmatched.removeAll { one in
      guard let kind = one.mention.quantity?.kind, !otherKinds.contains(kind) else { return false }
      return [one.position - 1, one.position + 1].contains { place in
        guard mentions.indices.contains(place), !alone.contains(place) else { return false }
        let (first, second) =
          place < one.position
          ? (mentions[place], mentions[one.position]) : (mentions[one.position], mentions[place])
        return isRestatement(second, of: first)
      }
    }
  }

  /// How far apart in bytes an amount and the same in another unit may be.
  private static let reach = 32

  private static func isRestatement(_ second: Mention, of first: Mention) -> Bool {
    guard (0...reach).contains(second.range.lowerBound - first.range.upperBound),
      let left = first.quantity, let right = second.quantity
    else { return false }
    if isConversion(first, second) { return true }
    guard second.isBracketed else { return false }
    if case .money(let here) = left.kind, case .money(let there) = right.kind { return here != there }
    return measures(first).contains { here in
      measures(second).contains { $0.dimension == here.dimension && $0 != here }
    }
  }

  /// Takes away amounts of money for which the other text has one in another currency: nobody knows the rate.
  static func removeExchanged(_ missing: inout [UnmatchedMention], _ added: inout [UnmatchedMention]) {
    guard !missing.isEmpty, !added.isEmpty else { return }
    var open = added.indices.filter { currency(added[$0]) != nil }
    var taken: Set<Int> = []
    missing.removeAll { source in
      guard let here = currency(source), let place = open.firstIndex(where: { currency(added[$0]) != here })
      else {
        return false
      }
      taken.insert(open.remove(at: place))
      return true
    }
    if !taken.isEmpty { added = added.enumerated().filter { !taken.contains($0.offset) }.map(\.element) }
  }

  private static func currency(_ unmatched: UnmatchedMention) -> Currency? {
    if case .money(let currency)? = unmatched.mention.quantity?.kind { currency } else { nil }
  }

  private static let limit = 4_096

  private static func isMeasured(_ unmatched: UnmatchedMention) -> Bool {
    !measures(unmatched.mention).isEmpty
  }

  /// The units in which the mention may measure.
  private static func measures(_ mention: Mention) -> [MeasureUnit] {
    guard let quantity = mention.quantity else { return [] }
    return ([quantity.kind] + mention.otherKinds).compactMap(\.unit)
  }

  private static func isConversion(_ source: Mention, _ target: Mention) -> Bool {
    guard let left = source.quantity?.value, let right = target.quantity?.value else { return false }
    return measures(source).contains { here in
      measures(target).contains { there in
        here.dimension == there.dimension && here != there && (here.isCustomary || there.isCustomary)
          && isAsMuch(left, here, right, there)
      }
    }
  }

  /// Whether the two differ by no more than what their last digits leave open, at most a tenth, or by a fiftieth.
  private static func isAsMuch(
    _ left: ExactValue, _ here: MeasureUnit, _ right: ExactValue, _ there: MeasureUnit
  ) -> Bool {
    guard let first = here.inBaseUnit(left)?.approximation,
      let second = there.inBaseUnit(right)?.approximation
    else { return false }
    // Zero lies elsewhere on scales of temperature, so that a share of a value says nothing.
    if here.dimension == .temperature { return abs(first - second) <= 1 }
    let open = min(0.1, max(0.02, left.roundingShare + right.roundingShare))
    return abs(first - second) <= open * max(abs(first), abs(second))
  }
}
