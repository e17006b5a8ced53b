import Briefings
import Catalogues
import Checks
import Diagnostics
import FileReading
import Loading
import Website

extension Desk {
  /// The page of a briefing: its text, what was read of that, and a translation of it.
  /// - Parameters:
  ///   - name: of its folder.
  ///   - language: tag of the language that is shown beside the text; nil for the first one.
  /// - Returns: nil where there is no such briefing.
  package func page(of name: String, in language: String?, _ surroundings: Surroundings) -> [UInt8]? {
    guard let folder = folder(named: name) else { return nil }
    let found = diagnostics.filter { $0.location.map { folder.holds($0.file) } ?? false }.sortedByLocation()
    guard let briefing = DeskBriefing(folder, preparation) else {
      return DeskTemplates.render("desk", unreadable(folder, found, surroundings))
    }
    let targets = targets(from: briefing.loaded.briefing.source)
    let target = targets.first { $0.tag == language } ?? targets.first
    var page = DeskColumns(briefing, target, surroundings, found)
    page.build()
    let number = site.examined.briefings.firstIndex { $0.folder.name == name }
    let model = DeskPageModel(
      token: surroundings.token, digest: briefing.digest(target), writes: surroundings.writes, name: name,
      title: briefing.document.title.text.visible, language: briefing.loaded.briefing.source.tag,
      target: target?.tag, published: briefing.loaded.briefing.publication.rfc3339,
      withheld: number.flatMap(withholding),
      siteAddress: number.map { _ in
        surroundings.page(SourceLocation(file: briefing.loaded.source.path, line: 1))
      },
      languages: number.map { progress(of: site.examined.briefings[$0]) } ?? [],
      tallies: DeskTally.tallies { found.count(of: $0) }, roles: ReadingOptions.roleNames,
      canState: !briefing.isTextForm, general: page.general, rows: page.rows)
    return DeskTemplates.render("desk", model)
  }

  private func unreadable(
    _ folder: FolderEntry, _ found: [Diagnostic], _ surroundings: Surroundings
  ) -> DeskPageModel {
    DeskPageModel(
      token: surroundings.token, digest: "", writes: surroundings.writes, name: folder.name,
      title: folder.name.visible, language: "en", target: nil, published: nil, withheld: nil,
      siteAddress: nil, languages: [], tallies: DeskTally.tallies { found.count(of: $0) }, roles: [],
      canState: false, general: found.map { DeskFinding($0, surroundings) }, rows: [])
  }
}

/// The three columns, row by row.
private struct DeskColumns {
  private let briefing: DeskBriefing
  private let target: Language?
  private let surroundings: Desk.Surroundings
  private let found: [Diagnostic]
  private var translation: CatalogueEdition?
  /// By position of the entry: the findings in the catalogue, and the passage they are shown at.
  private var ofEntries: [Int: [Diagnostic]] = [:]
  private(set) var general: [DeskFinding] = []
  private(set) var rows: [DeskRow] = []

  init(
    _ briefing: DeskBriefing, _ target: Language?, _ surroundings: Desk.Surroundings, _ found: [Diagnostic]
  ) {
    (self.briefing, self.target, self.surroundings, self.found) = (briefing, target, surroundings, found)
    guard let target else { return }
    let file = briefing.loaded.catalogue(target).value
    // Without a catalogue everything is missing, and can be begun here.
    translation =
      file?.catalogue.translate(
        briefing.document, from: briefing.loaded.briefing.source, into: target
      ).value
  }

  mutating func build() {
    let path = briefing.loaded.source.path
    let catalogue = target.map(briefing.loaded.cataloguePath)
    let here = found.filter { $0.location?.file == path && $0.location?.line != nil && !isToldByPassage($0) }
    var rest = found.filter { $0.location?.file != path || $0.location?.line == nil }
    if let catalogue, let translation {
      rest = rest.filter { finding in
        guard finding.location?.file == catalogue, let line = finding.location?.line,
          let position = translation.catalogue.entry(atLine: line)
        else { return true }
        ofEntries[position, default: []].append(finding)
        return false
      }
    }
    let passages = passages()
    rest += ofEntries.sorted { $0.key < $1.key }.flatMap(\.value)
    general = rest.map { DeskFinding($0, surroundings) }
    let lines = briefing.text.fileLines
    var inspected = InspectedRows(lines, stated: briefing.stated, diagnostics: here)
    inspected.add(ReadParts(briefing.document).parts)
    let findings = Dictionary(grouping: here) { $0.location?.line ?? 1 }
    rows = inspected.rows.map { row in
      let numbers = row.lines.compactMap { Int($0.number) }
      return DeskRow(
        row: row,
        page: row.parts.isEmpty
          ? nil : numbers.first.map { surroundings.page(SourceLocation(file: path, line: $0)) },
        passages: numbers.flatMap { passages[$0] ?? [] },
        findings: numbers.flatMap { findings[$0] ?? [] }.map { DeskFinding($0, surroundings) })
    }
  }

