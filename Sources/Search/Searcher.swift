import Diagnostics

/// Finds what is asked for in the files of an index, as the search page does.
package struct Searcher {
  private let index: IndexReader
  private let file: (String) -> [UInt8]?
  /// Groups of words that mean the same, from the glossary.
  private let terms: [[String]]
  /// With the number of the first briefing of each, the newest first.
  private let years: [(year: Int, first: Int)]
  package let languages: [String]

  /// - Parameter file: the bytes of a file in the folder of the index; nil if it is not there.
  package init(_ file: @escaping (String) -> [UInt8]?) throws(DamagedIndex) {
    guard let bytes = file(SearchFolder.start) else { throw DamagedIndex(file: SearchFolder.start) }
    let start: JSON
    do {
      start = try JSON.read(bytes[...])
    } catch {
      throw DamagedIndex(file: SearchFolder.start)
    }
    self.file = file
    index = try IndexReader(start["index"] ?? .null) { file(SearchFolder.index + $0) }
    languages = start["languages"]?.strings ?? []
    years = (start["years"]?.elements ?? []).map {
      ($0.elements.first?.integer ?? 0, $0.elements.last?.integer ?? 0)
    }
    terms = (start["terms"]?.elements ?? []).map { $0["words"]?.strings ?? [] }
  }

  package struct Result: Hashable, Sendable {
    /// By language: below the site; nil where it has no page.
    package var addresses: [String?]
    /// By language.
    package var titles: [String?]
    package var date: String
    package var passages: [Passage]
  }

  package struct Passage: Hashable, Sendable {
    package var id: String
    /// By language.
    package var words: [String?]
    /// The language in which it was found.
    package var language: Int
    /// UTF-8 of the words in that language.
    package var marks: [Range<Int>]
  }

  /// - Parameters:
  ///   - language: which of the languages comes first.
  ///   - limit: of briefings.
  ///   - patience: so many briefings in a row that do not have what the index proposes say that no other has it.
  /// - Returns: the best first.
  package func search(
    _ text: String, language: Int, limit: Int, patience: Int = 100
  ) throws(DamagedIndex) -> [Result] {
    var found: [Result] = []
    var numbers: Set<Int> = []
    func add(_ query: SearchQuery) throws(DamagedIndex) {
      guard !query.items.isEmpty, found.count < limit else { return }
      let (candidates, begins) = try candidates(query)
      let left = candidates.filter { !numbers.contains($0) }
      var misses = 0
      for start in stride(from: 0, to: left.count, by: Self.group)
      where found.count < limit && misses < patience {
        let group = left[start..<min(start + Self.group, left.count)]
        var ranked: [(rank: Rank, result: Result)] = []
        for number in group {
          guard let briefing = briefing(number), let found = result(briefing, number, query, begins, language)
          else { continue }
          numbers.insert(number)
          ranked.append(found)
        }
        misses = ranked.isEmpty ? misses + Self.group : 0
        found += ranked.sorted { $0.rank > $1.rank }.map(\.result)
      }
    }
    let query = SearchQuery(text)
    try add(query)
    if found.isEmpty, let completed = query.completed { try add(completed) }
    for other in alternatives(text) { try add(SearchQuery("\"\(other)\"")) }
    if found.isEmpty { for mistyped in query.mistyped { try add(mistyped) } }
    return Array(found.prefix(limit))
  }

  /// So many briefings are read and put in order at once: a browser shows them before it asks for more. Ten results are two groups.
  private static let group = 5

  /// Other words for the same, from the glossary.
  private func alternatives(_ text: String) -> [String] {
    let units = SearchText(text).units
    return terms.filter { $0.contains { SearchText($0).units == units } }.flatMap { $0 }
      .filter { SearchText($0).units != units }
  }

  // MARK: Candidates

  /// Numbers of the briefings that have all terms, the most promising first; and of each item whether a word begins so anywhere.
  private func candidates(
    _ query: SearchQuery
  ) throws(DamagedIndex) -> (numbers: [Int], begins: [Bool]) {
    var joined: [Int: CandidateRank]?
    var begins: [Bool] = []
    for item in query.items {
      let (found, isBeginning) = try ranks(item)
      begins.append(isBeginning)
      joined =
        joined.map { joined in
          joined.reduce(into: [:]) { both, entry in
            if let other = found[entry.key] { both[entry.key] = min(entry.value, other) }
          }
        } ?? found
    }
    return ((joined ?? [:]).sorted { ($0.value, $0.key) > ($1.value, $1.key) }.map(\.key), begins)
  }

  /// Where a word may stand in a briefing, as far as its terms tell.
  private struct CandidateRank: Comparable {
    var weight: Int
    var isStart: Bool

    static func < (first: CandidateRank, second: CandidateRank) -> Bool {
      (first.weight, first.isStart ? 1 : 0) < (second.weight, second.isStart ? 1 : 0)
    }
  }

  private func ranks(
    _ item: SearchQuery.Item
  ) throws(DamagedIndex) -> (ranks: [Int: CandidateRank], begins: Bool) {
    var all: [Int: (weight: Int?, isStart: Bool)]?
    var begins = false
    for lookup in item.lookups {
      var found: [Int: Prominence] = [:]
      for range in lookup {
        let some = try index.briefings(from: range.first, through: range.last) { term in
          range.word.map { isNear(term, $0) } ?? true
        }
        found.merge(range.year.map { year in some.filter { isOf(year, $0.key) } } ?? some) { max($0, $1) }
      }
      let joins = all
      if joins == nil { begins = found.values.contains(where: \.isStart) }
      all = found.reduce(into: [:]) { all, entry in
        let level = Int(entry.value.level)
        let weight = level == 0 ? nil : (level + 1) / 2
        guard let joins else {
          all[entry.key] = (weight, level > 0 && level % 2 == 0)
          return
        }
        guard let known = joins[entry.key] else { return }
        all[entry.key] = (known.weight.map { min($0, weight ?? $0) } ?? weight, known.isStart)
      }
    }
    return ((all ?? [:]).mapValues { CandidateRank(weight: $0.weight ?? 0, isStart: $0.isStart) }, begins)
  }

  /// Whether a briefing is of a year.
  private func isOf(_ year: Int, _ number: Int) -> Bool { years.first { number >= $0.first }?.year == year }

  // MARK: Passages

  private func briefing(_ number: Int) -> JSON? {
    guard let bytes = file(SearchFolder.passages(ofBriefing: number)) else { return nil }
    do {
      return try JSON.read(bytes[...])
    } catch {
      return nil
    }
  }

  private struct Rank: Comparable {
    var parts: [Int]

    static func < (first: Rank, second: Rank) -> Bool { first.parts.lexicographicallyPrecedes(second.parts) }
  }

  /// Nil where not everything is in it after all.
  private func result(
    _ briefing: JSON, _ number: Int, _ query: SearchQuery, _ begins: [Bool], _ language: Int
  ) -> (rank: Rank, result: Result)? {
    let passages = (briefing["passages"]?.elements ?? []).map { passage in
      let parts = passage.elements
      return (
        id: parts.first?.string ?? "", weight: parts.dropFirst().first?.integer ?? 1,
        words: parts.dropFirst(2).map { $0.string.map { (string: $0, text: SearchText($0)) } }
      )
    }
    let date = briefing["date"]?.string ?? ""
    let briefingWords = BriefingWords(
      passages.flatMap { $0.words.compactMap(\.?.text) }, year: Int(date.prefix(4)))
    var missing = Set(query.items.indices)
    var best: [(rank: Rank, passage: Passage)] = []
    for (position, passage) in passages.enumerated() {
      for (place, words) in passage.words.enumerated() {
        guard let text = words?.text else { continue }
        let matcher = PassageMatcher(text, in: briefingWords)
        let matches = zip(query.items, begins).map { matcher.match($0, begins: $1) }
        let count = matches.count { $0 != nil }
        guard count > 0 else { continue }
        for (item, match) in matches.enumerated() where match != nil { missing.remove(item) }
        if case .initials = query.items[0], passage.weight != SearchPassage.Weight.title.rawValue { continue }
        let quality = matches.compactMap { $0?.quality.rawValue }.min() ?? 0
        let rank = Rank(parts: [count, passage.weight, quality, place == language ? 1 : 0, -position])
        let marks = matches.compactMap(\.self).flatMap(\.ranges).map(matcher.text.bytes)
        let strings = passage.words.map { $0?.string }
        best.append((rank, Passage(id: passage.id, words: strings, language: place, marks: marks)))
      }
    }
    best.sort { $0.rank > $1.rank }
    guard missing.isEmpty, let first = best.first else { return nil }
    var shown: Set<String> = []
    let chosen = best.filter {
      $0.rank.parts[0] == first.rank.parts[0] && shown.insert($0.passage.id).inserted
    }
    return (
      Rank(parts: Array(first.rank.parts.prefix(3)) + [number]),
      Result(
        addresses: (briefing["addresses"]?.elements ?? []).map(\.string),
        titles: passages.first?.words.map { $0?.string } ?? [], date: date,
        passages: chosen.map(\.passage))
    )
  }
}

