/// The best way to lay two sequences of passages beside each other, in their order.
///
/// Dynamic programming over pairs, pairs of one with two, and passages without a counterpart (Gale and Church,
/// 1993, with other evidence beside length), in a band around the diagonal.
struct SequenceAlignment {
  struct Pair: Equatable {
    var source: Int
    /// One index, or two that follow one another.
    var targets: Range<Int>
  }

  private(set) var pairs: [Pair] = []

  /// How far from the diagonal a counterpart is looked for.
  private static let band = 128

  private enum Move: UInt8 { case none, pair, pairWithTwo, skipSource, skipTarget }

  /// - Parameters:
  ///   - score: how much speaks for a pair; nil if it cannot be one, less than nothing if little does.
  ///   - joined: how much speaks for a passage together with two.
  /// - Complexity: linear in both sequences, with some 2 × `band` scores for each passage.
  init(
    sources: Int, targets: Int, score: (Int, Int) -> Double?, joined: (Int, Int) -> Double? = { _, _ in nil }
  ) {
    guard sources > 0, targets > 0 else { return }
    // The bands of neighbouring rows must overlap, or no way would lead through.
    let band = Self.band + targets / sources + 1
    var rows: [(start: Int, moves: [Move])] = []
    var before: (start: Int, best: [Double]) = (0, [])
    for source in 0...sources {
      let middle = source * targets / sources
      let start = max(0, middle - band)
      let end = min(targets, middle + band)
      var best = [Double](repeating: -.infinity, count: end - start + 1)
      var moves = [Move](repeating: .none, count: end - start + 1)
      func above(_ target: Int) -> Double {
        before.best.indices.contains(target - before.start) ? before.best[target - before.start] : -.infinity
      }
      for target in start...end {
        var candidates: [(Double, Move)] = []
        if source == 0, target == 0 { candidates.append((0, .none)) }
        if target > start { candidates.append((best[target - start - 1], .skipTarget)) }
        if source > 0 {
          candidates.append((above(target), .skipSource))
          if target > 0, above(target - 1) > -.infinity, let score = score(source - 1, target - 1) {
            candidates.append((above(target - 1) + score, .pair))
          }
          if target > 1, above(target - 2) > -.infinity, let score = joined(source - 1, target - 2) {
            candidates.append((above(target - 2) + score, .pairWithTwo))
          }
        }
        for (value, move) in candidates where value > best[target - start] {
          best[target - start] = value
          moves[target - start] = move
        }
      }
      rows.append((start, moves))
      before = (start, best)
    }
    collect(rows, from: sources, targets)
  }

  private mutating func collect(_ rows: [(start: Int, moves: [Move])], from sources: Int, _ targets: Int) {
    var (source, target) = (sources, targets)
    while source >= 0, rows[source].moves.indices.contains(target - rows[source].start) {
      switch rows[source].moves[target - rows[source].start] {
      case .pair:
        (source, target) = (source - 1, target - 1)
        pairs.append(Pair(source: source, targets: target..<target + 1))
      case .pairWithTwo:
        (source, target) = (source - 1, target - 2)
        pairs.append(Pair(source: source, targets: target..<target + 2))
      case .skipSource: source -= 1
      case .skipTarget: target -= 1
      case .none:
        pairs.reverse()
        return
      }
    }
    pairs.reverse()
  }
}
