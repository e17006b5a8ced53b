import Briefings
package import Diagnostics
import FileReading
import InlineMarkdown
import Loading

/// What the loader finds in a text, for people who want to know before they publish, and for tools.
package struct TextInspection: Sendable {
  /// Repairs, warnings and errors, by line.
  package let diagnostics: [Diagnostic]

  private let document: Document?
  private let encoding: TextEncoding?

  /// Reads one file; release times are meant in Korea's time zone.
  /// - Parameter path: also how the file is called in diagnostics.
  package init(file path: String) {
    do {
      let bytes = try readFile(path)
      do {
        let source = try SourceText(bytes, file: path)
        let outcome = TextLoader.load(source)
        document = outcome.value
        encoding = source.encoding
        let findings = Findings(outcome.diagnostics + emphasisFindings(in: outcome.value))
        diagnostics = findings.list.sortedByLocation()
      } catch {
        document = nil
        encoding = nil
        diagnostics = [undecodable(ContentFile(path: path, bytes: bytes), error)]
      }
    } catch {
      document = nil
      encoding = nil
      diagnostics = [
        Diagnostic(
          .unreadableFile, at: SourceLocation(file: path),
          "The file cannot be read: \(error)", help: error.help)
      ]
    }
  }

  /// The structure for people: one part a line, with the number of its line in the source; nil when the text
  /// could not be read.
  /// - Parameter hasColor: whether to use the terminal's colours.
  package func tree(hasColor: Bool) -> String? {
    guard let document, let encoding else { return nil }
    return DocumentTree(document, encoding: encoding, hasColor: hasColor).text
  }

  /// The structure and the diagnostics as one JSON object. Its members are there also when the text could not
  /// be read; they are null then.
  package var json: String {
    let description = document.map(DocumentDescription.init)
    return JSON.object([
      "encoding": .optional(encoding?.rawValue),
      "title": .optional(document?.title.text),
      "deck": description?.deck ?? .null,
      "release": description?.release ?? .null,
      "dateline": description?.dateline ?? .null,
      "blocks": description?.blocks ?? .array([]),
      "quotations": description?.quotations ?? .array([]),
      "diagnostics": .array(diagnostics.map(\.json)),
    ]).text
  }
}

/// What becomes of the stars in a text, which is found when its segments are parsed.
private func emphasisFindings(in document: Document?) -> [Diagnostic] {
  let parser = InlineParser(syntax: .rawText)
  var diagnostics = Findings()
  for segment in document?.segments ?? [] {
    let findings = parser.parse(segment.text).findings
    guard !findings.isEmpty else { continue }
    let places = segment.places
    for finding in findings {
      let location = places.location(atUTF8Offset: finding.utf8Offset, length: finding.utf8Length)
      diagnostics.add(finding.diagnostic(at: location))
    }
  }
  return diagnostics.list
}
