package import Diagnostics

/// A file with its lines as they are in it, shared by all texts that were taken from it.
package final class SourceFile: Sendable {
  /// Path as shown in diagnostics.
  package let name: String
  private let lines: [Substring]
  private let firstNumber: Int

  /// - Parameters:
  ///   - lines: those that can be pointed at.
  ///   - firstNumber: one-based number in the file of the first of them.
  package init(name: String, lines: [Substring] = [], firstNumber: Int = 1) {
    self.name = name
    self.lines = lines
    self.firstNumber = firstNumber
  }

  package func text(ofLine number: Int) -> String? {
    let index = number - firstNumber
    return lines.indices.contains(index) ? String(lines[index]) : nil
  }

  /// A line without the white space at its beginning.
  package func location(ofLine number: Int) -> SourceLocation {
    let text = text(ofLine: number) ?? ""
    let start = text.unicodeScalars.prefix { $0 == " " || $0 == "\t" }.count
    return SourceLocation(
      file: name, line: number, column: start + 1, length: text.unicodeScalars.count - start, text: text)
  }
}

extension SourceFile: Hashable {
  package static func == (one: SourceFile, other: SourceFile) -> Bool {
    one === other
      || (one.name == other.name && one.firstNumber == other.firstNumber && one.lines == other.lines)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(name) }
}
