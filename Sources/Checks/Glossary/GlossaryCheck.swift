package import Briefings
import Characters
package import Glossaries
import Languages
import TextReading

/// Checks translations from one language into another against a glossary.
///
/// Says nothing where it is not sure: a term counts only where it is a word of its own.
package struct GlossaryCheck: Sendable {
  private let source: Language
  private let target: Language
  private let terms: [Glossary.Term]
  private let sourceFinder: TermFinder
  private let targetFinder: TermFinder
  /// Indices of the terms, by number of their words in the finder of the source.
  private var termsByWord: [[Int]]
  /// By index of the term: numbers of its words in the finder of the target.
  private var required: [[Int]] = []
  private var forbidden: [[ForbiddenWords]] = []

  /// - Complexity: that of sorting the glossary; one check serves all briefings.
  package init(_ glossary: Glossary, from source: Language, into target: Language) {
    self.source = source
    self.target = target
    terms = glossary.terms
    sourceFinder = TermFinder(terms.lazy.flatMap { $0.words[source] ?? [] })
    targetFinder = TermFinder(
      terms.lazy.flatMap { ($0.words[target] ?? []) + ($0.forbidden[target] ?? []) }.flatMap {
        Self.forms(of: $0, in: target)
      })
    termsByWord = Array(repeating: [], count: sourceFinder.count)
    for (index, term) in terms.enumerated() {
      let numbers = Set((term.words[source] ?? []).compactMap(sourceFinder.number))
      for number in numbers { termsByWord[number].append(index) }
      required.append(
        (term.words[target] ?? []).flatMap { Self.forms(of: $0, in: target) }.compactMap(targetFinder.number))
      forbidden.append(forbiddenWords(of: term, allowed: Set(required[index])))
    }
  }

  /// A term with its plurals in a language.
  private static func forms(of term: String, in language: Language) -> [String] {
    LanguageProfile.of(language)?.pluralForms(term) ?? [term]
  }

  private func forbiddenWords(of term: Glossary.Term, allowed: Set<Int>) -> [ForbiddenWords] {
    (term.forbidden[target] ?? []).flatMap { Self.forms(of: $0, in: target) }.compactMap { words in
      targetFinder.number(of: words).map {
        ForbiddenWords(number: $0, spelling: allowed.contains($0) ? words : nil)
      }
    }
  }

  /// The terms that are not translated as the glossary says; nothing for a pair in other languages.
  ///
  /// - Complexity: linear in the texts times the length of the longest term (bounded when the glossary is read).
  package func disagreements(in pair: TextPair) -> [Disagreement] {
    guard pair.sourceLanguage.primarySubtag == source.primarySubtag,
      pair.targetLanguage.primarySubtag == target.primarySubtag,
      pair.target.utf8.contains(where: { !$0.isASCIISpace })
    else {
      return []
    }
    let found = terms(in: pair.source)
    guard !found.isEmpty else { return [] }
    let uses = TermUses(of: targetFinder, in: pair.target)
    return found.compactMap { term in
      let finding = GlossaryFinding(
        name: term.name, places: term.places, terms: term.terms.map { terms[$0] }, target: target)
      let allowed = term.terms.flatMap { required[$0] }
      let refused = uses.places(of: term.terms.flatMap { forbidden[$0] }, allowed: allowed)
      if !refused.isEmpty { return finding.forbidden(refused, in: pair.target) }
      return allowed.isEmpty || uses.contains(anyOf: allowed) ? nil : finding.missing
    }
  }

  /// Per term of the source, whether the target has words that the glossary allows for it; for telling whether two
  /// texts speak of the same.
  func agreement(in pair: TextPair) -> [Bool] {
    let found = terms(in: pair.source)
    guard !found.isEmpty else { return [] }
    let uses = TermUses(of: targetFinder, in: pair.target)
    return found.compactMap { term in
      let allowed = term.terms.flatMap { required[$0] }
      return allowed.isEmpty ? nil : uses.contains(anyOf: allowed)
    }
  }

  private struct FoundTerm {
    /// As the text writes it first.
    var name: String
    /// In the UTF-8 of the text.
    var places: [Range<Int>]
    var terms: [Int]
  }

  /// The terms that occur in a text as words; of those at one place the longest.
  private func terms(in text: String) -> [FoundTerm] {
    let folded = FoldedText(text)
    var found: [FoundTerm] = []
    var positions: [Int: Int] = [:]
    var start = sourceFinder.nextBeginning(in: folded, from: 0)
    while start < folded.bytes.count {
      let matches = sourceFinder.matches(in: folded.bytes, at: start)
      let words = matches.lazy.reversed().compactMap { match in
        WordBoundary.wordEnd(of: start..<match.end, in: folded).map { (number: match.number, end: $0) }
      }
      guard let match = words.first else {
        start = sourceFinder.nextBeginning(in: folded, from: start + 1)
        continue
      }
      let place = folded.originalOffsets(start..<match.end)
      if let position = positions[match.number] {
        found[position].places.append(place)
      } else {
        positions[match.number] = found.count
        found.append(
          FoundTerm(
            name: folded.original(start..<match.end, of: text), places: [place],
            terms: termsByWord[match.number]))
      }
      start = sourceFinder.nextBeginning(in: folded, from: match.end)
    }
    return found
  }
}
