import Figures

/// What speaks for a pair, and what against it.
extension DocumentAligner {
  private static let saysNothingAlike = "nothing that both say shows that they belong together"
  private static let isLikeNeighbour = "nothing in it tells it from the one beside it"

  /// Exchanges neighbours that say what the other's counterpart says.
  ///
  /// - Returns: what makes pairs doubtful: that nothing tells them from a neighbour of their kind, or that nothing speaks for
  ///   them at all.
  /// - Complexity: linear in the pairs.
  mutating func settleNeighbours(
    _ alignment: inout [(pair: SequenceAlignment.Pair, isBesideGap: Bool)], _ sources: [Passage],
    _ targets: [Passage], _ sourceTexts: [[String]], _ targetTexts: [[String]], countsEvidence: Bool
  ) -> [Int: String] {
    guard comparison.languages != nil else { return [:] }
    pairLeftOver(&alignment, sources, targets, sourceTexts, targetTexts)
    let left = alignment.map {
      comparison.evidence(ofSource: sourceTexts[$0.pair.source])
    }
    var right = alignment.map { pair in
      comparison.evidence(ofTarget: pair.pair.targets.flatMap { targetTexts[$0] })
    }
    var straight = alignment.indices.map { comparison.score(left[$0], right[$0]) }
    /// How much more speaks for two neighbours as they are than for their exchange.
    func margin(_ first: Int, _ second: Int) -> Double {
      let crossed =
        comparison.score(left[first], right[second]) + comparison.score(left[second], right[first])
      return straight[first] + straight[second] - crossed + lengths(first, second)
    }
    /// Lengths speak only where they are far from one another.
    func lengths(_ first: Int, _ second: Int) -> Double {
      let (one, other) = (alignment[first].pair, alignment[second].pair)
      func deviation(_ source: SequenceAlignment.Pair, _ target: SequenceAlignment.Pair) -> Double {
        sources[source.source].traits.lengthDeviation(
          of: targets[target.targets.lowerBound].traits, ratio: ratio)
      }
      let gain = deviation(one, other) + deviation(other, one) - deviation(one, one) - deviation(other, other)
      return abs(gain) > 1.2 ? gain : 0
    }
    func mayBeExchanged(_ first: Int, _ second: Int) -> Bool {
      let (one, other) = (alignment[first].pair, alignment[second].pair)
      return one.targets.count == 1 && other.targets.count == 1
        && sources[one.source].kind.isSame(as: sources[other.source].kind)
        && targets[one.targets.lowerBound].kind.isSame(as: targets[other.targets.lowerBound].kind)
    }
    if countsEvidence {
      for index in alignment.indices {
        let other = (index + 2) % max(1, alignment.count)
        evidence.pairs += straight[index]
        evidence.others += other == index ? 0 : comparison.score(left[index], right[other])
        evidence.count += 1
        if left[index].hasFigures {
          evidence.figures += 1
          if left[index].commonFigures(with: right[index]) == 0 { evidence.missedFigures += 1 }
        }
      }
    }
    for _ in 0..<2 {
      for second in alignment.indices.dropFirst() where mayBeExchanged(second - 1, second) {
        let first = second - 1
        guard margin(first, second) < -1.5 else { continue }
        let targets = (alignment[first].pair.targets, alignment[second].pair.targets)
        (alignment[first].pair.targets, alignment[second].pair.targets) = (targets.1, targets.0)
        right.swapAt(first, second)
        for index in [first, second] { straight[index] = comparison.score(left[index], right[index]) }
      }
    }
    var alike: [Int: String] = [:]
    for index in alignment.indices where straight[index] == 0 {
      let passage = sources[alignment[index].pair.source]
      let isText = passage.kind.isOfSentences && passage.traits.length >= Self.leastText
      if isText || left[index].hasFigures && right[index].hasFigures { alike[index] = Self.saysNothingAlike }
    }
    for second in alignment.indices.dropFirst() where mayBeExchanged(second - 1, second) {
      guard margin(second - 1, second) < 1 else { continue }
      for index in [second - 1, second] { alike[index] = Self.isLikeNeighbour }
    }
    return alike
  }

  /// A text so long has something that its translation says as well, unless it is no translation of it: twenty syllables.
  private static let leastText = 40
  /// Most passages without a counterpart that are compared with all others.
  private static let leftOverLimit = 64
  /// How much must speak for a pair that its place does not speak for: a figure, a name or two words.
  private static let leastEvidence = 2.0

