import Glossaries
import Languages
import TextReading

/// Names that are looked for in texts other than those that are names.
struct KnownNames {
  /// By their numbers in the finder.
  private let names: [Int: SpeltName]
  private let finder: TermFinder

  /// - Parameter names: from one language; of those that are alike only the first is looked for, and of the others those
  ///   that can hardly be anything but names.
  init(_ names: [SpeltName]) {
    let language = names.first.flatMap { LanguageProfile.of($0.segment.pair.sourceLanguage) }
    let byName = Dictionary(names.filter(\.isPerson).map { ($0.name, $0) }) { first, _ in first }
      .filter { language?.looksLikeFullName($0.key) ?? false }
    let finder = TermFinder(byName.keys)
    self.finder = finder
    self.names = Dictionary(
      byName.sorted { $0.key < $1.key }.compactMap { name, spelt in
        finder.number(of: name).map { ($0, spelt) }
      }
    ) { first, _ in first }
  }

  /// Whether a segment is a text in which names may be, and no name itself.
  static func mayBe(in segment: TranslatedSegment) -> Bool {
    segment.role == nil || segment.role == .contact
  }

  /// The names that a text has where its translation has one that is nearly spelt like it, in the order of the text.
  ///
  /// - Complexity: linear in the source times the length of the longest name, and in the translation for each name.
  func misspellings(in segment: TranslatedSegment) -> [(name: SpeltName, disagreement: Disagreement)] {
    guard !names.isEmpty, Self.mayBe(in: segment) else { return [] }
    let found = places(in: FoldedText(segment.pair.source))
    guard !found.isEmpty else { return [] }
    let target = ScannedText(segment.pair.target)
    let words = LatinWords(in: target).all
    return found.compactMap { name, range in
      name.misspelling(in: target, words, at: range).map { (name, $0) }
    }
  }

  /// Where names are in a text for the first time, in its order; where two begin, the shorter one first.
  private func places(in folded: FoldedText) -> [(name: SpeltName, range: Range<Int>)] {
    var found: Set<Int> = []
    var places: [(name: SpeltName, range: Range<Int>)] = []
    var start = finder.nextBeginning(in: folded, from: 0)
    while start < folded.bytes.count {
      for match in finder.matches(in: folded.bytes, at: start) {
        guard let name = names[match.number], !found.contains(match.number),
          WordBoundary.wordEnd(of: start..<match.end, in: folded) != nil
        else { continue }
        found.insert(match.number)
        places.append((name, folded.originalOffsets(start..<match.end)))
      }
      start = finder.nextBeginning(in: folded, from: start + 1)
    }
    return places
  }
}
