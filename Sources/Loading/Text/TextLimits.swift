import Briefings
import Diagnostics

/// What a text may not have more of, looked for before anything is made of it.
enum TextLimits {
  /// An error if there are more lines than are read.
  /// - Complexity: O(bytes), many at a time.
  static func lineError(_ text: String, file: String) -> Diagnostic? {
    let count = text[...].withBytes { bytes in
      bytes.reduce(0) { $0 &+ (($1 &- 0x0A) < 4 ? 1 : 0) }
    }
    guard count > InputLimits.lines else { return nil }
    return Diagnostic(
      .textLimit, at: SourceLocation(file: file),
      "The text has \(count.grouped) lines, more than \(InputLimits.lines.grouped)",
      reason: "A text of that length would fill the memory", help: "Divide it into several briefings")
  }

  /// An error for each line that is longer than a segment may be.
  static func segmentErrors(_ lines: [Substring], file: String) -> Findings {
    var findings = Findings()
    for (index, line) in lines.enumerated() where line.utf8.count > InputLimits.segmentSize {
      let excerpt = line.withBytes { LineExcerpt($0, around: 0, column: 1) }
      let location = SourceLocation(file: file, line: index + 1, column: 1, excerpt: excerpt)
      findings.add(segmentError(at: location, "The line", line.utf8.count))
    }
    return findings
  }

  /// An error if the lines would have more cells than are read, as rows of tables.
  static func cellError(_ lines: [ClassifiedLine], file: SourceFile) -> Diagnostic? {
    var count = 0
    for line in lines where line.shape.separator != nil {
      count += line.shape.cellCount
      guard count > InputLimits.cells else { continue }
      return Diagnostic(
        .textLimit, at: file.location(ofLine: line.number),
        "The tables of the text have more than \(InputLimits.cells.grouped) cells, of which this row is beyond",
        reason: "Tables of that size would fill the memory", help: "Divide them, or offer them as files")
    }
    return nil
  }

  /// An error for each segment that is too long although its lines are not.
  static func segmentErrors(_ document: Document) -> Findings {
    var findings = Findings()
    for segment in document.segments where segment.text.utf8.count > InputLimits.segmentSize {
      findings.add(
        segmentError(at: segment.location(), "The segment that begins here", segment.text.utf8.count))
    }
    return findings
  }

  private static func segmentError(at location: SourceLocation, _ what: String, _ count: Int) -> Diagnostic {
    Diagnostic(
      .textLimit, at: location,
      "\(what) has \(count.grouped) bytes, more than \(InputLimits.segmentSize.grouped)",
      reason: "It would be translated as one, and no translator or page could take it",
      help: "Divide it into paragraphs by line breaks")
  }
}
