import Characters

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The words of a document, which tell better than any list what its wrapped words are: `기상청` is one where it stands
/// elsewhere in one piece.
///
/// The first and the last word of a line count only for what they have inside, where they may be parts. Words are kept as
/// numbers that are made of them.
struct DocumentWords {
  private var counts = KeyCounts()

  /// So many words of a text say all that can be said by them.
  private static let limit = 60_000

  private enum Kind: UInt64 {
    case whole = 1, beginning, pair, part, pairApart, apart
  }

  /// - Complexity: O(length of the lines).
  init(of lines: [ClassifiedLine]) {
    var left = Self.limit
    var isWhole = true
    for line in lines {
      let wasWhole = isWhole
      isWhole = line.isBlank || !(line.trimmed.lastScalar?.isHangulSyllable ?? false)
      guard !line.isBlank else { continue }
      line.trimmed.withBytes { bytes in
        var words = Self.words(of: bytes)[...]
        // Of what may be parts of words, only what they have inside tells.
        if !wasWhole, !line.isMarked, let part = words.popFirst() { addParts(of: bytes, part) }
        if !isWhole, let part = words.popLast() { addParts(of: bytes, part) }
        left -= words.count
        if left > 0 { add(words, of: bytes) }
      }
      guard left > 0 else { return }
    }
  }

  private static func words(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte.isASCIIBlank {
      if index > start { words.append(start..<index) }
      start = index + 1
    }
    if bytes.count > start { words.append(start..<bytes.count) }
    return words
  }

  private mutating func add(_ words: ArraySlice<Range<Int>>, of bytes: UnsafeBufferPointer<UInt8>) {
    /// The syllables that the word before ends in.
    var previous: [Unicode.Scalar] = []
    var run: [Unicode.Scalar] = []
    for word in words {
      var isFirst = true
      var index = word.lowerBound
      func endRun() {
        guard !run.isEmpty else { return }
        add(run)
        if isFirst, !previous.isEmpty { addApart(previous, run) }
        isFirst = false
      }
      while index < word.upperBound {
        let scalar = bytes.scalar(at: index)
        if scalar.isHangulSyllable {
          run.append(scalar)
        } else {
          endRun()
          run.removeAll(keepingCapacity: true)
          isFirst = false
        }
        index += UTF8.width(scalar)
      }
      endRun()
      swap(&previous, &run)
      run.removeAll(keepingCapacity: true)
    }
  }

  private mutating func addParts(of bytes: UnsafeBufferPointer<UInt8>, _ word: Range<Int>) {
    var run: [Unicode.Scalar] = []
    var index = word.lowerBound
    while index < word.upperBound {
      let scalar = bytes.scalar(at: index)
      if scalar.isHangulSyllable {
        run.append(scalar)
      } else if !run.isEmpty {
        addParts(run)
        run.removeAll(keepingCapacity: true)
      }
      index += UTF8.width(scalar)
    }
    if !run.isEmpty { addParts(run) }
  }

  private mutating func add(_ run: [Unicode.Scalar]) {
    counts.add(Self.key(.whole, run))
    var beginning = Self.key(.beginning, [])
    for scalar in run.prefix(Self.longestBeginning) {
      beginning = Self.key(beginning, scalar)
      counts.add(beginning)
    }
    addParts(run)
  }

  private mutating func addParts(_ run: [Unicode.Scalar]) {
    for start in run.indices.dropLast() {
      counts.add(Self.key(.pair, run[start...start + 1]))
      for length in 3...4 where start + length <= run.count {
        counts.add(Self.key(.part, run[start..<(start + length)]))
      }
    }
  }

  private static let longestBeginning = 8

  private mutating func addApart(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) {
    counts.add(Self.key(Self.key(.pairApart, left.suffix(1)), right.prefix(1)))
    counts.add(Self.key(Self.key(Self.key(.apart, left), " "), right.prefix(2)))
  }

  /// FNV-1a: that two words get one number does not happen within a document.
  private static func key(_ kind: Kind, _ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    key(0xCBF2_9CE4_8422_2325 ^ kind.rawValue, scalars)
  }

  private static func key(_ start: UInt64, _ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(start) { key($0, $1) }
  }

  private static func key(_ start: UInt64, _ scalar: Unicode.Scalar) -> UInt64 {
    (start ^ UInt64(scalar.value)) &* 0x100_0000_01B3
  }

  private func count(_ kind: Kind, _ scalars: some Sequence<Unicode.Scalar>) -> Double {
    Double(counts[Self.key(kind, scalars)])
  }

  /// What the other words of the document add to ``WordBreaks/weight(_:_:)``; the factors were learned with the weights.
  func weight(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    func isThere(_ kind: Kind, _ scalars: some Sequence<Unicode.Scalar>) -> Double {
      count(kind, scalars) > 0 ? 1 : 0
    }
    var weight = 0.0
    let pair = left.suffix(1) + right.prefix(1)
    let (inside, apart) = (count(.pair, pair), count(.pairApart, pair))
    if inside + apart > 0 { weight += 1.5 * log((inside + 0.3) / (apart + 0.3)) / 2 }
    let joined = left + right.prefix(2)
    if right.count == 1 {
      weight += 0.3 * isThere(.whole, joined)
    } else {
      if joined.count <= Self.longestBeginning { weight += 1.2 * isThere(.beginning, joined) }
      weight += 0.8 * isThere(.part, left.suffix(1) + right.prefix(2))
      if left.count > 1 { weight -= 0.75 * isThere(.part, left.suffix(2) + right.prefix(2)) }
      weight -= 0.5 * log(1 + count(.beginning, right.prefix(2)))
      weight -= 0.6 * isThere(.whole, right)
      if right.count > 2 { weight -= 0.35 * log(1 + count(.beginning, right.prefix(3))) }
    }
    if left.count > 1 {
      weight += 1.2 * isThere(.part, left.suffix(2) + right.prefix(1))
      weight -= 0.4 * log(1 + count(.whole, left))
    }
    weight -= 0.9 * isThere(.apart, left + [" "] + right.prefix(2))
    return weight
  }
}
