import Characters

/// Which of some words the words of a text begin with, since particles may follow; all are found in one way through it.
struct WordBeginnings {
  private var found: Set<[UInt8]> = []

  /// - Parameter words: of syllables; those of more than eight are not looked for.
  /// - Complexity: O(length of the lines and the words).
  init(_ words: some Sequence<String>, of lines: some Sequence<ClassifiedLine>) {
    let sought = Set(words.lazy.map { Array($0.utf8) }.filter { (2...8).contains($0.count / 3) })
    let firsts = ScalarFilter(sought.compactMap { $0.withUnsafeBufferPointer { $0.scalar(at: 0) } })
    var trie = ByteTrie()
    let ends = Dictionary(sought.map { (trie.add($0), $0) }) { first, _ in first }
    for line in lines {
      line.trimmed.withBytes { bytes in
        var wasLetter = false
        var index = 0
        while index < bytes.count {
          let scalar = bytes.scalar(at: index)
          let isLetter = scalar.isLetter
          if isLetter, !wasLetter, firsts.mayContain(scalar) { find(in: bytes, from: index, trie, ends) }
          wasLetter = isLetter
          index += UTF8.width(scalar)
        }
      }
    }
  }

  func contains(_ word: String) -> Bool { found.contains(Array(word.utf8)) }

  private mutating func find(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ trie: ByteTrie, _ ends: [Int: [UInt8]]
  ) {
    var (state, index) = (ByteTrie.root, start)
    while index < bytes.count, let next = trie.next(state, bytes[index]) {
      state = next
      index += 1
      if let word = ends[state] { found.insert(word) }
    }
  }
}
