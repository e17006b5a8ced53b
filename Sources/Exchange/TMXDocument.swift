package import Briefings
package import Diagnostics

/// What has been translated once, as the programs of translators hand it on: the content of a TMX file.
package struct TMXDocument: Hashable, Sendable {
  package var units: [MemoryUnit]

  package init(units: [MemoryUnit] = []) { self.units = units }

  /// The text and each of its translations, for the languages of a site.
  ///
  /// The text is in the language that the file calls the source; where it names none that the unit has, in the first of
  /// `languages` that it has.
  /// - Complexity: linear in the units.
  package func pairs(among languages: [Language]) -> [MemoryPair] {
    var meant: [Language: Language] = [:]
    func known(_ language: Language) -> Language? {
      if let known = meant[language] { return known }
      meant[language] = language.meant(among: languages)
      return meant[language]
    }
    return units.flatMap { unit -> [MemoryPair] in
      let texts = unit.texts.compactMap { text in known(text.language).map { ($0, text.words) } }
      let declared = unit.source.flatMap(known)
      let present = [declared].compactMap(\.self) + (declared == nil ? languages : [])
      guard let source = present.first(where: { language in texts.contains { $0.0 == language } }),
        let text = texts.first(where: { $0.0 == source })?.1
      else { return [] }
      return texts.compactMap { language, words in
        language == source
          ? nil : MemoryPair(source: source, target: language, text: text, translation: words, unit: unit)
      }
    }
  }
}

/// One text in several languages.
package struct MemoryUnit: Hashable, Sendable {
  /// What is known of a translation beside its words.
  package struct Facts: Hashable, Sendable {
    /// Name of the briefing's folder.
    package var briefing: String?
    /// Where in the briefing it stands, in words for a translator.
    package var place: String?
    package var isReviewed: Bool
    package var isMachineMade: Bool
    /// The day on which somebody reviewed it: `2026-11-23`. It is written, and not read.
    package var day: String?

    package init(
      briefing: String? = nil, place: String? = nil, isReviewed: Bool = false, isMachineMade: Bool = false,
      day: String? = nil
    ) {
      self.briefing = briefing
      self.place = place
      self.isReviewed = isReviewed
      self.isMachineMade = isMachineMade
      self.day = day
    }
  }

  package struct Text: Hashable, Sendable {
    package var language: Language
    package var words: String

    package init(_ language: Language, _ words: String) {
      self.language = language
      self.words = words
    }
  }

  /// The language that the others were translated from; nil where the file leaves that open.
  package var source: Language?
  /// In the order of the file.
  package var texts: [Text]
  package var facts: Facts
  /// Nil if it was not read from a file.
  package var location: SourceLocation?

  package init(source: Language?, texts: [Text], facts: Facts = Facts(), location: SourceLocation? = nil) {
    self.source = source
    self.texts = texts
    self.facts = facts
    self.location = location
  }
}

/// A text and its translation, out of a memory.
package struct MemoryPair: Hashable, Sendable {
  package var source: Language
  package var target: Language
  package var text: String
  package var translation: String
  package var unit: MemoryUnit
}
