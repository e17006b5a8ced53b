import Briefings
import Catalogues
import Checks
package import Diagnostics
import Glossaries
import Loading
import Publishing

/// The translations of a briefing into one language, to be read one by one beside their texts.
///
/// Each decision is in the catalogue as soon as it is made, so that nothing is lost whenever one stops.
package struct Review: Sendable {
  /// What a reviewer says of a passage.
  package enum Decision: Hashable, Sendable {
    /// The translation is right.
    case accept
    /// This one is right instead.
    case replace(String)
    /// It is wrong, and is not published.
    case reject(reason: String?)
  }

  package let briefing: String
  /// Tags of both languages.
  package let source: String
  package let language: String
  /// Path of the catalogue.
  package let path: String
  /// In reading order.
  package private(set) var passages: [ReviewPassage] = []
  /// Who reviews, and the day: `Kim Haneul, 2026-03-02`.
  private let reviewer: String
  private let loaded: LoadedBriefing
  private let target: Language
  private var file: CatalogueFile
  private var catalogue: Catalogue
  private let check: @Sendable (CatalogueEdition) -> CheckedEdition
  private let pairChecks: PairChecks
  private let report: CheckReport
}

extension Translations {
  /// Begins the review of a briefing.
  ///
  /// - Parameters:
  ///   - language: tag; nil for the only other language of the site.
  ///   - reviewer: who reviews.
  ///   - asOf: when.
  /// - Returns: nil with an error where there is nothing to review.
  package func review(
    _ name: String, language: String? = nil, by reviewer: String, asOf: Moment
  ) -> Outcome<Review?> {
    var selection = BriefingSelection([name], in: content)
    guard let loaded = selection.briefings.first, let site = selection.site else {
      return Outcome(nil, selection.diagnostics)
    }
    let others = site.languages.filter { $0 != loaded.briefing.source }
    let target =
      if let language { selection.languages([language]).first } else {
        others.count == 1 ? others.first : nil
      }
    var diagnostics = selection.diagnostics
    guard let target, target != loaded.briefing.source else {
      if !diagnostics.hasErrors {
        diagnostics.append(
          Diagnostic(
            .unclearLanguage, at: SourceLocation(file: loaded.briefing.sourceFile),
            "It is not clear which translation is to be reviewed",
            reason: "The site's other languages are \(others.map(\.tag).joined(separator: ", "))",
            help: "Name the language, such as \(others.first?.tag ?? "en")"))
      }
      return Outcome(nil, diagnostics)
    }
    let file = loaded.catalogue(target)
    diagnostics += file.diagnostics
    guard let file = file.value else { return Outcome(nil, diagnostics) }
    let day = asOf.day(in: site.timeZone)
    return Outcome(
      Review(loaded, file, target, site, selection.glossary, by: "\(reviewer), \(day)"), diagnostics)
  }
}

extension Review {
  fileprivate init(
    _ loaded: LoadedBriefing, _ file: CatalogueFile, _ target: Language, _ site: SiteSettings,
    _ glossary: Glossary?, by reviewer: String
  ) {
    let briefing = loaded.briefing
    (self.loaded, self.file, self.target, self.reviewer) = (loaded, file, target, reviewer)
    (self.briefing, path) = (briefing.name, file.path)
    (source, language) = (briefing.source.tag, target.tag)
    catalogue = file.catalogue.updated(to: briefing.document, in: target).catalogue
    let terms = glossary.map { GlossaryCheck($0, from: briefing.source, into: target) }
    check = { edition in
      CheckedEdition(
        edition, of: briefing.document, from: briefing.source, glossary: terms, levels: site.checks,
        isTechnical: site.isTechnical)
    }
    pairChecks = PairChecks(
      glossary: terms, rules: CheckRule.all.checked(at: site.checks), isTechnical: site.isTechnical)
    report = CheckReport(levels: site.checks)
    readPassages()
  }

  /// Puts a decision into the catalogue.
  ///
  /// - Parameter index: of the passage. It is judged as it stands in ``passages``, which are new afterwards.
  /// - Returns: why the catalogue could not be written; nil when it was, and `passages` say how it is now.
  /// - Complexity: linear in the briefing, as its checks look at neighbours.
  package mutating func decide(_ decision: Decision, at index: Int) -> Diagnostic? {
    var changed = catalogue
    let entry = passages[index].entry
    switch decision {
    case .accept: changed.entries[entry].accept(by: reviewer)
    case .replace(let translation):
      changed.entries[entry].translation = translation
      changed.entries[entry].accept(by: reviewer)
    case .reject(let reason): changed.entries[entry].reject(by: reviewer, because: reason)
    }
    guard let written = file.written(changed) else { return nil }
    if case .failure(let failure) = file.replace(with: changed, isDryRun: false) { return failure.diagnostic }
    // What was written is read again, so that the next decision changes its own lines only.
    let read = Catalogue.read(written, file: path, expecting: target)
    file = CatalogueFile(path: path, bytes: written, catalogue: read.value)
    catalogue = read.value.updated(to: loaded.briefing.document, in: target).catalogue
    readPassages()
    return nil
  }

  private mutating func readPassages() {
    let findings = findings()
    passages = catalogue.entries.indices.compactMap { index in
      let entry = catalogue.entries[index]
      guard !entry.isObsolete else { return nil }
      return ReviewPassage(
        entry: index, places: entry.places, text: entry.id,
        previousText: entry.isFuzzy ? entry.comments.previousID : nil, translation: entry.translation,
        state: state(of: entry),
        comments: entry.comments.translator + entry.comments.extracted.filter { !entry.places.contains($0) },
        findings: findings[index] ?? [], line: entry.origin?.start.line)
    }
  }

  private func state(of entry: CatalogueEntry) -> ReviewPassage.State {
    if entry.translation.isEmpty { return .missing }
    if entry.isRejected { return .rejected }
    if entry.isUnconfirmed(for: entry.id) { return .suggested }
    if entry.isFuzzy { return .stale }
    if catalogue.isReviewed(entry) { return .reviewed }
    return catalogue.isMachineMade(entry) ? .machineMade : .translated
  }

  /// What the checks find and nobody has allowed, by position of the entry.
  private func findings() -> [Int: [ReviewPassage.Finding]] {
    let briefing = loaded.briefing
    let edition = catalogue.translate(briefing.document, from: briefing.source, into: target).value
    let checked = check(edition)
    var findings: [Int: [ReviewPassage.Finding]] = [:]
    for found in checked.findings {
      let segment = checked.segments[found.segment]
      guard !segment.waivers.contains(where: { $0.rule == found.disagreement.rule }),
        let entry = edition.position(for: segment.segment)
      else { continue }
      finding(found.disagreement).map { findings[entry, default: []].append($0) }
    }
    // What is not published has been checked by nobody yet.
    for (index, entry) in catalogue.entries.enumerated()
    where !entry.isObsolete && !entry.translation.isEmpty && entry.isUnconfirmed(for: entry.id) {
      let pair = TextPair(source: entry.id, in: briefing.source, target: entry.translation, in: target)
      findings[index] = pairChecks.disagreements(in: pair).compactMap(finding)
    }
    return findings
  }

  private func finding(_ disagreement: Disagreement) -> ReviewPassage.Finding? {
    report.severity(of: disagreement).map {
      ReviewPassage.Finding(
        rule: disagreement.rule, severity: $0, message: disagreement.message,
        suggestion: disagreement.suggestion)
    }
  }
}
