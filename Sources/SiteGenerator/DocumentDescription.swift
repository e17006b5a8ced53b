import Briefings
import Diagnostics

/// A document as JSON: the contract of `sitegen inspect --format json`.
struct DocumentDescription {
  private let document: Document

  init(_ document: Document) { self.document = document }

  var release: JSON {
    guard let release = document.release else { return .null }
    return .object([
      "embargo": .optional(release.embargo?.rfc3339), "distributed": .optional(release.distributed?.rfc3339),
      "text": .string(release.text.text),
    ])
  }

  var dateline: JSON {
    guard let dateline = document.dateline else { return .null }
    return .object([
      "places": .array(dateline.places.map { .string($0.text) }), "outlet": .optional(dateline.outlet?.text),
      "byline": .optional(dateline.byline?.text),
    ])
  }

  var blocks: JSON { .array(document.blocks.map(block)) }

  private func block(_ block: Block) -> JSON {
    func object(_ kind: String, _ members: KeyValuePairs<String, JSON>) -> JSON {
      let head: [(String, JSON)] = [
        ("kind", .string(kind)), ("id", .string(block.id)), ("line", .number(block.line)),
      ]
      return .members(head + members.map { ($0.key, $0.value) })
    }
    switch block.content {
    case .heading(let heading):
      return object(
        "heading",
        [
          "level": .number(heading.level), "marker": .optional(heading.marker),
          "text": .string(heading.text.text),
        ])
    case .paragraph(let text): return object("paragraph", ["text": .string(text.text)])
    case .quotation(let quotation):
      return object(
        "quotation",
        [
          "speaker": .string(quotation.speaker.text), "role": .optional(quotation.role?.text),
          "text": .string(quotation.words.text),
        ])
    case .list(let list):
      return object("list", ["ordered": .bool(list.isOrdered), "items": items(list.items)])
    case .table(let table):
      return object(
        "table",
        [
          "caption": .optional(table.caption?.text), "unit": .optional(table.unit?.text),
          "header": cells(table.header), "rows": .array(table.rows.map(cells)),
          "flags": .array(table.rows.map { .array($0.map { .optional($0.flag) }) }),
        ])
    case .note(let note):
      return object("note", ["marker": .string(note.marker), "text": .string(note.text.text)])
    case .source(let text): return object("source", ["text": .string(text.text)])
    case .contact(let text): return object("contact", ["text": .string(text.text)])
    }
  }

  private func items(_ items: [ListItem]) -> JSON {
    .array(
      items.map { item in
        .object([
          "id": .string(item.id), "line": item.text.origin.line.map(JSON.number) ?? .null,
          "marker": .string(item.marker), "label": .optional(item.label?.text),
          "text": .string(item.text.text),
          "items": self.items(item.items),
        ])
      })
  }

  private func cells(_ row: [Table.Cell]) -> JSON { .array(row.map { .string($0.text.text) }) }
}
