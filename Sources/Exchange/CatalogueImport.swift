package import Briefings
package import Catalogues
import Characters
package import Diagnostics
import SourceReading

/// A catalogue with the work of a translator in it, and what that came to.
package struct CatalogueImport: Sendable {
  package var catalogue: Catalogue
  package var counts = ExchangeCounts()
  /// What needs a second look, with its place in the exchange file.
  package var diagnostics: [Diagnostic] = []
}

/// What became of the units of an exchange file.
package struct ExchangeCounts: Hashable, Sendable {
  /// Texts that had no translation.
  package var translated = 0
  /// Texts that have another translation now.
  package var changed = 0
  /// Stale translations that were found to be good as they are.
  package var confirmed = 0
  /// Translations of texts that have changed since the export.
  package var stale = 0
  /// Translations of texts that are gone: they are kept as obsolete entries.
  package var obsolete = 0
  /// Units without a translation.
  package var untranslated = 0
  package var unchanged = 0
}

extension Catalogue {
  /// Takes up what a translator has done.
  ///
  /// A unit is for the entry by its id if the source text is that entry's too. Where the text has changed since
  /// the export, its translation becomes a stale one of the new text; where it is gone, an obsolete entry.
  /// A translation that was changed on both sides is kept twice, the catalogue's own as a comment.
  /// - Complexity: linear in the texts and units, but for sorting.
  package func importing(
    _ file: ExchangeFile, into document: Document, in language: Language
  ) -> CatalogueImport {
    var importer = CatalogueImporter(updated(to: document, in: language).catalogue)
    for unit in file.units { importer.add(unit.withoutLayout) }
    return importer.finish(document, language)
  }
}

private struct CatalogueImporter {
  private var result: CatalogueImport
  private var findings = Findings()
  private var positionsByID: [String: Int] = [:]
  /// Of stale entries by the text that they were made from.
  private var positionsByPrevious: [String: Int] = [:]
  /// Of entries with a context by their texts: a context moves with its place, and the id with it.
  private var contextualPositions: [String: [Int]] = [:]
  private var seen: Set<String> = []
  /// Units for texts that the source does not have.
  private var leftovers: [ExchangeUnit] = []

  init(_ catalogue: Catalogue) {
    result = CatalogueImport(catalogue: catalogue)
    for (position, entry) in catalogue.entries.enumerated() {
      positionsByID[entry.key.exchangeID] = position
      if entry.context != nil, !entry.isObsolete {
        contextualPositions[entry.id, default: []].append(position)
      }
      if !entry.isObsolete, entry.isFuzzy, !entry.isSuggestion, let previous = entry.comments.previousID {
        positionsByPrevious[previous] = position
      }
    }
  }

  mutating func add(_ unit: ExchangeUnit) {
    guard seen.insert(unit.id).inserted else {
      return warn(
        .xliffDuplicate, unit, "The unit '\(unit.id)' is there twice; the first one counts",
        help: "Remove one of them")
    }
    if let position = positionsByID[unit.id] {
      let entry = result.catalogue.entries[position]
      if collapsed(unit.source) == collapsed(entry.id) {
        apply(unit, to: position)
      } else if hasTranslation(unit, for: entry) {
        warn(
          .xliffSource, unit, "The source text of the unit is not the one it was exported with",
          reason: "The text with this id is: \(entry.id)",
          help: "Look at the translation; it is kept, but not as one of this text")
        leftovers.append(unit)
      }
    } else if let position = movedPosition(of: unit) {
      apply(unit, to: position)
    } else if let position = positionsByPrevious[unit.source] {
      applyStale(unit, to: position)
    } else if collapsed(unit.target) == collapsed(unit.source) || collapsed(unit.target).isEmpty {
      result.counts.untranslated += 1
    } else {
      leftovers.append(unit)
    }
  }

  /// The entry for the same text in the only other place that has one of its own.
  private func movedPosition(of unit: ExchangeUnit) -> Int? {
    guard unit.context != nil, let positions = contextualPositions[unit.source], positions.count == 1 else {
      return nil
    }
    return positions.first
  }

  /// What is equal to its source was only put there so that the place is not empty; unless the catalogue says so.
  private func hasTranslation(_ unit: ExchangeUnit, for entry: CatalogueEntry) -> Bool {
    let target = collapsed(unit.target)
    return !target.isEmpty && (target != collapsed(unit.source) || unit.target == entry.translation)
  }

