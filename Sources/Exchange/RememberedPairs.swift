package import Catalogues
package import Diagnostics
import SourceReading

/// What became of the pairs of a memory.
package struct MemoryCounts: Hashable, Sendable {
  /// Texts that the catalogue did not have.
  package var added = 0
  /// Other translations of texts that it has.
  package var variants = 0
  /// Pairs that it has already.
  package var known = 0
  /// Texts that were left as they are.
  package var untranslated = 0
}

extension Catalogue {
  /// Adds pairs of a memory, each with a comment that says where it comes from. What is there is left as it is.
  ///
  /// A second translation of a text has a context, so that both are kept.
  /// - Parameters:
  ///   - pairs: from and into the languages of this catalogue.
  ///   - name: of the file that they are from.
  /// - Returns: what became of them, with a note for each text that has several translations now.
  /// - Complexity: linear in the entries and pairs.
  package mutating func remember(_ pairs: [MemoryPair], from name: String) -> Outcome<MemoryCounts> {
    var counts = MemoryCounts()
    var findings = Findings()
    var first: [String: String] = [:]
    var translations: [String: Set<String>] = [:]
    var keys: Set<CatalogueKey> = []
    for entry in entries {
      keys.insert(entry.key)
      if first[entry.id] == nil { first[entry.id] = entry.translation }
      translations[entry.id, default: []].insert(entry.translation)
    }
    for pair in pairs {
      guard pair.text != pair.translation else {
        counts.untranslated += 1
        continue
      }
      guard translations[pair.text, default: []].insert(pair.translation).inserted else {
        counts.known += 1
        continue
      }
      var entry = CatalogueEntry(id: pair.text, translation: pair.translation)
      if let present = first[pair.text] {
        counts.variants += 1
        var number = translations[pair.text]?.count ?? 2
        repeat {
          entry.context = "variant \(number)"
          number += 1
        } while keys.contains(entry.key)
        findings.add(
          Diagnostic(
            .tmxVariant, at: pair.unit.location,
            "\(excerpt(pair.text)) has another translation, too: \(excerpt(pair.translation))",
            reason: "The memory has: \(excerpt(present))",
            help: "Both are kept; remove the one that should not be used again"))
      } else {
        counts.added += 1
        first[pair.text] = pair.translation
      }
      keys.insert(entry.key)
      if pair.unit.facts.isMachineMade { entry.addMachineMark() }
      if pair.unit.facts.isReviewed { entry.markAsReviewed() }
      let place = [pair.unit.facts.briefing, pair.unit.facts.place].compactMap(\.self)
      entry.comments.append(
        .extracted, "from \(name)" + (place.isEmpty ? "" : " (\(place.joined(separator: ": ")))"))
      entries.append(entry)
    }
    return Outcome(counts, findings.list)
  }
}
