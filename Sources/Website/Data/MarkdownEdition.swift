import Briefings
import InlineMarkdown
import Templating

/// An edition as Markdown, for readers and programs that want the words without the page.
struct MarkdownEdition {
  private let website: Website
  private let briefing: RenderedBriefing
  private let edition: RenderedEdition

  init(_ briefing: RenderedBriefing, _ edition: RenderedEdition, of website: Website) {
    self.website = website
    self.briefing = briefing
    self.edition = edition
  }

  var bytes: [UInt8] { Array(text.utf8) }

  /// Blocks with an empty line between them.
  var text: String {
    let document = briefing.document
    var blocks = ["# \(words(document.title))"]
    blocks += document.deck.map { "**\(edition.plain($0).escapedForMarkdown)**" }
    blocks.append(facts)
    if let release = document.release { blocks.append(words(release.text)) }
    if let dateline = document.dateline {
      blocks.append(dateline.segments.map { words($0) }.joined(separator: " · "))
    }
    var tables = 0
    blocks += document.blocks.map { block($0, &tables) }
    let corrections = briefing.briefing.settings.corrections.compactMap { correction in
      correction.text[edition.language].map { "- \(correction.date.isoDay): \($0.escapedForMarkdown)" }
    }
    if !corrections.isEmpty {
      blocks += ["## \(website.text("corrections", edition.language))", corrections.joined(separator: "\n")]
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The day, the address and the licence, a line each.
  private var facts: String {
    let language = edition.language
    var lines = [website.date(briefing.briefing.settings.published, language)]
    if let address = briefing.summary.route(in: language).flatMap(website.absolute) {
      lines.append("<\(address)>")
    }
    if let licence = website.licence(briefing, language) {
      lines.append("[\(licence.name)](\(licence.address))")
    }
    return lines.joined(separator: "  \n")
  }

  private func block(_ block: Block, _ tables: inout Int) -> String {
    switch block.content {
    case .heading(let heading):
      let marker = heading.marker.map { "\($0.escapedForMarkdown) " } ?? ""
      return String(repeating: "#", count: min(heading.level, 6)) + " \(marker)\(words(heading.text))"
    case .paragraph(let text): return words(text).replacing("\n", with: "  \n")
    case .source(let text): return words(text)
    case .contact(let contact): return self.contact(contact)
    case .footnote(let footnote):
      let back = edition.references(to: block.id).map { " [↩](#\($0))" }.joined()
      return "<a id=\"\(block.id)\"></a>\(footnote.mark.escapedForMarkdown) \(words(footnote.text))\(back)"
    case .note(let note): return "\(note.marker.escapedForMarkdown) \(words(note.text))"
    case .quotation(let quotation):
      let role = quotation.role.map { ", \(words($0))" } ?? ""
      return "> \(words(quotation.words))\n>\n> — \(words(quotation.speaker))\(role)"
    case .list(let list): return lines(list.items, indent: "").joined(separator: "\n")
    case .table(let table):
      tables += 1
      return self.table(table, id: block.id, number: tables)
    }
  }

  private func lines(_ items: [ListItem], indent: String) -> [String] {
    let isOrdered = items.first.map { markerCounts($0.marker) } ?? false
    return items.enumerated().flatMap { index, item in
      let marker = isOrdered ? "\(index + 1). " : "- "
      let label = item.label.map { "**\(edition.plain($0).escapedForMarkdown)**: " } ?? ""
      let nested = indent + String(repeating: " ", count: marker.utf8.count)
      return ["\(indent)\(marker)\(label)\(words(item.text))"] + lines(item.items, indent: nested)
    }
  }

  private func table(_ table: Table, id: String, number: Int) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func cells(_ row: [Table.Cell?]) -> [String] {
      row.map { cell in
        guard let cell else { return "" }
        return (cell.flag.map { "\($0) " } ?? "") + words(cell.text).replacing("\n", with: "<br>")
      }
    }
    let caption = website.plainName(of: table, id: id, number: number, briefing, edition).escapedForMarkdown
    let unit = table.unit.map { " (\(words($0)))" } ?? ""
    let rule = line(table.numericColumns.map { $0 ? "--:" : "---" })
    let names = table.columnNames { words($0).replacing("\n", with: "<br>") }
    return
      (["**\(caption)**\(unit)", "", line(names), rule] + table.filledRows.map { line(cells($0)) })
      .joined(separator: "\n")
  }

  private func contact(_ contact: Contact) -> String {
    let people = contact.people.map { person in
      "- " + person.segments.map { words($0) }.joined(separator: " ")
    }
    let label = contact.label.map { "**\(edition.plain($0).escapedForMarkdown)**" }
    let paragraphs = [
      label, contact.text.map { words($0) }, people.isEmpty ? nil : people.joined(separator: "\n"),
    ]
    return paragraphs.compactMap(\.self).joined(separator: "\n\n")
  }

  /// The words with their emphasis and links.
  private func words(_ segment: Segment) -> String { edition.linkedTree(segment).markdown }
}