extension SearchText {
  /// A range of units as that of the UTF-8 they were read from.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    let last = range.upperBound - 1
    return offsets[range.lowerBound]..<(offsets[last] + lengths[last])
  }
}

/// Terms of an index that count.
struct TermRange {
  var first: String
  var last: String
  /// Only terms that are near to this word.
  var word: String?
  /// Only briefings of this year.
  var year: Int?
}

extension SearchQuery.Item {
  /// What has to be looked up: each of them must be found, in any of its ranges of terms.
  var lookups: [[TermRange]] {
    func exactly(_ term: String) -> [TermRange] { [TermRange(first: term, last: term)] }
    switch self {
    case .value(let term): return [exactly(term) + Self.open(term)]
    case .beginning(let word):
      return [[TermRange(first: word, last: word + "\u{FFFF}")] + exactly(englishStem(word))]
    case .similar(let word, let known):
      let beginning = String(word.prefix(known))
      return [[TermRange(first: beginning, last: beginning + "\u{FFFF}", word: word)]]
    case .words(let words):
      let joined = englishStem(words.joined())
      guard words.count > 1 else { return [exactly(joined)] }
      // The words of `co-operation` may be one word elsewhere: what is rarer comes with more candidates.
      return words.map { exactly(englishStem($0)) + exactly(joined) }
    case .initials(let initials):
      return zip(initials, initials.dropFirst()).map { exactly(SyllablePair($0, $1).term) }
    case .pattern(let pattern), .whole(let pattern): return Self.lookups(pattern)
    case .mistyped(let units, let place):
      return Self.lookups(
        units.enumerated().map { $0.offset == place ? 0xAC00...0xD7A3 : $0.element...$0.element })
    }
  }

