package import Briefings
package import Diagnostics

/// Reads a raw text into a document, and says what it repaired.
package enum TextLoader {
  /// - Returns: nil with an error if the text has no visible character, or more of something than is read.
  /// - Complexity: O(bytes).
  package static func load(
    _ source: SourceText, options: ReadingOptions = ReadingOptions()
  ) -> Outcome<Document?> {
    if source.isRefused { return Outcome(nil, source.diagnostics) }
    if source.given == nil {
      let marks = ConflictMarks.errors(source)
      guard marks.isEmpty else { return Outcome(nil, marks.list) }
    }
    if source.isTextForm { return loadTextForm(source, options) }
    var reader = DocumentReader(source, options)
    if let error = TextLimits.cellError(reader.lines, file: source.original) { return Outcome(nil, [error]) }
    reader.read()
    guard var document = DocumentBuilder.build(&reader) else {
      if let line = source.lines.first(where: { options.roles[$0.number] != nil }),
        let stated = options.stated[line.number]
      {
        return Outcome(
          nil,
          reader.diagnostics + [
            Diagnostic(
              .roleOutOfPlace, at: stated.by,
              "No line of \(source.file) is left that could be the title: every line is said to be something else",
              help: "Say which line is the title (as: title)")
          ])
      }
      return Outcome(
        nil,
        [
          Diagnostic(
            .emptyText, at: SourceLocation(file: source.file),
            "The text is empty", help: "Paste the text into \(source.file), or remove the briefing's folder")
        ])
    }
    // A segment is no longer than the lines that it was put together of, and what stands between them.
    if source.given != nil
      || source.lines.reduce(0, { $0 + $1.text.utf8.count + 1 }) > InputLimits.segmentSize
    {
      let tooLong = TextLimits.segmentErrors(document)
      guard tooLong.isEmpty else { return Outcome(nil, tooLong.list) }
    }
    document.place(source.given?.pictures ?? [])
    var findings = Findings(source.diagnostics + reader.diagnostics)
    if let emphasis = source.given?.emphasis {
      let lost = document.emphasize(emphasis) + emphasis.otherCount
      if lost > 0 { findings.add(lostEmphasis(lost, file: source.file)) }
    }
    document.quotations = QuotationReader.read(document)
    FootnoteBinding.bind(&document)
    return Outcome(document, findings.list.sortedByLocation())
  }

  private static func lostEmphasis(_ count: Int, file: String) -> Diagnostic {
    Diagnostic(
      .lostEmphasis, at: SourceLocation(file: file),
      count == 1
        ? "Some words are plain here that look otherwise in the document"
        : "In \(count.grouped) places words are plain here that look otherwise in the document",
      help: Rule.lostEmphasis.help)
  }

  private static func loadTextForm(_ source: SourceText, _ options: ReadingOptions) -> Outcome<Document?> {
    var reader = TextFormReader(source, timeZone: options.timeZone)
    reader.read()
    var parts = reader.parts
    guard var document = DocumentBuilder.build(&parts) else {
      return Outcome(
        nil,
        reader.findings.list + [
          Diagnostic(
            .emptyText, at: SourceLocation(file: source.file), "The text has no title",
            help: "Write it as the first line, after '# '")
        ])
    }
    let tooLong = TextLimits.segmentErrors(document)
    guard tooLong.isEmpty else { return Outcome(nil, tooLong.list) }
    document.place(reader.pictures)
    document.quotations = QuotationReader.read(document)
    FootnoteBinding.bind(&document)
    return Outcome(document, Findings(source.diagnostics + reader.findings.list).list.sortedByLocation())
  }
}
