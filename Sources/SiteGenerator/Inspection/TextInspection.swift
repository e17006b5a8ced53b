import Briefings
import Checks
package import Diagnostics
import FileReading
import InlineMarkdown
import Loading
import Publishing

/// What the loader finds in a text, for people who want to know before they publish, and for tools.
package struct TextInspection: Sendable {
  /// Repairs, warnings and errors, by line.
  package let diagnostics: [Diagnostic]
  /// The files of settings by which the text was read, if it is in the folder of a briefing.
  package let settings: [String]

  private let path: String
  private let document: Document?
  private let source: SourceText?
  private let stated: [Int: ReadingOptions.Stated]

  /// Reads one file. If it is in the folder of a briefing, the settings of that and of the site hold; else release times
  /// are meant in Korea's time zone.
  ///
  /// - Parameters:
  ///   - path: also how the file is called in diagnostics.
  ///   - isRaw: whether the text is read as it is, whatever settings are around it.
  package init(file path: String, isRaw: Bool = false) {
    self.path = path
    let surroundings = isRaw ? nil : TextSurroundings(of: path, checks: CheckRule.all.map(\.id))
    settings = surroundings?.files ?? []
    var diagnostics = Findings(surroundings?.diagnostics ?? [])
    var (document, source): (Document?, SourceText?) = (nil, nil)
    var options = surroundings?.options ?? ReadingOptions()
    do {
      let bytes = try readFile(path)
      do {
        let read = ReadDocument.text(bytes, file: path, options: options)
        let text: SourceText
        if let read {
          diagnostics += read.diagnostics
          guard let found = read.value else {
            (self.document, self.source, stated) = (nil, nil, [:])
            self.diagnostics = diagnostics.list.sortedByLocation()
            return
          }
          text = found.text
        } else {
          text =
            path.hasSuffix(".md")
            ? try SourceText(textForm: bytes, file: path, options: options)
            : try SourceText(bytes, file: path, options: options)
        }
        diagnostics += surroundings?.apply(to: &options, text) ?? []
        let outcome = TextLoader.load(text, options: options)
        document = outcome.value
        source = text
        diagnostics += outcome.diagnostics + emphasisFindings(in: outcome.value, surroundings)
      } catch {
        diagnostics.add(undecodable(ContentFile(path: path, bytes: bytes), error))
      }
    } catch {
      diagnostics.add(
        Diagnostic(
          .unreadableFile, at: SourceLocation(file: path),
          "The file cannot be read: \(error)", help: error.help))
    }
    (self.document, self.source, stated) = (document, source, options.stated)
    self.diagnostics = diagnostics.list.sortedByLocation()
  }

  /// The structure for people: one part a line, with the number of its line in the source; nil when the text
  /// could not be read.
  /// - Parameter hasColor: whether to use the terminal's colours.
  package func tree(hasColor: Bool) -> String? {
    guard let document, let source else { return nil }
    return DocumentTree(document, encoding: source.encoding, settings: settings, hasColor: hasColor).text
  }

  /// The structure and the diagnostics as one JSON object. Its members are there also when the text could not
  /// be read; they are null then.
  package var json: String {
    let description = document.map(DocumentDescription.init)
    return JSON.object([
      "encoding": .optional(source?.encoding.rawValue),
      "settings": .array(settings.map(JSON.string)),
      "title": .optional(document?.title.text),
      "deck": description?.deck ?? .null,
      "release": description?.release ?? .null,
      "dateline": description?.dateline ?? .null,
      "blocks": description?.blocks ?? .array([]),
      "quotations": description?.quotations ?? .array([]),
      "dropped": description?.dropped ?? .array([]),
      "stated": .array(
        stated.sorted { $0.key < $1.key }.map { line, role in
          .object([
            "line": .number(line), "as": .string(role.roleName), "from": .string(role.by.description),
          ])
        }),
      "diagnostics": .array(diagnostics.map(\.json)),
    ]).text
  }

  /// The document in the text form, which reads back as the same; nil when the text could not be read.
  package var textForm: String? { document.map(TextFormWriter.write) }

  /// Text and reading side by side, as a page that needs nothing else; also where the text could not be read.
  package var html: String {
    InspectionPage.html(
      of: document, source, path: path, settings: settings, stated: stated, diagnostics: diagnostics)
  }
}

/// What becomes of the stars in a text, which is found when its segments are parsed.
private func emphasisFindings(in document: Document?, _ surroundings: TextSurroundings?) -> [Diagnostic] {
  let parser = InlineParser(
    syntax: surroundings?.markdown == .full ? .markdown : .rawText,
    repairsEmphasis: surroundings?.repairsEmphasis ?? true)
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

extension TextInspection {
  /// Writes the page to a file, replacing what is there, but never the text itself.
  /// - Returns: why it could not be written; nil when it was.
  package func writePage(to file: String) -> Diagnostic? {
    do {
      let (text, target) = (try RealPlace(of: path), try RealPlace(of: file))
      guard !text.holds(target) else {
        return Diagnostic(
          .unwritableFile, at: SourceLocation(file: file), "The page would replace the text",
          help: "Name another file, such as inspection.html")
      }
      try replaceFile(file, with: Array(html.utf8))
      return nil
    } catch {
      return Diagnostic(
        .unwritableFile, at: SourceLocation(file: file), "The file cannot be written: \(error)",
        help: "Check the rights and the space there")
    }
  }
}
