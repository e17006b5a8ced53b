import Briefings
public import Diagnostics
import Loading

/// What the loader finds in a text, for people who want to know before they publish.
public struct TextInspection: Sendable {
  /// The structure, one block a line, with the numbers of the source's lines; nil when the text could not be
  /// read.
  public var tree: String?
  /// Repairs, warnings and errors, by line.
  public var diagnostics: [Diagnostic]

  /// Reads one file.
  /// - Parameter path: also how the file is called in diagnostics.
  public init(file path: String) {
    do {
      let bytes = try readFile(path)
      do {
        let source = try SourceText(bytes, file: path)
        let document = TextLoader.load(source)
        tree = document.value.map { outline(of: $0, encoding: source.encoding) }
        diagnostics = document.diagnostics
      } catch {
        diagnostics = [undecodable(ContentFile(path: path, bytes: bytes), error)]
      }
    } catch {
      diagnostics = [
        Diagnostic(
          .error, rule: "unreadable-file", at: SourceLocation(file: path), "The file cannot be read: \(error)"
        )
      ]
    }
  }
}

/// One line for each part of a document: its line in the source, its id, its kind and the beginning of its
/// words.
private func outline(of document: Document, encoding: TextEncoding) -> String {
  var writer = OutlineWriter()
  writer.line(nil, "", "encoding", encoding.rawValue)
  writer.line(document.title, "title")
  if let deck = document.deck { writer.line(deck, "deck") }
  for place in document.dateline?.places ?? [] { writer.line(place, "place") }
  if let outlet = document.dateline?.outlet { writer.line(outlet, "outlet") }
  if let byline = document.dateline?.byline { writer.line(byline, "byline") }
  for block in document.blocks { writer.block(block) }
  return writer.lines.joined(separator: "\n")
}

private struct OutlineWriter {
  private(set) var lines: [String] = []
  private var depth = 0

  mutating func line(_ segment: Segment, _ kind: String) {
    line(segment.origin.line, segment.id, kind, segment.text)
  }

  mutating func line(_ number: Int?, _ id: String, _ kind: String, _ text: String) {
    let column = number.map(String.init) ?? ""
    let padding = String(repeating: " ", count: max(0, 5 - column.count))
    let indent = String(repeating: "  ", count: depth)
    let label = indent + kind + (id.isEmpty || id == kind ? "" : " #\(id)")
    let gap = String(repeating: " ", count: max(2, 28 - label.displayWidth))
    lines.append(padding + column + "  " + label + gap + abridged(text))
  }

  mutating func block(_ block: Block) {
    switch block.content {
    case .heading(let heading):
      depth = max(0, heading.level - 2)
      let marker = heading.marker.map { $0 + " " } ?? ""
      line(block.line, block.id, "heading \(heading.level)", marker + heading.text.text)
      depth += 1
    case .paragraph(let text): line(block.line, block.id, "paragraph", text.text)
    case .quotation(let quotation):
      let role = quotation.role.map { " (\($0.text))" } ?? ""
      line(block.line, block.id, "quotation", "\(quotation.speaker.text)\(role): \(quotation.words.text)")
    case .list(let list):
      line(block.line, block.id, list.isOrdered ? "ordered list" : "list", "")
      items(list.items)
    case .table(let table):
      line(block.line, block.id, "table", "\(table.rows.count) rows × \(table.header.count) columns")
      depth += 1
      for row in [table.header] + table.rows {
        let cells = row.map { ($0.flag.map { $0 + " " } ?? "") + $0.text.text }
        line(row.first?.text.origin.line, "", "row", cells.joined(separator: " | "))
      }
      depth -= 1
    case .note(let note): line(block.line, block.id, "note", "\(note.marker) \(note.text.text)")
    case .source(let text): line(block.line, block.id, "source", text.text)
    case .contact(let text): line(block.line, block.id, "contact", text.text)
    }
  }

  private mutating func items(_ items: [ListItem]) {
    depth += 1
    for item in items {
      let label = item.label.map { "[\($0.text)] " } ?? ""
      line(item.text.origin.line, "", "item", "\(item.marker) \(label)\(item.text.text)")
      self.items(item.items)
    }
    depth -= 1
  }

  /// What fits on a line of a terminal.
  private func abridged(_ text: String) -> String {
    var width = 0
    var end = text.unicodeScalars.startIndex
    while end < text.unicodeScalars.endIndex {
      width += text.unicodeScalars[end].displayWidth
      if width > 72 { return text[..<end] + "…" }
      text.unicodeScalars.formIndex(after: &end)
    }
    return text
  }
}
