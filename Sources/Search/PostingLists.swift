/// The lists of briefings of all terms.
struct PostingLists {
  private var words: [String: Int] = [:]
  private var pairs = PairTable()
  private var lists: [PostingList] = []

  mutating func add(_ briefing: BriefingTerms, number: Int) {
    for word in briefing.words {
      if let index = words[word.term] {
        lists[index].add(number, word.prominence)
      } else {
        words[word.term] = lists.count
        lists.append(PostingList(number, word.prominence))
      }
    }
    for pair in briefing.pairs {
      let index = pairs.index(of: pair.term, orInsert: lists.count)
      if index < lists.count {
        lists[index].add(number, pair.prominence)
      } else {
        lists.append(PostingList(number, pair.prominence))
      }
    }
  }

  /// In the order of the UTF-16 of the terms, as scripts compare them. No term has a character beyond the first plane, so that the
  /// order of their UTF-8 is the same.
  var sorted: [(term: [UInt8], list: PostingList)] {
    let words = self.words.map { (key: TermOrder($0.key), index: $0.value) }.sorted { $0.key < $1.key }
    let pairs = self.pairs.entries.sorted { $0.term < $1.term }.map {
      (key: TermOrder($0.term.term), index: $0.index)
    }
    var sorted: [(term: [UInt8], list: PostingList)] = []
    sorted.reserveCapacity(words.count + pairs.count)
    var next = pairs.startIndex
    for (word, index) in words {
      while next < pairs.endIndex, pairs[next].key < word {
        sorted.append((Array(pairs[next].key.term.utf8), lists[pairs[next].index]))
        next += 1
      }
      sorted.append((Array(word.term.utf8), lists[index]))
    }
    return sorted + pairs[next...].map { (Array($0.key.term.utf8), lists[$0.index]) }
  }
}

/// A term that is compared by its first bytes, and by all only where these are equal.
private struct TermOrder: Comparable {
  let term: String
  private let start: UInt64

  init(_ term: String) {
    self.term = term
    var bytes = term.utf8.makeIterator()
    start = (0..<8).reduce(0) { start, _ in start << 8 | UInt64(bytes.next() ?? 0) }
  }

  static func < (first: TermOrder, second: TermOrder) -> Bool {
    if first.start != second.start { return first.start < second.start }
    return first.term.utf8.lexicographicallyPrecedes(second.term.utf8)
  }
}

/// The numbers of the lists of pairs, found by one multiplication: there are a thousand pairs in every briefing.
private struct PairTable {
  private var pairs: [UInt32]
  private var indices: [Int32]
  private(set) var count = 0
  /// The table has a power of two as its size.
  private var shift: Int

  /// Odd, and another in each table, so that no text can be written whose pairs all fall into one place.
  private let factor = UInt32.random(in: UInt32.min...UInt32.max) | 1

  /// No pair begins with the first character of all.
  private static let none: UInt32 = 0

  init() { self.init(bits: 12) }

  private init(bits: Int) {
    pairs = [UInt32](repeating: Self.none, count: 1 << bits)
    indices = [Int32](repeating: 0, count: 1 << bits)
    shift = 32 - bits
  }

  /// - Returns: the index that was given for the pair first, or the new one, which is then its own.
  mutating func index(of pair: SyllablePair, orInsert new: Int) -> Int {
    let place = place(of: pair.code)
    if pairs[place] == pair.code { return Int(indices[place]) }
    pairs[place] = pair.code
    indices[place] = Int32(truncatingIfNeeded: new)
    count += 1
    if count * 2 > pairs.count { grow() }
    return new
  }

  private func place(of code: UInt32) -> Int {
    var place = Int((code &* factor) >> UInt32(shift))
    while pairs[place] != Self.none, pairs[place] != code { place = (place + 1) & (pairs.count - 1) }
    return place
  }

  private mutating func grow() {
    var larger = PairTable(bits: 33 - shift)
    for entry in entries { _ = larger.index(of: entry.term, orInsert: entry.index) }
    self = larger
  }

  var entries: [(term: SyllablePair, index: Int)] {
    pairs.indices.filter { pairs[$0] != Self.none }.map { (SyllablePair(code: pairs[$0]), Int(indices[$0])) }
  }
}
