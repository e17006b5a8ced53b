import Briefings

/// Gives drafts their places: levels, nesting, ids and the running numbers of segments.
struct DocumentBuilder {
  private var segmentCount = 0
  private var outline = Outline()
  /// How deep the document sets each kind of item, learned as it is read: after a note that ends a list, `□` is
  /// above `○` again.
  private var depths: [Marker.Kind: Int] = [:]
  private var counters: [String: Int] = [:]
  private var blocks: [Block] = []

  /// - Returns: nil for a text without a title, that is, without a visible character.
  static func build(_ reader: inout DocumentReader) -> Document? {
    var parts = DocumentParts(
      title: reader.title, deck: reader.deck,
      release: reader.release.map { release in
        let times = release.times(in: reader.timeZone)
        return .init(text: release.text, embargo: times.embargo, distributed: times.distributed)
      },
      dateline: reader.dateline, drafts: reader.takeDrafts(), letterheadCount: reader.letterheadCount,
      endMatterCount: reader.endMatterCount)
    guard var document = build(&parts) else { return nil }
    document.dropped = reader.dropped.map { words, reason in
      DroppedText(line: words.origin.line ?? 1, text: words.text, reason: reason)
    }
    return document
  }

  static func build(_ parts: inout DocumentParts) -> Document? {
    guard let title = parts.title, !title.isEmpty else { return nil }
    var builder = DocumentBuilder()
    let titleSegment = builder.segment("title", title)
    var deck: [Segment] = []
    for line in parts.deck {
      deck.append(builder.segment(deck.isEmpty ? "deck" : "deck-\(deck.count + 1)", line))
    }
    let release = parts.release.map { release in
      Release(
        embargo: release.embargo, distributed: release.distributed,
        text: builder.segment("release", release.text))
    }
    let dateline = parts.dateline.map { builder.dateline($0) }
    builder.add(
      parts.takeDrafts().reversed(), letterheadCount: parts.letterheadCount,
      endMatterCount: parts.endMatterCount)
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

  /// - Parameters:
  ///   - drafts: from last to first; they are taken from the end, so that a long table is not copied.
  ///   - letterheadCount: how many of the first come before the title.
  ///   - endMatterCount: how many of the last come below the text.
  private mutating func add(_ drafts: consuming [Draft], letterheadCount: Int, endMatterCount: Int) {
    let textEnd = drafts.count - letterheadCount
    while let last = drafts.indices.last {
      let part = last >= textEnd ? Block.Part.letterhead : last < endMatterCount ? .endMatter : nil
      let first = blocks.count
      defer { for index in first..<blocks.count { blocks[index].part = part } }
      if drafts[last].isItem {
        addList(from: &drafts)
      } else if drafts[last].isTable, let table = drafts.removeLast().takeTable() {
        addTable(consume table)
      } else {
        add(drafts.removeLast(), isFirst: blocks.count == letterheadCount)
      }
    }
  }

  private mutating func add(_ draft: Draft, isFirst: Bool) {
    switch draft {
    case .item, .table, .tablePart, .listEnd: break
    case .heading(let draft):
      let level = draft.level.map { outline.enter(level: $0) } ?? outline.enter(draft.kind)
      counters = [:]
      let id = outline.sectionID
      append(
        id, draft.text,
        .heading(
          Heading(level: level, marker: draft.marker, text: segment(id, draft.text), part: draft.part)))
    case .paragraph(let text):
      let id = isFirst ? "lead" : blockID("p")
      append(id, text, .paragraph(segment(id, text)))
    case .quotation(let speaker, let role, let words):
      let id = blockID("q")
      let quotation = Quotation(
        speaker: segment("\(id)-speaker", speaker), role: role.map { segment("\(id)-role", $0) },
        words: segment(id, words))
      append(id, speaker, .quotation(quotation))
    case .note(let marker, let text):
      let id = blockID("n")
      append(id, text, .note(Note(marker: marker, text: segment(id, text))))
    case .footnote(let label, let text):
      let id = blockID("f")
      append(id, text, .footnote(Footnote(label: label, text: segment(id, text))))
    case .source(let text):
      let id = blockID("source")
      append(id, text, .source(segment(id, text)))
    case .contact(let draft): addContact(draft)
    }
  }

  private mutating func addContact(_ draft: ContactDraft) {
    let id = blockID("contact")
    let label = draft.label.map { segment("\(id)-label", $0) }
    let text = draft.text.map { segment(id, $0) }
    var people: [Contact.Person] = []
    for person in draft.people {
      let id = "\(id)-\(people.count + 1)"
      people.append(
        Contact.Person(
          matter: person.matter.map { segment("\(id)-matter", $0) },
          department: person.department.map { segment("\(id)-department", $0) },
          duty: person.duty.map { segment("\(id)-duty", $0) },
          role: person.role.map { segment("\(id)-role", $0) },
          name: person.name.map { segment("\(id)-name", $0) },
          phone: person.phone.map { untranslated("\(id)-phone", $0) },
          email: person.email.map { untranslated("\(id)-email", $0) }))
    }
    let contact = Contact(label: label, text: text, people: people)
    blocks.append(
      Block(
        id: id, line: contact.segments.lazy.compactMap(\.origin.line).min() ?? 1, content: .contact(contact)))
  }

  /// What reads the same in every language.
  private mutating func untranslated(_ id: String, _ span: SourceSpan) -> Segment {
    var segment = segment(id, span)
    segment.isTranslatable = false
    return segment
  }

  private mutating func addList(from drafts: inout [Draft]) {
    guard case .item(let first, _, let text)? = drafts.last else { return }
    let id = blockID("l")
    var kinds = [first.kind]
    if depths[first.kind] == nil { depths[first.kind] = 0 }
    var items: [ListItem] = []
    addItems(from: &drafts, to: &items, prefix: id, kinds: &kinds)
    append(id, text, .list(List(isOrdered: first.kind.isOrdered, items: items)))
  }

  /// Items of the kind last in `kinds`, each with the deeper ones that follow it. A kind that is new goes
  /// one level deeper; a kind already in use ends the levels below it.
  private mutating func addItems(
    from drafts: inout [Draft], to items: inout [ListItem], prefix: String,
    kinds: inout [Marker.Kind]
  ) {
    let depth = kinds.count
    while case .item(let marker, _, _)? = drafts.last {
      if let stated = marker.level {
        // An author says how deep it is; no item is deeper than one below the one above it.
        guard stated >= depth || depth == 1 else { break }
        guard stated > depth, let last = items.indices.last, depth < Limits.listDepth else {
          kinds[depth - 1] = marker.kind
          take(from: &drafts, to: &items, prefix)
          continue
        }
        kinds.append(marker.kind)
        addItems(from: &drafts, to: &items[last].items, prefix: items[last].id, kinds: &kinds)
        kinds.removeLast()
      } else if let level = kinds.firstIndex(of: marker.kind) {
        guard level == depth - 1 else { break }
        take(from: &drafts, to: &items, prefix)
      } else if !(kinds[0] == .article
        ? marker.kind.isDeeperInLaw(than: kinds[depth - 1]) : isDeeper(marker.kind, than: kinds[depth - 1]))
      {
        // Beside: this level takes it only if there is none above to return to. Above: what a note parted from its list
        // ends where that goes on.
        guard depth == 1, !isAbove(marker.kind, kinds[0]) else { break }
        kinds[0] = marker.kind
      } else if let last = items.indices.last, depth < Limits.listDepth {
        if depths[marker.kind] == nil { depths[marker.kind] = (depths[kinds[depth - 1]] ?? depth - 1) + 1 }
        kinds.append(marker.kind)
        // An item may already have some of another kind.
        addItems(from: &drafts, to: &items[last].items, prefix: items[last].id, kinds: &kinds)
        kinds.removeLast()
      } else {
        // Deeper than any outline goes: the item stays on the last level.
        kinds[depth - 1] = marker.kind
      }
    }
  }

  private mutating func take(from drafts: inout [Draft], to items: inout [ListItem], _ prefix: String) {
    guard case .item(let marker, let label, let text)? = drafts.popLast() else { return }
    let id = "\(prefix)-\(items.count + 1)"
    let labelSegment = label.map { segment("\(id)-label", $0) }
    items.append(ListItem(id: id, marker: marker.text, label: labelSegment, text: segment(id, text)))
  }

  private func isDeeper(_ kind: Marker.Kind, than other: Marker.Kind) -> Bool {
    guard let depth = depths[kind], let otherDepth = depths[other] else {
      // A kind that is new goes below the one it follows; but a square never goes below another sign.
      return kind != .square || other < .square
    }
    return depth > otherDepth
  }

  /// Whether the document has set a kind higher than another before.
  private func isAbove(_ kind: Marker.Kind, _ other: Marker.Kind) -> Bool {
    guard let depth = depths[kind], let otherDepth = depths[other] else { return false }
    return depth < otherDepth
  }

  private mutating func addTable(_ draft: consuming TableDraft) {
    let id = blockID("t")
    let caption = draft.caption.map { segment("\(id)-caption", $0) }
    let unit = draft.unit.map { segment("\(id)-unit", $0) }
    var table = Table(
      caption: caption, unit: unit, number: draft.number, header: [], rows: [], headColumns: draft.headColumns
    )
    swap(&table.header, &draft.header)
    swap(&table.rows, &draft.rows)
    let grid = table.hasSpans ? TableGrid(table) : nil
    let names = (0..<(grid?.columnCount ?? table.header.first?.count ?? 0)).map { "-c\($0 + 1)" }
    let headerCount = table.header.count
    // The first row below one row of names is row 1.
    for row in 0..<(headerCount + table.rows.count) {
      let columns = grid.map { grid in grid.columns(ofRow: row).map { names[$0] } } ?? names
      let id = "\(id)-r\(row)"
      if row < headerCount {
        place(&table.header[row], row: id, columns)
      } else {
        place(&table.rows[row - headerCount], row: id, columns)
      }
    }
    blocks.append(Block(id: id, line: draft.line, content: .table(table)))
  }

  private mutating func place(_ cells: inout [Table.Cell], row: String, _ columns: [String]) {
    for (index, column) in zip(cells.indices, columns) {
      cells[index].text.index = segmentCount
      cells[index].text.id = row + column
      segmentCount += 1
    }
  }

  private mutating func segment(_ id: String, _ span: SourceSpan) -> Segment {
    defer { segmentCount += 1 }
    return Segment(index: segmentCount, id: id, text: span.text, origin: span.origin)
  }

  private mutating func append(_ id: String, _ span: SourceSpan, _ content: Block.Content) {
    blocks.append(Block(id: id, line: span.origin.line ?? 1, content: content))
  }

  /// The next id of a kind in this section: `s1-2-p3`.
  private mutating func blockID(_ kind: String) -> String {
    counters[kind, default: 0] += 1
    return outline.sectionID + "-" + kind + String(counters[kind, default: 1])
  }
}

extension Marker.Kind {
  /// Whether a law has it below another: articles have paragraphs (①), these subparagraphs (1.), and these items (가.).
  fileprivate func isDeeperInLaw(than other: Marker.Kind) -> Bool { placeInLaw > other.placeInLaw }

  private var placeInLaw: Int {
    switch self {
    case .article: 0
    case .circled: 1
    case .decimal: 2
    case .hangul: 3
    default: 4 + rawValue
    }
  }
}
