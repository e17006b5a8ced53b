package import Briefings
package import Diagnostics

/// Finds briefings that want an address which another one has.
package struct SlugConflicts {
  private let languages: [Language]
  private var owners: [Language: [String: String]] = [:]
  private var found: [Language: [Diagnostic]] = [:]

  package init(languages: [Language]) { self.languages = languages }

  /// Of two, the one that is added later is in the wrong.
  package mutating func add(_ slugs: [Language: String], of briefing: String, in folder: String) {
    for (language, slug) in slugs {
      guard let owner = owners[language]?[slug] else {
        owners[language, default: [:]][slug] = briefing
        continue
      }
      found[language, default: []].append(
        Diagnostic(
          .duplicateSlug, at: SourceLocation(file: folder),
          "Two briefings have the address '\(language)/\(slug)/': this one and '\(owner)'",
          help: "Rename one of the folders, or write 'slugs: {\(language): …}' in its briefing.yml"))
    }
  }

  /// An error for each, in the order of the site's languages.
  package var diagnostics: [Diagnostic] { languages.flatMap { found[$0] ?? [] } }
}