  /// Pairs what was left over on both sides, in any order, by what it says.
  ///
  /// - Complexity: quadratic in what is left over, of which `leftOverLimit` passages are looked at.
  private func pairLeftOver(
    _ alignment: inout [(pair: SequenceAlignment.Pair, isBesideGap: Bool)], _ sources: [Passage],
    _ targets: [Passage], _ sourceTexts: [[String]], _ targetTexts: [[String]]
  ) {
    let used = (Set(alignment.map(\.pair.source)), Set(alignment.flatMap { Array($0.pair.targets) }))
    let left = sources.indices.filter { !used.0.contains($0) }.prefix(Self.leftOverLimit)
    let right = targets.indices.filter { !used.1.contains($0) }.prefix(Self.leftOverLimit)
    guard !left.isEmpty, !right.isEmpty else { return }
    let here = left.map { comparison.evidence(ofSource: sourceTexts[$0]) }
    let there = right.map { comparison.evidence(ofTarget: targetTexts[$0]) }
    var candidates: [(score: Double, source: Int, target: Int)] = []
    for (source, one) in zip(left, here) {
      for (target, other) in zip(right, there)
      where sources[source].kind.score(with: targets[target].kind) != nil {
        let score = comparison.score(one, other)
        if score >= Self.leastEvidence { candidates.append((score, source, target)) }
      }
    }
    candidates.sort { ($1.score, $0.source, $0.target) < ($0.score, $1.source, $1.target) }
    var taken: (Set<Int>, Set<Int>) = ([], [])
    for (_, source, target) in candidates where !taken.0.contains(source) && !taken.1.contains(target) {
      taken.0.insert(source)
      taken.1.insert(target)
      alignment.append((SequenceAlignment.Pair(source: source, targets: target..<target + 1), true))
    }
    alignment.sort { $0.pair.source < $1.pair.source }
  }

  /// Whether the two documents say nothing of each other: hardly a figure of the one is in its counterpart, and its words fit
  /// another block of the other as well.
  var isUnrelated: Bool {
    guard evidence.count > 1 else { return false }
    let hasFigures = evidence.figures > 1 && evidence.missedFigures * 5 < evidence.figures * 4
    return !hasFigures && evidence.pairs <= 1.5 * evidence.others + 0.25 * Double(evidence.count)
  }

  func align(
    _ sources: [Passage], _ targets: [Passage], joinsParagraphs: Bool
  ) -> [(pair: SequenceAlignment.Pair, isBesideGap: Bool)] {
    let pairs = SequenceAlignment(
      sources: sources.count, targets: targets.count,
      score: { score(sources[$0], targets[$1]) },
      joined: { source, first in
        guard joinsParagraphs, sources[source].kind == .paragraph, targets[first].kind == .paragraph,
          targets[first + 1].kind == .paragraph
        else { return nil }
        return score(sources[source], Passage(joining: targets[first], targets[first + 1])).map { $0 - 0.4 }
      }
    ).pairs
    return pairs.enumerated().map { number, pair in
      let before = number == 0 ? (-1, 0) : (pairs[number - 1].source, pairs[number - 1].targets.upperBound)
      let after =
        number + 1 == pairs.count
        ? (sources.count, targets.count) : (pairs[number + 1].source, pairs[number + 1].targets.lowerBound)
      let isBesideGap =
        before != (pair.source - 1, pair.targets.lowerBound)
        || after != (pair.source + 1, pair.targets.upperBound)
      return (pair, isBesideGap)
    }
  }

  /// How much speaks for a pair; nil if the kinds exclude each other.
  private func score(_ source: Passage, _ target: Passage) -> Double? {
    guard var score = source.kind.score(with: target.kind) else { return nil }
    if let common = source.traits.commonNumbers(with: target.traits) { score += 1.2 * common - 0.3 }
    if let kept = source.traits.keptWords(in: target.traits) { score += kept - 0.3 }
    score -= 0.7 * min(2, source.traits.lengthDeviation(of: target.traits, ratio: ratio))
    return score
  }

  func doubts(_ source: Passage, _ target: Passage, isBesideGap: Bool) -> [String] {
    var doubts: [String] = []
    if !source.kind.isSame(as: target.kind) {
      doubts.append(source.kind.difference(from: target.kind))
    }
    let numbers = source.traits.commonNumbers(with: target.traits)
    if let numbers, numbers < 0.5 { doubts.append("few numbers are the same") }
    let words = source.traits.keptWords(in: target.traits)
    if let words, words < 0.5 { doubts.append("few of the names in Latin letters are in the translation") }
    if source.traits.lengthDeviation(of: target.traits, ratio: ratio) > 0.8 {
      doubts.append("their lengths do not fit")
    }
    let hasEvidence = (numbers ?? 0) >= 0.5 || (words ?? 0) >= 0.5
    if isBesideGap, !hasEvidence { doubts.append("something beside them has no counterpart") }
    return doubts
  }
}
