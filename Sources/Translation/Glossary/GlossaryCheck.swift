package import Briefings
package import Diagnostics

/// Checks translations from one language into another against a glossary.
///
/// Says nothing where it is not sure: a term counts only where it stands as a word of its own.
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
      terms.lazy.flatMap { ($0.words[target] ?? []) + ($0.forbidden[target] ?? []) }.flatMap(withPlural))
    termsByWord = Array(repeating: [], count: sourceFinder.count)
    for (index, term) in terms.enumerated() {
      let numbers = Set((term.words[source] ?? []).compactMap(sourceFinder.number))
      for number in numbers { termsByWord[number].append(index) }
      required.append((term.words[target] ?? []).flatMap(withPlural).compactMap(targetFinder.number))
      forbidden.append(forbiddenWords(of: term, allowed: Set(required[index])))
    }
  }

  private func forbiddenWords(of term: Glossary.Term, allowed: Set<Int>) -> [ForbiddenWords] {
    (term.forbidden[target] ?? []).flatMap(withPlural).compactMap { words in
      targetFinder.number(of: words).map {
        ForbiddenWords(number: $0, spelling: allowed.contains($0) ? words : nil)
      }
    }
  }

  /// Warns of terms that are not translated as the glossary says.
  ///
  /// - Complexity: linear in the texts times the length of the longest term (bounded when the glossary is read).
  package func findings(in edition: Edition, of document: Document) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var seen: Set<Finding> = []
    for segment in document.segments {
      let text = edition[segment]
      guard text.language == target, text.state == .translated || text.state == .stale else { continue }
      for (finding, diagnostic) in check(segment, text) where seen.insert(finding).inserted {
        findings.append(diagnostic)
      }
    }
    return findings
  }

  /// A translation that serves several segments is reported once.
  private struct Finding: Hashable {
    var term: Int
    var origin: TextOrigin
  }

  private func check(_ segment: Segment, _ text: EditionText) -> [(Finding, Diagnostic)] {
    let words = words(in: segment.text)
    guard !words.isEmpty else { return [] }
    let uses = TermUses(of: targetFinder, in: text.words)
    return words.compactMap { name, indices in
      guard let first = indices.first else { return nil }
      let finding = Finding(term: first, origin: text.origin)
      let terms = GlossaryFinding(
        name: name, terms: indices.map { self.terms[$0] }, target: target, segment: segment, text: text)
      let allowed = indices.flatMap { required[$0] }
      if let place = uses.firstUse(of: indices.flatMap { forbidden[$0] }, allowed: allowed) {
        return (finding, terms.forbidden(place))
      }
      guard !allowed.isEmpty, !uses.contains(anyOf: allowed), text.state == .translated else { return nil }
      return (finding, terms.missing)
    }
  }

  /// The terms that stand in a text as words, each once; of those at one place the longest. With how the text
  /// writes them and their indices.
  private func words(in text: String) -> [(name: String, terms: [Int])] {
    let folded = FoldedText(text)
    var words: [(name: String, terms: [Int])] = []
    var seen: Set<Int> = []
    var start = 0
    while start < folded.bytes.count {
      let match = sourceFinder.matches(in: folded.bytes, at: start).last {
        WordBoundary.wordEnd(of: start..<$0.end, in: folded) != nil
      }
      guard let match else {
        start += 1
        continue
      }
      if seen.insert(match.number).inserted {
        words.append((folded.original(start..<match.end, of: text), termsByWord[match.number]))
      }
      start = match.end
    }
    return words
  }
}

/// A term, and with it the plural that is not formed by adding letters: technology, technologies.
private func withPlural(_ term: String) -> [String] {
  let bytes = Array(term.utf8.suffix(2))
  guard bytes.count == 2, bytes[1] | 0x20 == UInt8(ascii: "y"), !"aeiouAEIOU".utf8.contains(bytes[0]) else {
    return [term]
  }
  return [term, term.dropLast() + "ies"]
}
