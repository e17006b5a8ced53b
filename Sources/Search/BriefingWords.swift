/// What the other passages of a briefing say about syllables that may only happen to stand one after the other.
package struct BriefingWords: Sendable {
  /// Of its date: days that are written without a year are of this one.
  let year: Int?
  /// Pairs of syllables that words begin with.
  private var beginnings: Set<SyllablePair> = []
  /// What follows words of one syllable within them, by the syllable before and their own.
  private var singles: [SyllablePair: Set<[UInt16]>] = [:]

  /// - Complexity: linear in the texts.
  package init(_ texts: some Sequence<SearchText>, year: Int?, _ words: SearchWords = .known) {
    self.year = year
    for text in texts {
      var start = 0
      for end in text.units.indices.dropFirst() + [text.units.count]
      where end == text.units.count || text.gaps[end] != .none {
        defer { start = end }
        guard end > start, text.gaps[start] == .space else { continue }
        if end - start > 1 { beginnings.insert(SyllablePair(text.units[start], text.units[start + 1])) }
        guard start > 0, !text.stops.contains(start), end - start <= PassageMatcher.longestParticle + 1 else {
          continue
        }
        let rest = Array(text.units[(start + 1)..<end])
        if rest.isEmpty || words.particles.contains(rest) {
          singles[SyllablePair(text.units[start - 1], text.units[start]), default: []].insert(rest)
        }
      }
    }
  }

  func begins(_ first: UInt16, _ second: UInt16) -> Bool { beginnings.contains(SyllablePair(first, second)) }

  /// Whether a word of one syllable is also followed by something else.
  func isSingle(after before: UInt16, _ unit: UInt16, otherThan rest: ArraySlice<UInt16>) -> Bool {
    singles[SyllablePair(before, unit)]?.contains { $0[...] != rest } ?? false
  }
}
