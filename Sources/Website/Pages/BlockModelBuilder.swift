import Briefings
import Characters
import Diagnostics
import Loading
import Templating

/// Makes the blocks of one edition ready for the page they are on.
struct BlockModelBuilder {
  let website: Website
  let briefing: RenderedBriefing
  let edition: RenderedEdition
  let page: Route
  /// By ``Segment/index``: words in which glossary terms are marked.
  private let marked: [Int: HTML]
  /// By the id of the block that they follow.
  private let figures: [String: [Figure]]
  /// Whether the notice on the edition says enough: under nearly every passage it would only be in the way.
  private let isMostlyMissing: Bool
  /// The pages of the other editions.
  private let otherLanguages: [OtherLanguageModel]

  init(
    website: Website, briefing: RenderedBriefing, edition: RenderedEdition, page: Route,
    marked: [Int: HTML], figures: [String: [Figure]]
  ) {
    self.website = website
    self.briefing = briefing
    self.edition = edition
    self.page = page
    self.marked = marked
    self.figures = figures
    isMostlyMissing = edition.edition.isMostlyMissing
    otherLanguages = briefing.editions.filter { $0.language != edition.language }.compactMap { other in
      briefing.summary.route(in: other.language).map { target in
        OtherLanguageModel(
          tag: other.language.tag, name: website.languageName(other.language), address: page.link(to: target))
      }
    }
  }

  func block(_ block: Block) -> BlockModel {
    var model = BlockModel(id: block.id)
    if let words = block.content.linkName { model.linkName = edition.firstWords(words) }
    // A table is marked cell by cell; a notice under it would not say which.
    for segment in block.content.segments {
      switch edition.state(of: segment) {
      case .stale: model.isStale = true
      case .missing: model.isMissing = !isMostlyMissing
      case .original, .translated: break
      }
      if edition.isDisclosed(segment) { model.isMachineMade = true }
    }
    model.figures = (figures[block.id] ?? []).compactMap {
      website.figure($0, of: briefing, edition.language, on: page)
    }
    model.isLetterhead = block.part == .letterhead
    model.isEndMatter = block.part == .endMatter
    switch block.content {
    case .heading(let heading):
      let heading2 = self.heading(heading, id: block.id)
      switch heading.level {
      case ...2: model.heading2 = heading2
      case 3: model.heading3 = heading2
      default: model.heading4 = heading2
      }
      model.foreign = edition.foreign(heading.text)
    case .paragraph(let text):
      model.foreign = edition.foreign(text)
      if block.id == "lead" {
        model.lead = TextModel(html: words(text))
      } else {
        model.paragraph = TextModel(html: words(text))
      }
    case .quotation(let quotation):
      model.quotation = QuotationModel(
        words: marked[quotation.words.index] ?? edition.markedLinked(quotation.words),
        speaker: edition.marked(quotation.speaker),
        role: quotation.role.map { edition.marked($0) })
    case .list(let list): model.list = ListModel(isOrdered: list.isOrdered, items: items(of: list))
    case .table(let table):
      model.table = TableModelBuilder(website, briefing, edition, page: page).model(table, id: block.id)
    case .note(let note):
      model.foreign = edition.foreign(note.text)
      model.note = NoteModel(marker: note.marker, html: words(note.text))
    case .source(let text):
      model.foreign = edition.foreign(text)
      model.source = TextModel(html: edition.html(text))
    case .contact(let contact): model.contact = ContactModel(contact, edition)
    case .footnote(let footnote):
      model.foreign = edition.foreign(footnote.text)
      model.footnote = FootnoteModel(
        marker: footnote.mark, html: words(footnote.text),
        references: edition.references(to: block.id).enumerated().map { index, id in
          FootnoteReferenceModel(address: "#" + id, number: index + 1)
        })
    }
    return model
  }

  private func words(_ segment: Segment) -> HTML { marked[segment.index] ?? edition.linkedHTML(segment) }

  private func heading(_ heading: Heading, id: String) -> HeadingModel {
    let others = otherLanguages.map { other in
      var other = other
      other.address += Route.fragment(id)
      return other
    }
    return HeadingModel(
      marker: edition.shownMarker(heading), html: edition.html(heading.text),
      isAttachment: heading.part == .attachment, otherLanguages: others)
  }

  // MARK: Lists

  private func items(of list: List) -> [ListItemModel] {
    let flat = flattened(list.items)
    return flat.indices.map { index in
      let (item, depth, isOrdered) = flat[index]
      let next = index + 1 < flat.count ? flat[index + 1].depth : 0
      var model = ListItemModel(
        id: item.id, linkName: edition.firstWords(item.text), marker: edition.shownMarker(item),
        label: item.label.map { edition.marked($0) },
        html: marked[item.text.index] ?? edition.markedLinked(item.text))
      if index > 0, depth > flat[index - 1].depth { model.opens = NestedListModel(isOrdered: isOrdered) }
      model.ends = next <= depth
      if next < depth { model.closes = closedLists(flat, from: index, depth: depth, to: next) }
      return model
    }
  }

  private typealias FlatItem = (item: ListItem, depth: Int, isOrdered: Bool)

  private func flattened(_ items: [ListItem]) -> [FlatItem] {
    var flat: [FlatItem] = []
    func visit(_ items: [ListItem], depth: Int) {
      let isOrdered = items.first.map { markerCounts($0.marker) } ?? false
      for item in items {
        flat.append((item, depth, isOrdered))
        visit(item.items, depth: depth + 1)
      }
    }
    visit(items, depth: 0)
    return flat
  }

  /// The lists that end after an item, innermost first.
  private func closedLists(_ flat: [FlatItem], from index: Int, depth: Int, to next: Int) -> [NestedListModel]
  {
    stride(from: depth, to: next, by: -1).map { level in
      let opener = flat[...index].last { $0.depth == level }
      return NestedListModel(isOrdered: opener?.isOrdered ?? false)
    }
  }
}

extension Block.Content {
  /// What a link to it is named by; nil where its parts have links of their own.
  fileprivate var linkName: Segment? {
    switch self {
    case .heading(let heading): heading.text
    case .paragraph(let text), .source(let text): text
    case .quotation(let quotation): quotation.words
    case .note(let note): note.text
    case .footnote(let footnote): footnote.text
    case .contact(let contact): contact.text
    case .list, .table: nil
    }
  }
}

extension RenderedEdition {
  /// The first words of a passage, about twenty syllables or forty Latin letters.
  func firstWords(_ segment: Segment) -> String {
    let text = plain(segment)
    var width = 0
    let first = text.unicodeScalars.prefix { scalar in
      width += scalar.displayWidth
      return width <= 40
    }
    guard text.unicodeScalars.count > first.count + 2 else { return text }
    let start = String(first)
    let end = start.lastIndex(of: " ") ?? start.endIndex
    return start[..<end] + "…"
  }
}

extension HTML {
  /// The text as HTML, with everything escaped that would be markup.
  init(escaping text: String) {
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: ">"): bytes += "&gt;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
    self.init(utf8: bytes)
  }
}
