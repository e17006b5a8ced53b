import Briefings
import Diagnostics
import Loading

/// An edition as data: what its page says, without markup, in reading order.
struct BriefingData {
  private let website: Website
  private let briefing: RenderedBriefing
  private let edition: RenderedEdition

  /// By ``Segment/index``; none where there are no footnotes, which alone name segments.
  private let segmentIDs: [String]

  init(_ briefing: RenderedBriefing, _ edition: RenderedEdition, of website: Website) {
    self.website = website
    self.briefing = briefing
    self.edition = edition
    segmentIDs = briefing.document.hasFootnotes ? briefing.document.segments.map(\.id) : []
  }

  private var settings: BriefingSettings { briefing.briefing.settings }

  var json: JSON {
    let document = briefing.document
    var members: [(String, JSON)] = [
      ("language", .string(edition.language.tag)), ("source", .string(briefing.briefing.source.tag)),
      ("title", .string(edition.plain(document.title))),
      (
        "deck",
        .optional(document.deck.isEmpty ? nil : document.deck.map(edition.plain).joined(separator: "\n"))
      ),
      ("published", .string(briefing.summary.published.rfc3339)),
      ("updated", .optional(settings.updated?.rfc3339)),
      (
        "topics",
        .array(
          settings.topics.map { key in
            .object(["key": .string(key), "name": .optional(website.site.topics[key]?[edition.language])])
          })
      ),
      ("licence", .optional(settings.licence?.address)), ("complete", .bool(edition.edition.isComplete)),
    ]
    if !document.keyPoints.isEmpty {
      members.append(("keyPoints", .array(document.keyPoints.map(text))))
    }
    if let dateline = document.dateline {
      members.append(
        (
          "dateline",
          .object([
            "places": .array(dateline.places.map { .string(edition.plain($0)) }),
            "outlet": .optional(dateline.outlet.map(edition.plain)),
            "byline": .optional(dateline.byline.map(edition.plain)),
          ])
        ))
    }
    let corrections = settings.corrections.map { correction in
      JSON.object([
        "date": .string(correction.date.isoDay), "text": .optional(correction.text[edition.language]),
      ])
    }
    if !corrections.isEmpty { members.append(("corrections", .array(corrections))) }
    var tables = 0
    members.append(("blocks", .array(document.blocks.map { json($0, &tables) })))
    let quotations = edition.quotations(of: briefing)
    if !quotations.isEmpty {
      members.append(
        (
          "quotations",
          .array(
            quotations.map { quotation in
              .object([
                "id": .string(quotation.id), "text": .string(quotation.words),
                "speaker": .optional(quotation.speaker), "role": .optional(quotation.role),
              ])
            })
        ))
    }
    return .members(members)
  }

  /// A table on its own: its caption and unit, the names of its columns and its rows.
  func json(_ table: Table, id: String, number: Int) -> JSON {
    .members([("language", .string(edition.language.tag))] + members(table, id: id, number: number))
  }

  private func json(_ block: Block, _ tables: inout Int) -> JSON {
    var members: [(String, JSON)] = [("id", .string(block.id))]
    if let part = block.part { members.append(("part", .string(part.rawValue))) }
    switch block.content {
    case .heading(let heading):
      members += [
        ("kind", .string("heading")), ("level", .number(heading.level)),
        ("marker", .optional(heading.marker)),
        ("text", text(heading.text)),
      ]
      if let part = heading.part { members.append(("part", .string(part.rawValue))) }
    case .paragraph(let words): members += [("kind", .string("paragraph")), ("text", text(words))]
    case .source(let words): members += [("kind", .string("source")), ("text", text(words))]
    case .contact(let contact): members += [("kind", .string("contact"))] + self.members(contact)
    case .footnote(let footnote):
      members += [
        ("kind", .string("footnote")), ("label", .string(footnote.label)), ("text", text(footnote.text)),
        ("references", .array(footnote.references.map { .string(segmentIDs[$0.segment]) })),
      ]
    case .note(let note):
      members += [("kind", .string("note")), ("marker", .string(note.marker)), ("text", text(note.text))]
    case .quotation(let quotation):
      members += [
        ("kind", .string("quotation")), ("speaker", text(quotation.speaker)),
        ("role", quotation.role.map(text) ?? .null), ("text", text(quotation.words)),
      ]
    case .list(let list):
      members += [
        ("kind", .string("list")), ("ordered", .bool(list.isOrdered)),
        ("items", .array(list.items.map(json))),
      ]
    case .table(let table):
      tables += 1
      members += [("kind", .string("table"))] + self.members(table, id: block.id, number: tables)
    }
    return .members(members)
  }

  private func json(_ item: ListItem) -> JSON {
    var members: [(String, JSON)] = [("id", .string(item.id))]
    if let label = item.label { members.append(("label", text(label))) }
    members.append(("text", text(item.text)))
    if !item.items.isEmpty { members.append(("items", .array(item.items.map(json)))) }
    return .members(members)
  }

  private func members(_ table: Table, id: String, number: Int) -> [(String, JSON)] {
    [
      (
        "caption", .string(website.plainName(of: table, id: id, number: number, briefing, edition))
      ),
      ("unit", .optional(table.unit.map(edition.plain))),
      ("number", .optional(table.number)),
      ("columns", .array(table.columnNames(edition.plain).map(JSON.string))),
      ("rows", .array(table.filledRows.map { row in .array(row.map { $0.map { text($0.text) } ?? .null }) })),
    ]
  }

  private func members(_ contact: Contact) -> [(String, JSON)] {
    func optional(_ segment: Segment?) -> JSON { segment.map(text) ?? .null }
    return [
      ("label", optional(contact.label)), ("text", optional(contact.text)),
      (
        "people",
        .array(
          contact.people.map { person in
            .object([
              "matter": optional(person.matter), "department": optional(person.department),
              "duty": optional(person.duty),
              "role": optional(person.role), "name": optional(person.name), "phone": optional(person.phone),
              "email": optional(person.email),
            ])
          })
      ),
    ]
  }

  private func text(_ segment: Segment) -> JSON { .string(edition.plain(segment)) }
}

extension Document {
  fileprivate var hasFootnotes: Bool {
    blocks.contains { if case .footnote = $0.content { true } else { false } }
  }
}
