import Briefings
import Catalogues
package import Diagnostics
import Glossaries
import Loading

/// A term that a glossary might have.
package struct ProposedTerm: Hashable, Sendable {
  /// A way in which it is translated.
  package struct Translation: Hashable, Sendable {
    package var words: String
    /// How many texts have it.
    package var count: Int
    /// A text that has it, beside its translation.
    package var example: Example
  }

  /// A text with the term.
  package struct Example: Hashable, Sendable {
    /// Name of the briefing's folder.
    package var briefing: String
    /// Where in the briefing it stands, in words for a translator.
    package var place: String
    package var text: String
    package var translation: String
    /// Where the entry of the catalogue is.
    package var location: SourceLocation
  }

  package var term: String
  /// How many texts have it.
  package var count: Int
  /// The most frequent first: one, or two where texts do not agree.
  package var translations: [Translation]

  /// How many of the texts have the first translation, in percent, rounded down.
  package var share: Int { (translations.first?.count ?? 0) * 100 / max(1, count) }
}

/// What recurs in the texts of a site and their translations into one language.
package struct SiteTerms: Hashable, Sendable {
  /// Tag of the language of the texts.
  package var source: String
  /// Tag of the language of the translations.
  package var language: String
  /// The columns of the site's glossary; none where it has no glossary.
  package var columns: [String]
  /// How many texts were compared with their translations.
  package var texts: Int
  /// What is nearly always translated the same way; what says most first.
  package var consistent: [ProposedTerm]
  /// What is translated in two ways.
  package var inconsistent: [ProposedTerm]
}

extension SiteTerms {
  /// What is translated one way, as lines for the site's `glossary.csv`; for a site without one, with the first line of it.
  /// - Parameter limit: how many terms.
  package func glossaryLines(limit: Int) -> String {
    let names = columns.isEmpty ? [source, language, "note"] : columns
    let lines = consistent.prefix(limit).map { term in
      names.map { name in
        let column = Language(name)
        if name == "note" { return "\(term.count) texts, \(term.share)%" }
        if column?.meant(among: [source].compactMap { Language($0) }) != nil { return term.term }
        if column?.meant(among: [language].compactMap { Language($0) }) != nil {
          return term.translations.first?.words ?? ""
        }
        return ""
      }
    }
    let header = columns.isEmpty ? [names] : []
    return (header + lines).map { $0.map(Self.field).joined(separator: ",") + "\n" }.joined()
  }

  private static func field(_ text: String) -> String {
    text.utf8.contains { ",\"\n\r".utf8.contains($0) }
      ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }
}

extension Translations {
  /// Terms that recur in the site's texts, by how they are translated. What the glossary has is left out.
  /// - Parameters:
  ///   - languages: tags of the languages of translations; none for all of the site.
  ///   - minimum: how many texts must have a term.
  /// - Returns: one for each pair of languages that has translations.
  /// - Complexity: linear in the texts and catalogues, but for sorting.
  package func terms(languages: [String] = [], minimum: Int = 3) -> Outcome<[SiteTerms]> {
    var selection = BriefingSelection([], in: content)
    let known = selection.site?.languages ?? []
    let wanted = languages.isEmpty ? known : selection.languages(languages)
    var diagnostics = selection.diagnostics
    var terms: [SiteTerms] = []
    for source in known {
      for language in wanted where language != source {
        var samples: [ProposedTerm.Example] = []
        for loaded in selection.briefings where loaded.briefing.source == source {
          let catalogue = loaded.catalogue(language)
          diagnostics += catalogue.diagnostics
          guard let catalogue = catalogue.value?.catalogue else { continue }
          samples += loaded.examples(in: language, with: catalogue)
        }
        guard !samples.isEmpty else { continue }
        let learnt = TermProposals.learn(
          from: samples.map { TermSample(text: $0.text, translation: $0.translation) }, in: source,
          into: language, besides: selection.glossary, minimum: minimum)
        terms.append(
          SiteTerms(
            source: source.tag, language: language.tag, columns: selection.glossary?.columns ?? [],
            texts: samples.count,
            consistent: learnt.consistent.map { ProposedTerm($0, samples) },
            inconsistent: learnt.inconsistent.map { ProposedTerm($0, samples) }))
      }
    }
    return Outcome(terms, diagnostics)
  }
}

extension LoadedBriefing {
  fileprivate func examples(in language: Language, with catalogue: Catalogue) -> [ProposedTerm.Example] {
    passages(in: language, with: catalogue).compactMap { passage in
      guard passage.isTranslated else { return nil }
      return ProposedTerm.Example(
        briefing: briefing.name, place: passage.place, text: passage.segment.text,
        translation: passage.text.words,
        location: passage.entry?.origin?.start ?? passage.segment.location())
    }
  }
}

extension ProposedTerm {
  fileprivate init(_ proposal: TermProposal, _ samples: [Example]) {
    self.init(
      term: proposal.term, count: proposal.count,
      translations: proposal.counterparts.compactMap { counterpart in
        guard let first = counterpart.samples.first else { return nil }
        return Translation(
          words: counterpart.words, count: counterpart.samples.count, example: samples[first])
      })
  }
}
