import Briefings
import Loading
import Templating

/// What the tables of a briefing are called in one language: by the caption in the text, by that in `briefing.yml`, or
/// by the section they are in.
struct TableCaptions {
  private let website: Website
  private let briefing: RenderedBriefing
  private let edition: RenderedEdition

  init(_ website: Website, _ briefing: RenderedBriefing, _ edition: RenderedEdition) {
    self.website = website
    self.briefing = briefing
    self.edition = edition
  }

  /// - Parameters:
  ///   - id: of the block.
  ///   - number: among the tables of the briefing, from 1.
  func html(of table: Table, id: String, number: Int) -> HTML {
    table.caption.map { numbered(edition.marked($0), table) }
      ?? HTML(escaping: plain(of: table, id: id, number: number))
  }

  /// The same for a place that is a link itself.
  func label(of table: Table, id: String, number: Int) -> HTML {
    table.caption.map { numbered(edition.markedLabel($0), table) }
      ?? HTML(escaping: plain(of: table, id: id, number: number))
  }

  /// The same without markup.
  func plain(of table: Table, id: String, number: Int) -> String {
    if let caption = table.caption {
      return table.number.map { name($0, edition.plain(caption)) } ?? edition.plain(caption)
    }
    if let caption = briefing.briefing.settings.captions[id]?[edition.language] { return caption }
    let section = briefing.document.section(of: id) ?? briefing.document.title
    return name(table.number ?? "\(number)", edition.plain(section))
  }

  private func name(_ number: String, _ words: String) -> String {
    website.text("tableCaption", edition.language, ["number": number, "section": words])
  }

  /// The caption with the number that the text calls the table by.
  private func numbered(_ caption: HTML, _ table: Table) -> HTML {
    guard let number = table.number else { return caption }
    // What stands for the words says what goes before them, and after.
    let mark = "\u{FFFC}"
    let parts = name(number, mark).split(separator: mark, maxSplits: 1, omittingEmptySubsequences: false)
    let ends = parts.map { HTML(escaping: String($0)).bytes }
    return HTML(utf8: (ends.first ?? []) + caption.bytes + (ends.count > 1 ? ends[1] : []))
  }
}

extension Document {
  /// The text of the nearest heading above a block.
  fileprivate func section(of id: String) -> Segment? {
    var section: Segment?
    for block in blocks {
      if case .heading(let heading) = block.content { section = heading.text }
      if block.id == id { break }
    }
    return section
  }
}
