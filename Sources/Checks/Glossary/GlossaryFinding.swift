import Briefings
package import Diagnostics
import Glossaries

extension CheckRule {
  static let glossary = CheckRule(
    .glossary, .pair { pair, glossary in glossary?.disagreements(in: pair.pair) ?? [] })
}

extension Rule {
  package static let glossary = Rule(
    "glossary", summary: "A term is not translated as the glossary says.",
    explanation:
      "A term of the glossary counts where it is a word of its own. Any of the alternatives will do, and words that the glossary forbids must not be used for it.",
    help: "Use what the glossary says, or add another alternative to it.",
    kinds: [.termMissing, .termForbidden], waivedBy: .comment)
}

extension Rule.Kind {
  static let termMissing = Self("missing", .warning, "None of the glossary's words for a term is used.")
  static let termForbidden = Self(
    "forbidden", .warning, "Words are used that the glossary forbids for a term.")
}

/// What to say of a term that is not translated as the glossary wants it.
struct GlossaryFinding {
  /// The term as the source has it.
  let name: String
  let places: [Range<Int>]
  /// Those of the glossary that it may be.
  let terms: [Glossary.Term]
  let target: Language

  var missing: Disagreement {
    Disagreement(
      .glossary, .termMissing, "'\(name)' is not translated as \(expected)", reason: reason,
      suggestion: "Use what the glossary says, or add another alternative at \(glossaryPlace)", source: places
    )
  }

  /// - Parameter ranges: of the forbidden words in the UTF-8 of the translation.
  func forbidden(_ ranges: [Range<Int>], in translation: String) -> Disagreement {
    let words = ranges.first.map {
      String(decoding: translation.utf8.prefix($0.upperBound).dropFirst($0.lowerBound), as: UTF8.self)
    }
    return Disagreement(
      .glossary, .termForbidden, "'\(words ?? "")' must not be used for '\(name)'", reason: reason,
      suggestion: expected.isEmpty ? "See \(glossaryPlace)" : "Write \(expected), as \(glossaryPlace) says",
      source: places, target: ranges)
  }

  private var expected: String {
    terms.flatMap { $0.words[target] ?? [] }.map { "'\($0)'" }.joined(separator: " or ")
  }

  private var reason: String? { terms.compactMap(\.note).first.map { "Note in the glossary: \($0)" } }

  private var glossaryPlace: String {
    terms.first.map { "\($0.location.file):\($0.location.line ?? 1)" } ?? "the glossary"
  }
}
