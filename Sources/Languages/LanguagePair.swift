package import TextReading

/// What is known of two languages together, which neither says of itself. There is one for each two, as of profiles.
package final class LanguagePair: Sendable {
  package let first: LanguageProfile
  package let second: LanguageProfile
  /// Whether a sentence of the second language says without negation what a negation of the first denies.
  package let secondAffirms: @Sendable (PlainNegation, SentenceNegation) -> Bool
  /// Whether a sentence of the first language says without negation what a negation of the second denies.
  package let firstAffirms: @Sendable (PlainNegation, SentenceNegation) -> Bool
  /// The names and nouns that two sentences share: scalars of the first text, and of the words of the second those that
  /// are in the sentence.
  package let sharedWords:
    @Sendable (ScannedText, Range<Int>, ScannedText, ArraySlice<LatinWords.Word>) -> [SharedWord]
  /// Of two names that sentences share, who acts and who is acted upon in the first language where the second has it the
  /// other way round.
  package let exchangedActors:
    @Sendable ([SharedWord], ScannedText, ScannedText, ArraySlice<LatinWords.Word>) -> (
      subject: SharedWord, object: SharedWord
    )?
  /// What the words of a text mean, as numbers that both languages share; whether the text is in the first of them.
  package let meanings: @Sendable (ScannedText, Bool) -> Set<Int>
  /// The office or organisation that a text in the first language and its translation into the second name, if it is the only one.
  package let namedOffice: @Sendable (String, String) -> NamedOffice?
  /// What the letters of the first language are called: syllables.
  package let lettersOfFirst: String
  /// How many letters of the second language say what one of the first does, in translations that say all.
  package let usualLength: ClosedRange<Double>

  init(
    first: LanguageProfile,
    second: LanguageProfile,
    secondAffirms: @escaping @Sendable (PlainNegation, SentenceNegation) -> Bool,
    firstAffirms: @escaping @Sendable (PlainNegation, SentenceNegation) -> Bool,
    sharedWords:
      @escaping @Sendable (ScannedText, Range<Int>, ScannedText, ArraySlice<LatinWords.Word>) -> [SharedWord],
    exchangedActors:
      @escaping @Sendable ([SharedWord], ScannedText, ScannedText, ArraySlice<LatinWords.Word>) -> (
        subject: SharedWord, object: SharedWord
      )?,
    meanings: @escaping @Sendable (ScannedText, Bool) -> Set<Int>,
    namedOffice: @escaping @Sendable (String, String) -> NamedOffice?,
    lettersOfFirst: String,
    usualLength: ClosedRange<Double>
  ) {
    self.first = first
    self.second = second
    self.secondAffirms = secondAffirms
    self.firstAffirms = firstAffirms
    self.sharedWords = sharedWords
    self.exchangedActors = exchangedActors
    self.meanings = meanings
    self.namedOffice = namedOffice
    self.lettersOfFirst = lettersOfFirst
    self.usualLength = usualLength
  }

  /// The two that are known together.
  private static let all: [LanguagePair] = [koreanEnglish]

  /// What is known of two languages together, in whichever order they are named; nil where nothing is.
  package static func of(_ one: LanguageProfile, _ other: LanguageProfile) -> LanguagePair? {
    all.first { pair in
      pair.first.subtag == one.subtag && pair.second.subtag == other.subtag
        || pair.first.subtag == other.subtag && pair.second.subtag == one.subtag
    }
  }
}
