import Characters
import LexiconFormat
import Lexicons
import TextReading

/// What the words of the lexicon mean in both languages, as numbers: two texts that share many say the same.
enum KoreanEnglishMeanings {
  private static let entries: [(korean: String, english: [String])] = ["affirmation", "counted"].flatMap {
    kind in
    Lexicon(folder: "ko-en").entries(kind).map { entry in
      (entry.words, entry.fields[0].split(separator: " ").map(String.init))
    }
  }.filter { $0.korean.unicodeScalars.count > 1 }

  private static let korean = PhraseTable(entries.enumerated().map { ($1.korean, $0) })

  private static let english: PhraseTable<[Int]> = {
    var numbers: [String: [Int]] = [:]
    for (number, entry) in entries.enumerated() {
      for word in entry.english where word.utf8.count > 2 { numbers[word, default: []].append(number) }
    }
    return PhraseTable(numbers.map { ($0.key, $0.value) })
  }()

  /// For each meaning of an English text the numbers of all words of the lexicon that may have it.
  ///
  /// - Complexity: linear in the text.
  static func of(_ text: ScannedText, isKorean: Bool) -> Set<Int> {
    var meanings: Set<Int> = []
    if isKorean {
      for index in 0..<text.count where text.isHangul(index) && !text.isHangul(index - 1) {
        if let (number, _) = korean.longestMatch(in: text, at: index) { meanings.insert(number) }
      }
    } else {
      let text = text.lowercased()
      for index in 0..<text.count where text.isLatin(index) && !text.isLatin(index - 1) {
        if let (numbers, _) = english.longestMatch(in: text, at: index) { meanings.formUnion(numbers) }
      }
    }
    return meanings
  }
}
