import Characters
import Lexicons

/// Particles that Korean writes on to a noun: 정부 + 에서 + 는.
enum KoreanParticles {
  /// What the syllable before a particle must end in.
  private enum Condition: String {
    case any, consonant, vowel
    case consonantButRieul = "consonant-but-rieul"
    case vowelOrRieul = "vowel-or-rieul"
  }

  /// By their first syllable, of which most endings have none.
  private static let particles: [Unicode.Scalar: [(word: [Unicode.Scalar], condition: Condition)]] =
    Korean.lexicon.table("particle") { Condition(rawValue: $0) }.reduce(into: [:]) { particles, entry in
      let word = Array(entry.key.unicodeScalars)
      if let first = word.first { particles[first, default: []].append((word, entry.value)) }
    }

  /// Whether `ending` is nothing but particles that may follow `noun`, its last syllable.
  ///
  /// - Complexity: constant; an ending longer than any chain of particles is refused at once.
  static func areParticles(_ ending: [Unicode.Scalar], after noun: Unicode.Scalar) -> Bool {
    guard let first = ending.first else { return true }
    guard ending.count <= 6 else { return false }
    return (particles[first] ?? []).contains { particle in
      ending.starts(with: particle.word) && holds(particle.condition, after: noun)
        && areParticles(Array(ending.dropFirst(particle.word.count)), after: particle.word.last ?? noun)
    }
  }

  private static func holds(_ condition: Condition, after syllable: Unicode.Scalar) -> Bool {
    guard syllable.isHangulSyllable else { return true }
    // 28 finals for each syllable without one; the eighth is rieul.
    let final = (syllable.value - 0xAC00) % 28
    let isRieul = final == 8
    return switch condition {
    case .any: true
    case .consonant: final != 0
    case .vowel: final == 0
    case .consonantButRieul: final != 0 && !isRieul
    case .vowelOrRieul: final == 0 || isRieul
    }
  }
}
