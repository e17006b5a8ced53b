import Briefings
import Diagnostics

/// A part of a document as the page of an inspection shows it: what it is, where it stands in the text, what it says.
struct ReadPart {
  var kind: String
  /// Its name on the page of the briefing.
  var id: String?
  var depth = 0
  var marker: String?
  var label: String?
  var text: String?
  var table: InspectedTable?
  var people: [String] = []
  /// What is said of it besides: times, reasons.
  var remarks: [String] = []
  /// From the first to the last line that it comes from.
  var lines: ClosedRange<Int>
}

/// All parts of a document in the order of their lines.
struct ReadParts {
  private(set) var parts: [ReadPart] = []

  init(_ document: Document) {
    add("title", [document.title])
    for line in document.deck { add("deck", [line]) }
    if let release = document.release {
      let times = [("Embargo", release.embargo), ("Sent out", release.distributed)]
      add(
        "release", [release.text],
        remarks: times.map { "\($0): \($1?.rfc3339 ?? "–")" })
    }
    if let dateline = document.dateline {
      add("dateline", dateline.segments, text: dateline.segments.map(\.text).joined(separator: " · "))
    }
    for block in document.blocks { add(block) }
    for dropped in document.dropped {
      parts.append(
        ReadPart(
          kind: "dropped", text: dropped.text, remarks: [dropped.reason],
          lines: dropped.line...dropped.line))
    }
    parts = parts.enumerated().sorted {
      ($0.element.lines.lowerBound, $0.offset) < ($1.element.lines.lowerBound, $1.offset)
    }.map(\.element)
  }

  private mutating func add(
    _ kind: String, _ segments: [Segment], id: String? = nil, depth: Int = 0, marker: String? = nil,
    label: String? = nil, text: String? = nil, remarks: [String] = [],
    _ change: (inout ReadPart) -> Void = { _ in }
  ) {
    let lines = segments.flatMap(\.origin.lines)
    guard let first = lines.min(), let last = lines.max() else { return }
    var part = ReadPart(
      kind: kind, id: id, depth: depth, marker: marker, label: label,
      text: text ?? segments.last?.text, remarks: remarks, lines: first...last)
    change(&part)
    parts.append(part)
  }

  private mutating func add(_ block: Block) {
    let segments = block.content.segments
    switch block.content {
    case .heading(let heading):
      add(
        heading.part == .attachment ? "attachment" : "heading \(heading.level)", segments, id: block.id,
        marker: heading.marker)
    case .paragraph: add(block.part?.rawValue ?? "paragraph", segments, id: block.id)
    case .quotation(let quotation):
      let speaker = [quotation.speaker, quotation.role].compactMap { $0?.text }.joined(separator: ", ")
      add("quotation", segments, id: block.id, label: speaker, text: quotation.words.text)
    case .list(let list): add(list.items, depth: 1)
    case .table(let table):
      add("table", segments, id: block.id, text: "") { $0.table = InspectedTable(table) }
    case .note(let note): add("note", segments, id: block.id, marker: note.marker)
    case .source: add("source", segments, id: block.id)
    case .contact(let contact):
      add(
        "contact", segments, id: block.id, label: contact.label?.text, text: contact.text?.text ?? ""
      ) { part in
        part.people = contact.people.map { $0.segments.map(\.text).joined(separator: " · ") }
      }
    case .footnote(let footnote): add("footnote", segments, id: block.id, marker: footnote.label)
    }
  }

  private mutating func add(_ items: [ListItem], depth: Int) {
    for item in items {
      add(
        "item \(depth)", [item.label, item.text].compactMap(\.self), id: item.id, depth: depth,
        marker: item.marker.isEmpty ? nil : item.marker, label: item.label?.text, text: item.text.text)
      add(item.items, depth: depth + 1)
    }
  }
}
