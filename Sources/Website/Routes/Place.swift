/// What a page is about, in whatever language: a place has at most one page in each language of the site.
///
/// Each kind of page makes its own: `extension Place { static let glossary = Place("glossary") }`.
struct Place: Hashable, Sendable {
  private let name: String

  /// - Parameter parts: the kind of page, and what tells its places apart.
  init(_ parts: String...) { name = parts.joined(separator: "\0") }
}
