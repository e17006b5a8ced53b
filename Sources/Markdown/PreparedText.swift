/// A text as libcmark gets it: with sentinels, in lines that cannot begin a block.
struct PreparedText {
  let sentinels: Sentinels
  private(set) var bytes: [UInt8] = []
  /// The runs of stars in reading order, with where they stand in `bytes`. Empty for a raw text, whose
  /// delimiters are known beforehand.
  private(set) var runs: [(offset: Int, run: DelimiterRun)] = []
  /// From `prepared` on, `bytes` follow the source from `source` on.
  private var anchors: [(prepared: Int, source: Int)] = [(0, 0)]
  private var lineStarts = [0]

  init(sentinels: Sentinels, capacity: Int) {
    self.sentinels = sentinels
    bytes.reserveCapacity(capacity + capacity / 8)
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ slice: ArraySlice<UInt8>) { bytes += slice }

  /// Adds what the source has not, before its byte at `offset`.
  mutating func insert(_ addition: [UInt8], beforeSource offset: Int) {
    bytes += addition
    continueSource(at: offset)
  }

  /// Goes on with the byte of the source at `offset`, leaving out what stands before it.
  mutating func continueSource(at offset: Int) { anchors.append((bytes.count, offset)) }

  mutating func startLine() {
    bytes.append(UInt8(ascii: "\n"))
    lineStarts.append(bytes.count)
  }

  mutating func append(_ run: DelimiterRun, of source: [UInt8]) {
    if run.ignoresPunctuation {
      insert(sentinels.openingPair, beforeSource: run.offset)
    } else if run.followsHiddenPunctuation {
      insert(sentinels.closingPair, beforeSource: run.offset)
    }
    if source[run.offset] == UInt8(ascii: "*") { runs.append((bytes.count, run)) }
    append(source[run.offset..<run.end])
    if run.ignoresPunctuation { insert(sentinels.closingPair, beforeSource: run.end) }
  }

  /// Where a place that libcmark names (one-based, column in bytes) stands in `bytes`; nil for the
  /// places it does not know.
  func offset(line: Int, column: Int) -> Int? {
    guard lineStarts.indices.contains(line - 1), column > 0 else { return nil }
    return lineStarts[line - 1] + column - 1
  }

  /// - Complexity: O(log n) in the number of insertions.
  func sourceOffset(of offset: Int) -> Int {
    let next = anchors.partitioningIndex { $0.prepared > offset }
    let anchor = anchors[next - 1]
    return anchor.source + offset - anchor.prepared
  }

  /// The index of the run that begins (or with `endingAt`, ends) at an offset of `bytes`.
  func indexOfRun(startingAt offset: Int) -> Int? {
    let index = runs.partitioningIndex { $0.offset >= offset }
    return index < runs.count && runs[index].offset == offset ? index : nil
  }

  func indexOfRun(endingAt end: Int) -> Int? {
    let index = runs.partitioningIndex { $0.offset >= end } - 1
    return index >= 0 && runs[index].offset + runs[index].run.length == end ? index : nil
  }
}

extension Array {
  /// The index of the first element for which `predicate` holds; it must hold for all after that.
  func partitioningIndex(where predicate: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if predicate(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
