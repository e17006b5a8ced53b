import Figures
import LexiconFormat
import Lexicons
import TextReading

/// Korean words that are numbers by themselves.
enum KoreanWords {
  /// 한, 두, 스물다섯: numerals that precede a counter.
  static let native: PhraseTable<[Int]> = {
    let ones = Korean.lexicon.integers("native-one")
    var entries: [(String, [Int])] = ones.map { ($0.key, [$0.value]) }
    for (word, value) in Korean.lexicon.integers("native-ten") {
      entries.append((word, [value]))
      entries += ones.map { (word + $0.key, [value + $0.value]) }
      entries += ones.map { (word + " " + $0.key, [value + $0.value]) }
    }
    entries += Korean.lexicon.entries("native-numeral").map { entry in
      (entry.words, entry.fields[0].split(separator: " ").compactMap { Int($0) })
    }
    return PhraseTable(entries)
  }()

  /// What all of these begin with.
  static let beginnings = native.index.firsts + words.index.firsts + magnitudes.index.firsts

  static let words = PhraseTable(NumberWord.all(in: Korean.lexicon))

  /// Orders of magnitude: 수십억 is at least 10^9 and less than 10^10.
  static let magnitudes = PhraseTable<Int>(
    Korean.lexicon.integers("vague-scale").flatMap { word, power in
      Korean.lexicon.words("vague-prefix").map { ($0 + word, power) }
    })
  static let notMagnitudes = Korean.lexicon.words("not-vague")

  /// Names and idioms in which a number need not be said, from the number on: 4강, 24시간.
  static let looseNumbers = PhraseTable(words: Korean.lexicon.words("loose-number"))
}
