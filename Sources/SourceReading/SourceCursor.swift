import Characters
package import Diagnostics

/// Turns byte offsets of a file into places that people can read.
///
/// - Complexity: linear in the file as a whole, as long as offsets are asked for in ascending order; a
///   step back begins again at the first line.
package struct SourceCursor {
  package let file: String
  private let bytes: [UInt8]
  private var line = 1
  private var lineStart: Int
  private var lineEnd: Int
  private var counted: Int
  private var column = 1

  /// - Parameter start: offset of the first line, after a byte order mark.
  package init(file: String, bytes: [UInt8], start: Int) {
    self.file = file
    self.bytes = bytes
    lineStart = start
    counted = start
    lineEnd = Self.endOfLine(in: bytes, from: start)
  }

  package mutating func location(at offset: Int) -> SourceLocation { location(offset..<offset + 1) }

  /// The length counts the scalars of `range` on its first line.
  package mutating func location(_ range: Range<Int>) -> SourceLocation {
    if range.lowerBound < lineStart {
      self = SourceCursor(file: file, bytes: bytes, start: byteOrderMark(of: bytes))
    }
    while lineEnd < range.lowerBound, lineEnd < bytes.count { enterNextLine() }
    if range.lowerBound < counted { (counted, column) = (lineStart, 1) }
    column += scalarCount(counted..<range.lowerBound)
    counted = range.lowerBound
    return SourceLocation(
      file: file, line: line, column: column,
      length: scalarCount(range.clamped(to: lineStart..<max(lineStart, lineEnd))),
      excerpt: excerpt(around: range.lowerBound))
  }

  private mutating func enterNextLine() {
    line += 1
    lineStart = lineEnd + 1
    lineEnd = Self.endOfLine(in: bytes, from: lineStart)
    (counted, column) = (lineStart, 1)
  }

  /// The bytes of the line that was asked for last, without its line break.
  package var currentLine: Range<Int> {
    var end = lineEnd
    if end > lineStart, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return min(lineStart, end)..<end
  }

  private func excerpt(around offset: Int) -> LineExcerpt {
    let line = currentLine
    return bytes[line].withUnsafeBufferPointer {
      LineExcerpt($0, around: offset - line.lowerBound, column: column)
    }
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    guard !range.isEmpty else { return 0 }
    return bytes.withUnsafeBufferPointer { $0.scalarCount(in: range.clamped(to: 0..<bytes.count)) }
  }

  private static func endOfLine(in bytes: [UInt8], from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    return bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }
}

/// How many bytes a UTF-8 byte order mark takes at the beginning: three or none.
package func byteOrderMark(of bytes: [UInt8]) -> Int {
  bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
}
