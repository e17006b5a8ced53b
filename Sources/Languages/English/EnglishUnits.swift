import Characters
import Figures
import LexiconFormat
import Lexicons
import TextReading

/// What can follow a number in English.
enum EnglishUnit: Sendable {
  case kind(QuantityKind)
  case basisPoint
  /// Something that no kind is compared by: points, times, years of age.
  case counter
}

enum EnglishUnits {
  private static let phrases: [(words: String, meaning: EnglishUnit)] =
    English.lexicon.entries("unit").compactMap { entry in
      guard let kind = KnownQuantities.kinds(entry.fields[0]).first else { return nil }
      return (entry.words, kind == .basisPoint ? .basisPoint : .kind(kind))
    } + English.lexicon.words("counter").map { ($0, .counter) }

  /// By the first word, the longest first.
  private static let byFirstWord: WordTable<[(rest: [String], meaning: EnglishUnit)]> = {
    var table: [String: [(rest: [String], meaning: EnglishUnit)]] = [:]
    for (phrase, meaning) in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      table[words[0], default: []].append((Array(words.dropFirst()), meaning))
    }
    return WordTable(table.mapValues { $0.sorted { $0.rest.count > $1.rest.count } })
  }()

  private static let symbols = PhraseTable<QuantityKind>(UnitSigns.symbols.map { ($0.words, $0.kind) })

  /// What else words for units may mean that have two meanings, by the first of them.
  static let otherKinds = AmbiguousUnits(of: English.lexicon)

  /// A unit's symbol at a place of a text.
  static func symbol(_ text: ScannedText, at index: Int) -> (unit: QuantityKind, end: Int)? {
    guard let (unit, end) = symbols.longestMatch(in: text, at: index),
      !text.isLatin(end) || !text.isLatin(end - 1)
    else { return nil }
    return (unit, end)
  }

  /// Words between an amount and its unit that change nothing.
  private static let adjectives = WordSet(English.lexicon.words("between-amount-and-unit"))

  /// The unit in the tokens from `index` on, and the token after it.
  static func unit(_ tokens: ArraySlice<EnglishToken>) -> (meaning: EnglishUnit, end: Int)? {
    var index = tokens.startIndex
    if index < tokens.endIndex, tokens[index].isMark("-‑–"), index + 1 < tokens.endIndex,
      !tokens[index + 1].isSpaced
    {
      index += 1
    }
    guard index < tokens.endIndex else { return nil }
    if tokens[index].isMark("%") {
      return point(tokens, index + 1).map { (.kind(.percentagePoint), $0) } ?? (.kind(.percent), index + 1)
    }
    for _ in 0..<2 {
      if let found = phrase(tokens[index...]) { return found }
      guard tokens[index].isWord(adjectives), index + 1 < tokens.endIndex else { return nil }
      index += 1
    }
    return phrase(tokens[index...])
  }

  /// %p, % points.
  private static func point(_ tokens: ArraySlice<EnglishToken>, _ index: Int) -> Int? {
    guard index < tokens.endIndex else { return nil }
    if !tokens[index].isSpaced, tokens[index].isWord("p", "pt") { return index + 1 }
    return tokens[index].isWord("points", "point") ? index + 1 : nil
  }

  private static func phrase(_ tokens: ArraySlice<EnglishToken>) -> (meaning: EnglishUnit, end: Int)? {
    guard let first = tokens.first, first.kind == .word else { return nil }
    for (rest, meaning) in byFirstWord[first.word] ?? [] {
      if let end = matches(rest, tokens.dropFirst()) { return (meaning, end) }
    }
    return nil
  }

  /// Hyphens may be between the words.
  private static func matches(_ words: [String], _ tokens: ArraySlice<EnglishToken>) -> Int? {
    var index = tokens.startIndex
    for word in words {
      if index < tokens.endIndex, tokens[index].isMark("-‑."), index + 1 < tokens.endIndex { index += 1 }
      guard index < tokens.endIndex, tokens[index].word == word else { return nil }
      index += 1
    }
    return index
  }
}
