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
/// The first and the last word of a line count only for what they have inside, where they may be parts. Words are kept as numbers that are made of
/// them.
struct DocumentWords {
  private var counts: [UInt64: Int] = [:]

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
      var words = line.trimmed.split { $0 == " " || $0 == "\t" }[...]
      // Of what may be parts of words, only what they have inside tells.
      if !wasWhole, !line.isMarked, let part = words.popFirst() { addParts(of: part) }
      if !isWhole, let part = words.popLast() { addParts(of: part) }
      left -= words.count
      guard left > 0 else { return }
      var previous: [Unicode.Scalar]?
      for word in words {
        var runs: [[Unicode.Scalar]] = []
        var run: [Unicode.Scalar] = []
        var isFirst = true
        var beginsApart = false
        for scalar in word.unicodeScalars {
          if scalar.isHangulSyllable {
            if isFirst { beginsApart = true }
            run.append(scalar)
          } else if !run.isEmpty {
            runs.append(run)
            run = []
          }
          isFirst = false
        }
        let endsApart = !run.isEmpty
        if endsApart { runs.append(run) }
        if beginsApart, let previous, let first = runs.first { addApart(previous, first) }
        for run in runs { add(run) }
        previous = endsApart ? runs.last : nil
      }
    }
  }

  private mutating func addParts(of word: Substring) {
    let runs = word.unicodeScalars.split { !$0.isHangulSyllable }
    for run in runs { addParts(Array(run)) }
  }

  private mutating func add(_ run: [Unicode.Scalar]) {
    counts[Self.key(.whole, run), default: 0] += 1
    for length in 1...min(run.count, Self.longestBeginning) {
      counts[Self.key(.beginning, run[..<length]), default: 0] += 1
    }
    addParts(run)
  }

  private mutating func addParts(_ run: [Unicode.Scalar]) {
    for start in run.indices.dropLast() {
      counts[Self.key(.pair, run[start...start + 1]), default: 0] += 1
      for length in 3...4 where start + length <= run.count {
        counts[Self.key(.part, run[start..<(start + length)]), default: 0] += 1
      }
    }
  }

  private static let longestBeginning = 8

  private mutating func addApart(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) {
    counts[Self.key(.pairApart, left.suffix(1) + right.prefix(1)), default: 0] += 1
    counts[Self.key(.apart, left + [" "] + right.prefix(2)), default: 0] += 1
  }

  /// FNV-1a: that two words get one number does not happen within a document.
  private static func key(_ kind: Kind, _ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    var key: UInt64 = 0xCBF2_9CE4_8422_2325 ^ kind.rawValue
    for scalar in scalars { key = (key ^ UInt64(scalar.value)) &* 0x100_0000_01B3 }
    return key
  }

  private func count(_ kind: Kind, _ scalars: some Sequence<Unicode.Scalar>) -> Double {
    Double(counts[Self.key(kind, scalars)] ?? 0)
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
