package import Briefings
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
    var diagnostics = edition.diagnostics
    for finding in edition.findings {
      let segment = edition.segments[finding.segment]
      let waivers = segment.waivers.filter { $0.rule == finding.disagreement.rule }
      if waivers.isEmpty {
        if let severity = severity(of: finding.disagreement) {
          diagnostics.append(segment.diagnostic(of: finding.disagreement, severity))
        }
      } else {
        needed.formUnion(waivers)
      }
    }
    for waiver in edition.segments.flatMap(\.waivers)
    where !needed.contains(waiver) && levels[waiver.rule] != .off {
      diagnostics.append(unused(waiver))
    }
    return diagnostics
  }

  /// Nil when nobody wants to know.
  private func severity(of disagreement: Disagreement) -> Diagnostic.Severity? {
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

extension TranslatedSegment {
  fileprivate func diagnostic(of disagreement: Disagreement, _ severity: Diagnostic.Severity) -> Diagnostic {
    Diagnostic(
      rule: disagreement.rule, severity, at: location(disagreement.target.first ?? 0..<1),
      disagreement.message, reason: reason(of: disagreement), help: disagreement.suggestion)
  }

  /// Where the source says it and what, then why it is taken for a disagreement.
  private func reason(of disagreement: Disagreement) -> String {
    let range = disagreement.source.first
    let location = segment.location(atUTF8Offset: range?.lowerBound ?? 0)
    let bytes = Array(pair.source.utf8)
    let words = disagreement.source.prefix(3).map {
      String(decoding: bytes[$0.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }
    let text = words.isEmpty ? pair.source : words.joined(separator: " … ")
    return "\(location) (\(place)) has \(excerpt(text))" + (disagreement.reason.map { ". \($0)" } ?? "")
  }
}
