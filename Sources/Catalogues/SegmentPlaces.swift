package import Briefings
import SourceReading

extension Document {
  /// Where each segment is, in words for a translator, by ``Segment/index``: `II, table 1, row 2`.
  ///
  /// Sections go by their markers, those without one by their number.
  package var places: [String] {
    var writer = PlaceWriter()
    writer.add("title")
    for number in deck.indices { writer.add(deck.count == 1 ? "deck" : "deck, line \(number + 1)") }
    if release != nil { writer.add("release") }
    if let dateline { writer.add(dateline) }
    for block in blocks { writer.add(block.content) }
    for number in keyPoints.indices { writer.add("key points, point \(number + 1)") }
    return writer.places
  }
}

private struct PlaceWriter {
  private(set) var places: [String] = []
  private var sections: [(level: Int, name: String)] = []
  /// How many headings of a level the section around it has had so far.
  private var headings: [Int: Int] = [:]
  /// How many blocks of a kind the section has had so far.
  private var blocks: [String: Int] = [:]

  mutating func add(_ place: String) { places.append(place) }

  mutating func add(_ dateline: Dateline) {
    for number in dateline.places.indices { add("dateline, place \(number + 1)") }
    if dateline.outlet != nil { add("dateline, outlet") }
    if dateline.byline != nil { add("dateline, byline") }
  }

  mutating func add(_ content: Block.Content) {
    switch content {
    case .heading(let heading):
      enter(heading)
      add("\(section), heading")
    case .paragraph: add(next("paragraph"))
    case .source: add(next("source"))
    case .contact(let contact): add(contact)
    case .note: add(next("note"))
    case .footnote: add(next("footnote"))
    case .quotation(let quotation):
      let place = next("quotation")
      add("\(place), speaker")
      if quotation.role != nil { add("\(place), role") }
      add("\(place), words")
    case .list(let list): add(list.items, of: "\(next("list")), item ")
    case .table(let table): add(table)
    }
  }

  private mutating func add(_ table: Table) {
    let place = next("table")
    if table.caption != nil { add("\(place), caption") }
    if table.unit != nil { add("\(place), unit") }
    for _ in table.header.joined() { add("\(place), header") }
    for (number, row) in table.rows.enumerated() {
      for _ in row { add("\(place), row \(number + 1)") }
    }
  }

  private mutating func add(_ contact: Contact) {
    let place = next("contact")
    if contact.label != nil { add("\(place), label") }
    if contact.text != nil { add(place) }
    for (number, person) in contact.people.enumerated() {
      let place = contact.people.count == 1 ? place : "\(place), person \(number + 1)"
      let parts: [(Segment?, String)] = [
        (person.matter, "matter"), (person.department, "department"), (person.duty, "duty"),
        (person.role, "role"),
        (person.name, "name"),
        (person.phone, "telephone"), (person.email, "e-mail"),
      ]
      for (segment, name) in parts where segment != nil { add("\(place), \(name)") }
    }
  }

  private mutating func add(_ items: [ListItem], of place: String) {
    for (number, item) in items.enumerated() {
      let place = "\(place)\(number + 1)"
      if item.label != nil { add("\(place), label") }
      add(place)
      add(item.items, of: "\(place).")
    }
  }

  private mutating func enter(_ heading: Heading) {
    sections.removeAll { $0.level >= heading.level }
    headings = headings.filter { $0.key <= heading.level }
    headings[heading.level, default: 0] += 1
    let marker = heading.marker.map { trimmed($0.replacing(".", with: "").replacing(")", with: "")) } ?? ""
    let name = marker.isEmpty ? "section \(headings[heading.level, default: 0])" : marker
    sections.append((heading.level, name))
    blocks = [:]
  }

  private var section: String {
    sections.isEmpty ? "lead" : sections.map(\.name).joined(separator: ", ")
  }

  private mutating func next(_ kind: String) -> String {
    blocks[kind, default: 0] += 1
    return "\(section), \(kind) \(blocks[kind, default: 0])"
  }
}
