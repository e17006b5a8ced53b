import Figures
import Lexicons
import TextReading

/// Words of growth and of decline in Korean.
enum KoreanDirection {
  private static let words = PhraseTable<Direction>(
    Korean.lexicon.table("direction") { Direction(rawValue: $0) }.map { ($0.key, $0.value) })
  private static let belowZero = PhraseTable(words: Korean.lexicon.words("below-zero"))
  private static let ends: Set<Unicode.Scalar> = ["\0", ",", ".", ";", ")", "(", "·", "~"]
  private static let window = 14

  static func isDown(_ text: ScannedText, at index: Int) -> Bool {
    belowZero.end(in: text, at: index) != nil || words.longestMatch(in: text, at: index)?.meaning == .down
  }

  /// What the words after a number say, up to the next number or sign.
  static func read(_ text: ScannedText, after start: Int) -> Direction? {
    for index in start..<start + window {
      if text.isDigit(index) || ends.contains(text[index]) { return nil }
      if let (direction, _) = words.longestMatch(in: text, at: index) { return direction }
    }
    return nil
  }
}
