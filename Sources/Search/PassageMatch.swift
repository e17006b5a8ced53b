/// Where a passage has what is looked for, and how well.
package struct PassageMatch: Hashable, Sendable {
  package enum Quality: Int, Comparable, Sendable {
    /// Within a word.
    case inside
    /// What a word begins with, or a compound ends with.
    case part
    /// A word, whatever particle follows it.
    case whole

    package static func < (first: Quality, second: Quality) -> Bool { first.rawValue < second.rawValue }
  }

  package var quality: Quality
  /// Units of the text, in order; they may overlap.
  package var ranges: [Range<Int>]
}

/// Looks for the items of queries in one text.
package struct PassageMatcher {
  let text: SearchText
  private let tokens: [Range<Int>]
  private let values: [WrittenValue]
  private let words: SearchWords
  private let briefing: BriefingWords?

  /// - Parameter briefing: what tells words from syllables that only happen to stand one after the other.
  package init(_ text: SearchText, in briefing: BriefingWords? = nil, _ words: SearchWords = .known) {
    self.text = text
    self.words = words
    self.briefing = briefing
    tokens = text.tokens
    values = ValueReader(text, words).values
  }

  /// Nil where the text does not have it.
  /// - Parameter begins: whether any word of the site begins so, as far as is known.
  /// - Complexity: O(length of text times length of item).
  package func match(_ item: SearchQuery.Item, begins: Bool = true) -> PassageMatch? {
    switch item {
    case .value(let term): found(values.filter { isValue($0, term) }.map(\.range), .whole)
    case .words(let words): match(words)
    case .beginning(let beginning):
      found(
        tokens.filter { text.string($0).hasPrefix(beginning) }
          .map { $0.lowerBound..<($0.lowerBound + beginning.utf16.count) }, .part)
    case .similar(let word, _):
      found(tokens.filter { isNear(englishStem(text.string($0)), word) }, .part)
    case .pattern(let pattern): match(pattern, atLeast: .inside, begins: begins)
    case .whole(let pattern): match(pattern, atLeast: .whole, begins: begins)
    case .mistyped(let units, let place):
      match(
        units.enumerated().map { $0.offset == place ? 0xAC00...0xD7A3 : $0.element...$0.element },
        atLeast: .part, begins: begins, near: (place, units[place]))
    case .initials(let initials):
      match(initials.compactMap(Hangul.syllables(withInitial:)), atLeast: .inside, begins: begins)
    }
  }

  private func found(_ ranges: [Range<Int>], _ quality: PassageMatch.Quality) -> PassageMatch? {
    ranges.isEmpty ? nil : PassageMatch(quality: quality, ranges: ranges)
  }

  /// A day without its year is one of the year of the briefing.
  private func isValue(_ value: WrittenValue, _ term: String) -> Bool {
    if value.term == term { return true }
    guard value.isOpen, let year = briefing?.year else { return false }
    return "@\(year)-" + value.term.dropFirst() == term
  }

  // MARK: Words in letters

  private func match(_ words: [String]) -> PassageMatch? {
    let stems = words.map(englishStem)
    var found = PassageMatch(quality: .inside, ranges: [])
    func add(_ quality: PassageMatch.Quality, _ range: Range<Int>) {
      found.ranges.append(range)
      found.quality = max(found.quality, quality)
    }
    for index in tokens.indices where index + words.count <= tokens.count {
      let run = tokens[index..<(index + words.count)]
      // Words of a phrase stand one after the other.
      guard zip(run, run.dropFirst()).allSatisfy({ $0.upperBound == $1.lowerBound }) else { continue }
      let places = zip(run, zip(words, stems)).map { token, word in match(token, word: word.0, stem: word.1) }
      guard let quality = places.map({ $0?.quality.rawValue ?? -1 }).min().flatMap(PassageMatch.Quality.init),
        let first = places.first??.range, let last = places.last??.range
      else { continue }
      add(quality, first.lowerBound..<last.upperBound)
    }
    // What a hyphen parts here, or there.
    let joined = words.joined()
    for index in tokens.indices {
      var end = index
      while end - index < SearchText.joinedTokens - 1, end + 1 < tokens.count,
        tokens[end + 1].lowerBound == tokens[end].upperBound,
        text.gaps[tokens[end + 1].lowerBound] == .hyphen
      {
        end += 1
        let range = tokens[index].lowerBound..<tokens[end].upperBound
        if englishStem(text.string(range)) == englishStem(joined) { add(.whole, range) }
      }
      if words.count > 1, englishStem(text.string(tokens[index])) == englishStem(joined) {
        add(.whole, tokens[index])
      }
    }
    return found.ranges.isEmpty ? nil : found
  }

  private func match(_ token: Range<Int>, word: String, stem: String) -> (
    quality: PassageMatch.Quality, range: Range<Int>
  )? {
    let string = text.string(token)
    if string == word || englishStem(string) == stem { return (.whole, token) }
    return text.parts(of: token).first { $0 != token && englishStem(text.string($0)) == stem }.map {
      (.part, $0)
    }
  }

  // MARK: Syllables

  private func match(
    _ pattern: [ClosedRange<UInt16>], atLeast least: PassageMatch.Quality, begins: Bool,
    near: (place: Int, unit: UInt16)? = nil
  ) -> PassageMatch? {
    guard !pattern.isEmpty, text.units.count >= pattern.count else { return nil }
    var ranges: [Range<Int>] = []
    var best = PassageMatch.Quality.inside
    for start in 0...(text.units.count - pattern.count) where pattern[0].contains(text.units[start]) {
      let range = start..<(start + pattern.count)
      guard zip(text.units[range], pattern).allSatisfy({ $1.contains($0) }),
        near.map({ Hangul.isNear(text.units[start + $0.place], $0.unit) }) ?? true,
        let quality = quality(range, begins: begins), quality >= least
      else { continue }
      best = max(best, quality)
      ranges.append(range)
    }
    return ranges.isEmpty ? nil : PassageMatch(quality: best, ranges: ranges)
  }

  /// Nil where the syllables only happen to stand one after the other.
  private func quality(_ range: Range<Int>, begins: Bool) -> PassageMatch.Quality? {
    let isStart = text.gaps[range.lowerBound] != .none
    // 학교 육성 has no 교육: what goes on in the next word has to begin with a word.
    if !isStart, range.dropFirst().contains(where: { text.gaps[$0] != .none }) { return nil }
    // Nor are two words in letters one.
    if range.dropFirst().contains(where: { text.gaps[$0] != .none && isBetweenLetters($0) }) { return nil }
    if !isStart, isSameWord(range.lowerBound) { return nil }
    if isSameWord(range.upperBound) { return nil }
    var end = range.upperBound
    while end < text.units.count, end - range.upperBound <= Self.longestParticle, text.gaps[end] == .none,
      !SearchText.isTokenPart(text.units[end])
    { end += 1 }
    let isEnd = end == range.upperBound || words.particles.contains(Array(text.units[range.upperBound..<end]))
    // 이 사업 has no 이사: next to a word of one syllable, words are whole.
    if !isEnd, hasShortPart(range) { return nil }
    if !isStart {
      if !isEnd, isAfterHalfAWord(range.lowerBound) { return nil }
      if !begins, range.count == 2, isWithinAnother(range) { return nil }
      if !isEnd, isAcrossTwo(range, end: end) { return nil }
    } else if isEnd, isSingleWithParticle(range, end: end) {
      return nil
    }
    return isStart && isEnd ? .whole : isStart || isEnd ? .part : .inside
  }

  /// Whether what is in several words has one syllable of one of them.
  private func hasShortPart(_ range: Range<Int>) -> Bool {
    let starts = [range.lowerBound] + range.dropFirst().filter { text.gaps[$0] != .none }
    guard starts.count > 1 else { return false }
    return zip(starts, starts.dropFirst() + [range.upperBound]).contains { $1 - $0 == 1 }
  }

  /// Whether one syllable of the word stands before a place in it that is no word by itself: 검사기관 has no 사기.
  private func isAfterHalfAWord(_ index: Int) -> Bool {
    text.gaps[index - 1] != .none && !SearchText.isTokenPart(text.units[index - 1])
      && !words.prefixes.contains(text.units[index - 1])
  }

  /// Whether a word begins one syllable earlier: 도서관 has no 서관, which is no word anywhere.
  private func isWithinAnother(_ range: Range<Int>) -> Bool {
    briefing?.begins(text.units[range.lowerBound - 1], text.units[range.lowerBound]) ?? false
  }

  /// Whether what is last in it begins another word, or an ending: 온라인사업 has no 인사 where 사업 is a word, nor has 이어지도록
  /// 지도.
  private func isAcrossTwo(_ range: Range<Int>, end: Int) -> Bool {
    let last = range.upperBound - 1
    return briefing?.begins(text.units[last], text.units[last + 1]) ?? false
      || words.endings.contains(Array(text.units[last..<end]))
  }

  /// Whether it is a word of one syllable with a particle: 가맹점 수도 has no 수도 where 가맹점 수는 is written, too.
  private func isSingleWithParticle(_ range: Range<Int>, end: Int) -> Bool {
    guard range.count == 2, range.lowerBound > 0, let briefing else { return false }
    let (before, unit) = (text.units[range.lowerBound - 1], text.units[range.lowerBound])
    return briefing.isSingle(after: before, unit, otherThan: text.units[(range.lowerBound + 1)..<end])
  }

  /// No particle is longer, in syllables: what is longer need not be read to its end.
  static let longestParticle = 8

  /// Whether letters or digits on both sides of a place are one word.
  private func isSameWord(_ index: Int) -> Bool {
    index < text.units.count && text.gaps[index] == .none && isBetweenLetters(index)
  }

  private func isBetweenLetters(_ index: Int) -> Bool {
    index > 0 && SearchText.isTokenPart(text.units[index - 1]) && SearchText.isTokenPart(text.units[index])
  }
}
