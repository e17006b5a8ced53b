/// What a briefing is found by: every pair of neighbouring syllables, every word in letters by its stem, every number and date,
/// each with how prominently it stands there.
package struct BriefingTerms: Hashable, Sendable {
  /// Words in letters and digits, and values, in the order of their bytes.
  private(set) var words: [Entry<String>]
  /// Pairs of syllables, and syllables that end a passage, in order.
  private(set) var pairs: [Entry<SyllablePair>]

  struct Entry<Term: Hashable & Sendable>: Hashable, Sendable {
    var term: Term
    var prominence: Prominence
  }

  /// - Parameter topics: keys of its topics.
  /// - Complexity: O(n log n) in the words of the passages.
  package init(_ passages: [SearchPassage], topics: [String] = []) {
    var words: [String: Prominence] = [:]
    for topic in topics { words[Self.term(ofTopic: topic)] = Prominence(.text, isStart: true) }
    var pairs = PairCollector()
    for passage in passages {
      for text in passage.words.compactMap(\.self) {
        let text = SearchText(text)
        Self.addPairs(of: text, passage.weight, &pairs)
        Self.addWords(of: text, passage.weight, &words)
        if passage.weight == .title { Self.addInitials(of: text, &pairs) }
      }
    }
    self.words = words.map { Entry(term: $0.key, prominence: $0.value) }.sorted {
      $0.term.utf8.lexicographicallyPrecedes($1.term.utf8)
    }
    self.pairs = pairs.sorted
  }

  /// No word has a slash.
  static func term(ofTopic key: String) -> String { "/" + key }

  private static func addPairs(
    of text: SearchText, _ weight: SearchPassage.Weight, _ pairs: inout PairCollector
  ) {
    var previous: (unit: UInt16, isStart: Bool)?
    func end(_ last: (unit: UInt16, isStart: Bool)?) {
      if let last { pairs.add(SyllablePair(last.unit), Prominence(weight, isStart: last.isStart)) }
    }
    for (index, unit) in text.units.enumerated() {
      let kind = SearchText.kind(unit)
      guard kind == .syllable || kind == .jamo else {
        end(previous)
        previous = nil
        continue
      }
      let isStart = text.gaps[index] != .none
      if let previous {
        pairs.add(
          SyllablePair(previous.unit, unit),
          isStart ? .acrossWords : Prominence(weight, isStart: previous.isStart))
        // A word of one syllable is a word all the same.
        if isStart && previous.isStart {
          pairs.add(SyllablePair(previous.unit), Prominence(weight, isStart: true))
        }
      }
      previous = (unit, isStart)
    }
    end(previous)
  }

  private static func addWords(
    of text: SearchText, _ weight: SearchPassage.Weight, _ words: inout [String: Prominence]
  ) {
    func add(_ word: String, isStart: Bool = true) {
      let prominence = Prominence(weight, isStart: isStart)
      if let known = words[word], known >= prominence { return }
      words[word] = prominence
    }
    let tokens = text.tokens
    for (index, token) in tokens.enumerated() {
      add(englishStem(text.string(token)))
      // A number says little without what it counts: 12차, 제3.
      if token.upperBound < text.units.count, !SearchText.isTokenPart(text.units[token.upperBound]) {
        add(
          text.string(token.lowerBound..<token.upperBound + 1), isStart: text.gaps[token.lowerBound] != .none)
      }
      if token.lowerBound > 0, !SearchText.isTokenPart(text.units[token.lowerBound - 1]) {
        add(text.string(token.lowerBound - 1..<token.upperBound), isStart: false)
      }
      for part in text.parts(of: token) where part != token {
        add(englishStem(text.string(part)), isStart: part.lowerBound == token.lowerBound)
      }
      // What hyphens part is one word for others.
      for first in tokens.indices[..<index].reversed().prefix(SearchText.joinedTokens - 1)
      where !(first..<index).contains(where: { text.gaps[tokens[$0 + 1].lowerBound] != .hyphen }) {
        add(englishStem(text.string(tokens[first].lowerBound..<token.upperBound)))
      }
    }
    for value in ValueReader(text).values { add(value.term) }
  }

  /// Pairs of initial consonants, by which titles are found.
  private static func addInitials(of text: SearchText, _ pairs: inout PairCollector) {
    var previous: UInt16?
    for unit in text.units {
      let initial = Hangul.initial(of: unit)
      if let previous, let initial {
        pairs.add(SyllablePair(previous, initial), Prominence(.title, isStart: false))
      }
      previous = initial
    }
  }
}

