import Briefings
import Characters
import Loading
import Templating

/// The words of an edition for readers of feeds: plain HTML that needs no style sheet.
struct FeedText {
  private let edition: RenderedEdition
  private var html: [UInt8] = []

  private init(_ edition: RenderedEdition) { self.edition = edition }

  /// - Returns: nil where there is nothing to say beyond the description.
  static func html(of document: Document, in edition: RenderedEdition, _ content: FeedContent) -> HTML? {
    guard content == .text || !document.keyPoints.isEmpty else { return nil }
    var writer = FeedText(edition)
    switch content {
    case .summary:
      if document.deck.isEmpty, let opening = document.opening {
        writer.write("p", opening)
      }
      for line in document.deck { writer.write("p", line) }
      writer.writeKeyPoints(of: document)
    case .text:
      for line in document.deck { writer.write("p", line) }
      writer.writeKeyPoints(of: document)
      if let release = document.release { writer.write("p", release.text) }
      if let dateline = document.dateline { writer.write("p", dateline.segments, separator: " · ") }
      for block in document.blocks { writer.write(block.content) }
    }
    return HTML(utf8: writer.html)
  }

  private mutating func write(_ tag: String, _ segment: Segment, after marker: String? = nil) {
    element(tag) { writer in
      if let marker { writer.text(marker + " ") }
      writer.words(segment)
    }
  }

  private mutating func write(_ tag: String, _ segments: [Segment], separator: String) {
    element(tag) { writer in
      for (number, segment) in segments.enumerated() {
        if number > 0 { writer.text(separator) }
        writer.words(segment)
      }
    }
  }

  private mutating func writeKeyPoints(of document: Document) {
    guard !document.keyPoints.isEmpty else { return }
    element("ul") { writer in
      for point in document.keyPoints { writer.write("li", point) }
    }
  }

  private mutating func write(_ content: Block.Content) {
    switch content {
    case .heading(let heading):
      write("h\(min(max(heading.level, 2), 6))", heading.text, after: edition.shownMarker(heading))
    case .paragraph(let text), .source(let text): write("p", text)
    case .note(let note): write("p", note.text, after: note.marker)
    case .footnote(let footnote): write("p", footnote.text, after: footnote.mark)
    case .quotation(let quotation):
      element("blockquote") { writer in
        writer.write("p", quotation.words)
        writer.write("p", [quotation.speaker] + [quotation.role].compactMap(\.self), separator: ", ")
      }
    case .list(let list): write(list.items)
    case .contact(let contact):
      if let label = contact.label { write("p", label) }
      if let text = contact.text { write("p", text) }
      for person in contact.people { write("p", person.segments, separator: " ") }
    case .table(let table): write(table)
    }
  }

  /// What counts otherwise than a list of HTML does says so in words.
  private mutating func write(_ items: [ListItem]) {
    let isCounted = items.enumerated().allSatisfy { "\($0 + 1)." == $1.marker }
    element(isCounted ? "ol" : "ul") { writer in
      for item in items {
        writer.element("li") { writer in
          if !isCounted, let marker = writer.edition.shownMarker(item) { writer.text(marker + " ") }
          if let label = item.label {
            writer.element("b") { $0.words(label) }
            writer.text(" ")
          }
          writer.words(item.text)
          if !item.items.isEmpty { writer.write(item.items) }
        }
      }
    }
  }

  private mutating func write(_ table: Table) {
    element("table") { writer in
      if let caption = table.caption { writer.write("caption", caption) }
      for row in table.header {
        writer.element("tr") { writer in for cell in row { writer.write("th", cell) } }
      }
      for row in table.rows {
        writer.element("tr") { writer in for cell in row { writer.write("td", cell) } }
      }
    }
    if let unit = table.unit { write("p", unit) }
  }

  private mutating func write(_ tag: String, _ cell: Table.Cell) {
    html += "<\(tag)".utf8
    if cell.columnSpan > 1 { html += " colspan=\"\(cell.columnSpan)\"".utf8 }
    if cell.rowSpan > 1 { html += " rowspan=\"\(cell.rowSpan)\"".utf8 }
    html += ">".utf8
    if let flag = cell.flag { text(flag + " ") }
    words(cell.text)
    html += "</\(tag)>".utf8
  }

  private mutating func element(_ tag: String, _ content: (inout FeedText) -> Void) {
    html += "<\(tag)>".utf8
    content(&self)
    html += "</\(tag)>".utf8
  }

  private mutating func words(_ segment: Segment) { html += edition.marked(segment).bytes }

  private mutating func text(_ text: String) { html += HTML(escaping: text).bytes }
}
