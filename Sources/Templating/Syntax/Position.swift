import Characters
import Diagnostics

/// A place in a template, kept so that its column is counted only if it is reported.
struct Position: Hashable, Comparable, Sendable {
  /// In bytes from the start of the file.
  var offset: Int
  /// One-based.
  var line: Int
  /// The offset of the first byte of the line.
  var lineStart: Int

  static func < (lhs: Position, rhs: Position) -> Bool { lhs.offset < rhs.offset }
}

/// A stretch of a template within one line, as diagnostics point at it.
struct Span: Hashable, Sendable {
  var position: Position
  /// In bytes.
  var length: Int
}

extension TemplateFile {
  /// The span as people write it: line and column, and the line itself.
  func location(of span: Span) -> SourceLocation {
    let position = span.position
    let lineEnd = bytes[position.lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.endIndex
    var line = bytes[position.lineStart..<max(lineEnd, position.lineStart)]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    let end = min(position.offset + span.length, max(line.endIndex, position.offset))
    return bytes.withUnsafeBufferPointer { bytes in
      let column = bytes.scalarCount(in: position.lineStart..<position.offset) + 1
      let line = UnsafeBufferPointer(rebasing: bytes[line.indices])
      return SourceLocation(
        file: path, line: position.line, column: column,
        length: bytes.scalarCount(in: position.offset..<end),
        excerpt: LineExcerpt(line, around: position.offset - position.lineStart, column: column))
    }
  }
}