/// The pairs of a briefing, each with the most prominent place that it has.
private struct PairCollector {
  /// The pair, and below it the prominence, so that their order is that of the numbers.
  private var codes: [UInt64] = []

  mutating func add(_ pair: SyllablePair, _ prominence: Prominence) {
    codes.append(UInt64(pair.code) << 8 | UInt64(prominence.level))
  }

  /// - Complexity: O(n log n).
  var sorted: [BriefingTerms.Entry<SyllablePair>] {
    let codes = codes.sorted()
    var entries: [BriefingTerms.Entry<SyllablePair>] = []
    var isStart = false
    for (index, code) in codes.enumerated() {
      let prominence = Prominence(level: UInt8(code & 0xFF))
      isStart = isStart || prominence.isStart
      // The last of a pair is the most prominent one.
      if index + 1 < codes.count, codes[index + 1] >> 8 == code >> 8 { continue }
      entries.append(
        BriefingTerms.Entry(
          term: SyllablePair(code: UInt32(code >> 8)),
          prominence: isStart ? prominence.beginningAWord : prominence))
      isStart = false
    }
    return entries
  }
}

extension SearchText {
  /// How many words with hyphens between them are one word at most.
  static let joinedTokens = 4

  /// The digits and the letters of a word that has both: `100` and `km` of `100km`.
  func parts(of token: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = token.lowerBound
    for index in token.dropFirst()
    where (Self.kind(units[index]) == .letter) != (Self.kind(units[index - 1]) == .letter) {
      parts.append(start..<index)
      start = index
    }
    parts.append(start..<token.upperBound)
    return parts
  }
}

/// Two syllables that stand one after the other, or the last one of a passage or word alone.
struct SyllablePair: Hashable, Comparable, Sendable {
  /// The first one in the upper half; the lower half is zero for one alone.
  let code: UInt32

  init(code: UInt32) { self.code = code }
  init(_ first: UInt16, _ second: UInt16 = 0) { code = UInt32(first) << 16 | UInt32(second) }

  static func < (first: SyllablePair, second: SyllablePair) -> Bool { first.code < second.code }

  var term: String {
    let units = [UInt16(code >> 16), UInt16(code & 0xFFFF)]
    return String(decoding: units[1] == 0 ? units.prefix(1) : units[...], as: UTF16.self)
  }
}

/// How a term stands where it is most prominent in a briefing, and whether a word begins with it there or elsewhere.
package struct Prominence: Hashable, Comparable, Sendable {
  /// 0 to 6, in three bits of an index.
  package let level: UInt8

  package init(level: UInt8) { self.level = level }

  /// - Parameter isStart: whether a word begins with it.
  init(_ weight: SearchPassage.Weight, isStart: Bool) {
    level = UInt8(weight.rawValue * 2 - (isStart ? 0 : 1))
  }

  /// Its syllables belong to two words.
  static let acrossWords = Prominence(level: 0)

  /// Whether a word begins with it.
  package var isStart: Bool { level > 0 && level % 2 == 0 }

  /// The same, with a word that begins with it.
  var beginningAWord: Prominence { Prominence(level: level + level % 2) }

  static let levelCount = 7

  package static func < (first: Prominence, second: Prominence) -> Bool { first.level < second.level }
}
