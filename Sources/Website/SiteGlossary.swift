package import Briefings
import Characters
package import Glossaries
package import Records

/// The glossary as a page of the site that terms in texts lead to.
package struct SiteGlossary: Sendable {
  struct Entry: Sendable {
    /// The same in every language.
    var id: String
    var words: [Language: [String]]
    var definitions: [Language: String]
  }

  /// In the order of the file.
  let entries: [Entry]
  private let finders: [Language: GlossaryTerms]

  package init(_ glossary: Glossary, languages: [Language]) {
    var taken: Set<String> = []
    entries = glossary.terms.map { term in
      let name = languages.lazy.compactMap { term.words[$0]?.first }.first ?? "term"
      return Entry(id: identifier(name, &taken), words: term.words, definitions: term.definitions)
    }
    finders = Dictionary(
      uniqueKeysWithValues: languages.map { language in
        (language, GlossaryTerms(glossary, in: language) { $0.definitions[language] != nil })
      })
  }

  /// What pages show of each term where it occurs, in the order of the glossary; nothing where they lead to no term.
  package var shownTerms: [RecordWriter] {
    guard entries.contains(where: { !$0.definitions.isEmpty }) else { return [] }
    return entries.map { entry in
      var record = RecordWriter()
      record.write(entry.id)
      record.write(everythingIn: entry.words)
      record.write(everythingIn: entry.definitions)
      return record
    }
  }

  /// Whether there is something to say of terms in a language beside their translations.
  func hasDefinitions(in language: Language) -> Bool { entries.contains { $0.definitions[language] != nil } }

  func hasTerms(in language: Language) -> Bool {
    entries.contains { !($0.words[language] ?? []).isEmpty }
  }

  /// The entries for readers of a language, in the order of its words.
  func entries(in language: Language) -> [Entry] {
    func key(_ entry: Entry) -> String { (entry.words[language]?.first ?? "").lowercased() }
    return entries.filter { !($0.words[language] ?? []).isEmpty }.sorted {
      key($0).unicodeScalars.lexicographicallyPrecedes(key($1).unicodeScalars)
    }
  }

  /// The terms in a text that have a definition in its language, in reading order, with their places in its UTF-8. Of
  /// terms that overlap there is one, so that a mark never begins within another.
  func definedTerms(in text: String, _ language: Language) -> [(entry: Entry, range: Range<Int>)] {
    (finders[language]?.places(in: text) ?? []).map { (entries[$0.term], $0.range) }
  }
}

/// An id for a term, made of its letters and digits, that no other term has.
private func identifier(_ term: String, _ taken: inout Set<String>) -> String {
  let parts = term.unicodeScalars.split { !$0.isWordPart }
  let name = parts.map { String(String.UnicodeScalarView($0)) }.joined(separator: "-")
  var id = name
  var number = 1
  while !taken.insert(id).inserted {
    number += 1
    id = "\(name)-\(number)"
  }
  return id
}
