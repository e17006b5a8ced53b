package import Briefings

extension Catalogue {
  /// A catalogue ready for a translator: an entry without translation for every text of a document that has to
  /// be translated, with the places where it is.
  ///
  /// A text that is in several places has one entry.
  /// - Complexity: linear in the document.
  package init(file: String, language: Language, untranslated document: Document) {
    let empty = Catalogue(file: file, language: language)
    self = empty.updated(to: document, in: language).catalogue
  }
}
