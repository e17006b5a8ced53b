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

extension SourceLine {
  /// Whether tabs or bars part it into cells.
  var isRow: Bool {
    text.withBytes { bytes in
      if bytes.contains(0x09) { return true }
      return bytes.indices.count { barLength(in: bytes, at: $0) > 0 } >= 2
    }
  }

  /// The lines that line feeds part it into, all of the same number.
  var cutAtLineFeeds: [SourceLine] {
    var lines: [SourceLine] = []
    var column = 0
    for part in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let count = part.scalarCount
      lines.append(
        SourceLine(number: number, text: part, columns: columns.map { Array($0[column..<(column + count)]) }))
      column += count + 1
    }
    return lines
  }
}
