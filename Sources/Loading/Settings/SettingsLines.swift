import Briefings
import Characters
import Diagnostics
import SourceReading
import TextCleaning

/// The lines of a settings file as they are in it, by the lines and columns of what was left of it after cleaning.
///
/// Cleaning keeps every line end, so that the lines of both have the same numbers.
struct SettingsLines {
  private let source: SourceFile
  private let original: [UInt8]
  /// Of each line, without its line end.
  private let ranges: [Range<Int>]
  /// Nil where nothing was changed.
  private let cleaned: (bytes: [UInt8], ranges: [Range<Int>], origin: OffsetMap)?

  init(_ file: CleanedFile) {
    original = file.original
    let ranges = lineRanges(of: file.original, from: byteOrderMark(of: file.original))
    self.ranges = ranges
    source = SourceFile(
      name: file.file, lines: ranges.map { Substring(decoding: file.original[$0], as: UTF8.self) })
    cleaned = file.isUnchanged ? nil : (file.bytes, lineRanges(of: file.bytes, from: 0), file.origin)
  }

  /// - Parameter column: in what was left of the file.
  /// - Complexity: O(log(length of the line)); linear in the line where the file was changed.
  func location(line: Int, column: Int, length: Int) -> SourceLocation {
    source.location(line: line, column: self.column(column, ofLine: line), length: length)
  }

  /// Where a text begins, past its quotation mark.
  func origin(line: Int, column: Int) -> TextOrigin {
    var place = self.column(column, ofLine: line)
    let lines = source.texts
    if lines.indices.contains(line - 1) {
      let first = lines[line - 1].unicodeScalars.dropFirst(place - 1).first
      if first == "'" || first == "\"" { place += 1 }
    }
    return TextOrigin(source, anchors: [TextOrigin.Anchor(offset: 0, line: line, column: place)])
  }

  private func column(_ column: Int, ofLine line: Int) -> Int {
    guard let cleaned, ranges.indices.contains(line - 1), cleaned.ranges.indices.contains(line - 1) else {
      return column
    }
    var offset = cleaned.ranges[line - 1].lowerBound
    var left = column - 1
    while offset < cleaned.bytes.count, left > 0 || cleaned.bytes[offset].isUTF8Continuation {
      offset += 1
      if offset == cleaned.bytes.count || !cleaned.bytes[offset].isUTF8Continuation { left -= 1 }
      if left == 0 { break }
    }
    let place = min(cleaned.origin.original(of: offset), original.count)
    let start = ranges[line - 1].lowerBound
    guard start <= place else { return column }
    return original[start..<place].reduce(1) { $0 + ($1.isUTF8Continuation ? 0 : 1) }
  }
}

private func lineRanges(of bytes: [UInt8], from start: Int) -> [Range<Int>] {
  var ranges: [Range<Int>] = []
  var start = start
  while let end = bytes[start...].firstIndex(where: \.isLineBreak) {
    ranges.append(start..<end)
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    start = end + (isPair ? 2 : 1)
  }
  ranges.append(start..<bytes.count)
  return ranges
}
