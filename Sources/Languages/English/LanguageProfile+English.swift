import Characters
import Figures
import Lexicons
import TextReading

extension LanguageProfile {
  static let english = LanguageProfile(
    subtag: "en", usualTag: "en-US", name: "English", usesLatinLetters: true,
    isOwnLetter: { $0.isLatinLetter },
    figures: EnglishFigureReading(), wording: EnglishFigureWording(), negation: EnglishNegation(),
    writtenTime: EnglishWrittenTime.first,
    endsSentence: EnglishSentences.isEnd, sentenceEndings: [], isEnding: { ending, _ in ending.isEmpty },
    pluralForms: EnglishPlurals.forms, articles: English.lexicon.set("article"),
    fullNameLengths: nil, maySpellName: { _, _ in false },
    titles: English.lexicon.set("title"), sums: SumWords(English.lexicon),
    wordsWithinNames: English.lexicon.set("within-name"),
    namesOfWords: English.lexicon.set("name-of-a-word"),
    namesInAddresses: ["en", "eng", "english"], hasSmartPunctuation: true)
}

/// Where English sentences end.
enum EnglishSentences {
  private static let abbreviations = English.lexicon.set("abbreviation")

  static func isEnd(_ index: Int, in text: ScannedText) -> Bool {
    guard let next = text[raw: index + 1] else { return true }
    guard next.isSpace || "\"'”’)".unicodeScalars.contains(next) else { return false }
    guard text.scalars[index] == "." else { return true }
    // An abbreviation: U.S., Dr., No. 1.
    var start = index
    while index - start < 5, let scalar = text[raw: start - 1], scalar.isLatinLetter { start -= 1 }
    let word = text.rawString(start..<index)
    return index - start > 1 && !abbreviations.contains(word.lowercased())
      || text[raw: index - 1].map(\.isASCIIDigit) ?? false
      || index == start
  }
}

/// Reads the numbers and dates of English texts.
struct EnglishFigureReading: FigureReading {
  private static let movementWords = MovementWords(English.lexicon, isWhole: true)
  private static let distributives = PhraseTable(words: English.lexicon.words("distributive"))

  func figures(of text: ScannedText) -> TextFigures { EnglishMentionReader.figures(of: text) }

  func movements(of text: ScannedText, sentences: () -> [Range<Int>]) -> [SentenceMovement] {
    Self.movementWords.movements(of: text.lowercased(), sentences: sentences)
  }

  func isDistributed(_ text: ScannedText) -> Bool {
    let words = Self.distributives
    return (0..<text.count).contains { words.end(in: text, at: $0) != nil }
  }
}
