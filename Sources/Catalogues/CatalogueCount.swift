package import Briefings
import Characters

/// How far a translation has come. A text that is in several places counts once.
package struct CatalogueCount: Hashable, Sendable {
  /// Texts, and the words in them.
  package struct Amount: Hashable, Sendable {
    package var texts = 0
    package var words = 0

    fileprivate mutating func add(_ text: String) {
      texts += 1
      words += wordCount(of: text)
    }
  }

  package private(set) var all = Amount()
  /// With a translation of just this text.
  package private(set) var translated = Amount()
  /// With a translation of an earlier state of the text, or one that is marked as fuzzy.
  package private(set) var stale = Amount()
  /// Without one, or with one that nobody has confirmed.
  package private(set) var missing = Amount()
  /// Those among the translated and stale ones that a machine has made.
  package private(set) var machineMade = Amount()
  /// Those among the translated ones that somebody has reviewed.
  package private(set) var reviewed = Amount()

  /// Counts the texts of a document by what a build would show for them.
  package init(of document: Document, with catalogue: Catalogue, in language: Language) {
    let updated = catalogue.updated(to: document, in: language).catalogue
    for entry in updated.entries where !entry.isObsolete {
      all.add(entry.id)
      guard !entry.translation.isEmpty, !entry.isUnconfirmed(for: entry.id) else {
        missing.add(entry.id)
        continue
      }
      if entry.isFuzzy { stale.add(entry.id) } else { translated.add(entry.id) }
      if updated.isMachineMade(entry) { machineMade.add(entry.id) }
      if !entry.isFuzzy, updated.isReviewed(entry) { reviewed.add(entry.id) }
    }
  }
}

/// How many words a text has: what is between spaces and holds a letter or digit.
func wordCount(of text: String) -> Int {
  text.unicodeScalars.split(separator: " ").count { word in
    word.contains(where: \.isWordPart)
  }
}
