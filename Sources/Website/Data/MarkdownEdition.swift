import Briefings
import InlineMarkdown
import Templating

/// An edition as Markdown, for readers and programs that want the words without the page.
struct MarkdownEdition {
  private let website: Website
  private let briefing: RenderedBriefing
  private let edition: RenderedEdition
  private var output: [UInt8] = []

  init(_ briefing: RenderedBriefing, _ edition: RenderedEdition, of website: Website) {
    self.website = website
    self.briefing = briefing
    self.edition = edition
  }

  /// Blocks with an empty line between them.
  consuming func bytes() -> [UInt8] {
    let document = briefing.document
    output.reserveCapacity(8192)
    output.append("# ")
    write(document.title)
    for line in document.deck {
      beginBlock()
      writeStrong(edition.plain(line))
    }
    beginBlock()
    writeFacts()
    for (number, point) in document.keyPoints.enumerated() {
      if number == 0 { beginBlock() } else { output.append("\n") }
      output.append("- ")
      write(point)
    }
    if let release = document.release {
      beginBlock()
      write(release.text)
    }
    if let dateline = document.dateline {
      beginBlock()
      write(dateline.segments, separator: " · ")
    }
    var tables = 0
    for block in document.blocks {
      beginBlock()
      write(block, &tables)
    }
    writeCorrections()
    output.append("\n")
    return output
  }

  private mutating func beginBlock() { output.append("\n\n") }

  /// The day, the address and the licence, a line each.
  private mutating func writeFacts() {
    let language = edition.language
    output += website.date(briefing.summary.published, language).utf8
    if let address = briefing.summary.route(in: language).flatMap(website.absolute) {
      output.append("  \n<")
      output += address.utf8
      output.append(">")
    }
    if let licence = website.licence(briefing, language) {
      output.append("  \n[")
      output += licence.name.utf8
      output.append("](")
      output += licence.address.utf8
      output.append(")")
    }
  }

  private mutating func writeCorrections() {
    var isFirst = true
    for correction in briefing.briefing.settings.corrections {
      guard let text = correction.text[edition.language] else { continue }
      if isFirst {
        beginBlock()
        output.append("## ")
        output += website.text("corrections", edition.language).utf8
        beginBlock()
      } else {
        output.append("\n")
      }
      isFirst = false
      output.append("- ")
      output += correction.date.isoDay.utf8
      output.append(": ")
      output.append(escapingMarkdown: text)
    }
  }

  // MARK: Blocks

  private mutating func write(_ block: Block, _ tables: inout Int) {
    switch block.content {
    case .heading(let heading):
      for _ in 0..<min(heading.level, 6) { output.append("#") }
      output.append(" ")
      if let marker = heading.marker {
        output.append(escapingMarkdown: marker)
        output.append(" ")
      }
      write(heading.text)
    case .paragraph(let text): write(text, lineFeed: "  \n")
    case .source(let text): write(text)
    case .contact(let contact): write(contact)
    case .footnote(let footnote): write(footnote, id: block.id)
    case .note(let note):
      output.append(escapingMarkdown: note.marker)
      output.append(" ")
      write(note.text)
    case .quotation(let quotation):
      output.append("> ")
      write(quotation.words)
      output.append("\n>\n> — ")
      write(quotation.speaker)
      if let role = quotation.role {
        output.append(", ")
        write(role)
      }
    case .list(let list): write(list.items, indent: 0)
    case .table(let table):
      tables += 1
      write(table, id: block.id, number: tables)
    }
  }

  private mutating func write(_ footnote: Footnote, id: String) {
    output.append("<a id=\"")
    output += id.utf8
    output.append("\"></a>")
    output.append(escapingMarkdown: footnote.mark)
    output.append(" ")
    write(footnote.text)
    for reference in edition.references(to: id) {
      output.append(" [↩](#")
      output += reference.utf8
      output.append(")")
    }
  }

  /// Whether a marker counts an item in Markdown as well: `1.`, `12)`.
  private static func isMarkdown(_ marker: String) -> Bool {
    let digits = marker.utf8.dropLast()
    return (1...9).contains(digits.count) && digits.allSatisfy { (0x30...0x39).contains($0) }
      && (marker.hasSuffix(".") || marker.hasSuffix(")"))
  }

