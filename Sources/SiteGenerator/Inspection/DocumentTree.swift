import Briefings
import Diagnostics
import Loading

/// The parts of a document as a table for a terminal: line in the source, kind, id, how it begins.
struct DocumentTree {
  private var lines: [String] = []
  private var depth = 0
  private let hasColor: Bool

  init(_ document: Document, encoding: TextEncoding, settings: [String], hasColor: Bool) {
    self.hasColor = hasColor
    line(nil, "encoding", nil, encoding.rawValue)
    for file in settings { line(nil, "settings", nil, file) }
    segment(document.title, "title")
    for line in document.deck { segment(line, "deck") }
    if let release = document.release { add(release) }
    for place in document.dateline?.places ?? [] { segment(place, "place") }
    if let outlet = document.dateline?.outlet { segment(outlet, "outlet") }
    if let byline = document.dateline?.byline { segment(byline, "byline") }
    var pictures = document.pictures[...]
    for (index, block) in document.blocks.enumerated() {
      while let picture = pictures.first, picture.position <= index {
        add(picture)
        pictures.removeFirst()
      }
      add(block)
    }
    for picture in pictures { add(picture) }
    depth = 0
    for dropped in document.dropped {
      line(dropped.line, "dropped", nil, "\(dropped.text) (\(dropped.reason))")
    }
  }

  var text: String { lines.joined(separator: "\n") }

  private mutating func add(_ release: Release) {
    segment(release.text, "release")
    depth += 1
    if let embargo = release.embargo { line(nil, "embargo", nil, embargo.rfc3339) }
    if let distributed = release.distributed { line(nil, "distributed", nil, distributed.rfc3339) }
    depth -= 1
  }

  private mutating func add(_ block: Block) {
    switch block.content {
    case .heading(let heading):
      depth = max(0, heading.level - 2)
      let marker = heading.marker.map { $0 + " " } ?? ""
      line(block.line, "heading \(heading.level)", block.id, marker + heading.text.text)
      depth += 1
    case .paragraph(let text): line(block.line, block.part?.rawValue ?? "paragraph", block.id, text.text)
    case .quotation(let quotation):
      let role = quotation.role.map { " (\($0.text))" } ?? ""
      line(block.line, "quotation", block.id, "\(quotation.speaker.text)\(role): \(quotation.words.text)")
    case .list(let list):
      line(block.line, list.isOrdered ? "ordered list" : "list", block.id, "")
      add(list.items)
    case .table(let table): add(table, block)
    case .note(let note): line(block.line, "note", block.id, "\(note.marker) \(note.text.text)")
    case .source(let text): line(block.line, "source", block.id, text.text)
    case .contact(let contact): add(contact, block)
    case .footnote(let footnote):
      line(block.line, "footnote", block.id, "\(footnote.label)) \(footnote.text.text)")
    }
  }

  private mutating func add(_ picture: DocumentPicture) {
    let words = [picture.caption, picture.alternative].filter { !$0.isEmpty }.joined(separator: ": ")
    line(picture.line, "picture", nil, words.isEmpty ? picture.file : "\(picture.file): \(words)")
  }

  private mutating func add(_ table: Table, _ block: Block) {
    let unit = table.unit.map { " (\($0.text))" } ?? ""
    let caption = table.caption.map { $0.text + unit + ", " } ?? ""
    let size = "\(table.rows.count) rows × \(TableGrid(table).columnCount) columns"
    line(block.line, "table", block.id, caption + size)
    depth += 1
    for (index, row) in table.allRows.enumerated() {
      let cells = row.map { cell in
        let span = cell.spans ? "[\(cell.columnSpan)×\(cell.rowSpan)] " : ""
        return span + (cell.flag.map { $0 + " " } ?? "") + cell.text.text.replacing("\n", with: " / ")
      }
      line(
        row.lazy.compactMap(\.text.origin.line).first, index < table.header.count ? "header" : "row", nil,
        cells.joined(separator: " | "))
    }
    depth -= 1
  }

  private mutating func add(_ contact: Contact, _ block: Block) {
    let words = [contact.label, contact.text].compactMap { $0?.text }.joined(separator: ": ")
    line(block.line, "contact", block.id, words.replacing("\n", with: " / "))
    depth += 1
    for person in contact.people {
      line(
        person.segments.first?.origin.line, "person", nil,
        person.segments.map(\.text).joined(separator: " | "))
    }
    depth -= 1
  }

  private mutating func add(_ items: [ListItem]) {
    depth += 1
    for item in items {
      let label = item.label.map { "[\($0.text)] " } ?? ""
      line(item.text.origin.line, "item", nil, "\(item.marker) \(label)\(item.text.text)")
      add(item.items)
    }
    depth -= 1
  }

  private mutating func segment(_ segment: Segment, _ kind: String) {
    line(segment.origin.line, kind, nil, segment.text)
  }

  private mutating func line(_ number: Int?, _ kind: String, _ id: String?, _ text: String) {
    let digits = number.map(String.init) ?? ""
    let indent = String(repeating: "  ", count: depth)
    let name = id.map { " #\($0)" } ?? ""
    let gap = String(repeating: " ", count: max(2, 28 - (indent + kind + name).displayWidth))
    lines.append(
      String(repeating: " ", count: max(0, 5 - digits.count)) + faint(digits) + "  " + indent + accent(kind)
        + faint(name) + gap + abridged(text))
  }

  /// What fits on a line of a terminal, and may be there.
  private func abridged(_ text: String) -> String {
    let text = text.visible
    var width = 0
    var end = text.unicodeScalars.startIndex
    while end < text.unicodeScalars.endIndex {
      width += text.unicodeScalars[end].displayWidth
      if width > 72 { return text[..<end] + "…" }
      text.unicodeScalars.formIndex(after: &end)
    }
    return text
  }

  private func faint(_ text: String) -> String { styled(text, "2") }

  private func accent(_ text: String) -> String { styled(text, "36") }

  private func styled(_ text: String, _ code: String) -> String {
    hasColor && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}
