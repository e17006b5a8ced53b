package import Briefings
package import Catalogues

/// What has been translated from one language into another, to look for the same text again or for one like it.
///
/// What is added first comes first among equals.
package struct TranslationMemory: Sendable {
  package let direction: TranslationDirection
  package private(set) var units: [MemoryUnit] = []
  /// Positions of the units with a text.
  private var positions: [CatalogueKey: [Int]] = [:]
  private var likeness = LikenessIndex()

  package init(_ direction: TranslationDirection) { self.direction = direction }

  /// Adds a translation of a text, unless it is blank.
  package mutating func add(_ unit: MemoryUnit) {
    guard !unit.text.isEmpty, unit.translation.utf8.contains(where: { $0 > 0x20 }) else { return }
    let key = CatalogueKey(context: nil, id: unit.text)
    if positions[key] == nil { likeness.add(unit.text, at: units.count) }
    positions[key, default: []].append(units.count)
    units.append(unit)
  }

  /// Adds every translation of a catalogue that is not in doubt, those of texts that are gone included.
  /// - Parameter origin: what they are from, for people.
  package mutating func add(_ catalogue: Catalogue, from origin: String) {
    for entry in catalogue.entries where !entry.isFuzzy {
      add(
        MemoryUnit(
          text: entry.id, translation: entry.translation, origin: origin,
          machineMark: catalogue.machineMark(of: entry), isReviewed: catalogue.isReviewed(entry),
          isForOnePlace: entry.context != nil))
    }
  }

  /// The translations of just this text, in the order in which they were added.
  package func units(of text: String) -> [MemoryUnit] {
    (positions[CatalogueKey(context: nil, id: text)] ?? []).map { units[$0] }
  }

  /// The units whose texts are most like a text, but not the same; the likeliest first, one for each text.
  ///
  /// - Parameter limit: how many are wanted at most.
  /// - Complexity: linear in `text`; what is looked at of the memory is bounded.
  package func similar(to text: String, limit: Int = 3) -> [(unit: MemoryUnit, similarity: Double)] {
    likeness.similar(to: text, limit: limit + 1) { units[$0].text }.compactMap { position, similarity in
      guard units[position].text != text, let unit = best(of: units[position].text) else { return nil }
      return (unit, similarity)
    }.prefix(limit).map(\.self)
  }

  /// A reviewed translation of a text comes before others, and one that holds in one place only after them.
  private func best(of text: String) -> MemoryUnit? {
    let units = units(of: text)
    let anywhere = units.filter { !$0.isForOnePlace }
    return anywhere.first(where: \.isReviewed) ?? anywhere.first ?? units.first
  }
}