  private mutating func write(_ items: [ListItem], indent: Int) {
    for (index, item) in items.enumerated() {
      if index > 0 || indent > 0 { output.append("\n") }
      for _ in 0..<indent { output.append(" ") }
      let marker = Self.isMarkdown(item.marker) ? item.marker + " " : "- "
      output += marker.utf8
      if marker == "- ", let shown = edition.shownMarker(item) {
        output.append(escapingMarkdown: shown)
        output.append(" ")
      }
      if let label = item.label {
        writeStrong(edition.plain(label))
        output.append(": ")
      }
      write(item.text)
      write(item.items, indent: indent + marker.utf8.count)
    }
  }

  private mutating func write(_ table: Table, id: String, number: Int) {
    writeStrong(website.plainName(of: table, id: id, number: number, briefing, edition))
    if let unit = table.unit {
      output.append(" (")
      write(unit)
      output.append(")")
    }
    output.append("\n\n")
    let grid = TableGrid(table)
    writeRow(0..<grid.columnCount) { writer, column in
      // A name may be made of several cells, some of which say nothing.
      var isFirst = true
      for place in table.headerPlaces(ofColumn: column, grid) {
        let start = writer.output.count
        if !isFirst { writer.output.append(" · ") }
        let begin = writer.output.count
        writer.write(table.header[place.row][place.cell].text, lineFeed: "<br>")
        if writer.output.count == begin { writer.output.removeSubrange(start...) } else { isFirst = false }
      }
    }
    output.append("\n")
    writeRow(table.numericColumns) { $0.output.append($1 ? "--:" : "---") }
    for row in table.filledRows {
      output.append("\n")
      writeRow(row) { writer, cell in
        guard let cell else { return }
        if let flag = cell.flag {
          writer.output += flag.utf8
          writer.output.append(" ")
        }
        writer.write(cell.text, lineFeed: "<br>")
      }
    }
  }

  /// A line of a table.
  private mutating func writeRow<Cells: Collection>(
    _ cells: Cells, _ write: (inout MarkdownEdition, Cells.Element) -> Void
  ) {
    output.append("| ")
    var isFirst = true
    for cell in cells {
      if !isFirst { output.append(" | ") }
      isFirst = false
      write(&self, cell)
    }
    output.append(" |")
  }

  private mutating func write(_ contact: Contact) {
    var isFirst = true
    func begin(_ writer: inout MarkdownEdition) {
      if !isFirst { writer.beginBlock() }
      isFirst = false
    }
    if let label = contact.label {
      begin(&self)
      writeStrong(edition.plain(label))
    }
    if let text = contact.text {
      begin(&self)
      write(text)
    }
    guard !contact.people.isEmpty else { return }
    begin(&self)
    for (index, person) in contact.people.enumerated() {
      output.append(index == 0 ? "- " : "\n- ")
      write(person.segments, separator: " ")
    }
  }

  // MARK: Words

  private mutating func writeStrong(_ text: String) {
    output.append("**")
    output.append(escapingMarkdown: text)
    output.append("**")
  }

  private mutating func write(_ segments: [Segment], separator: StaticString) {
    for (index, segment) in segments.enumerated() {
      if index > 0 { output.append(separator) }
      write(segment)
    }
  }

  /// The words with their emphasis and links.
  /// - Parameter lineFeed: what is written for each.
  private mutating func write(_ segment: Segment, lineFeed: StaticString = "\n") {
    let start = output.count
    edition.linkedTree(segment).write(markdown: &output)
    output.replaceLineFeeds(from: start, with: lineFeed)
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  fileprivate mutating func replaceLineFeeds(from start: Int, with text: StaticString) {
    let lineFeed = UInt8(ascii: "\n")
    guard text.utf8CodeUnitCount > 1, self[start...].contains(lineFeed) else { return }
    let lines = self[start...].split(separator: lineFeed, omittingEmptySubsequences: false).map(Array.init)
    removeSubrange(start...)
    for (index, line) in lines.enumerated() {
      if index > 0 { append(text) }
      self += line
    }
  }
}
