import Characters
import Figures
import Lexicons
import TextReading

/// Words of growth and of decline in English.
enum EnglishDirection {
  private static let words = WordTable<Direction>(
    English.lexicon.table("direction") { Direction(rawValue: $0) })
  private static let stops = WordSet(English.lexicon.words("before-other-amount"))

  static func direction(_ word: String) -> Direction? { words[word] }

  /// What is right after an amount, *a 3 percent rise*, or else before it, *fell to 3 percent*.
  static func read(_ tokens: [EnglishToken], _ start: Int, _ end: Int) -> Direction? {
    for index in end..<end + 2 where index < tokens.count {
      guard tokens[index].kind == .word, !stops.contains(tokens[index].word) else { break }
      if let direction = direction(tokens[index].word) { return direction }
    }
    var index = start - 1
    while index >= 0, index > start - 7 {
      let token = tokens[index]
      if token.kind == .number || token.isMark(".;:(") { return nil }
      // up to 3 percent, lower than 3 percent
      let next = tokens[index + 1]
      let isLevel = (token.word == "up" && next.word == "to") || next.word == "than"
      if token.kind == .word, !isLevel, let direction = direction(token.word) { return direction }
      index -= 1
    }
    return nil
  }
}
