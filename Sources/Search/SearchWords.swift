package import Diagnostics
import Lexicons

/// The words that reading a query needs to know, from the lexicons of all languages.
package struct SearchWords: Sendable {
  /// Powers of ten by what is written after digits within one word: 천, 만, 억.
  package let smallScales: [UInt16: Int]
  package let largeScales: [UInt16: Int]
  /// Powers of ten by words of their own, and by letters right after digits: `million`, `bn`.
  package let scales: [String: Int]
  package let months: [String: Int]
  /// What may follow a word within it.
  package let particles: Set<[UInt16]>
  /// Syllables that may stand before a noun within its word: 신 in 신기술.
  package let prefixes: Set<UInt16>
  /// With what verbs end where the sentence goes on: 도록 in 이어지도록.
  package let endings: Set<[UInt16]>

  package static let known = SearchWords(Lexicon.folders.map(Lexicon.init))

  private init(_ lexicons: [Lexicon]) {
    func units(_ kind: String) -> [UInt16: Int] {
      lexicons.reduce(into: [:]) { units, lexicon in
        for (word, power) in lexicon.integers(kind) where word.utf16.count == 1 {
          units[word.utf16.first ?? 0] = power
        }
      }
    }
    func words(_ kind: String) -> [String: Int] {
      lexicons.reduce(into: [:]) { words, lexicon in words.merge(lexicon.integers(kind)) { first, _ in first }
      }
    }
    smallScales = units("small-scale")
    largeScales = units("large-scale")
    scales = words("scale").filter { $0.value > 2 }.merging(words("scale-letters")) { first, _ in first }
    months = words("month")
    prefixes = Set(lexicons.flatMap { $0.words("noun-prefix") }.compactMap(\.utf16.first))
    endings = Set(lexicons.flatMap { $0.words("connective-ending") }.map { Array($0.utf16) })
    particles = Set(lexicons.flatMap { $0.words("particle") }.map { Array($0.utf16) })
  }

  /// The letters after the numbers of a year, a month and a day.
  static let year = UInt16(0xB144)
  static let month = UInt16(0xC6D4)
  static let day = UInt16(0xC77C)
}

extension SearchWords {
  /// For the script of the search page.
  package var json: JSON {
    func table(_ powers: [UInt16: Int]) -> JSON {
      .members(
        powers.sorted { $0.key < $1.key }.map {
          (String(decoding: [$0.key], as: UTF16.self), .number($0.value))
        })
    }
    func table(_ numbers: [String: Int]) -> JSON {
      .members(numbers.sorted { $0.key < $1.key }.map { ($0.key, .number($0.value)) })
    }
    func list(_ words: Set<[UInt16]>) -> JSON {
      .array(words.map { String(decoding: $0, as: UTF16.self) }.sorted().map(JSON.string))
    }
    return .members([
      ("small", table(smallScales)), ("large", table(largeScales)), ("scales", table(scales)),
      ("months", table(months)),
      ("dates", .string(String(decoding: [Self.year, Self.month, Self.day], as: UTF16.self))),
      ("prefixes", .string(String(decoding: prefixes.sorted(), as: UTF16.self))),
      ("particles", list(particles)), ("endings", list(endings)),
    ])
  }
}
