import Briefings
package import Catalogues
import Checks

/// A catalogue whose missing translations were looked for in a memory.
package struct CatalogueFilling: Sendable {
  package var catalogue: Catalogue
  /// Texts that were translated just so before.
  package private(set) var filled = 0
  /// Texts for which there is a suggestion: they are marked as fuzzy and not published.
  package private(set) var suggested = 0

  /// Fills in what has no translation.
  ///
  /// A text that has been translated before gets that translation, with where it is from as a comment, not as reviewed. One that
  /// was translated in several ways, in one place only, or that is like another gets a suggestion, with what it was suggested
  /// from and where that differs; figures that changed are changed in the suggestion where nothing about them is in doubt.
  /// - Complexity: linear in the catalogue; what is looked at of the memory for each text is bounded.
  package init(_ catalogue: Catalogue, from memory: TranslationMemory) {
    self.catalogue = catalogue
    guard !memory.units.isEmpty else { return }
    for index in catalogue.entries.indices {
      let entry = catalogue.entries[index]
      guard !entry.isObsolete, !entry.isFuzzy, entry.translation.isEmpty else { continue }
      let equal = EqualTranslations(memory.units(of: entry.id))
      if let unit = equal.agreed {
        self.catalogue.entries[index].fill(from: unit)
        filled += 1
      } else if let unit = equal.best {
        self.catalogue.entries[index].suggest(unit, besides: equal.others)
        suggested += 1
      } else if let (unit, _) = memory.similar(to: entry.id, limit: 1).first {
        let pair = TextPair(
          source: unit.text, in: memory.direction.source, target: unit.translation,
          in: memory.direction.target)
        self.catalogue.entries[index].suggest(unit, revision: FigureRevision(of: pair, to: entry.id))
        suggested += 1
      }
    }
  }
}

/// How one text has been translated before.
private struct EqualTranslations {
  /// Each translation once, the most frequent first, and of equally frequent ones the one that was added first.
  private var ranked: [(unit: MemoryUnit, count: Int)] = []

  init(_ units: [MemoryUnit]) {
    let anywhere = units.filter { !$0.isForOnePlace }
    isForOnePlace = anywhere.isEmpty
    var indices: [String: Int] = [:]
    for unit in isForOnePlace ? units : anywhere {
      if let index = indices[unit.translation] {
        ranked[index].count += 1
        if unit.isReviewed, !ranked[index].unit.isReviewed { ranked[index].unit = unit }
      } else {
        indices[unit.translation] = ranked.count
        ranked.append((unit, 1))
      }
    }
    let order = ranked.enumerated().sorted {
      ($0.element.unit.isReviewed ? 0 : 1, -$0.element.count, $0.offset)
        < ($1.element.unit.isReviewed ? 0 : 1, -$1.element.count, $1.offset)
    }
    ranked = order.map(\.element)
  }

  private let isForOnePlace: Bool

  /// The translation that is meant wherever the text stands: the only one.
  var agreed: MemoryUnit? { ranked.count == 1 && !isForOnePlace ? ranked[0].unit : nil }
  var best: MemoryUnit? { ranked.first?.unit }
  var others: [MemoryUnit] { ranked.dropFirst().map(\.unit) }
}

extension CatalogueEntry {
  fileprivate mutating func fill(from unit: MemoryUnit) {
    fill(with: unit.translation, from: unit.origin, machineMark: unit.machineMark)
  }

  /// Proposes one of several translations of just this text, or one that held in another place only.
  fileprivate mutating func suggest(_ unit: MemoryUnit, besides others: [MemoryUnit]) {
    suggest(
      unit.translation, from: unit.origin,
      alternatives: others.prefix(Self.alternativeLimit).map { "\($0.translation) (\($0.origin))" },
      machineMark: unit.machineMark)
  }

  /// Proposes the translation of a similar text.
  fileprivate mutating func suggest(_ unit: MemoryUnit, revision: FigureRevision?) {
    suggest(
      revision?.translation ?? unit.translation, of: unit.text, from: unit.origin,
      difference: "\(TextDifference(from: unit.text, to: id))",
      changes: revision.map { $0.changes.map { "\($0.old) → \($0.new)" }.joined(separator: "; ") },
      machineMark: unit.machineMark)
  }

  /// More ways to say one thing than these help nobody.
  private static let alternativeLimit = 4
}
