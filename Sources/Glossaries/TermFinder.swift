package import TextReading

/// Finds which of many terms begin at a place of a text.
package struct TermFinder {
  /// Folded, ascending, each once.
  private let patterns: [[UInt8]]
  private let beginnings: Beginnings

  package init(_ terms: some Sequence<String>) {
    let folded = Set(terms.map { FoldedText($0).bytes }).filter { !$0.isEmpty }
    patterns = folded.sorted { $0.lexicographicallyPrecedes($1) }
    beginnings = Beginnings(of: patterns)
  }

  package var count: Int { patterns.count }

  /// The number that matches give for `term`; nil if it was not among the terms.
  package func number(of term: String) -> Int? {
    let bytes = FoldedText(term).bytes
    let index = firstIndex(in: 0..<patterns.count) { !$0.lexicographicallyPrecedes(bytes) }
    return index < patterns.count && patterns[index] == bytes ? index : nil
  }

  /// The first place from `start` on where a term may begin; the end where none may.
  ///
  /// - Complexity: linear in what is passed.
  package func nextBeginning(in text: FoldedText, from start: Int) -> Int {
    text.bytes.withUnsafeBufferPointer { bytes in
      var start = start
      while start < bytes.count, !beginnings.mayHave(bytes, at: start) { start += 1 }
      return start
    }
  }

  /// The terms that begin at `start`, the shortest first, with the index after them.
  ///
  /// - Complexity: O(longest term × log(number of terms)).
  package func matches(in text: [UInt8], at start: Int) -> [(number: Int, end: Int)] {
    var matches: [(number: Int, end: Int)] = []
    // The patterns that begin with what has been read; the one that is no longer than that comes first.
    var range = 0..<patterns.count
    var end = start
    while !range.isEmpty {
      if patterns[range.lowerBound].count == end - start {
        matches.append((range.lowerBound, end))
        range = range.dropFirst()
      }
      guard end < text.count else { break }
      let (depth, byte) = (end - start, text[end])
      let lower = firstIndex(in: range) { $0[depth] >= byte }
      range = lower..<firstIndex(in: lower..<range.upperBound) { $0[depth] > byte }
      end += 1
    }
    return matches
  }

  private func firstIndex(in range: Range<Int>, where isBeyond: ([UInt8]) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isBeyond(patterns[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Tells of most places of a text that no term begins there, by three bytes: Korean terms share their first two.
private struct Beginnings {
  private var isFirstOfShort = [Bool](repeating: false, count: 256)
  /// By a hash of the first three bytes.
  private var isFirstOfLong = [Bool](repeating: false, count: 1 << 12)

  init(of terms: [[UInt8]]) {
    for term in terms {
      if term.count < 3 {
        isFirstOfShort[Int(term[0])] = true
      } else {
        isFirstOfLong[Self.hash(term[0], term[1], term[2])] = true
      }
    }
  }

  /// False only where no term begins.
  func mayHave(_ text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    isFirstOfShort[Int(text[start])]
      || start + 2 < text.count && isFirstOfLong[Self.hash(text[start], text[start + 1], text[start + 2])]
  }

  private static func hash(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    (Int(first) &* 37 ^ Int(second) << 6 ^ Int(third) &* 5) & 0xFFF
  }
}