  private mutating func apply(_ unit: ExchangeUnit, to position: Int) {
    var entry = result.catalogue.entries[position]
    let before = entry
    entry.addComments(unit.comments)
    defer { result.catalogue.entries[position] = entry }
    guard hasTranslation(unit, for: entry) else {
      result.counts.untranslated += 1
      return
    }
    let origin =
      unit.exported
      ?? ExchangeOrigin(state: result.catalogue.exchangeState(of: entry), translation: entry.translation)
    let isTouched =
      origin.state == .needsAdaptation || textFingerprint(unit.target) != origin.fingerprint
    // A program that keeps no states leaves the one of the export, whatever was done to the words.
    let isUnfinished = unit.state.isUnfinished && (unit.state != origin.state || !isTouched)
    if unit.target != entry.translation, isTouched {
      let isConflict =
        !entry.translation.isEmpty && textFingerprint(entry.translation) != origin.fingerprint
      replaceTranslation(of: &entry, with: unit, isConflict: isConflict)
      entry.isFuzzy = isUnfinished || isConflict
      if !entry.isFuzzy { entry.endRevision() }
      if before.translation.isEmpty { result.counts.translated += 1 } else { result.counts.changed += 1 }
    } else if entry.isFuzzy, unit.target == entry.translation, !isUnfinished,
      unit.state != origin.state || unit.isApproved || isTouched
    {
      entry.isFuzzy = false
      entry.endRevision()
      result.counts.confirmed += 1
    } else {
      result.counts.unchanged += 1
    }
    if unit.isMachineMade, isTouched, !result.catalogue.isMachineMade(entry) { entry.addMachineMark() }
    if unit.state.isAccepted, !origin.state.isAccepted, !entry.isFuzzy { entry.markAsReviewed() }
  }

  private mutating func replaceTranslation(
    of entry: inout CatalogueEntry, with unit: ExchangeUnit, isConflict: Bool
  ) {
    if isConflict {
      for line in lines(of: "before the import: \(entry.translation)") {
        entry.comments.append(.translator, line)
      }
      warn(
        .xliffConflict, unit, "The translation has been changed on both sides since the export",
        reason: "The catalogue has: \(entry.translation)",
        help: "Choose one: the entry is fuzzy and has the other as a comment")
    }
    if !unit.state.isAccepted || unit.state == unit.exported?.state {
      entry.withdrawReview()
    }
    entry.translation = unit.target
  }

  /// Takes up the translation of an earlier state of a text.
  private mutating func applyStale(_ unit: ExchangeUnit, to position: Int) {
    let entry = result.catalogue.entries[position]
    guard hasTranslation(unit, for: entry) else {
      result.counts.untranslated += 1
      return
    }
    result.catalogue.entries[position].addComments(unit.comments)
    guard unit.target != entry.translation else {
      result.counts.unchanged += 1
      return
    }
    result.catalogue.entries[position].translation = unit.target
    result.counts.stale += 1
  }

  consuming func finish(_ document: Document, _ language: Language) -> CatalogueImport {
    result.diagnostics = findings.list
    guard !leftovers.isEmpty else { return result }
    var catalogue = result.catalogue
    var keys = Set(catalogue.entries.map(\.key))
    var numbers: [CatalogueKey: Int] = [:]
    // Texts without a translation are free for what was made from an earlier state of them.
    catalogue.entries.removeAll { !$0.isObsolete && !$0.isWorthKeeping }
    for unit in leftovers {
      var entry = CatalogueEntry(context: unit.context, id: unit.source, translation: unit.target)
      entry.addComments(unit.comments)
      let (key, context) = (entry.key, entry.context)
      while !keys.insert(entry.key).inserted {
        // Hundreds of translations of one text must not be counted from the first each time.
        let number = numbers[key, default: 0] + 1
        numbers[key] = number
        let name = number == 1 ? "import" : "import \(number)"
        entry.context = context.map { "\($0) (\(name))" } ?? name
      }
      catalogue.entries.append(entry)
    }
    catalogue = catalogue.updated(to: document, in: language).catalogue
    let live = Set(catalogue.entries.filter { !$0.isObsolete }.compactMap(\.comments.previousID))
    for unit in leftovers {
      if live.contains(unit.source) { result.counts.stale += 1 } else { reportGone(unit) }
    }
    result.catalogue = catalogue
    result.diagnostics = findings.list
    return result
  }

  private mutating func reportGone(_ unit: ExchangeUnit) {
    result.counts.obsolete += 1
    warn(
      .xliffGone, unit, "The text \(excerpt(unit.source)) is no longer in the briefing",
      help: "Nothing needs to be done: the translation is kept as an obsolete entry")
  }

  private mutating func warn(
    _ rule: Rule, _ unit: ExchangeUnit, _ message: String, reason: String? = nil, help: String
  ) {
    findings.add(
      Diagnostic(rule, at: unit.location, message, reason: reason, help: help))
  }
}

extension ExchangeUnit {
  /// The same without line breaks that only lay out the file. What came back as it went is the catalogue's, however that lays
  /// it out.
  fileprivate var withoutLayout: ExchangeUnit {
    var unit = self
    unit.source = onOneLine(source)
    if textFingerprint(target) != exported?.fingerprint { unit.target = onOneLine(target) }
    return unit
  }
}

extension CatalogueEntry {
  /// Says that a machine has made the translation.
  mutating func addMachineMark() { comments.append(.translator, "machine-translated") }

  /// Adds what a translator has noted, unless it is there already.
  fileprivate mutating func addComments(_ comments: [String]) {
    for comment in comments where !self.comments.translator.map(trimmed).contains(trimmed(comment)) {
      self.comments.append(.translator, comment)
    }
  }
}

/// With every run of white space as one space: programs lay text out anew.
private func collapsed(_ text: String) -> String {
  text.utf8.split(whereSeparator: \.isASCIISpace).map { String(decoding: $0, as: UTF8.self) }
    .joined(separator: " ")
}
