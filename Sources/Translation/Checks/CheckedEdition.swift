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

  /// In reading order; a translation that serves several segments stands once.
  package private(set) var segments: [TranslatedSegment] = []
  package private(set) var findings: [Finding] = []
  /// What there is to say of waivers that cannot be read or have ended.
  package private(set) var diagnostics: [Diagnostic] = []

  /// Checks every translation that is not stale by itself, and whether it belongs to its segment.
  ///
  /// - Parameters:
  ///   - bytes: of the catalogue's file, to point at comments in it.
  ///   - source: the language of the document.
  /// - Complexity: linear in the texts, but for sorting.
  package init(
    _ edition: Edition, of document: Document, from source: Language, catalogue: Catalogue, bytes: [UInt8],
    glossary: GlossaryCheck?
  ) {
    collect(edition, of: document, from: source, catalogue, bytes)
    let checks = PairChecks(glossary: glossary)
    for (index, segment) in segments.enumerated() {
      findings += checks.disagreements(in: segment.pair).map { Finding(segment: index, $0) }
    }
    findings += ShiftCheck(glossary: glossary).findings(in: segments)
    lengths = Set(findings.filter { $0.disagreement.rule == .length }.map(\.segment))
  }

  /// Adds what was found by looking at the whole site, unless the same was found without it.
  mutating func add(_ finding: Finding) {
    let rule = finding.disagreement.rule
    guard !lengths.contains(finding.segment) || rule != .length else { return }
    findings.append(finding)
  }

  /// Segments whose length was found to be wrong.
  private var lengths: Set<Int> = []

  private mutating func collect(
    _ edition: Edition, of document: Document, from source: Language, _ catalogue: Catalogue, _ bytes: [UInt8]
  ) {
    let roles = document.roles
    let places = document.places
    let entries = Dictionary(
      catalogue.entries.compactMap { entry in entry.origin.map { ($0.translation, entry) } }
    ) { first, _ in first }
    var reader = WaiverReader(bytes, file: catalogue.file)
    var seen: Set<TextOrigin> = []
    for segment in document.segments {
      let text = edition[segment]
      guard text.state == .translated || text.state == .stale, seen.insert(text.origin).inserted else {
        continue
      }
      let entry = entries[text.origin]
      let waivers = entry.map { reader.waivers(of: $0) } ?? []
      guard text.state == .translated else {
        diagnostics += waivers.map(ended)
        continue
      }
      segments.append(
        TranslatedSegment(
          segment: segment, place: places[segment.index], role: roles[segment.index],
          pair: TextPair(source: segment.text, in: source, target: text.words, in: edition.language),
          origin: text.origin, hasContext: entry?.context != nil, waivers: waivers))
    }
    diagnostics += reader.diagnostics
  }

  private func ended(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .note, rule: "waiver-ended", at: waiver.location,
      "'\(waiver.rule.rawValue)' is no longer allowed here: the text has changed since",
      reason: "It was allowed for another text: \(waiver.reason)",
      help: "Look whether the reason still holds for the new translation, and remove the comment if not")
  }
}
