package import Briefings
package import Catalogues
package import Diagnostics
package import Glossaries
import SourceReading

/// A catalogue filled from a translated document.
package struct CatalogueAdoption: Sendable {
  package var catalogue: Catalogue
  /// Texts that have a translation now and had none, or a stale one.
  package var filled = 0
  /// Those among them that are not sure, and marked as fuzzy.
  package var doubtful = 0
  /// Texts that keep the translation they had.
  package var kept = 0
  /// What needs a second look, with the places in both documents.
  package var diagnostics: [Diagnostic] = []
}

extension Catalogue {
  /// Fills the catalogue of `document` with the words of a document that translates it.
  ///
  /// A translation that is neither missing nor fuzzy stays. What is not sure is marked as fuzzy. A text that is
  /// translated in two ways gets an entry with a context for the second place.
  ///
  /// - Parameter glossary: whose terms tell what belongs together; nil for none.
  /// - Complexity: linear in both documents, but for sorting.
  package func adopting(
    _ translation: Document, of document: Document, from source: Language, in language: Language,
    glossary: Glossary? = nil
  ) -> CatalogueAdoption {
    let catalogue = updated(to: document, in: language).catalogue
    let alignment = DocumentAlignment(
      of: document, in: source, with: translation, in: language, glossary: glossary)
    var adopter = CatalogueAdopter(catalogue, document, translation)
    for pair in alignment.pairs { adopter.add(pair) }
    for cell in alignment.cells { adopter.report(cell) }
    return adopter.finish(document, language)
  }
}

private struct CatalogueAdopter {
  private var result: CatalogueAdoption
  private var findings = Findings()
  private let matching: CatalogueMatching
  private let source: [Segment]
  private let target: [Segment]
  /// Positions of the entries that this translation has filled or confirmed.
  private var settled: Set<Int> = []
  private var pairedSources: Set<Int> = []
  private var usedTargets: Set<Int> = []
  private var additions: [CatalogueEntry] = []

  init(_ catalogue: Catalogue, _ document: Document, _ translation: Document) {
    result = CatalogueAdoption(catalogue: catalogue)
    matching = CatalogueMatching(of: document, with: catalogue)
    source = document.segments
    target = translation.segments
  }

  mutating func add(_ pair: DocumentAlignment.Pair) {
    let segment = source[pair.source]
    let words = pair.words
    pairedSources.insert(pair.source)
    usedTargets.formUnion(pair.targets)
    guard let position = matching.matches[segment.index].position else { return }
    let entry = result.catalogue.entries[position]
    if settled.contains(position) {
      if entry.translation != words { addVariant(pair, words, besides: entry) }
      return
    }
    guard entry.translation.isEmpty || entry.isFuzzy else {
      settled.insert(position)
      result.kept += 1
      if entry.translation != words { reportKept(pair, words, entry) }
      return
    }
    settled.insert(position)
    let place = target[pair.targets.first ?? 0].location()
    result.catalogue.entries[position].adopt(words, from: "\(place)", doubts: pair.doubts)
    result.filled += 1
    if !pair.doubts.isEmpty {
      result.doubtful += 1
      reportDoubt(pair, words)
    }
  }

  /// Gives a place words of its own, where the same text was translated otherwise before.
  private mutating func addVariant(
    _ pair: DocumentAlignment.Pair, _ words: String, besides entry: CatalogueEntry
  ) {
    let segment = source[pair.source]
    if pair.doubts.isEmpty {
      additions.append(CatalogueEntry(context: segment.id, id: segment.text, translation: words))
    }
    warn(
      .adoptTwoWays, pair,
      "\(excerpt(segment.text)) is translated in two ways: \(excerpt(entry.translation)) and \(excerpt(words))",
      reason: pair.doubts.isEmpty
        ? "\(segment.location()) has an entry of its own, with its id '\(segment.id)' as context"
        : "\(segment.location()) keeps the first, because the second is not sure: \(pair.doubts.joined(separator: "; "))",
      help: "Choose one, unless both are meant")
  }

  private mutating func reportKept(_ pair: DocumentAlignment.Pair, _ words: String, _ entry: CatalogueEntry) {
    let segment = source[pair.source]
    warn(
      .adoptKept, pair, "The catalogue has another translation of \(excerpt(segment.text)) already",
      reason: "It says: \(entry.translation)",
      help: "Empty its msgstr, or mark it as fuzzy, to have it replaced")
  }

  private mutating func reportDoubt(_ pair: DocumentAlignment.Pair, _ words: String) {
    let segment = source[pair.source]
    warn(
      .adoptDoubtful, pair, "\(excerpt(words)) may not be the translation of \(excerpt(segment.text))",
      reason: "\(segment.location()): \(pair.doubts.joined(separator: "; "))",
      help: "Compare the two; the entry is fuzzy until the flag is removed")
  }

  mutating func report(_ cell: DocumentAlignment.CellDifference) {
    let segment = target[cell.target]
    findings.add(
      Diagnostic(
        .adoptCell, at: segment.location(length: segment.text.unicodeScalars.count), cell.message,
        reason: "See \(source[cell.source].location())", help: "Look up which of the two is right"))
  }

  consuming func finish(_ document: Document, _ language: Language) -> CatalogueAdoption {
    reportUnpaired()
    if !additions.isEmpty {
      var keys = Set(result.catalogue.entries.map(\.key))
      result.catalogue.entries += additions.filter { keys.insert($0.key).inserted }
      result.catalogue = result.catalogue.updated(to: document, in: language).catalogue
    }
    result.diagnostics = findings.list
    return result
  }

  private mutating func reportUnpaired() {
    for segment in source where segment.isTranslatable && !pairedSources.contains(segment.index) {
      guard let position = matching.matches[segment.index].position, !settled.contains(position),
        result.catalogue.entries[position].translation.isEmpty || result.catalogue.entries[position].isFuzzy
      else { continue }
      findings.add(
        Diagnostic(
          .adoptMissing, at: segment.location(length: segment.text.unicodeScalars.count),
          "Nothing in the translation was found for \(excerpt(segment.text))",
          help: "Translate it in the catalogue"))
    }
    for segment in target where segment.isTranslatable && !usedTargets.contains(segment.index) {
      findings.add(
        Diagnostic(
          .adoptUnused, at: segment.location(length: segment.text.unicodeScalars.count),
          "Nothing in the source was found for \(excerpt(segment.text))",
          help: "Put it into the catalogue by hand if it belongs there"))
    }
  }

  /// Reports at the place in the translation.
  private mutating func warn(
    _ rule: Rule, _ pair: DocumentAlignment.Pair, _ message: String, reason: String, help: String
  ) {
    let segment = target[pair.targets.first ?? 0]
    findings.add(
      Diagnostic(
        rule, at: segment.location(length: segment.text.unicodeScalars.count), message,
        reason: reason, help: help))
  }
}

extension CatalogueEntry {
  /// Takes words for its translation; a stale one that they replace stays as a comment.
  ///
  /// - Parameter place: where they stand, for the comment of what is not sure.
  fileprivate mutating func adopt(_ words: String, from place: String, doubts: [String]) {
    comments.removeAll(.translator) { $0.hasPrefix(Self.doubtMark) }
    if !translation.isEmpty, translation != words {
      for line in lines(of: "before the adoption: \(translation)") { comments.append(.translator, line) }
      withdrawReview()
    }
    translation = words
    isFuzzy = !doubts.isEmpty
    endRevision()
    if !doubts.isEmpty {
      for line in lines(of: "\(Self.doubtMark)\(place): \(doubts.joined(separator: "; "))") {
        comments.append(.translator, line)
      }
    }
  }
}
