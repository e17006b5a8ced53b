package import LexiconFormat

/// The words that are known of a language, or of two together, by kind.
///
/// They are part of the program as text; only the kinds that somebody asks for are read, and whoever asks keeps what is
/// made of them.
package struct Lexicon: Sendable {
  private let folder: String

  /// The lexicon of a folder below `lexicons`, such as `ko` or `ko-en`; an empty one where there is none.
  ///
  /// - Complexity: constant; nothing is read yet.
  package init(folder: String) { self.folder = folder }

  /// The same for the same entries, and another where one of them has changed.
  package static var digest: StaticString { BuiltInLexicons.digest }

  /// The folders below `lexicons`, in byte order.
  package static var folders: [String] { BuiltInLexicons.folders }

  /// The entries of a kind, in the order of their files and lines.
  ///
  /// - Complexity: linear in the entries of the kind.
  package func entries(_ kind: String) -> [LexiconEntry] {
    guard let text = BuiltInLexicons.text(of: kind, in: folder) else { return [] }
    return LexiconEntry.read(
      UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount), of: kind)
  }

  /// The words of a kind.
  package func words(_ kind: String) -> [String] { entries(kind).map(\.words) }

  /// The words of a kind, to look up whole words.
  package func set(_ kind: String) -> Set<String> { Set(words(kind)) }

  /// The words of a kind with what is made of their first field; entries of which nothing is made are left out.
  package func table<Meaning>(_ kind: String, _ meaning: (String) -> Meaning?) -> [String: Meaning] {
    var table: [String: Meaning] = [:]
    for entry in entries(kind) {
      if let field = entry.fields.first, let meaning = meaning(field) { table[entry.words] = meaning }
    }
    return table
  }

  /// The words of a kind with the integers in their first field.
  package func integers(_ kind: String) -> [String: Int] { table(kind) { Int($0) } }
}
