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
    table.caption.map { edition.marked($0) } ?? HTML(escaping: plain(of: table, id: id, number: number))
  }

  /// The same for a place that is a link itself.
  func label(of table: Table, id: String, number: Int) -> HTML {
    table.caption.map { edition.markedLabel($0) } ?? HTML(escaping: plain(of: table, id: id, number: number))
  }

  /// The same without markup.
  func plain(of table: Table, id: String, number: Int) -> String {
    if let caption = table.caption { return edition.plain(caption) }
    if let caption = briefing.briefing.settings.captions[id]?[edition.language] { return caption }
    let section = briefing.document.section(of: id) ?? briefing.document.title
    return website.text(
      "tableCaption", edition.language, ["number": "\(number)", "section": edition.plain(section)])
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
