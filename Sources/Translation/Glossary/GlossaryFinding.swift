import Briefings
import Diagnostics

/// What to say of a term that is not translated as the glossary wants it.
struct GlossaryFinding {
  /// The term as the source has it.
  let name: String
  /// Those of the glossary that it may be.
  let terms: [Glossary.Term]
  let target: Language
  let segment: Segment
  let text: EditionText

  var missing: Diagnostic {
    Diagnostic(
      .warning, rule: "glossary-term", at: location(0..<1),
      "'\(name)' is not translated as \(expected) in segment \(segment.id)", reason: reason,
      help: "Use what the glossary says, or add another alternative at \(glossaryPlace)")
  }

  /// - Parameter offsets: of the forbidden words in the translation.
  func forbidden(_ offsets: Range<Int>) -> Diagnostic {
    let words = String(
      decoding: text.words.utf8.prefix(offsets.upperBound).dropFirst(offsets.lowerBound), as: UTF8.self)
    return Diagnostic(
      .warning, rule: "glossary-forbidden", at: location(offsets),
      "'\(words)' must not be used for '\(name)' in segment \(segment.id)", reason: reason,
      help: expected.isEmpty ? "See \(glossaryPlace)" : "Write \(expected), as \(glossaryPlace) says")
  }

  private var expected: String {
    terms.flatMap { $0.words[target] ?? [] }.map { "'\($0)'" }.joined(separator: " or ")
  }

  private var reason: String? { terms.compactMap(\.note).first.map { "Note in the glossary: \($0)" } }

  private var glossaryPlace: String {
    terms.first.map { "\($0.location.file):\($0.location.line ?? 1)" } ?? "the glossary"
  }

  private func location(_ offsets: Range<Int>) -> SourceLocation {
    text.origin.location(in: text.words, atUTF8Offset: offsets.lowerBound, length: offsets.count)
  }
}
