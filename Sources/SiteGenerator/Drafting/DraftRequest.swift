import Briefings
import Checks
import Diagnostics
import Glossaries
import Memory

/// What a program that drafts translations is told of one text.
struct DraftRequest: Sendable {
  /// Tells the answer to it from others.
  var id: String
  var direction: TranslationDirection
  var briefing: String
  /// Where the text stands, in words.
  var places: [String]
  var text: String
  /// The texts around it, in the language of the source.
  var before: String?
  var after: String?
  var terms: [Glossary.Term] = []
  /// The translations of texts that are like it.
  var similar: [MemoryUnit] = []
  /// One for the first time, and one more each time that an answer is wrong.
  var attempt = 1
  /// The answer that was wrong.
  var previous: String?
  /// What was wrong with it.
  var findings: [Disagreement] = []

  /// As one line of JSON.
  var json: JSON {
    var members: [(String, JSON)] = [
      ("id", .string(id)), ("source", .string(direction.source.tag)),
      ("target", .string(direction.target.tag)), ("text", .string(text)),
      ("briefing", .string(briefing)), ("places", .array(places.map(JSON.string))),
      ("before", .optional(before)), ("after", .optional(after)),
      ("terms", .array(terms.map(json))), ("similar", .array(similar.map(json))),
      ("attempt", .number(attempt)),
    ]
    if let previous {
      members.append(("previous", .string(previous)))
      members.append(("findings", .array(findings.map(json))))
    }
    return .members(members)
  }

  private func json(_ term: Glossary.Term) -> JSON {
    func words(_ all: [Language: [String]], _ language: Language) -> JSON {
      .array((all[language] ?? []).map(JSON.string))
    }
    return .object([
      "source": words(term.words, direction.source), "target": words(term.words, direction.target),
      "forbidden": words(term.forbidden, direction.target), "note": .optional(term.note),
    ])
  }

  private func json(_ unit: MemoryUnit) -> JSON {
    .object([
      "text": .string(unit.text), "translation": .string(unit.translation), "from": .string(unit.origin),
    ])
  }

  private func json(_ finding: Disagreement) -> JSON {
    .object([
      "rule": .string(finding.rule), "message": .string(finding.message),
      "reason": .optional(finding.reason), "suggestion": .optional(finding.suggestion),
    ])
  }
}
