import Briefings
import Checks
import Diagnostics

/// The rules that translations are checked by: those of the program, and those that are added.
struct AddedChecks: Sendable {
  private let rules: [PairRule]
  /// What is wrong with the added rules.
  let diagnostics: [Diagnostic]

  init(_ rules: [PairRule]) {
    var known: [PairRule] = []
    var diagnostics: [Diagnostic] = []
    for rule in rules {
      if Rule.named(rule.rule.id) != nil || known.contains(where: { $0.rule.id == rule.rule.id }) {
        diagnostics.append(
          Diagnostic(
            .invalidRule, "There is already a rule '\(rule.rule.id)'", help: "Give the new rule another name")
        )
      } else {
        known.append(rule)
      }
    }
    self.rules = known
    self.diagnostics = diagnostics
  }

  /// The names by which settings and waivers call the rules.
  var names: [String] { CheckRule.all.map(\.id) + rules.map(\.rule.id) }

  /// All rules, for the translations of a briefing.
  /// - Parameter briefing: the name of its folder.
  func rules(for briefing: String) -> [CheckRule] {
    CheckRule.all + rules.map { CheckRule($0, briefing: briefing) }
  }
}

extension CheckRule {
  /// A rule that is asked about every pair of an edition.
  /// - Complexity: as of the rule, for every pair.
  fileprivate init(_ added: PairRule, briefing: String) {
    self.init(
      added.rule,
      .edition { pairs, segments, _ in
        zip(pairs, segments).enumerated().flatMap { index, found in
          let (read, segment) = found
          return added.check(Pair(read, segment, briefing: briefing)).map {
            CheckedEdition.Finding(segment: index, Disagreement($0, by: added.rule, in: read))
          }
        }
      })
  }
}

extension Pair {
  fileprivate init(_ pair: ReadPair, _ segment: TranslatedSegment, briefing: String) {
    self.init(
      source: pair.pair.source, sourceLanguage: pair.pair.sourceLanguage.tag, target: pair.pair.target,
      targetLanguage: pair.pair.targetLanguage.tag, briefing: briefing, place: segment.place)
  }
}

extension Disagreement {
  fileprivate init(_ finding: PairFinding, by rule: Rule, in pair: ReadPair) {
    let kind =
      rule.kinds.first { $0.id == finding.kind } ?? rule.kinds.max { $0.severity < $1.severity }
      ?? Rule.Kind(rule.id, .warning, rule.summary)
    self.init(
      rule, kind, finding.message, reason: finding.reason,
      suggestion: finding.help ?? String(rule.help.dropLast(rule.help.hasSuffix(".") ? 1 : 0)),
      source: [finding.source?.range(inUTF8Of: pair.pair.source) ?? pair.source.wholeRange],
      target: [finding.target?.range(inUTF8Of: pair.pair.target) ?? pair.target.wholeRange])
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
}
