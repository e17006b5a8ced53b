import Characters
import LexiconFormat
import Lexicons

/// What is written on to the word before it.
final class BoundWords: Sendable {
  static let known = BoundWords(Lexicon.folders.filter { !$0.contains("-") }.map { Lexicon(folder: $0) })

  let particles: WordSet
  /// Counters and units, which follow a number.
  let counters: WordSet
  /// What follows the name of a person, after a space.
  let afterNames: [String]
  /// Native numbers of one syllable, as they are before a counter: 한, 두.
  private let numbers: Set<Unicode.Scalar>
  private let nativeNumbers: Set<String>
  private let nativeCounters: Set<String>

  init(_ lexicons: [Lexicon]) {
    particles = WordSet(lexicons.flatMap { $0.words("particle") })
    afterNames = lexicons.flatMap { $0.words("after-name") }
    let kinds = ["counter", "unit", "calendar-unit", "large-scale", "small-scale"]
    counters = WordSet(
      lexicons.flatMap { lexicon in kinds.flatMap(lexicon.words).map { $0.filter { $0 != " " } } })
    nativeCounters = lexicons.reduce(into: []) { words, lexicon in
      for kind in ["native-counter", "native-unit", "native-calendar-unit"] {
        words.formUnion(lexicon.words(kind))
      }
    }
    nativeNumbers = Set(
      lexicons.flatMap { $0.entries("native-numeral") + $0.entries("native-one") }.map(\.words))
    numbers = Set(nativeNumbers.filter { $0.unicodeScalars.count == 1 }.compactMap(\.unicodeScalars.first))
  }

  /// Whether a text ends with a native number and what it counts: `여섯 차례`.
  func endsWithCount(_ text: Substring) -> Bool {
    let counter = text.lastWord
    let number = text[..<counter.startIndex].lastWord
    return nativeNumbers.contains(String(number)) && nativeCounters.contains(String(counter))
  }

  /// Whether syllables are a number in full and what it counts follows: `두|달`, `네|시까지`.
  func isNumber(_ left: [Unicode.Scalar], before right: [Unicode.Scalar]) -> Bool {
    guard left.count == 1, let first = left.first, numbers.contains(first) else { return false }
    return (1...min(3, right.count)).contains {
      nativeCounters.contains(String(String.UnicodeScalarView(right[..<$0])))
    }
  }
}
