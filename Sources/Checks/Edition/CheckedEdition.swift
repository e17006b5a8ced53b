package import Briefings
package import Catalogues
package import Diagnostics

/// The translations of an edition, and what the checks found in them.
package struct CheckedEdition: Sendable {
  /// What a check found in a segment.
  package struct Finding: Hashable, Sendable {
    /// Position in ``CheckedEdition/segments``.
    package var segment: Int
    package var disagreement: Disagreement

    package init(segment: Int, _ disagreement: Disagreement) {
      self.segment = segment
      self.disagreement = disagreement
    }
  }

  /// In reading order; a translation that serves several segments is there once.
  package private(set) var segments: [TranslatedSegment] = []
  package private(set) var findings: [Finding] = []
  /// What there is to say of waivers that cannot be read or have ended.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Checks every translation that is not stale by itself, and whether it belongs to its segment.
  ///
  /// - Parameters:
  ///   - source: the language of the document.
  ///   - rules: those that there are.
  ///   - levels: what the site's settings say of them; what is off is not looked for.
  ///   - isTechnical: whether the site's settings say that its texts are technical.
  /// - Complexity: linear in the texts, but for sorting.
  package init(
    _ edition: CatalogueEdition, of document: Document, from source: Language, glossary: GlossaryCheck?,
    rules: [CheckRule] = CheckRule.all, levels: [String: CheckLevel] = [:], isTechnical: Bool = false
  ) {
    collect(edition, of: document, from: source, rules.map(\.id))
    let rules = rules.checked(at: levels)
    guard !rules.isEmpty else { return }
    let pairs = segments.map { ReadPair($0.pair, isTechnical: isTechnical) }
    let checks = PairChecks(glossary: glossary, rules: rules)
    for (index, pair) in pairs.enumerated() {
      findings += checks.disagreements(in: pair).map { Finding(segment: index, $0) }
    }
    for rule in rules {
      for case .edition(let check) in rule.checks { findings += check(pairs, segments, glossary) }
    }
    lengths = Set(findings.filter { $0.disagreement.rule == Rule.length.id }.map(\.segment))
  }

  /// Adds what was found by looking at the whole site, unless the same was found without it.
  mutating func add(_ finding: Finding) {
    let rule = finding.disagreement.rule
    guard !lengths.contains(finding.segment) || rule != Rule.length.id else { return }
    findings.append(finding)
  }

  /// Segments whose length was found to be wrong.
  private var lengths: Set<Int> = []

  private mutating func collect(
    _ translated: CatalogueEdition, of document: Document, from source: Language, _ rules: [String]
  ) {
    let roles = document.roles
    let speakers = document.speakers
    let places = document.places
    let cells = document.cells
    let edition = translated.edition
    var reader = WaiverReader(file: translated.catalogue.file, rules: rules)
    var seen: Set<Int> = []
    for segment in document.segments {
      let text = edition[segment]
      guard text.state == .translated || text.state == .stale,
        let position = translated.position(for: segment), seen.insert(position).inserted
      else { continue }
      let entry = translated.catalogue.entries[position]
      let waivers = reader.waivers(of: entry)
      guard text.state == .translated else {
        diagnostics += waivers.map(ended)
        continue
      }
      segments.append(
        TranslatedSegment(
          segment: segment, place: places[segment.index], role: roles[segment.index],
          cell: cells[segment.index],
          pair: TextPair(source: segment.text, in: source, target: text.words, in: edition.language),
          origin: text.origin, hasContext: entry.context != nil, speakers: speakers[segment.index] ?? [],
          waivers: waivers))
    }
    diagnostics += reader.diagnostics
  }

  private func ended(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .waiverEnded, at: waiver.location,
      "'\(waiver.rule)' is no longer allowed here: the text has changed since",
      reason: "It was allowed for another text: \(waiver.reason)",
      help: "Look whether the reason still holds for the new translation, and remove the comment if not")
  }
}
