/// A line of a lexicon.
package struct LexiconEntry: Hashable, Sendable {
  /// What sort of word it is: `unit`, `month`.
  package let kind: String
  /// As texts have it; a space at either end is written as an underscore in the file.
  package let words: String
  /// What the kind says of its words, in the order of its columns.
  package let fields: [String]
  /// One-based, in its file.
  package let line: Int

  package init(kind: String, words: String, fields: [String], line: Int) {
    self.kind = kind
    self.words = words
    self.fields = fields
    self.line = line
  }

  /// Reads a file: a line has the kind, the words and the fields of the kind, parted by single tabs. Empty lines and
  /// those that begin with `#` say nothing.
  ///
  /// A line without a second column is kept with empty words, for ``LexiconProof`` to report.
  /// - Complexity: linear in the text.
  package static func read(_ utf8: UnsafeBufferPointer<UInt8>) -> [LexiconEntry] {
    rows(of: utf8).map { number, columns in
      LexiconEntry(
        kind: columns[0], words: columns.count > 1 ? withSpaces(columns[1]) : "",
        fields: Array(columns.dropFirst(2)), line: number)
    }
  }

  /// Reads lines that have no kind, since all are of one.
  /// - Complexity: linear in the text.
  package static func read(_ utf8: UnsafeBufferPointer<UInt8>, of kind: String) -> [LexiconEntry] {
    rows(of: utf8, hasComments: false).map { number, columns in
      LexiconEntry(
        kind: kind, words: withSpaces(columns[0]), fields: Array(columns.dropFirst()), line: number)
    }
  }

  private static func rows(of utf8: UnsafeBufferPointer<UInt8>, hasComments: Bool = true) -> [(
    number: Int, columns: [String]
  )] {
    var rows: [(number: Int, columns: [String])] = []
    var number = 0
    var start = 0
    while start < utf8.count {
      number += 1
      var end = start
      while end < utf8.count, utf8[end] != UInt8(ascii: "\n") { end += 1 }
      if end > start, !hasComments || utf8[start] != UInt8(ascii: "#") {
        rows.append((number, columns(of: UnsafeBufferPointer(rebasing: utf8[start..<end]))))
      }
      start = end + 1
    }
    return rows
  }

  private static func columns(of line: UnsafeBufferPointer<UInt8>) -> [String] {
    var columns: [String] = []
    var start = 0
    for index in 0...line.count where index == line.count || line[index] == UInt8(ascii: "\t") {
      columns.append(String(decoding: UnsafeBufferPointer(rebasing: line[start..<index]), as: UTF8.self))
      start = index + 1
    }
    return columns
  }

  private static func withSpaces(_ words: String) -> String {
    guard words.utf8.contains(UInt8(ascii: "_")) else { return words }
    return String(
      decoding: words.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
  }
}
