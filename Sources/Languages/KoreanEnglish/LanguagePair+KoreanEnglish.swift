extension LanguagePair {
  static let koreanEnglish = LanguagePair(
    first: .korean, second: .english,
    secondAffirms: { KoreanEnglishNegation.englishAffirms($0, in: $1.words) },
    firstAffirms: { KoreanEnglishNegation.koreanAffirms($0, in: $1.text) },
    sharedWords: KoreanEnglishWords.shared,
    exchangedActors: KoreanEnglishActors.exchanged,
    meanings: { KoreanEnglishMeanings.of($0, isKorean: $1) },
    namedOffice: KoreanEnglishOffices.found,
    lettersOfFirst: "syllables",
    // Right translations have two to four letters for a syllable.
    usualLength: 0.9...8.0)
}
