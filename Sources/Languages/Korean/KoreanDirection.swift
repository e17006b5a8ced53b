import Characters
import Figures
import Lexicons
import TextReading

/// Words of growth and of decline in Korean.
enum KoreanDirection {
  private static let words = PhraseTable<Direction>(
    Korean.lexicon.table("direction") { Direction(rawValue: $0) }.map { ($0.key, $0.value) })
  private static let belowZero = PhraseTable(words: Korean.lexicon.words("below-zero"))
  private static let ends = ScalarSet("\0,.;)(·~".unicodeScalars)
  private static let window = 14

  /// Whether a text says of anything that it declines or lies below zero.
  ///
  /// - Complexity: linear in the text.
  static func speaksOfDecline(_ text: ScannedText) -> Bool {
    let (words, belowZero) = (Self.words, Self.belowZero)
    return (0..<text.count).contains { index in
      belowZero.end(in: text, at: index) != nil || words.longestMatch(in: text, at: index)?.meaning == .down
    }
  }

  /// What the words after a number say, up to the next number or sign.
  static func read(_ text: ScannedText, after start: Int) -> Direction? {
    let (words, ends) = (Self.words, Self.ends)
    for index in start..<start + window {
      if text.isDigit(index) || ends.contains(text[index]) { return nil }
      if let (direction, _) = words.longestMatch(in: text, at: index) { return direction }
    }
    return nil
  }
}
