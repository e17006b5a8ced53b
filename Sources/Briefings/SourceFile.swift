import Characters
package import Diagnostics

/// A line of a file as it is in it, with what it takes to find any column of it fast.
package struct IndexedLine: Sendable {
  /// Without its line break.
  package let text: Substring
  private let index: ScalarIndex

  /// - Complexity: linear in a long line, else O(1).
  package init(_ text: Substring) {
    self.text = text
    index = ScalarIndex(text)
  }

  /// What stands around a column.
  /// - Complexity: O(log(length)).
  package func excerpt(aroundColumn column: Int) -> LineExcerpt {
    text.withUTF8Bytes { bytes in
      let offset = index.offset(ofScalar: column - 1, in: bytes)
      return LineExcerpt(
        bytes, around: offset,
        column: offset < bytes.count ? column : index.count(before: offset, in: bytes) + 1)
    }
  }
}

/// A file with its lines as they are in it, shared by all texts that were taken from it.
package final class SourceFile: Sendable {
  /// Path as shown in diagnostics.
  package let name: String
  private let lines: [IndexedLine]
  private let firstNumber: Int

  /// - Parameters:
  ///   - lines: those that can be pointed at.
  ///   - firstNumber: one-based number in the file of the first of them.
  package init(name: String, lines: [IndexedLine] = [], firstNumber: Int = 1) {
    self.name = name
    self.lines = lines
    self.firstNumber = firstNumber
  }

  package convenience init(name: String, lines: [Substring]) {
    self.init(name: name, lines: lines.map(IndexedLine.init))
  }

  /// The lines as they are in the file.
  package var texts: [Substring] { lines.map(\.text) }

  private func line(_ number: Int) -> IndexedLine? {
    let index = number - firstNumber
    return lines.indices.contains(index) ? lines[index] : nil
  }

  /// A place in the file.
  /// - Complexity: O(log(length of the line)).
  package func location(line number: Int, column: Int, length: Int = 1) -> SourceLocation {
    SourceLocation(
      file: name, line: number, column: column, length: length,
      excerpt: line(number)?.excerpt(aroundColumn: column))
  }

  /// A line without the white space at its beginning.
  package func location(ofLine number: Int) -> SourceLocation {
    let text = line(number)?.text ?? ""
    let start = text.utf8.prefix { $0.isASCIIBlank }.count
    return location(
      line: number, column: start + 1, length: text.utf8.count { !$0.isUTF8Continuation } - start)
  }
}

extension SourceFile: Hashable {
  package static func == (one: SourceFile, other: SourceFile) -> Bool {
    one === other
      || (one.name == other.name && one.firstNumber == other.firstNumber
        && one.lines.elementsEqual(other.lines) { $0.text == $1.text })
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
