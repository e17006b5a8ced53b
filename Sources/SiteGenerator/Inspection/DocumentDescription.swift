import Briefings
import Diagnostics

/// A document as JSON: the contract of `sitegen inspect --format json`.
struct DocumentDescription {
  private let document: Document

  /// By ``Segment/index``.
  private let segmentIDs: [String]

  init(_ document: Document) {
    self.document = document
    segmentIDs = document.segments.map(\.id)
  }

  /// Lines parted by line feeds.
  var deck: JSON {
    document.deck.isEmpty ? .null : .string(document.deck.map(\.text).joined(separator: "\n"))
  }

  var quotations: JSON {
    let segments = document.segments
    // Pictures are among the blocks.
    var positions: [String: Int] = [:]
    for (index, part) in parts.enumerated() {
      if case .block(let block) = part, positions[block.id] == nil { positions[block.id] = index }
    }
    return .array(
      document.quotations.map { quotation in
        let text = segments[quotation.segment].text.utf8
        let words = text.dropFirst(quotation.words.lowerBound).prefix(quotation.words.count)
        return .object([
          "block": positions[quotation.block].map(JSON.number) ?? .null,
          "id": .string(segments[quotation.segment].id), "text": .string(String(Substring(words))),
          "speaker": .optional(quotation.speaker), "role": .optional(quotation.role),
        ])
      })
  }

  /// What an author leaves out.
  var dropped: JSON {
    .array(
      document.dropped.map {
        .object(["line": .number($0.line), "text": .string($0.text), "reason": .string($0.reason)])
      })
  }

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

  var blocks: JSON {
    .array(
      parts.map { part in
        switch part {
        case .block(let block): self.block(block)
        case .picture(let picture):
          .object([
            "kind": .string("picture"), "line": .number(picture.line), "file": .string(picture.file),
            "caption": .string(picture.caption), "alt": .string(picture.alternative),
          ])
        }
      })
  }

  private enum Part {
    case block(Block)
    case picture(DocumentPicture)
  }

  /// Blocks and pictures in reading order.
  private var parts: [Part] {
    var parts: [Part] = []
    var pictures = document.pictures[...]
    for (index, block) in document.blocks.enumerated() {
      while let picture = pictures.first, picture.position <= index {
        parts.append(.picture(picture))
        pictures.removeFirst()
      }
      parts.append(.block(block))
    }
    return parts + pictures.map(Part.picture)
  }

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
          "text": .string(heading.text.text), "part": .optional(heading.part?.rawValue),
        ])
    case .paragraph(let text):
      return object(
        "paragraph", ["text": .string(text.text), "part": .optional(block.part?.rawValue)])
    case .quotation(let quotation):
      return object(
        "quotation",
        [
          "speaker": .string(quotation.speaker.text), "role": .optional(quotation.role?.text),
          "text": .string(quotation.words.text),
        ])
    case .list(let list):
      return object(
        "list",
        [
          "ordered": .bool(list.isOrdered), "items": items(list.items),
          "part": .optional(block.part?.rawValue),
        ])
    case .table(let table):
      return object(
        "table",
        [
          "caption": .optional(table.caption?.text), "unit": .optional(table.unit?.text),
          "number": .optional(table.number), "headColumns": .number(table.headColumns),
          "header": .array(table.header.map(cells)), "rows": .array(table.rows.map(cells)),
          "flags": .array(table.rows.map { .array($0.map { .optional($0.flag) }) }),
        ])
    case .note(let note):
      return object(
        "note",
        [
          "marker": .string(note.marker), "text": .string(note.text.text),
          "part": .optional(block.part?.rawValue),
        ])
    case .source(let text): return object("source", ["text": .string(text.text)])
    case .footnote(let footnote):
      return object(
        "footnote",
        [
          "label": .string(footnote.label), "text": .string(footnote.text.text),
          "references": .array(footnote.references.map { .string(segmentIDs[$0.segment]) }),
        ])
    case .contact(let contact):
      return object(
        "contact",
        [
          "label": .optional(contact.label?.text),
          "text": .string(contact.segments.map(\.text).joined(separator: " ")),
          "people": .array(contact.people.map(person)),
        ])
    }
  }

  private func person(_ person: Contact.Person) -> JSON {
    .object([
      "matter": .optional(person.matter?.text), "department": .optional(person.department?.text),
      "duty": .optional(person.duty?.text),
      "role": .optional(person.role?.text), "name": .optional(person.name?.text),
      "phone": .optional(person.phone?.text), "email": .optional(person.email?.text),
    ])
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

  private func cells(_ row: [Table.Cell]) -> JSON {
    .array(
      row.map { cell in
        guard cell.spans else { return .string(cell.text.text) }
        return .object([
          "text": .string(cell.text.text), "colspan": .number(cell.columnSpan),
          "rowspan": .number(cell.rowSpan),
        ])
      })
  }
}
