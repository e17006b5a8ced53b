import Figures
import TextReading

/// Roman numerals in English names: Louis XIV, World War II.
enum RomanNumerals {
  private static let parts: [(letters: String, value: Int)] = [
    ("XC", 90), ("L", 50), ("XL", 40), ("X", 10), ("IX", 9), ("V", 5), ("IV", 4), ("I", 1),
  ]

  /// The value of a numeral below 100 in capitals; nil for any other word, and for the pronoun I.
  ///
  /// - Complexity: constant.
  static func value(of word: String) -> Int? {
    guard word != "I", (1...7).contains(word.utf8.count), word.utf8.allSatisfy("IVXLC".utf8.contains) else {
      return nil
    }
    var rest = word[...]
    var value = 0
    for (letters, part) in parts {
      var count = 0
      while count < (letters == "X" || letters == "I" ? 3 : 1), rest.hasPrefix(letters) {
        rest = rest.dropFirst(letters.count)
        value += part
        count += 1
      }
    }
    return rest.isEmpty ? value : nil
  }
}