  /// That something is not translated is said beside the words.
  private func isToldByPassage(_ finding: Diagnostic) -> Bool { finding.rule == "translation-missing" }

  /// By the line on which each begins.
  private mutating func passages() -> [Int: [DeskPassage]] {
    guard let translation else { return [:] }
    var passages: [Int: [DeskPassage]] = [:]
    let places = briefing.document.places
    for segment in briefing.document.segments where segment.isTranslatable && !segment.text.isEmpty {
      let text = translation.edition[segment]
      let position = translation.position(for: segment)
      let findings = position.flatMap { ofEntries.removeValue(forKey: $0) } ?? []
      let isThere = text.state == .translated || text.state == .stale
      let location = position.flatMap { translation.catalogue.entries[$0].origin?.start }
      let passage = DeskPassage(
        segment: String(segment.index), place: places[segment.index].visible, source: segment.text,
        words: isThere ? text.words : "", language: text.language.tag, state: state(of: text),
        remark: remark(text, position.map { translation.catalogue.entries[$0] }, segment),
        location: location?.description.visible, editor: location.flatMap(surroundings.editor),
        findings: findings.filter { $0.rule != "translation-stale" }.map {
          DeskFinding($0, surroundings, waivedAt: text.state == .translated ? segment.index : nil)
        })
      passages[segment.origin.line ?? 1, default: []].append(passage)
    }
    return passages
  }

  private func state(of text: EditionText) -> String {
    switch text.state {
    case .original, .translated: "translated"
    case .stale: "stale"
    case .missing: "missing"
    }
  }

  private func remark(_ text: EditionText, _ entry: CatalogueEntry?, _ segment: Segment) -> String? {
    switch text.state {
    case .stale:
      guard let entry else { return "Stale" }
      if entry.id != segment.text { return "Stale: it translates ‘\(excerpt(entry.id))’" }
      return entry.comments.previousID.map { "Stale: it translates ‘\(excerpt($0))’" } ?? "Marked as fuzzy"
    case .missing:
      return entry.map { $0.isUnconfirmed(for: segment.text) } ?? false
        ? "Not confirmed by anybody" : "Not translated"
    case .original: return nil
    case .translated:
      switch text.maker {
      case .machine: return "By a machine, not reviewed"
      case .reviewedMachine: return "By a machine, reviewed"
      case .person: return nil
      }
    }
  }

  private func excerpt(_ text: String) -> String {
    let words = text.visible
    return words.count > 60 ? words.prefix(60) + "…" : words
  }
}

extension Catalogue {
  /// The position of the entry that a line is of, the comments above it included.
  func entry(atLine line: Int) -> Int? {
    entries.firstIndex { entry in
      guard let origin = entry.origin else { return false }
      return line <= max(origin.start.line ?? 0, origin.translation.lines.max() ?? 0)
    }
  }
}

extension DeskFinding {
  /// - Parameter segment: the passage in whose translation it was found, if a comment may allow it there.
  init(_ diagnostic: Diagnostic, _ surroundings: Desk.Surroundings, waivedAt segment: Int? = nil) {
    let isWaivable = CheckRule.all.contains { $0.id == diagnostic.rule } && !diagnostic.isSummary
    self.init(
      severity: diagnostic.severity.rawValue, location: diagnostic.location?.description.visible,
      editor: diagnostic.location.flatMap(surroundings.editor), message: diagnostic.message.visible,
      reason: diagnostic.reason?.visible, help: diagnostic.help?.visible, rule: diagnostic.rule,
      waivedAt: isWaivable ? segment.map(String.init) : nil,
      isRepair: ReadingOptions.repairs.contains(diagnostic.rule))
  }
}
