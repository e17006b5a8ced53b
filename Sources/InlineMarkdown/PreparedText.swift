#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A text as libcmark gets it: with sentinels, in lines that cannot begin a block.
struct PreparedText {
  let sentinels: Sentinels
  private(set) var bytes: [UInt8] = []
  /// Names of the footnotes of a page.
  var footnotes: Set<String> = []
  /// The runs of stars in reading order, with where they are in `bytes`. Empty for a raw text, whose
  /// delimiters are known beforehand.
  private(set) var runs: [(offset: Int, run: DelimiterRun)] = []
  /// From `prepared` on, `bytes` follow the source from `source` on.
  private var anchors: [(prepared: Int, source: Int)] = []
  /// Where the lines after the first begin.
  private var lineStarts: [Int] = []

  init(sentinels: Sentinels, capacity: Int) {
    self.sentinels = sentinels
    bytes.reserveCapacity(capacity + capacity / 4 + 32)
    anchors.reserveCapacity(16)
    runs.reserveCapacity(8)
    anchors.append((0, 0))
  }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  mutating func append(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var start = range.lowerBound
    while let null = source.firstNull(in: start..<range.upperBound) {
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<null]))
      appendNull(beforeSource: null + 1)
      start = null + 1
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: source[start..<range.upperBound]))
  }

  /// Puts U+FFFD in the place of a null, as libcmark would: it is longer, and places are those of what libcmark reads.
  mutating func appendNull(beforeSource offset: Int) {
    bytes += [0xEF, 0xBF, 0xBD]
    continueSource(at: offset)
  }

  /// Adds what the source has not, before its byte at `offset`.
  mutating func insert(_ sentinel: Sentinels.Kind, beforeSource offset: Int) {
    sentinels.append(sentinel, to: &bytes)
    continueSource(at: offset)
  }

  mutating func insert(_ byte: UInt8, beforeSource offset: Int) {
    bytes.append(byte)
    continueSource(at: offset)
  }

  /// Puts the mark of a span in another language in the place of the one in the source, which ends before `offset`.
  mutating func insert(languageTag tag: [UInt8], beforeSource offset: Int) {
    sentinels.append(languageTag: tag, to: &bytes)
    continueSource(at: offset)
  }

  /// Goes on with the byte of the source at `offset`, leaving out what is before it.
  mutating func continueSource(at offset: Int) { anchors.append((bytes.count, offset)) }

  mutating func startLine() {
    bytes.append(UInt8(ascii: "\n"))
    lineStarts.append(bytes.count)
  }

  mutating func append(_ run: DelimiterRun, of source: UnsafeBufferPointer<UInt8>) {
    if run.ignoresPunctuation {
      insert(.openingPair, beforeSource: run.offset)
    } else if run.followsHiddenPunctuation {
      insert(.closingPair, beforeSource: run.offset)
    }
    if source[run.offset] == UInt8(ascii: "*") { runs.append((bytes.count, run)) }
    append(source, run.offset..<run.end)
    if run.ignoresPunctuation { insert(.closingPair, beforeSource: run.end) }
  }

  /// Where a place that libcmark names (one-based, column in bytes) is in `bytes`; nil for the
  /// places it does not know.
  func offset(line: Int, column: Int) -> Int? {
    guard column > 0 else { return nil }
    if line == 1 { return column - 1 }
    guard lineStarts.indices.contains(line - 2) else { return nil }
    return lineStarts[line - 2] + column - 1
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

extension UnsafeBufferPointer<UInt8> {
  fileprivate func firstNull(in range: Range<Int>) -> Int? {
    guard let baseAddress, !range.isEmpty else { return nil }
    let found = memchr(baseAddress + range.lowerBound, 0, range.count)
    return found.map { UnsafeRawPointer($0) - UnsafeRawPointer(baseAddress) }
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
