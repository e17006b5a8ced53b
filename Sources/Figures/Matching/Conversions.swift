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
