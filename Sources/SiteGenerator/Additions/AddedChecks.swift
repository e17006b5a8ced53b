import Briefings
import Diagnostics
import Translation

/// Asks the rules that a program adds about the translations of an edition.
struct AddedChecks: Sendable {
  private let rules: [PairRule]

  init(_ rules: [PairRule]) { self.rules = rules }

  /// - Complexity: as of the rules, for every segment.
  func diagnostics(of edition: CheckedEdition, briefing: String) -> [Diagnostic] {
    guard !rules.isEmpty else { return [] }
    return edition.segments.flatMap { segment in
      let pair = Pair(segment, briefing: briefing)
      return rules.flatMap { rule in
        rule.check(pair).map { segment.diagnostic(of: $0, by: rule.rule) }
      }
    }
  }
}

extension Pair {
  fileprivate init(_ segment: TranslatedSegment, briefing: String) {
    self.init(
      source: segment.pair.source, sourceLanguage: segment.pair.sourceLanguage.tag,
      target: segment.pair.target, targetLanguage: segment.pair.targetLanguage.tag, briefing: briefing,
      place: segment.place)
  }
}

extension TranslatedSegment {
  fileprivate func diagnostic(of finding: PairFinding, by rule: Rule) -> Diagnostic {
    let words = finding.source ?? pair.source
    let source = segment.location(atUTF8Offset: words.range(inUTF8Of: pair.source)?.lowerBound ?? 0)
    let severity = rule.kinds.first { $0.id == finding.kind }?.severity
    return Diagnostic(
      rule, severity, at: location(finding.target?.range(inUTF8Of: pair.target) ?? 0..<1), finding.message,
      reason: "\(source) (\(place)) has '\(words.shortened)'" + (finding.reason.map { ". \($0)" } ?? ""),
      help: finding.help ?? String(rule.help.dropLast(rule.help.hasSuffix(".") ? 1 : 0)))
  }
}

extension String {
  /// The first place of this text in another, in UTF-8; nil if it is not there, or empty.
  fileprivate func range(inUTF8Of text: String) -> Range<Int>? {
    let (wanted, bytes) = (Array(utf8), Array(text.utf8))
    guard !wanted.isEmpty, wanted.count <= bytes.count else { return nil }
    return (0...(bytes.count - wanted.count)).first { bytes[$0...].starts(with: wanted) }.map {
      $0..<($0 + wanted.count)
    }
  }

  /// As much of it as a message can show.
  fileprivate var shortened: String { count <= 60 ? self : prefix(59) + "…" }
}
