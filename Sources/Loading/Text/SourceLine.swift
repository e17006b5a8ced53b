import Briefings
import Diagnostics

/// One line of a source text, made fit for reading, that remembers where its characters stood.
struct SourceLine: Hashable, Sendable {
  /// One-based, in the file.
  let number: Int
  /// NFC, without invisible characters, every space an ASCII space or a tab.
  let text: Substring
  /// The text without the white space around it.
  let trimmed: Substring
  /// Where `text` differs from the line in the file: the zero-based column there of each of its scalars.
  let columns: [Int]?

  init(number: Int, text: Substring, columns: [Int]? = nil) {
    self.number = number
    self.text = text
    trimmed = text.trimmed
    self.columns = columns
  }

  var isBlank: Bool { trimmed.isEmpty }

  /// How many columns of white space it begins with.
  var indentation: Int { text.utf8.distance(from: text.startIndex, to: trimmed.startIndex) }
}
