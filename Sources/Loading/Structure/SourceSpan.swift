import Briefings
import Diagnostics

/// Words of the source with their places: white space collapsed, joined over the lines they came from.
struct SourceSpan: Hashable, Sendable {
  private(set) var text: String
  private(set) var origin: TextOrigin

  /// `part` must be a slice of `line.text`.
  /// - Parameter unescapesBars: whether `\|` stands for a bar, as in the cells of a table.
  init(_ part: Substring, of line: SourceLine, in file: String, unescapesBars: Bool = false) {
    text = ""
    origin = TextOrigin(file: file, anchors: [])
    append(part, of: line, unescapesBars: unescapesBars)
  }

  /// Appends after a space, as for the next line of a wrapped paragraph.
  /// - Complexity: O(length of the line).
  mutating func append(_ part: Substring, of line: SourceLine, unescapesBars: Bool = false) {
    var needsSpace = !text.isEmpty
    var previousColumn: Int?
    var position = line.text.unicodeScalars[..<part.startIndex].count
    let scalars = part.unicodeScalars
    for index in scalars.indices {
      let scalar = scalars[index]
      defer { position += 1 }
      if unescapesBars, scalar == "\\", scalars[index...].dropFirst().first == "|" { continue }
      if scalar == " " || scalar == "\t" {
        needsSpace = !text.isEmpty
        continue
      }
      let column = (line.columns.map { $0[position] } ?? position) + 1
      if needsSpace { text.unicodeScalars.append(" ") }
      if column != previousColumn.map({ $0 + (needsSpace ? 2 : 1) }) {
        origin.anchors.append(
          TextOrigin.Anchor(
            offset: text.utf8.count, line: line.number, column: column, lineText: line.original))
      }
      needsSpace = false
      previousColumn = column
      text.unicodeScalars.append(scalar)
    }
  }

  var isEmpty: Bool { text.isEmpty }
}

extension SourceSpan {
  /// The span without its first bytes and the spaces after them; nil if nothing is left.
  func dropping(utf8Count count: Int) -> SourceSpan? {
    let rest = text.utf8.dropFirst(count).drop { $0 == 0x20 }
    guard !rest.isEmpty else { return nil }
    let dropped = text.utf8.count - rest.count
    let start = origin.location(in: text, atUTF8Offset: dropped, length: 1)
    var result = self
    result.text = String(text[rest.startIndex...])
    result.origin.anchors = origin.anchors.filter { $0.offset > dropped }.map {
      TextOrigin.Anchor(
        offset: $0.offset - dropped, line: $0.line, column: $0.column, lineText: $0.lineText)
    }
    if let line = start.line, let column = start.column {
      result.origin.anchors.insert(
        TextOrigin.Anchor(offset: 0, line: line, column: column, lineText: start.text ?? ""), at: 0)
    }
    return result
  }
}
