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
  }

  private static func key(_ scalars: some Sequence<Unicode.Scalar>) -> UInt64 {
    scalars.reduce(0) { $0 << 16 | UInt64($1.value & 0xFFFF) }
  }

  /// How much more likely two runs of syllables are one word than two, as the logarithm of the odds.
  ///
  /// - Parameters:
  ///   - left: the syllables at the end of a line; not empty.
  ///   - right: those at the beginning of the next; not empty.
  func weight(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Double {
    guard let last = left.last, let first = right.first else { return 0 }
    let tail = [" "] + left.suffix(3)
    let end = left.count >= 3 ? Array(left.suffix(3)) : tail
    var head = Array(right.prefix(3))
    if right.count < 3 { head.append(" ") }
    var weight = 1.0
    weight += ends[Self.key([last])] ?? 0
    weight += ends[Self.key(end.suffix(2))] ?? 0
    if end.count >= 3 { weight += ends[Self.key(end.suffix(3))] ?? 0 }
    weight += starts[Self.key([first])] ?? 0
    let two = starts[Self.key(head.prefix(2))]
    let three = head.count >= 3 ? starts[Self.key(head.prefix(3))] : nil
    weight += (two ?? 0) + (three ?? 0)
    // What was too rare to be learned.
    if right.count > 1, two == nil, three == nil, isParticle(right[...]) { weight += 1.5 }
    weight += middles[Self.key([last, first])] ?? 0
    weight += Self.ofLeftLength[min(left.count, 5) - 1] + Self.ofRightLength[min(right.count, 5) - 1]
    return weight
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

  private static let ofLeftLength = [0.7, -0.2, -0.8, -0.7, -0.5]
  private static let ofRightLength = [0.8, -0.2, -0.7, -0.9, -0.5]
}
