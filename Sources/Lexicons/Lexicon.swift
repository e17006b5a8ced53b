package import LexiconFormat

/// The words that are known of a language, or of two together, by kind.
///
/// Read from text that is part of the program when it is first asked for; nothing is read before.
package struct Lexicon: Sendable {
  private let entries: [String: [LexiconEntry]]

  /// The lexicon of a folder below `lexicons`, such as `ko` or `ko-en`; an empty one where there is none.
  ///
  /// - Complexity: linear in the entries of the folder; whoever asks keeps what is made of them.
  package init(folder: String) {
    guard let text = BuiltInLexicons.text(of: folder) else {
      entries = [:]
      return
    }
    let utf8 = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    entries = Dictionary(grouping: LexiconEntry.read(utf8), by: \.kind)
  }

  /// The folders below `lexicons`, in byte order.
  package static var folders: [String] { BuiltInLexicons.folders }

  /// The entries of a kind, in the order of their files and lines.
  package func entries(_ kind: String) -> [LexiconEntry] { entries[kind] ?? [] }

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