  /// A day of a year may be written without it.
  private static func open(_ term: String) -> [TermRange] {
    let parts = term.dropFirst().split(separator: "-")
    guard term.hasPrefix("@"), parts.count == 3, let year = Int(parts[0]) else { return [] }
    let day = "@\(parts[1])-\(parts[2])"
    return [TermRange(first: day, last: day, year: year)]
  }

  private static func lookups(_ pattern: [ClosedRange<UInt16>]) -> [[TermRange]] {
    func string(_ units: [UInt16]) -> String { String(decoding: units, as: UTF16.self) }
    var lookups: [[TermRange]] = []
    for (first, second) in zip(pattern, pattern.dropFirst())
    where first.count == 1 && isSyllable(first) && isSyllable(second) && second.count < 1_000 {
      lookups.append([
        TermRange(
          first: string([first.lowerBound, second.lowerBound]),
          last: string([first.lowerBound, second.upperBound]))
      ])
    }
    // Letters and digits among the syllables.
    let units = pattern.map(\.lowerBound)
    var start = 0
    for end in units.indices.dropFirst() + [units.count]
    where end == units.count || SearchText.isTokenPart(units[end]) != SearchText.isTokenPart(units[end - 1]) {
      if SearchText.isTokenPart(units[start]) {
        // With the syllable beside it, which says more than a number alone.
        let (before, after) = (
          start > 0 && pattern[start - 1].count == 1, end < pattern.count && pattern[end].count == 1
        )
        let term =
          after
          ? string(Array(units[start...end]))
          : before ? string(Array(units[start - 1..<end])) : englishStem(string(Array(units[start..<end])))
        lookups.append([TermRange(first: term, last: term)])
      }
      start = end
    }
    // A syllable alone: whatever follows it.
    if lookups.isEmpty, let only = pattern.first {
      lookups.append([
        TermRange(first: string([only.lowerBound]), last: string([only.upperBound, .max]))
      ])
    }
    return lookups
  }

  private static func isSyllable(_ range: ClosedRange<UInt16>) -> Bool {
    !SearchText.isTokenPart(range.lowerBound)
  }
}

/// The names of files in the folder of the index that do not tell what is in them.
package enum SearchFolder {
  package static let name = "search/"
  package static let start = "start.json"
  /// Where the files are whose names tell what is in them.
  package static let index = "index/"

  /// - Parameter number: counted from the oldest.
  package static func passages(ofBriefing number: Int) -> String { "passages/\(number).json" }
}
