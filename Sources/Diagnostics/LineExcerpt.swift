import Characters

/// The part of a line around a place, to be shown below the message: the whole line unless it is very long.
///
/// It is cut when the place is found, so that a finding is as small on a line of a hundred megabytes as on any other.
public struct LineExcerpt: Hashable, Sendable {
  /// Bytes kept on each side of the place.
  package static let reach = 256

  /// As it is in the file, without a line break.
  public let text: String
  /// One-based column of the line that the excerpt begins in.
  public let firstColumn: Int
  /// Whether the line has more before it.
  public let isCutBefore: Bool
  /// Whether the line has more after it.
  public let isCutAfter: Bool

  /// An excerpt as it was before it was written down.
  package init(text: String, firstColumn: Int, isCutBefore: Bool, isCutAfter: Bool) {
    self.text = text
    self.firstColumn = firstColumn
    self.isCutBefore = isCutBefore
    self.isCutAfter = isCutAfter
  }

  /// - Parameters:
  ///   - line: without its line break.
  ///   - offset: of the place, in bytes.
  ///   - column: of the place, one-based.
  /// - Complexity: O(1).
  package init(_ line: UnsafeBufferPointer<UInt8>, around offset: Int, column: Int) {
    let offset = max(0, min(offset, line.count))
    let isWhole = line.count <= 2 * Self.reach
    var start = isWhole ? 0 : max(0, offset - Self.reach)
    while start < offset, line[start].isUTF8Continuation { start += 1 }
    var end = isWhole ? line.count : min(line.count, offset + Self.reach)
    while end > offset, end < line.count, line[end].isUTF8Continuation { end -= 1 }
    text = String(decoding: line[start..<end], as: UTF8.self)
    firstColumn = max(1, column - line.scalarCount(in: start..<offset))
    isCutBefore = start > 0
    isCutAfter = end < line.count
  }

  /// The part of `line` around a column; of its beginning if there is none.
  /// - Complexity: O(column).
  package init(_ line: Substring, aroundColumn column: Int?) {
    let column = column ?? 1
    self = line.withUTF8Bytes { bytes in
      var (offset, left) = (0, column - 1)
      while offset < bytes.count, left > 0 || bytes[offset].isUTF8Continuation {
        if !bytes[offset].isUTF8Continuation { left -= 1 }
        offset += 1
      }
      return LineExcerpt(bytes, around: offset, column: column - max(0, left))
    }
  }
}
