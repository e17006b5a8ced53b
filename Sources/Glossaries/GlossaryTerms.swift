package import Briefings
import TextReading

/// Finds the terms of a glossary in texts of one language, to mark them for readers.
package struct GlossaryTerms: Sendable {
  private let finder: TermFinder
  /// By number of the words in the finder: the first term that has them.
  private let terms: [Int]

  /// - Complexity: that of sorting the glossary; one finder serves all briefings.
  /// - Parameter isSought: which terms are looked for; the others hide none of them, however long they are.
  package init(
    _ glossary: Glossary, in language: Language, where isSought: (Glossary.Term) -> Bool = { _ in true }
  ) {
    let sought = glossary.terms.enumerated().filter { isSought($0.element) }
    finder = TermFinder(sought.lazy.flatMap { $0.element.words[language] ?? [] })
    var terms = [Int](repeating: 0, count: finder.count)
    for (index, term) in sought.reversed() {
      for number in (term.words[language] ?? []).compactMap(finder.number) { terms[number] = index }
    }
    self.terms = terms
  }

  /// The terms that occur in a text as words, in reading order, each with its place in the UTF-8 of the text; of
  /// those at one place the longest.
  ///
  /// - Complexity: linear in the text times the length of the longest term (bounded when the glossary is read).
  package func places(in text: String) -> [(term: Int, range: Range<Int>)] {
    guard finder.count > 0 else { return [] }
    let folded = FoldedText(text)
    var places: [(term: Int, range: Range<Int>)] = []
    var start = finder.nextBeginning(in: folded, from: 0)
    while start < folded.bytes.count {
      let match = finder.matches(in: folded.bytes, at: start).last { match in
        WordBoundary.wordEnd(of: start..<match.end, in: folded) != nil
      }
      if let match { places.append((terms[match.number], folded.originalOffsets(start..<match.end))) }
      start = finder.nextBeginning(in: folded, from: match?.end ?? start + 1)
    }
    return places
  }
}
