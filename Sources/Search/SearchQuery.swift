/// What somebody looks for: words, phrases in quotation marks, numbers and dates, all of which a briefing must have.
package struct SearchQuery: Hashable, Sendable {
  package enum Item: Hashable, Sendable {
    /// A number or date, however it is written.
    case value(String)
    /// Words in letters and digits alone, compared by their stems.
    case words([String])
    /// A word in letters that may not be all there yet.
    case beginning(String)
    /// Syllables, and letters among them: what each unit may be.
    case pattern([ClosedRange<UInt16>])
    /// Syllables that have to be a word by themselves.
    case whole([ClosedRange<UInt16>])
    /// Syllables of which one may have another letter.
    case mistyped([UInt16], at: Int)
    /// A word in letters with at most one typing error, of which so many letters are known to be right.
    case similar(String, known: Int)
    /// Initial consonants of syllables, which are looked for in titles.
    case initials([UInt16])
  }

  package var items: [Item]

  /// Of a longer query only so much is looked for, in UTF-16 units.
  static let limit = 200

  /// - Complexity: linear in `text`.
  package init(_ text: String) {
    items = []
    var isPhrase = false
    let text = String(decoding: text.utf16.prefix(Self.limit), as: UTF16.self)
    for part in text.split(omittingEmptySubsequences: false, whereSeparator: { "\"“”„".contains($0) }) {
      add(SearchText(String(part)), isPhrase: isPhrase)
      isPhrase.toggle()
    }
  }

  init(items: [Item]) { self.items = items }

  private mutating func add(_ text: SearchText, isPhrase: Bool) {
    if isPhrase {
      if let item = Self.item(text, text.units.indices) { items.append(item) }
      return
    }
    var values: [Range<Int>: String] = [:]
    // Of a date, what says most of it.
    for value in ValueReader(text).values where values[value.range] == nil {
      values[value.range] = value.term
    }
    let ranges = values.keys.sorted { $0.lowerBound < $1.lowerBound }
    items += ranges.compactMap { values[$0].map(Item.value) }
    var start = 0
    for end in text.units.indices.dropFirst() + [text.units.count]
    where end == text.units.count || [.space, .stop].contains(text.gaps[end]) {
      let word = start..<end
      // What is written on to a number, such as its unit, is none of the words that are looked for.
      if !word.isEmpty, !ranges.contains(where: { $0.overlaps(word) }), let item = Self.item(text, word) {
        items.append(item)
      }
      start = end
    }
  }

  private static func item(_ text: SearchText, _ range: Range<Int>) -> Item? {
    guard !range.isEmpty else { return nil }
    let units = text.units[range]
    if units.count > 1, units.allSatisfy({ Hangul.initials.contains($0) }) { return .initials(Array(units)) }
    if units.allSatisfy(SearchText.isTokenPart) {
      return .words(text.tokens.filter { range.contains($0.lowerBound) }.map(text.string))
    }
    return .pattern(units.map { $0...$0 })
  }
}

extension SearchQuery {
  /// The same with the last word as one that is still being typed; nil if it is no word.
  var completed: SearchQuery? {
    if case .words(let words) = items.last, words.count == 1, words[0].utf8.count > 2 {
      return SearchQuery(items: items.dropLast() + [.beginning(words[0])])
    }
    guard case .pattern(let pattern) = items.last, let last = pattern.last, last.count == 1 else {
      return nil
    }
    let ending: Item
    if let syllables = Hangul.syllables(withInitial: last.lowerBound) {
      ending = .pattern(pattern.dropLast() + [syllables])
    } else if let completions = Hangul.completions(of: last.lowerBound) {
      // 고리 does not find 고립되다: what is so short has to be a word.
      let pattern = Array(pattern.dropLast()) + [completions]
      ending = pattern.count > 2 ? .pattern(pattern) : .whole(pattern)
    } else if let (open, next) = Hangul.parted(last.lowerBound),
      let syllables = Hangul.syllables(withInitial: next)
    {
      ending = .pattern(pattern.dropLast() + [open...open, syllables])
    } else {
      return nil
    }
    return SearchQuery(items: items.dropLast() + [ending])
  }

  /// The same with one error in one word, for each place where it may be: another letter in a syllable; or, in a word in letters,
  /// one letter more, less, another one, or two of them the wrong way round.
  var mistyped: [SearchQuery] {
    items.enumerated().flatMap { number, item -> [SearchQuery] in
      Self.mistyped(item).map { other in
        var items = items
        items[number] = other
        return SearchQuery(items: items)
      }
    }
  }

  private static func mistyped(_ item: Item) -> [Item] {
    switch item {
    case .pattern(let pattern) where pattern.count >= 3:
      let units = pattern.map(\.lowerBound)
      return units.indices.filter { Hangul.isSyllable(units[$0]) }.map { .mistyped(units, at: $0) }
    case .words(let words) where words.count == 1:
      let stem = englishStem(words[0])
      guard stem.utf8.count >= 5, stem.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return [] }
      // Most errors are in the second half; then fewer pieces of the index are needed.
      return [.similar(stem, known: stem.utf8.count / 2), .similar(stem, known: 1)]
    default: return []
    }
  }
}
