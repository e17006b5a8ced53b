import Briefings

/// Gives drafts their places: levels, nesting, ids and the running numbers of segments.
struct DocumentBuilder {
  private var segmentCount = 0
  private var outline = Outline()
  private var counters: [String: Int] = [:]
  private var blocks: [Block] = []

  /// - Returns: nil for a text without a title, that is, without a visible character.
  static func build(_ reader: DocumentReader) -> Document? {
    guard let title = reader.title, !title.isEmpty else { return nil }
    var builder = DocumentBuilder()
    let titleSegment = builder.segment("title", title)
    let deck = reader.deck.map { builder.segment("deck", $0) }
    let release = reader.release.map {
      Release(
        embargo: $0.times.embargo, distributed: $0.times.distributed,
        text: builder.segment("release", $0.text))
    }
    let dateline = reader.dateline.map { builder.dateline($0) }
    builder.add(reader.drafts, letterheadCount: reader.letterheadCount)
    return Document(
      title: titleSegment, deck: deck, release: release, dateline: dateline, blocks: builder.blocks)
  }

  private mutating func dateline(_ draft: DatelineDraft) -> Dateline {
    var places: [Segment] = []
    for place in draft.places { places.append(segment("dateline-place-\(places.count + 1)", place)) }
    let outlet = draft.outlet.map { segment("dateline-outlet", $0) }
    let byline = draft.byline.map { segment("dateline-byline", $0) }
    return Dateline(places: places, outlet: outlet, byline: byline)
  }

  /// - Parameter letterheadCount: how many paragraphs at the beginning stand above the title.
  private mutating func add(_ drafts: [Draft], letterheadCount: Int) {
    var index = 0
    while index < drafts.count {
      switch drafts[index] {
      case .item:
        let end = drafts[index...].firstIndex { !$0.isItem } ?? drafts.endIndex
        addList(drafts[index..<end])
        index = end
        continue
      case .heading(let draft):
        let level = draft.level.map { outline.enter(level: $0) } ?? outline.enter(draft.kind)
        counters = [:]
        let id = outline.sectionID
        append(
          id, draft.text,
          .heading(Heading(level: level, marker: draft.marker, text: segment(id, draft.text))))
      case .paragraph(let text):
        let isLead = blocks.count == letterheadCount && index == letterheadCount
        let id = isLead ? "lead" : blockID("p")
        append(id, text, .paragraph(segment(id, text)))
      case .quotation(let speaker, let role, let words):
        let id = blockID("q")
        let quotation = Quotation(
          speaker: segment("\(id)-speaker", speaker), role: role.map { segment("\(id)-role", $0) },
          words: segment(id, words))
        append(id, speaker, .quotation(quotation))
      case .table(let draft):
        let id = blockID("t")
        blocks.append(Block(id: id, line: draft.line, content: .table(table(draft, id: id))))
      case .note(let marker, let text):
        let id = blockID("n")
        append(id, text, .note(Note(marker: marker, text: segment(id, text))))
      case .source(let text):
        let id = blockID("source")
        append(id, text, .source(segment(id, text)))
      case .contact(let text):
        let id = blockID("contact")
        append(id, text, .contact(segment(id, text)))
      }
      index += 1
    }
  }

  private mutating func addList(_ drafts: ArraySlice<Draft>) {
    let id = blockID("l")
    var rest = drafts
    guard case .item(let first, _, let text)? = drafts.first else { return }
    var kinds = [first.kind]
    let items = items(from: &rest, prefix: id, kinds: &kinds)
    append(id, text, .list(List(isOrdered: first.kind.isOrdered, items: items)))
  }

  /// Items of the kind last in `kinds`, each with the deeper ones that follow it. A kind that is new goes
  /// one level deeper; a kind already in use ends the levels below it.
  private mutating func items(
    from drafts: inout ArraySlice<Draft>, prefix: String, kinds: inout [Marker.Kind]
  ) -> [ListItem] {
    let depth = kinds.count
    var items: [ListItem] = []
    while case .item(let marker, let label, let text)? = drafts.first {
      if let level = kinds.firstIndex(of: marker.kind) {
        guard level == depth - 1 else { break }
        drafts.removeFirst()
        let id = "\(prefix)-\(items.count + 1)"
        let labelSegment = label.map { segment("\(id)-label", $0) }
        items.append(
          ListItem(id: id, marker: marker.text, label: labelSegment, text: segment(id, text)))
      } else if let last = items.indices.last, depth < Limits.listDepth {
        kinds.append(marker.kind)
        items[last].items = self.items(from: &drafts, prefix: items[last].id, kinds: &kinds)
        kinds.removeLast()
      } else {
        // Deeper than any outline goes: the item stays on the last level.
        kinds[depth - 1] = marker.kind
      }
    }
    return items
  }

  private mutating func table(_ draft: TableDraft, id: String) -> Table {
    let caption = draft.caption.map { segment("\(id)-caption", $0) }
    let unit = draft.unit.map { segment("\(id)-unit", $0) }
    var header: [Table.Cell] = []
    for cell in draft.header { header.append(self.cell(cell, "\(id)-r0-c\(header.count + 1)")) }
    var rows: [[Table.Cell]] = []
    for draftRow in draft.rows {
      var row: [Table.Cell] = []
      for cell in draftRow { row.append(self.cell(cell, "\(id)-r\(rows.count + 1)-c\(row.count + 1)")) }
      rows.append(row)
    }
    return Table(caption: caption, unit: unit, header: header, rows: rows)
  }

  private mutating func cell(_ draft: TableDraft.Cell, _ id: String) -> Table.Cell {
    Table.Cell(text: segment(id, draft.text, isTranslatable: draft.text.text.hasWords), flag: draft.flag)
  }

  private mutating func segment(_ id: String, _ span: SourceSpan, isTranslatable: Bool = true) -> Segment {
    defer { segmentCount += 1 }
    return Segment(
      index: segmentCount, id: id, text: span.text, isTranslatable: isTranslatable, origin: span.origin)
  }

  private mutating func append(_ id: String, _ span: SourceSpan, _ content: Block.Content) {
    blocks.append(Block(id: id, line: span.origin.line ?? 1, content: content))
  }

  /// The next id of a kind in this section: `s1-2-p3`.
  private mutating func blockID(_ kind: String) -> String {
    counters[kind, default: 0] += 1
    return "\(outline.sectionID)-\(kind)\(counters[kind, default: 1])"
  }
}

extension Draft {
  fileprivate var isItem: Bool { if case .item = self { true } else { false } }
}

extension String {
  /// Whether there is a letter in the text; without one it says the same in every language.
  fileprivate var hasWords: Bool { unicodeScalars.contains { $0.properties.isAlphabetic } }
}
