import Languages
import TextReading

/// Finds what a translation calls an office or an organisation.
enum OfficeNames {
  /// The only one that a text names, if its translation names only one too.
  ///
  /// - Complexity: linear in the texts.
  static func all(in segment: TranslatedSegment) -> [SpokenNames.Found] {
    let pair = segment.pair
    guard let from = LanguageProfile.of(pair.sourceLanguage),
      let into = LanguageProfile.of(pair.targetLanguage),
      let languages = LanguagePair.of(from, into), languages.first.subtag == from.subtag,
      let office = languages.namedOffice(pair.source, pair.target)
    else { return [] }
    let (source, target) = (ScannedText(pair.source), ScannedText(pair.target))
    return [
      SpokenNames.Found(
        name: source.rawString(office.name), spelling: target.rawString(office.translation),
        source: source.utf8(office.name), target: target.utf8(office.translation))
    ]
  }
}
