package import Briefings
package import Diagnostics

/// Reads a raw text into a document, and says what it repaired.
package enum TextLoader {
  /// - Returns: nil with an error if the text has no visible character.
  /// - Complexity: O(bytes).
  package static func load(
    _ source: SourceText, options: ReadingOptions = ReadingOptions()
  ) -> Outcome<Document?> {
    var reader = DocumentReader(source, options)
    reader.read()
    guard let document = DocumentBuilder.build(&reader) else {
      return Outcome(
        nil,
        [
          Diagnostic(
            .emptyText, at: SourceLocation(file: source.file),
            "The text is empty", help: "Paste the text into \(source.file), or remove the briefing's folder")
        ])
    }
    return Outcome(document, (source.diagnostics + reader.diagnostics).sortedByLocation())
  }
}
