import Characters
package import Diagnostics
package import TextCleaning

/// Turns byte offsets of a file into places that people can read.
///
/// - Complexity: linear in the file as a whole, as long as offsets are asked for in ascending order; a
///   step back begins again at the first line.
package struct SourceCursor {
  package let file: String
  private let bytes: [UInt8]
  private let origin: OffsetMap
  /// Whether a CR alone ends a line.
  private let returnsEndLines: Bool
  private var line = 1
  private var lineStart: Int
  private var lineEnd: Int
  private var counted: Int
  private var column = 1

  /// - Parameters:
  ///   - bytes: of the file as it is.
  ///   - start: offset of the first line, after a byte order mark.
  ///   - origin: the way from the offsets that will be asked for to those of `bytes`.
  ///   - returnsEndLines: whether a CR alone ends a line.
  package init(
    file: String, bytes: [UInt8], start: Int, origin: OffsetMap = OffsetMap(), returnsEndLines: Bool = true
  ) {
    self.file = file
    self.returnsEndLines = returnsEndLines
    self.bytes = bytes
    self.origin = origin
    lineStart = start
    counted = start
    lineEnd = start
    lineEnd = endOfLine(from: start)
  }

  package mutating func location(at offset: Int) -> SourceLocation { location(offset..<offset + 1) }

  /// The length counts the scalars of `range` on its first line.
  package mutating func location(_ range: Range<Int>) -> SourceLocation {
    guard !origin.isIdentity else { return location(original: range) }
    let start = origin.original(of: range.lowerBound)
    return location(original: start..<max(start, origin.original(of: range.upperBound)))
  }

  /// The place of a range of the file as it is.
  package mutating func location(original range: Range<Int>) -> SourceLocation {
    if range.lowerBound < lineStart {
      self = SourceCursor(
        file: file, bytes: bytes, start: byteOrderMark(of: bytes), origin: origin,
        returnsEndLines: returnsEndLines)
    }
    while nextLineStart <= range.lowerBound, lineEnd < bytes.count { enterNextLine() }
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
    lineStart = nextLineStart
    lineEnd = endOfLine(from: lineStart)
    (counted, column) = (lineStart, 1)
  }

  /// CR LF is one line end.
  private var nextLineStart: Int {
    let isPair = lineEnd + 1 < bytes.count && bytes[lineEnd] == 0x0D && bytes[lineEnd + 1] == 0x0A
    return lineEnd + (isPair ? 2 : 1)
  }

  /// Where the line is in the file that was asked for last, without its line end.
  package var currentLine: Range<Int> { lineStart..<max(lineStart, lineEnd) }

  package var lineBytes: ArraySlice<UInt8> { bytes[currentLine] }

  private func excerpt(around offset: Int) -> LineExcerpt {
    lineBytes.withUnsafeBufferPointer { LineExcerpt($0, around: offset - lineStart, column: column) }
  }

  private func scalarCount(_ range: Range<Int>) -> Int {
    guard !range.isEmpty else { return 0 }
    return bytes.withUnsafeBufferPointer { $0.scalarCount(in: range.clamped(to: 0..<bytes.count)) }
  }

  private func endOfLine(from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    guard !returnsEndLines else { return bytes[start...].firstIndex(where: \.isLineBreak) ?? bytes.count }
    guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return bytes.count }
    return end > start && bytes[end - 1] == UInt8(ascii: "\r") ? end - 1 : end
  }
}
