import Characters
import Lexicons

/// What is known of where Korean words end and begin, to tell at the end of a wrapped line whether a word goes on below.
///
/// The weights are those of a logistic regression. They are entries of the lexicons, but for the few that say what the
/// other words of a document are worth (``DocumentWords``).
final class WordBreaks: Sendable {
  /// Made when the first wrapped text is read.
  static let known = WordBreaks(Lexicon.folders.filter { !$0.contains("-") }.map { Lexicon(folder: $0) })

  /// By one to three scalars, each a syllable or the space where the word begins or ends.
  private let ends: [UInt64: Double]
  private let starts: [UInt64: Double]
  private let middles: [UInt64: Double]
  private let particles: WordSet
  private let counters: WordSet

  init(_ lexicons: [Lexicon]) {
    func weights(_ kind: String) -> [UInt64: Double] {
      var weights: [UInt64: Double] = [:]
      for lexicon in lexicons {
        for (words, tenths) in lexicon.integers(kind) {
          weights[Self.key(words.unicodeScalars)] = Double(tenths) / 10
        }
      }
      return weights
    }
    ends = weights("word-end")
    starts = weights("word-start")
    middles = weights("word-middle")
    particles = WordSet(lexicons.flatMap { $0.words("particle") })
    let kinds = ["counter", "unit", "calendar-unit", "large-scale", "small-scale"]
    counters = WordSet(
      lexicons.flatMap { lexicon in kinds.flatMap(lexicon.words).map { $0.filter { $0 != " " } } })
  }

  private static func key(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(0) { $0 << 16 | UInt64($1.value & 0xFFFF) }
  }

  /// How much more likely two runs of syllables are one word than two, as the logarithm of the odds.
  ///
  /// - Parameters:
  ///   - left: the syllables at the end of a line; not empty.
  ///   - right: those at the beginning of the next; not empty.
  ///   - before: what stands before those of the left, in the same word.
  ///   - after: what stands after those of the right, in the same word.
  func weight(
    _ left: [Unicode.Scalar], _ right: [Unicode.Scalar], before: Beside? = nil, after: Beside? = nil
  ) -> Double {
    guard let last = left.last, let first = right.first else { return 0 }
    let tail = [" "] + left.suffix(3)
    let end = left.count >= 3 ? Array(left.suffix(3)) : tail
    var head = Array(right.prefix(3))
    if right.count < 3 { head.append(" ") }
    var weight = 0.8
    weight += ends[Self.key([last])] ?? 0
    weight += ends[Self.key(end.suffix(2))] ?? 0
    if end.count >= 3 { weight += ends[Self.key(end.suffix(3))] ?? 0 }
    weight += starts[Self.key([first])] ?? 0
    let two = starts[Self.key(head.prefix(2))]
    let three = head.count >= 3 ? starts[Self.key(head.prefix(3))] : nil
    weight += (two ?? 0) + (three ?? 0)
    if right.count > 1, isParticle(right[...]) {
      // More of what was too rare to be learned.
      weight += two == nil && three == nil ? 2.0 : 1.7
    }
    weight += beside(left, before, after)
    weight += middles[Self.key([last, first])] ?? 0
    weight += Self.ofLeftLength[min(left.count, 5) - 1] + Self.ofRightLength[min(right.count, 5) - 1]
    return weight
  }

  /// What the signs say that are written on to the syllables on either side.
  private func beside(_ left: [Unicode.Scalar], _ before: Beside?, _ after: Beside?) -> Double {
    var weight = 0.0
    let isParticle = before != nil && left.count <= 4 && particles.contains(Self.text(left[...]))
    switch before {
    case .digit:
      weight -= 0.95 + (isParticle ? 0.1 : 0)
      if left.count <= 4, counters.contains(Self.text(left[...])) { weight -= 1.3 }
    case .letter: weight -= 0.25 + (isParticle ? 1.45 : 0)
    case .close: weight -= 1.1 + (isParticle ? 1.65 : 0)
    case .open: weight += 0.35
    case .sign, nil: break
    }
    switch after {
    case .digit: weight -= 0.85
    case .letter: weight += 0.45
    case .open: weight += 0.7
    case .sign: weight += 0.15
    case .close: weight -= 0.1
    case nil: break
    }
    return weight
  }

  /// What a run of syllables has beside it in the same word.
  enum Beside {
    case digit, letter, close, open, sign

    /// Nil for white space.
    init?(_ scalar: Unicode.Scalar?) {
      guard let scalar else { return nil }
      switch scalar {
      case " ", "\t": return nil
      case "0"..."9": self = .digit
      case "a"..."z", "A"..."Z": self = .letter
      case ")", "]", "）", "”", "’", "」", "』", "｣", "》", "〉", ">", "\"", "'": self = .close
      case "(", "[", "（", "“", "‘", "「", "『", "｢", "《", "〈", "<": self = .open
      default: self = .sign
      }
    }
  }

  /// Whether syllables are one particle of more than one, or several: 으로부터.
  private func isParticle(_ run: ArraySlice<Unicode.Scalar>) -> Bool {
    guard run.count <= 6 else { return false }
    if particles.contains(Self.text(run)) { return true }
    return run.indices.dropFirst().contains { index in
      particles.contains(Self.text(run[..<index])) && particles.contains(Self.text(run[index...]))
    }
  }

  private static func text(_ run: ArraySlice<Unicode.Scalar>) -> Substring {
    Substring(String(scalars: run))
  }

  private static let ofLeftLength = [0.7, 0.15, -0.55, -0.85, -0.5]
  private static let ofRightLength = [1.2, 0, -0.5, -0.65, -0.3]
}
