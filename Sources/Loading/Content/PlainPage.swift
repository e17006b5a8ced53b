package import Briefings

/// A page beside the briefings, such as `about`: the folder `content/pages/about/` with a Markdown file for each
/// language.
package struct PlainPage: Sendable {
  /// Name of the folder and last part of the address.
  package var name: String
  /// As shown in diagnostics.
  package var folder: String
  /// In the order of the site's languages.
  package var editions: [Edition]
  /// That lie beside the texts.
  package var pictures: [Picture] = []

  package struct Edition: Sendable {
    package var language: Language
    package var file: String
    /// From the front matter; nil where the text's own heading is the title.
    package var title: String?
    /// From the front matter, for search engines.
    package var description: String?
    /// Without the front matter; lines end with a line feed.
    package var markdown: String
    /// Line of the file in which ``markdown`` begins.
    package var firstLine: Int
  }
}
