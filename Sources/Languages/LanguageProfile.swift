package import Briefings
import Characters
package import Figures
package import TextReading

/// What is known of a language: a value that has abilities.
///
/// Whoever needs an ability asks the profile for it, and nobody asks which language it is. A language that is not known
/// has no profile; its texts are shown and matched, but not understood. There is one for each language, which every text
/// in it refers to.
package final class LanguageProfile: Sendable {
  /// The primary subtag: `ko` for `ko` and `ko-KR`.
  package let subtag: String
  /// With the region that is meant where none is named: `ko-KR`.
  package let usualTag: String
  /// In English, for messages.
  package let name: String
  /// Whether it is written in Latin letters.
  package let usesLatinLetters: Bool
  /// Whether a letter belongs to the script that the language is written in.
  package let isOwnLetter: @Sendable (Unicode.Scalar) -> Bool
  /// Reads quantities, dates and relative times.
  package let figures: any FigureReading
  /// Writes them, for findings and suggestions.
  package let wording: any FigureWording
  package let negation: any NegationReading
  /// The first date, with or without a time, in the line of a letterhead.
  package let writtenTime: @Sendable (Substring) -> WrittenTime?
  /// Whether the full stop, question or exclamation mark at an index of a text ends a sentence.
  package let endsSentence: @Sendable (Int, ScannedText) -> Bool
  /// The last letters that sentences mostly end in; empty where they tell nothing.
  package let sentenceEndings: Set<Unicode.Scalar>
  /// Whether letters written on to a word are no more than its endings: particles after the syllable before them.
  package let isEnding: @Sendable (_ ending: [Unicode.Scalar], _ last: Unicode.Scalar) -> Bool
  /// A term, and with it the plurals that are not formed by adding letters at its end.
  package let pluralForms: @Sendable (String) -> [String]
  /// Words before a noun that say nothing of it: the, a.
  package let articles: Set<String>
  /// How many letters of its own a text has that can be looked for in others, if it is somewhere the full name of a
  /// person; nil where such a text could be anything else as well.
  package let fullNameLengths: ClosedRange<Int>?
  /// Whether words in Latin letters, in lower case, may spell a name.
  package let maySpellName: @Sendable (_ name: String, _ words: [String]) -> Bool
  /// Titles before or after a name, in lower case without full stops.
  package let titles: Set<String>
  /// What tables and sentences say of sums: which row is their total, which figures are shares, what comes before the number of
  /// all and before what is left, and by which lists and shares are not of one whole.
  package let sums: SumWords
  /// Words in small letters that are part of names.
  package let wordsWithinNames: Set<String>
  /// What a word is called when the text speaks of the word itself: the word 정.
  package let namesOfWords: Set<String>
  /// How addresses of its pages call the language.
  package let namesInAddresses: Set<String>
  /// Whether straight quotation marks may become curly ones, and hyphens dashes, by the rules of English.
  package let hasSmartPunctuation: Bool
  /// Whether straight quotation marks that come in pairs may become curly ones, wherever they stand.
  package let pairsQuotationMarks: Bool

  init(
    subtag: String,
    usualTag: String,
    name: String,
    usesLatinLetters: Bool,
    isOwnLetter: @escaping @Sendable (Unicode.Scalar) -> Bool,
    figures: any FigureReading,
    wording: any FigureWording,
    negation: any NegationReading,
    writtenTime: @escaping @Sendable (Substring) -> WrittenTime?,
    endsSentence: @escaping @Sendable (Int, ScannedText) -> Bool,
    sentenceEndings: Set<Unicode.Scalar>,
    isEnding: @escaping @Sendable (_ ending: [Unicode.Scalar], _ last: Unicode.Scalar) -> Bool,
    pluralForms: @escaping @Sendable (String) -> [String],
    articles: Set<String>,
    fullNameLengths: ClosedRange<Int>?,
    maySpellName: @escaping @Sendable (_ name: String, _ words: [String]) -> Bool,
    titles: Set<String>,
    sums: SumWords,
    wordsWithinNames: Set<String>,
    namesOfWords: Set<String>,
    namesInAddresses: Set<String>,
    hasSmartPunctuation: Bool,
    pairsQuotationMarks: Bool = false
  ) {
    self.subtag = subtag
    self.usualTag = usualTag
    self.name = name
    self.usesLatinLetters = usesLatinLetters
    self.isOwnLetter = isOwnLetter
    self.figures = figures
    self.wording = wording
    self.negation = negation
    self.writtenTime = writtenTime
    self.endsSentence = endsSentence
    self.sentenceEndings = sentenceEndings
    self.isEnding = isEnding
    self.pluralForms = pluralForms
    self.articles = articles
    self.fullNameLengths = fullNameLengths
    self.maySpellName = maySpellName
    self.titles = titles
    self.sums = sums
    self.wordsWithinNames = wordsWithinNames
    self.namesOfWords = namesOfWords
    self.namesInAddresses = namesInAddresses
    self.hasSmartPunctuation = hasSmartPunctuation
    self.pairsQuotationMarks = pairsQuotationMarks
  }

  /// Whether a text can hardly be anything but the full name of a person, so that it can be looked for in others.
  package func looksLikeFullName(_ text: String) -> Bool {
    guard let fullNameLengths else { return false }
    return fullNameLengths.contains(text.unicodeScalars.count) && text.unicodeScalars.allSatisfy(isOwnLetter)
  }

  /// The sentences of a text.
  ///
  /// - Complexity: linear in the text.
  package func sentences(of text: ScannedText) -> [Range<Int>] {
    var sentences: [Range<Int>] = []
    var start = 0
    for (index, scalar) in text.scalars.enumerated() {
      switch scalar {
      case ".", "?", "!", "。":
        guard endsSentence(index, text) else { continue }
        sentences.append(start..<index + 1)
        start = index + 1
      default: break
      }
    }
    if text.scalars[start...].contains(where: \.isWordPart) { sentences.append(start..<text.count) }
    return sentences
  }
}

extension LanguageProfile {
  /// The languages that are known.
  package static let all: [LanguageProfile] = [korean, english]

  private static let bySubtag = Dictionary(all.map { ($0.subtag, $0) }) { first, _ in first }

  /// What is known of a language, by its primary subtag; nil where nothing is.
  package static func of(_ language: Language) -> LanguageProfile? { bySubtag[language.primarySubtag] }

  /// The language that findings are written in.
  package static let ofMessages = english

  /// The language whose own letter this is, other than Latin ones.
  package static func ofLetter(_ scalar: Unicode.Scalar) -> LanguageProfile? {
    all.first { !$0.usesLatinLetters && $0.isOwnLetter(scalar) }
  }
}
