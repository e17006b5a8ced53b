import LexiconFormat
import Lexicons

/// Native numbers in words and what they count: `열두 곳`, `세 가지`.
package enum NativeCounts {
  /// In bytes of the longest number.
  package static var longest: Int { words.longest }

  /// Whether the three bytes before a space may be the end of a native number; said without looking at the whole word.
  package static func mayEnd(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
    first >= 0xEA && words.endings.contains(UInt32(first) << 16 | UInt32(second) << 8 | UInt32(third))
  }

  /// Whether a word is a native number, and the next one begins with what such a number counts.
  package static func isCount(_ number: UnsafeBufferPointer<UInt8>, _ word: UnsafeBufferPointer<UInt8>)
    -> Bool
  {
    guard words.numbers.contains(String(decoding: number, as: UTF8.self)) else { return false }
    var length = min(word.count, words.longestCounter)
    length -= length % 3
    while length > 0 {
      let beginning = String(decoding: UnsafeBufferPointer(rebasing: word[..<length]), as: UTF8.self)
      if words.counters.contains(beginning) { return true }
      length -= 3
    }
    return false
  }

  private static let words = Words()

  private struct Words: Sendable {
    let numbers: Set<String>
    let counters: Set<String>
    /// The last syllables of the numbers, each with its three bytes in one.
    let endings: Set<UInt32>
    let longest: Int
    let longestCounter: Int

    init() {
      var numbers: Set<String> = []
      var counters: Set<String> = []
      for lexicon in Lexicon.folders.filter({ !$0.contains("-") }).map({ Lexicon(folder: $0) }) {
        let ones = lexicon.entries("native-one").map(\.words)
        let tens = lexicon.entries("native-ten").map(\.words)
        numbers.formUnion(ones + tens + lexicon.entries("native-numeral").map(\.words))
        for ten in tens { numbers.formUnion(ones.map { ten + $0 }) }
        for kind in ["native-counter", "native-unit", "native-calendar-unit"] {
          counters.formUnion(lexicon.words(kind))
        }
      }
      self.numbers = numbers
      self.counters = counters
      endings = Set(
        numbers.compactMap { word in
          word.utf8.count < 3 ? nil : word.utf8.suffix(3).reduce(0) { $0 << 8 | UInt32($1) }
        })
      longest = numbers.map(\.utf8.count).max() ?? 0
      longestCounter = counters.map(\.utf8.count).max() ?? 0
    }
  }
}
