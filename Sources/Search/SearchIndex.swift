package import Diagnostics

/// The files in which a browser looks up which briefings have a term: a start that leads to pieces, and the pieces.
///
/// Briefings are numbered from the oldest, so that a new one changes only the terms that it has. A list of briefings begins with
/// the newest. A piece has a few kilobytes of lists in the order of their terms, and its name tells what is in it; where pieces
/// part depends on the terms alone, so that a change stays where it is.
package struct SearchIndex: Sendable {
  struct Piece: Sendable {
    /// The first of its terms.
    var first: String
    var bytes: [UInt8]
  }

  let pieces: [Piece]

  /// - Parameter briefings: the newest first.
  /// - Complexity: linear in all their terms, and O(n log n) in the different ones.
  package init(_ briefings: some Sequence<BriefingTerms>, count: Int) {
    var lists = PostingLists()
    var number = count
    for briefing in briefings {
      number -= 1
      lists.add(briefing, number: number)
    }
    var writer = PieceWriter()
    for (term, list) in lists.sorted { writer.add(term, list) }
    pieces = writer.finished
  }
}

extension SearchIndex {
  /// What a browser has to know to find the piece with a term: the first terms of all pieces with the names of their files, or,
  /// where there are many, of tables in which these are.
  package struct Directory: Sendable {
    package var table: JSON
    package var files: [(name: String, bytes: [UInt8])]
  }

  /// More pieces are listed in tables of their own.
  static let tableLimit = 128

  /// - Parameter name: of a file with these bytes; the ending is added.
  package func directory(_ name: ([UInt8]) -> String) -> Directory {
    var files = pieces.map { (name: name($0.bytes) + ".bin", bytes: $0.bytes) }
    let entries = zip(pieces, files).map { Entry(first: $0.first, file: $1.name) }
    guard entries.count > Self.tableLimit else {
      return Directory(table: Self.table(entries, isOfTables: false), files: files)
    }
    var tables: [Entry] = []
    for start in stride(from: 0, to: entries.count, by: Self.tableLimit) {
      let part = entries[start..<min(start + Self.tableLimit, entries.count)]
      let bytes = Array(Self.table(part, isOfTables: false).line.utf8)
      files.append((name(bytes) + ".json", bytes))
      tables.append(Entry(first: entries[start].first, file: files[files.count - 1].name))
    }
    return Directory(table: Self.table(tables, isOfTables: true), files: files)
  }

  private struct Entry {
    var first: String
    var file: String
  }

  private static func table(_ entries: some Collection<Entry>, isOfTables: Bool) -> JSON {
    .members([
      (isOfTables ? "tables" : "pieces", .array(entries.map { .string($0.file) })),
      ("first", .array(entries.map { .string($0.first) })),
    ])
  }
}

/// The lists of briefings of all terms.
private struct PostingLists {
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
  var sorted: [(String, PostingList)] {
    let words = self.words.map { (key: TermOrder($0.key), index: $0.value) }.sorted { $0.key < $1.key }
    let pairs = self.pairs.entries.sorted { $0.term < $1.term }.map {
      (key: TermOrder($0.term.term), index: $0.index)
    }
    var sorted: [(String, PostingList)] = []
    sorted.reserveCapacity(words.count + pairs.count)
    var next = pairs.startIndex
    for (word, index) in words {
      while next < pairs.endIndex, pairs[next].key < word {
        sorted.append((pairs[next].key.term, lists[pairs[next].index]))
        next += 1
      }
      sorted.append((word.term, lists[index]))
    }
    return sorted + pairs[next...].map { ($0.key.term, lists[$0.index]) }
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

/// Which briefings have a term, the newest first: the number of the first and then the differences, each with the prominence in its
/// lowest three bits, seven bits a byte.
struct PostingList {
  /// Those that have it in a heading or in the title.
  private(set) var headed = PostingBytes()
  /// The others, in parts that can be fetched one after the other: those that are full, and the one that is written to.
  private var fullParts: [PostingBytes] = []
  private var lastPart = PostingBytes()

  var others: [PostingBytes] { fullParts + [lastPart] }

  /// Longer lists are parted, in bytes.
  static let limit = 4_096

  init(_ number: Int, _ prominence: Prominence) { add(number, prominence) }

  mutating func add(_ number: Int, _ prominence: Prominence) {
    if prominence.isInHeading {
      headed.add(number, prominence)
    } else {
      if lastPart.bytes.count >= Self.limit {
        fullParts.append(lastPart)
        lastPart = PostingBytes()
      }
      lastPart.add(number, prominence)
    }
  }
}

struct PostingBytes {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  private var last = 0

  mutating func add(_ number: Int, _ prominence: Prominence) {
    bytes.appendVariable((count == 0 ? number : last - number) << 3 | Int(prominence.level))
    last = number
    count += 1
  }
}

extension [UInt8] {
  /// Seven bits a byte, the lowest first, with the highest bit set where more follow.
  mutating func appendVariable(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    append(UInt8(rest))
  }
}

/// Puts lists into pieces.
private struct PieceWriter {
  private var pieces: [SearchIndex.Piece] = []
  private var first: String?
  private var last: [UInt8] = []
  private var bytes: [UInt8] = []

  /// In bytes: a piece ends where a term says so by its hash, but not before it has as many as this.
  private static let least = 2_048
  private static let most = 6_144

  mutating func add(_ term: String, _ list: PostingList) {
    let others = list.others
    var value: [UInt8] = []
    value.appendVariable(others.count)
    value.appendVariable(list.headed.count)
    value += list.headed.bytes
    value += others[0].bytes
    write(term, value)
    for (number, part) in others.enumerated().dropFirst() {
      write(SearchIndex.term(term, part: number), part.bytes)
    }
  }

  private mutating func write(_ term: String, _ value: [UInt8]) {
    let key = Array(term.utf8)
    if bytes.count >= Self.most || bytes.count >= Self.least && endsPiece(before: key)
      || !bytes.isEmpty && value.count >= Self.least
    {
      finishPiece()
    }
    if first == nil { first = term }
    let shared = zip(last, key).prefix { $0 == $1 }.count
    bytes.appendVariable(shared)
    bytes.appendVariable(key.count - shared)
    bytes += key[shared...]
    bytes.appendVariable(value.count)
    bytes += value
    last = key
  }

  private func endsPiece(before key: [UInt8]) -> Bool {
    var hash: UInt32 = 2_166_136_261
    for byte in key { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash % 16 == 0
  }

  private mutating func finishPiece() {
    if let first { pieces.append(SearchIndex.Piece(first: first, bytes: bytes)) }
    first = nil
    last = []
    bytes = []
  }

  var finished: [SearchIndex.Piece] {
    var writer = self
    writer.finishPiece()
    return writer.pieces
  }
}

extension SearchIndex {
  /// What the later parts of a long list stand under, right after the term itself.
  static func term(_ term: String, part: Int) -> String {
    // One letter more for each, so that they stand in their order.
    term + "\u{1}" + String(decoding: [0x30 + UInt16(clamping: part)], as: UTF16.self)
  }
}
