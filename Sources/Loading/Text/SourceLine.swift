import Briefings
import Diagnostics

/// One line of a source text, made fit for reading, that remembers where its characters stood.
struct SourceLine: Hashable, Sendable {
  /// One-based, in the file.
  var number: Int
  /// NFC, without invisible characters, every space an ASCII space or a tab.
  var text: String
  /// The line as it stands in the file; the same as `text` for nearly all lines.
  var original: String
  /// Where `text` differs: the zero-based column in the file of each of its scalars.
  var columns: [Int]?

  var isBlank: Bool { text.utf8.allSatisfy { $0 == 0x20 || $0 == 0x09 } }

  /// How many columns of white space it begins with.
  var indentation: Int { text.utf8.prefix { $0 == 0x20 || $0 == 0x09 }.count }

  /// One-based column in the file of a position in `text`.
  func column(of index: String.Index) -> Int {
    let offset = text[..<index].scalarCount
    guard let columns else { return offset + 1 }
    return (offset < columns.count ? columns[offset] : original[...].scalarCount) + 1
  }
}
