import Briefings
import Diagnostics
import Loading

/// The structure of a document in the form of the corpus' `.expected` files: one line a part, its kind and its
/// words.
struct StructureListing {
  private(set) var lines: [String] = []

  init(_ document: Document) {
    add("title", document.title.text)
    for line in document.deck { add("deck", line.text) }
    if let release = document.release {
      let times = [("embargo", release.embargo), ("distributed", release.distributed)].map {
        name, time in "\(name)=\(time?.rfc3339 ?? "–")"
      }
      add("release", times.joined(separator: " ") + " | " + release.text.text)
    }
    if let dateline = document.dateline {
      let places = dateline.places.map(\.text).joined(separator: ", ")
      add("dateline", "\(places) | \(dateline.outlet?.text ?? "–") | \(dateline.byline?.text ?? "–")")
    }
    for block in document.blocks { add(block) }
    for dropped in document.dropped { add("dropped", "\(dropped.text) | \(dropped.reason)") }
  }

  /// `said speaker (role) | words` for each quotation within a sentence.
  static func quotations(_ document: Document) -> [String] {
    let segments = document.segments
    return document.quotations.map { quotation in
      let role = quotation.role.map { " (\($0))" } ?? ""
      let words = segments[quotation.segment].text.utf8.dropFirst(quotation.words.lowerBound)
      return normalized(
        "said \(quotation.speaker ?? "–")\(role) | \(String(Substring(words.prefix(quotation.words.count))))")
    }
  }

  private mutating func add(_ key: String, _ text: String, indent: Int = 0) {
    // Lines within a text are parted by strokes.
    let words = text.replacing("\n", with: " / ")
    lines.append(Self.normalized(String(repeating: "  ", count: indent) + key + " " + words))
  }

  private mutating func add(_ block: Block) {
    switch block.content {
    case .heading(let heading): add("h\(heading.level) \(heading.marker ?? "–")", heading.text.text)
    case .paragraph(let text):
      add(block.part.map { $0 == .letterhead ? "letterhead" : "end" } ?? "p", text.text)
    case .quotation(let quotation):
      let role = quotation.role.map { " (\($0.text))" } ?? ""
      add("q", "\(quotation.speaker.text)\(role) | \(quotation.words.text)")
    case .list(let list): add(list.items, indent: 0)
    case .table(let table):
      add("table", "\(table.caption?.text ?? "–") | \(table.unit?.text ?? "–")")
      for row in table.header { add("head", cells(row), indent: 1) }
      for row in table.rows { add("row", cells(row), indent: 1) }
    case .note(let note): add("note \(note.marker)", note.text.text)
    case .source(let text): add("source", text.text)
    case .contact(let contact):
      add("contact", [contact.label, contact.text].compactMap { $0?.text }.joined(separator: ": "))
      for person in contact.people {
        add("person", person.segments.map(\.text).joined(separator: " | "), indent: 1)
      }
    case .footnote(let footnote): add("footnote \(footnote.label)", footnote.text.text)
    }
  }

  private mutating func add(_ items: [ListItem], indent: Int) {
    for item in items {
      add(
        "item \(item.marker.isEmpty ? "–" : item.marker)",
        (item.label.map { "[\($0.text)] " } ?? "") + item.text.text, indent: indent)
      add(item.items, indent: indent + 1)
    }
  }

  private func cells(_ row: [Table.Cell]) -> String {
    row.map { cell in
      // A bar within a cell is written as authors write it, and a slash between its lines.
      (cell.flag.map { $0 + " " } ?? "")
        + cell.text.text.replacing("|", with: "\\|").replacing("\n", with: " / ")
        + (cell.spans ? " {\(cell.columnSpan)x\(cell.rowSpan)}" : "")
    }.joined(separator: " | ")
  }

  /// Indentation kept, other white space collapsed: expectations are padded to be read.
  static func normalized(_ line: some StringProtocol) -> String {
    let indent = line.prefix { $0 == " " }
    return indent + line.split(separator: " ").joined(separator: " ")
  }
}
