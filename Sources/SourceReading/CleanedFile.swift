import Diagnostics
package import TextCleaning

/// A file that an author wrote, cleaned before it is taken apart, with the way back to its places.
package struct CleanedFile: Sendable {
  /// Its path as it should be shown.
  package let file: String
  /// As it is.
  package let original: [UInt8]
  /// Fit to be read. Where the file is not UTF-8, which has to be said apart, there are question marks.
  package let bytes: [UInt8]
  private let cleaned: CleanedText?
  private let returnsEndLines: Bool

  /// - Complexity: linear in `bytes`.
  package init(_ bytes: [UInt8], file: String, by cleaner: TextCleaner = TextCleaner(.syntax)) {
    self.file = file
    original = bytes
    returnsEndLines = !cleaner.joinsLinesAtReturns
    let bytes = firstInvalidUTF8(in: bytes) == nil ? bytes : wellFormedUTF8(bytes)
    cleaned = bytes.withUnsafeBufferPointer { cleaner.clean($0) }
    self.bytes = cleaned?.bytes ?? bytes
  }

  package var isUnchanged: Bool { cleaned == nil }

  /// From offsets of ``bytes`` to those of ``original``.
  package var origin: OffsetMap { cleaned?.origin ?? OffsetMap() }

  /// Gives the places of offsets of ``bytes``.
  package var cursor: SourceCursor {
    SourceCursor(
      file: file, bytes: original, start: byteOrderMark(of: original), origin: origin,
      returnsEndLines: returnsEndLines)
  }

  /// What cleaning the file as a whole has found, to go on with.
  package func report(_ strictness: CleaningReport.Strictness = .text) -> CleaningReport {
    var report = CleaningReport(strictness)
    if let cleaned {
      var cursor = cursor
      report.add(cleaned.changes) { cursor.location(original: $0..<$0 + 1) }
    }
    return report
  }
}
