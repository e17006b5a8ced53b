import Characters

/// Finds the lines that entries mean by their words, all entries in one way through the text.
struct LinePlaces {
  /// By entry, the positions of its lines; not those of one that means the same lines as an earlier one.
  private(set) var positions: [Int: [Int]] = [:]
  /// How many lines have the words of an entry that means one line, and the first few of them.
  private var search: LineSearch
  private let wholes: [[UInt8]: [Int]]
  private let beginnings: Beginnings
  private let signs: Beginnings
  private let entries: [LineEntry]
  /// Of an entry that means the same lines as an earlier one, that one.
  private var firsts: [Int: Int] = [:]

  /// - Complexity: linear in the entries.
  init(_ entries: [LineEntry]) {
    self.entries = entries
    search = LineSearch(entries.lazy.compactMap { if case .text(let text) = $0.place { text } else { nil } })
    var wholes: [[UInt8]: [Int]] = [:]
    var (beginnings, signs) = (Beginnings(), Beginnings())
    var known: [LineEntry.Place: Int] = [:]
    var firsts: [Int: Int] = [:]
    for (index, entry) in entries.enumerated() {
      if let first = known[entry.place] {
        firsts[index] = first
        continue
      }
      known[entry.place] = index
      switch entry.place {
      case .match(let words): wholes[Array(words.utf8), default: []].append(index)
      case .begins(let words): beginnings.add(words, index)
      case .marker(let sign): signs.add(sign, index)
      case .line, .lines, .text: break
      }
    }
    (self.wholes, self.beginnings, self.signs, self.firsts) = (wholes, beginnings, signs, firsts)
  }

  /// - Complexity: linear in the lines and in what is found.
  mutating func find(in lines: [SourceLine]) {
    for (position, line) in lines.enumerated() where !line.isBlank {
      search.search(line.text, position: position)
      guard !wholes.isEmpty || !beginnings.isEmpty || !signs.isEmpty else { continue }
      let words = line.trimmed.collapsedBytes
      for entry in wholes[words] ?? [] { positions[entry, default: []].append(position) }
      beginnings.visit(words) { entry, _ in positions[entry, default: []].append(position) }
      signs.visit(words) { entry, end in
        // A letter or a digit is a sign only if something parts it from the words.
        let isParted = end < words.count && words[end] == 0x20
        if end < words.count, isParted || !endsInWord(words[..<end]) {
          positions[entry, default: []].append(position)
        }
      }
    }
    for (index, entry) in entries.enumerated() {
      guard firsts[index] == nil, case .text(let text) = entry.place else { continue }
      positions[index] = search[text].first
    }
  }

  /// The positions of the lines that an entry means by their words.
  func positions(of entry: Int) -> [Int] { positions[firsts[entry] ?? entry] ?? [] }

  /// How many lines have the words of an entry that means one.
  func count(of text: String) -> Int { search[text].count }

  private func endsInWord(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let last = String(decoding: bytes, as: UTF8.self).unicodeScalars.last else { return false }
    return last.isLetter || last.isNumber
  }
}

/// Beginnings of lines, and which entries they are of.
private struct Beginnings {
  private var trie = ByteTrie()
  /// By the state that a beginning ends in.
  private var entries: [Int: [Int]] = [:]

  var isEmpty: Bool { trie.isEmpty }

  mutating func add(_ words: String, _ entry: Int) {
    entries[trie.add(words.utf8), default: []].append(entry)
  }

  /// Calls `body` with every entry that the words begin with, and where what it says ends.
  func visit(_ words: [UInt8], _ body: (Int, Int) -> Void) {
    var state = ByteTrie.root
    for (index, byte) in words.enumerated() {
      guard let next = trie.next(state, byte) else { return }
      state = next
      for entry in entries[state] ?? [] { body(entry, index + 1) }
    }
  }
}

extension Substring {
  /// Its UTF-8, each run of white space a single space.
  fileprivate var collapsedBytes: [UInt8] {
    withBytes { bytes in
      var result: [UInt8] = []
      result.reserveCapacity(bytes.count)
      for byte in bytes {
        if !byte.isASCIIBlank {
          result.append(byte)
        } else if result.last != 0x20 {
          result.append(0x20)
        }
      }
      return result
    }
  }
}
