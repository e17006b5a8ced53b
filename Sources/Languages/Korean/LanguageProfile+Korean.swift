import Characters
import Figures
import Lexicons
import TextReading

extension LanguageProfile {
  static let korean = LanguageProfile(
    subtag: "ko", usualTag: "ko-KR", name: "Korean", usesLatinLetters: false, isOwnLetter: { $0.isHangul },
    figures: KoreanFigureReading(), wording: KoreanFigureWording(), negation: KoreanNegation(),
    writtenTime: KoreanWrittenTime.first,
    endsSentence: KoreanSentences.isEnd, sentenceEndings: ["다", "요", "까", "죠", "라", "자"],
    isEnding: KoreanParticles.areParticles,
    pluralForms: { [$0] }, articles: [],
    fullNameLengths: 3...4, maySpellName: KoreanNameSpelling.maySpell,
    titles: Korean.lexicon.set("title"), sums: SumWords(Korean.lexicon), wordsWithinNames: [],
    namesOfWords: [],
    namesInAddresses: ["ko", "kor", "korean"],
    hasSmartPunctuation: false, pairsQuotationMarks: true)
}

/// Where Korean sentences end.
enum KoreanSentences {
  /// After a syllable, and before a space, a closing mark or the end.
  static func isEnd(_ index: Int, in text: ScannedText) -> Bool {
    guard text[raw: index - 1].map(\.isHangul) ?? false else { return false }
    return text[raw: index + 1].map { $0.isSpace || "\"'”’)".unicodeScalars.contains($0) } ?? true
  }
}

/// Reads the numbers and dates of Korean texts.
struct KoreanFigureReading: FigureReading {
  func figures(of text: ScannedText) -> TextFigures {
    TextFigures(
      mentions: KoreanMentionReader.mentions(in: text),
      relativeTimes: RelativeTime.all(in: text, KoreanCalendarWords.relativeTimes),
      speaksOfDecline: KoreanDirection.speaksOfDecline(text))
  }

  private static let movementWords = MovementWords(Korean.lexicon, isWhole: false)
  private static let distributives = PhraseTable(words: Korean.lexicon.words("distributive"))

  func movements(of text: ScannedText, sentences: () -> [Range<Int>]) -> [SentenceMovement] {
    Self.movementWords.movements(of: text, sentences: sentences)
  }

  func isDistributed(_ text: ScannedText) -> Bool {
    let words = Self.distributives
    return (0..<text.count).contains { words.end(in: text, at: $0) != nil }
  }
}
