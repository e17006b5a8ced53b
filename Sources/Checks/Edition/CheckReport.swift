package import Briefings
import Characters
package import Diagnostics
import SourceReading

/// What the findings of checks mean for a build: how much they matter, and which of them are allowed.
package struct CheckReport: Sendable {
  private let levels: [String: CheckLevel]

  /// - Parameter levels: what the site's settings say; a rule that they do not name keeps its own severity.
  package init(levels: [String: CheckLevel] = [:]) { self.levels = levels }

  /// The findings that nobody allowed, and a note on every waiver that nothing needs.
  ///
  /// - Complexity: linear in the edition.
  package func diagnostics(of edition: CheckedEdition) -> [Diagnostic] {
    var needed: Set<Waiver> = []
    var diagnostics = Findings(edition.diagnostics)
    var reported: ReportedSegment?
    for finding in edition.findings {
      let segment = edition.segments[finding.segment]
      let waivers = segment.waivers.filter { $0.rule == finding.disagreement.rule }
      if waivers.isEmpty {
        if let severity = severity(of: finding.disagreement) {
          // Those of a segment come one after the other.
          let places =
            reported.flatMap { $0.number == finding.segment ? $0 : nil }
            ?? ReportedSegment(finding.segment, segment)
          diagnostics.add(places.diagnostic(of: finding.disagreement, severity))
          reported = places
        }
      } else {
        needed.formUnion(waivers)
      }
    }
    for waiver in edition.segments.flatMap(\.waivers)
    where !needed.contains(waiver) && levels[waiver.rule] != .off {
      diagnostics.add(unused(waiver))
    }
    return diagnostics.list
  }

  /// How much a finding matters; nil when nobody wants to know.
  package func severity(of disagreement: Disagreement) -> Diagnostic.Severity? {
    switch levels[disagreement.rule] {
    case .error: .error
    case .warning: .warning
    case .off: nil
    case nil: disagreement.severity
    }
  }

  private func unused(_ waiver: Waiver) -> Diagnostic {
    Diagnostic(
      .waiverUnused, at: waiver.location,
      "'\(waiver.rule)' is allowed here, and nothing of the kind is found any more",
      help: "Remove the comment, so that it does not hide what comes later")
  }
}

/// A segment of which something is reported, with the places of its texts.
private struct ReportedSegment {
  let number: Int
  private let segment: TranslatedSegment
  private let source: TextPlaces
  private let target: TextPlaces

  init(_ number: Int, _ segment: TranslatedSegment) {
    self.number = number
    self.segment = segment
    source = segment.segment.places
    target = TextPlaces(of: segment.pair.target, segment.origin)
  }

  func diagnostic(of disagreement: Disagreement, _ severity: Diagnostic.Severity) -> Diagnostic {
    let range = disagreement.target.first ?? 0..<1
    let words = segment.pair.target.utf8.prefix(range.upperBound).dropFirst(range.lowerBound)
    return Diagnostic(
      rule: disagreement.rule, severity,
      at: target.location(atUTF8Offset: range.lowerBound, length: words.count { !$0.isUTF8Continuation }),
      disagreement.message, reason: reason(of: disagreement), help: disagreement.suggestion)
  }

  /// Where the source says it and what, then why it is taken for a disagreement.
  private func reason(of disagreement: Disagreement) -> String {
    let range = disagreement.source.first
    let location = source.location(atUTF8Offset: range?.lowerBound ?? 0)
    let text = segment.pair.source.utf8
    let words = disagreement.source.prefix(3).map {
      String(decoding: text.prefix($0.upperBound).dropFirst($0.lowerBound), as: UTF8.self)
    }
    let said = words.isEmpty ? segment.pair.source : words.joined(separator: " … ")
    return "\(location) (\(segment.place)) has \(excerpt(said))"
      + (disagreement.reason.map { ". \($0)" } ?? "")
  }
}
