package import Briefings
package import Diagnostics

/// Terms that must be translated one way: `glossary.csv`.
package struct Glossary: Hashable, Sendable {
  package struct Term: Hashable, Sendable {
    /// Per language the ways to write it; any of them will do.
    package var words: [Language: [String]]
    /// Per language the ways not to write it.
    package var forbidden: [Language: [String]]
    package var note: String?
    /// Per language what it means, for readers.
    package var definitions: [Language: String] = [:]
    /// Of its row.
    package var location: SourceLocation

    package init(
      words: [Language: [String]], forbidden: [Language: [String]] = [:], note: String? = nil,
      location: SourceLocation
    ) {
      self.words = words
      self.forbidden = forbidden
      self.note = note
      self.location = location
    }
  }

  package var terms: [Term]
  /// The names of its columns, as the first line of the file has them.
  package var columns: [String]

  package init(terms: [Term] = [], columns: [String] = []) {
    self.terms = terms
    self.columns = columns
  }
}
