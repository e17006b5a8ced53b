package import Briefings

extension Catalogue {
  /// A catalogue ready for a translator: an entry without translation for every text of a document that has to
  /// be translated, with the places where it stands.
  ///
  /// A text that stands in several places has one entry.
  /// - Complexity: linear in the document.
  package init(file: String, language: Language, untranslated document: Document) {
    self.init(file: file, language: language)
    var positions: [String: Int] = [:]
    for (segment, place) in zip(document.segments, document.places) {
      // An entry with an empty text would be the header.
      guard segment.isTranslatable, !segment.text.isEmpty else { continue }
      if let position = positions[segment.text] {
        entries[position].comments.extracted.append(place)
      } else {
        positions[segment.text] = entries.count
        entries.append(CatalogueEntry(comments: CatalogueComments(extracted: [place]), id: segment.text))
      }
    }
  }
}
