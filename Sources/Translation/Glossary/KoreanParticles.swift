/// Particles that Korean writes on to a noun: 정부 + 에서 + 는.
enum KoreanParticles {
  private enum Condition {
    case always, afterConsonant, afterVowel, afterConsonantButRieul, afterVowelOrRieul
  }

  /// Leaves out those that more often end a longer word than follow a noun: 인, 다, 나, 고, 며.
  private static let particles: [(word: [UInt32], condition: Condition)] = {
    let always =
      "의 에 에서 에게 에게서 에는 에도 께 께서 도 만 까지 부터 보다 처럼 마다 조차 마저 밖에 뿐 대로 만큼 하고 들 등 한테"
    let conditional: [(String, Condition)] = [
      ("은 이 을 과 이나 이며 이고 이라는 이라고 이라 이란 이든 이다 입니다 이었다 이었고 이었으며 이자 이라며 이라도 이라면 이라서 이면 이랑", .afterConsonant),
      ("는 가 를 와 라는 라고 라며 라도 라면 라서 면 랑 였다 였고 였으며", .afterVowel),
      ("으로 으로서 으로써", .afterConsonantButRieul),
      ("로 로서 로써", .afterVowelOrRieul),
    ]
    return ([(always, .always)] + conditional).flatMap { words, condition in
      words.split(separator: " ").map { word in (word.unicodeScalars.map(\.value), condition) }
    }
  }()

  /// Whether `ending` is nothing but particles that may follow `noun`, its last syllable.
  ///
  /// - Complexity: constant; an ending longer than any chain of particles is refused at once.
  static func form(_ ending: [UInt32], after noun: UInt32) -> Bool {
    guard !ending.isEmpty else { return true }
    guard ending.count <= 6 else { return false }
    return particles.contains { particle in
      ending.starts(with: particle.word) && holds(particle.condition, after: noun)
        && form(Array(ending.dropFirst(particle.word.count)), after: particle.word.last ?? noun)
    }
  }

  private static func holds(_ condition: Condition, after syllable: UInt32) -> Bool {
    guard (0xAC00...0xD7A3).contains(syllable) else { return true }
    let (none, rieul): (UInt32, UInt32) = (0, 8)
    let final = (syllable - 0xAC00) % 28
    return switch condition {
    case .always: true
    case .afterConsonant: final != none
    case .afterVowel: final == none
    case .afterConsonantButRieul: final != none && final != rieul
    case .afterVowelOrRieul: final == none || final == rieul
    }
  }
}
