package import Briefings
package import Diagnostics
import SourceReading

extension Edition {
  /// The edition in the language of the source.
  package static func original(_ document: Document, in language: Language) -> Edition {
    Edition(language: language, texts: document.segments.map { .original($0, in: language) })
  }
}

extension Catalogue {
  /// The edition of `document` in the language of this catalogue.
  ///
  /// Segments without a translation keep the words of the source. Warns of translations that are missing or
  /// stale, and notes entries that serve no segment.
  ///
  /// - Parameters:
  ///   - source: the language of the document.
  ///   - target: the language of the translations.
  /// - Complexity: linear in the document and the catalogue, but for sorting.
  package func translate(
    _ document: Document, from source: Language, into target: Language
  ) -> Outcome<CatalogueEdition> {
    let matching = CatalogueMatching(of: document, with: self)
    var translation = DocumentTranslation(catalogue: self, source: source, target: target)
    for segment in document.segments { translation.add(segment, matching.matches[segment.index]) }
    for position in matching.unused { translation.report(translationUnused(entries[position])) }
    let edition = CatalogueEdition(
      Edition(language: target, texts: translation.texts), of: self,
      positions: matching.matches.map(\.position))
    return Outcome(edition, translation.findings.list)
  }

  private func translationUnused(_ entry: CatalogueEntry) -> Diagnostic {
    Diagnostic(
      .translationUnused, at: entry.origin?.start ?? SourceLocation(file: file),
      "\(excerpt(entry.id)) serves no segment of the source", reason: entry.reasonForBeingUnused,
      help: "Run 'sitegen translate update' to keep it as an obsolete one, or remove it")
  }
}

extension CatalogueEntry {
  fileprivate var reasonForBeingUnused: String? {
    context.map { "No segment with this text has the id or place '\($0)'" }
  }
}

extension EditionText {
  fileprivate static func original(_ segment: Segment, in language: Language) -> EditionText {
    EditionText(words: segment.text, language: language, state: .original, origin: segment.origin)
  }
}

private struct DocumentTranslation {
  let catalogue: Catalogue
  let source: Language
  let target: Language
  private(set) var texts: [EditionText] = []
  private(set) var findings = Findings()
  /// Positions of the entries that have been looked into: a text that occurs often is reported once.
  private var checked: Set<Int> = []
  private let isAllMachineMade: Bool
  private let isAllReviewed: Bool

  init(catalogue: Catalogue, source: Language, target: Language) {
    self.catalogue = catalogue
    self.source = source
    self.target = target
    isAllMachineMade = catalogue.hasHeaderMark(.machineMade)
    isAllReviewed = catalogue.hasHeaderMark(.reviewed)
  }

  mutating func add(_ segment: Segment, _ match: CatalogueMatching.Match) {
    guard segment.isTranslatable else { return texts.append(.original(segment, in: source)) }
    guard let position = match.position, !catalogue.entries[position].translation.isEmpty,
      !catalogue.entries[position].isUnconfirmed(for: segment.text)
    else {
      texts.append(
        EditionText(words: segment.text, language: source, state: .missing, origin: segment.origin))
      findings.add(missing(segment, match.position.map { catalogue.entries[$0] }))
      return
    }
    let entry = catalogue.entries[position]
    let isStale = entry.isStale(for: segment.text)
    let isReviewed = (isAllReviewed || entry.isMarkedAsReviewed) && !isStale
    texts.append(
      EditionText(
        words: entry.translation, language: target, state: isStale ? .stale : .translated,
        origin: entry.origin?.translation ?? TextOrigin(file: catalogue.file),
        maker: maker(of: entry, isReviewed), isReviewed: isReviewed))
    guard checked.insert(position).inserted else { return }
    if isStale { findings.add(stale(segment, entry)) }
  }

  mutating func report(_ finding: Diagnostic) { findings.add(finding) }

  private func maker(of entry: CatalogueEntry, _ isReviewed: Bool) -> EditionText.Maker {
    guard isAllMachineMade || entry.isMarkedAsMachineMade else { return .person }
    return isReviewed ? .reviewedMachine : .machine
  }

  private func missing(_ segment: Segment, _ entry: CatalogueEntry?) -> Diagnostic {
    let isUnconfirmed = entry.map { $0.isUnconfirmed(for: segment.text) } ?? false
    let place = entry?.origin.map { "\($0.start.file):\($0.start.line ?? 1)" }
    return Diagnostic(
      .translationMissing,
      at: segment.location(length: segment.text.unicodeScalars.count),
      isUnconfirmed
        ? "Nobody has confirmed the translation of \(excerpt(segment.text)) into '\(target)'"
        : "\(excerpt(segment.text)) is not translated into '\(target)'",
      reason: "The page shows it in '\(source)'",
      help: place.map {
        isUnconfirmed
          ? "Compare the two at \($0), correct the msgstr, and remove the flag 'fuzzy'"
          : "Fill in the msgstr at \($0)"
      }
        ?? "Run 'sitegen translate update' to have an entry for it in \(catalogue.file)")
  }

  private func stale(_ segment: Segment, _ entry: CatalogueEntry) -> Diagnostic {
    let isEdited = entry.id != segment.text
    return Diagnostic(
      .translationStale,
      at: entry.translationLocation() ?? SourceLocation(file: catalogue.file),
      isEdited
        ? "The translation of \(excerpt(entry.id)) is older than its text"
        : "The translation of \(excerpt(entry.id)) is marked as fuzzy",
      reason: isEdited ? "\(segment.location()) now reads: \(segment.text)" : nil,
      help: isEdited
        ? "Run 'sitegen translate update', then bring msgstr up to date and remove the flag 'fuzzy'"
        : "Bring it up to date and remove the flag 'fuzzy'")
  }
}
