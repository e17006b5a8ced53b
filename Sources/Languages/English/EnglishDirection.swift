import Characters
import Figures
import Lexicons
import TextReading

/// Words of growth and of decline in English.
enum EnglishDirection {
  private static let words = WordTable<Direction>(
    English.lexicon.table("direction") { Direction(rawValue: $0) })
  private static let stops = WordSet(English.lexicon.words("before-other-amount"))

  /// Words of growth and decline that also bound a number.
  private static let levels = WordSet(
    English.lexicon.words("bound-before").filter { words[$0] != nil } + English.lexicon.words("below-zero"))

  static func direction(_ word: String) -> Direction? { words[word] }

  /// What is right after an amount, *a 3 percent rise*, or else before it, *fell to 3 percent*.
  static func read(_ tokens: [EnglishToken], _ start: Int, _ end: Int) -> Direction? {
    for index in end..<end + 2 where index < tokens.count {
      guard tokens[index].kind == .word, !stops.contains(tokens[index].word) else { break }
      if let direction = direction(tokens[index].word) { return direction }
    }
    var index = start - 1
    var level: Direction?
    while index >= 0, index > start - 7 {
      let token = tokens[index]
      if token.kind == .number || token.isMark(".;:(") { break }
      // up to 3 percent, lower than 3 percent
      let next = tokens[index + 1]
      let isLevel = (token.word == "up" && next.word == "to") || next.word == "than"
      if token.kind == .word, !isLevel, let direction = direction(token.word) {
        // *rose below 20 percent* is a rise: the word next to the number says where it is, not how it moves.
        guard levels.contains(token.word) else { return direction }
        level = level ?? direction
      }
      index -= 1
    }
    return level
  }
}
