import Briefings
import Diagnostics

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
      .glossary, .certain, "'\(name)' is not translated as \(expected)", reason: reason,
      suggestion: "Use what the glossary says, or add another alternative at \(glossaryPlace)", source: places
    )
  }

  /// - Parameter ranges: of the forbidden words in the UTF-8 of the translation.
  func forbidden(_ ranges: [Range<Int>], in translation: String) -> Disagreement {
    let words = ranges.first.map {
      String(decoding: translation.utf8.prefix($0.upperBound).dropFirst($0.lowerBound), as: UTF8.self)
    }
    return Disagreement(
      .glossary, .certain, "'\(words ?? "")' must not be used for '\(name)'", reason: reason,
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
