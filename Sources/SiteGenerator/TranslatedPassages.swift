import Briefings
import Catalogues
import Diagnostics
import Loading

/// One text of a briefing beside its translation, as a build matches them.
struct TranslatedPassage {
  /// Where the text stands, in words for a translator.
  var place: String
  var segment: Segment
  /// Nil where there is none.
  var entry: CatalogueEntry?
  /// As an edition has it.
  var text: EditionText

  /// Whether the translation is one of just this text.
  var isTranslated: Bool { text.state == .translated }
}

extension LoadedBriefing {
  /// The texts that are translated, in reading order, each once for each entry that serves it.
  /// - Complexity: linear in the document and the catalogue, but for sorting.
  func passages(in language: Language, with catalogue: Catalogue) -> [TranslatedPassage] {
    let document = briefing.document
    let translated = catalogue.translate(document, from: briefing.source, into: language).value
    let places = document.places
    var seen: Set<Int> = []
    return document.segments.compactMap { segment in
      guard segment.isTranslatable, !segment.text.isEmpty else { return nil }
      let position = translated.position(for: segment)
      if let position, !seen.insert(position).inserted { return nil }
      return TranslatedPassage(
        place: places[segment.index], segment: segment, entry: position.map { catalogue.entries[$0] },
        text: translated.edition.texts[segment.index])
    }
  }
}
