import Characters
package import Diagnostics
package import TextCleaning

/// Turns byte offsets of a file into places that people can read.
///
/// It goes forward over the file as places are asked for, and remembers every so many bytes where it has been, so that
/// a step back is as cheap as one forward, on one long line as on many.
///
/// - Complexity: linear in the file as a whole, and O(1) for each place.
package struct SourceCursor {
  /// A place in the file and all that is known of it.
  private struct Point {
    var offset: Int
    /// One-based.
    var column = 1
    var line = 1
    var lineStart: Int
    /// Without the line end.
    var lineEnd: Int
  }

  private static let stride = 4096

  package let file: String
  private let bytes: [UInt8]
  private let origin: OffsetMap
  /// Whether a CR alone ends a line.
  private let returnsEndLines: Bool
  private var here: Point
  /// Where the cursor has been, in ascending order and about a stride apart; never empty.
  private var past: [Point]

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
    here = Point(offset: start, lineStart: start, lineEnd: start)
    past = []
    here.lineEnd = endOfLine(from: start)
    past = [here]
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
    go(to: range.lowerBound)
    return SourceLocation(
      file: file, line: here.line, column: here.column,
      length: scalarCount(range.clamped(to: here.lineStart..<max(here.lineStart, here.lineEnd))),
      excerpt: excerpt(around: range.lowerBound))
  }

  private mutating func go(to offset: Int) {
    if offset < here.offset { goBack(before: offset) }
    while nextLineStart <= offset, here.lineEnd < bytes.count { enterNextLine() }
    while here.offset < offset {
      let next = min(offset, here.offset + Self.stride)
      here.column += scalarCount(here.offset..<next)
      here.offset = next
      remember()
    }
  }

  /// Goes to the last point that is known at an offset or before it.
  private mutating func goBack(before offset: Int) {
    var (low, high) = (1, past.count)
    while low < high {
      let middle = (low + high) / 2
      if past[middle].offset <= offset { low = middle + 1 } else { high = middle }
    }
    here = past[low - 1]
  }

  private mutating func remember() {
    if here.offset >= past[past.count - 1].offset + Self.stride { past.append(here) }
  }

  private mutating func enterNextLine() {
    let start = nextLineStart
    here = Point(offset: start, line: here.line + 1, lineStart: start, lineEnd: endOfLine(from: start))
    remember()
  }

  /// CR LF is one line end.
  private var nextLineStart: Int {
    let end = here.lineEnd
    let isPair = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  /// Where the line is in the file that was asked for last, without its line end.
  package var currentLine: Range<Int> { here.lineStart..<max(here.lineStart, here.lineEnd) }

  package var lineBytes: ArraySlice<UInt8> { bytes[currentLine] }

  private func excerpt(around offset: Int) -> LineExcerpt {
    lineBytes.withUnsafeBufferPointer {
      LineExcerpt($0, around: offset - here.lineStart, column: here.column)
    }
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
