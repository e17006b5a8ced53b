package import Briefings
import Characters
import Diagnostics
import Loading
import Templating

/// What other pages show of a briefing, and where its own are: all that lists, neighbours, feeds and sitemaps need.
///
/// It is small, so that a site can hold those of all its briefings, and each briefing only while its own pages are made. It never
/// changes, and is shared: lists, routes and records of a large site would otherwise copy a dozen references each time they pass
/// one on.
package final class BriefingSummary: Sendable {
  /// Name of its folder.
  package let name: String
  /// Where its folder is, as shown in diagnostics.
  let folder: SourceLocation
  /// The language it was written in.
  package let source: Language
  package let published: PublicationDate
  let updated: PublicationDate?
  /// Keys of the site's topics.
  let topics: [String]
  let oldAddresses: [OldAddress]
  /// Its pictures, by the names under which they are published.
  let pictures: [String]
  let attachments: [AttachmentSummary]
  /// What the name of the published source ends in: `txt`, or `md` for the text form.
  let sourceEnding: String
  /// How the text came where it is not in UTF-8, such as `cp949`; else empty.
  let sourceEncoding: String
  /// In the order of the site's languages.
  package let editions: [EditionSummary]

  init(
    name: String, folder: SourceLocation, source: Language, published: PublicationDate,
    updated: PublicationDate?, topics: [String], oldAddresses: [OldAddress], pictures: [String],
    attachments: [AttachmentSummary], sourceEnding: String, sourceEncoding: String,
    editions: [EditionSummary]
  ) {
    self.name = name
    self.folder = folder
    self.source = source
    self.published = published
    self.updated = updated
    self.topics = topics
    self.oldAddresses = oldAddresses
    self.pictures = pictures
    self.attachments = attachments
    self.sourceEnding = sourceEnding
    self.sourceEncoding = sourceEncoding
    self.editions = editions
  }

  /// In the language that it was written in, as plain text.
  package var sourceTitle: String? { edition(in: source)?.plainTitle }

  func edition(in language: Language) -> EditionSummary? { editions.first { $0.language == language } }

  var place: Place { .briefing(name) }

  var lastModified: PublicationDate { updated ?? published }

  /// The last part of its address in a language, if it has a page there.
  func slug(in language: Language) -> String? { edition(in: language)?.slug }

  /// The page in a language, if there is one.
  func route(in language: Language) -> Route? {
    slug(in: language).map { .briefing(language, slug: $0) }
  }

  var sourceRoute: Route { .source(source, slug: slug(in: source) ?? "", ending: sourceEnding) }

  /// The text as it came, where that is not in UTF-8.
  var unreadableSourceRoute: Route? {
    guard !sourceEncoding.isEmpty else { return nil }
    return .source(source, slug: slug(in: source) ?? "", ending: "\(sourceEncoding).\(sourceEnding)")
  }

  /// Where a picture is, whatever the language of the page that shows it.
  func route(ofPicture publishedName: String) -> Route {
    .picture(source, slug: slug(in: source) ?? "", name: publishedName)
  }

  func route(of attachment: AttachmentSummary) -> Route { route(ofPicture: attachment.publishedName) }

  /// The editions that may be found: complete ones, each with its address.
  var alternates: [(language: Language, route: Route)] {
    editions.filter(\.isComplete).compactMap { edition in
      route(in: edition.language).map { (edition.language, $0) }
    }
  }
}

/// A briefing in one language, as other pages show it; shared like ``BriefingSummary``.
package final class EditionSummary: Sendable {
  package let language: Language
  /// The last part of its address; nil where it has no page.
  let slug: String?
  /// Whether every segment is there in this language.
  let isComplete: Bool
  /// Without links, as it is in a link itself.
  let title: WordsModel
  package let plainTitle: String
  let deck: [DeckLineModel]
  /// For search engines, feeds and link previews.
  let description: String
  /// Finished HTML for feeds; nil where the description is all that they have.
  let feedText: HTML?
  /// What the text begins with.
  let opening: WordsModel?
  /// Those of the highest level.
  let headings: [HeadingSummary]
  let readingMinutes: Int
  let tables: [TableSummary]

  init(
    language: Language, slug: String?, isComplete: Bool, title: WordsModel, plainTitle: String,
    deck: [DeckLineModel], description: String, feedText: HTML?, opening: WordsModel?,
    headings: [HeadingSummary], readingMinutes: Int, tables: [TableSummary]
  ) {
    self.language = language
    self.slug = slug
    self.isComplete = isComplete
    self.title = title
    self.plainTitle = plainTitle
    self.deck = deck
    self.description = description
    self.feedText = feedText
    self.opening = opening
    self.headings = headings
    self.readingMinutes = readingMinutes
    self.tables = tables
  }

  /// The title with its language, when it is not the edition's.
  var markedTitle: HTML { title.html.marked(as: title.foreign) }
}

extension BriefingSummary: Equatable {
  package static func == (first: BriefingSummary, second: BriefingSummary) -> Bool {
    first === second
      || (first.name == second.name && first.folder == second.folder && first.source == second.source
        && first.published == second.published && first.updated == second.updated
        && first.topics == second.topics && first.oldAddresses == second.oldAddresses
        && first.pictures == second.pictures && first.attachments == second.attachments
        && first.sourceEnding == second.sourceEnding && first.sourceEncoding == second.sourceEncoding
        && first.editions == second.editions)
  }
}

extension EditionSummary: Equatable {
  package static func == (first: EditionSummary, second: EditionSummary) -> Bool {
    first === second
      || (first.language == second.language && first.slug == second.slug
        && first.isComplete == second.isComplete && first.title == second.title
        && first.plainTitle == second.plainTitle && first.deck == second.deck
        && first.description == second.description && first.feedText == second.feedText
        && first.opening == second.opening && first.headings == second.headings
        && first.readingMinutes == second.readingMinutes && first.tables == second.tables)
  }
}

/// A heading as a table of contents shows it.
struct HeadingSummary: Hashable, Sendable {
  var id: String
  var level: Int
  var marker: String?
  /// Without links.
  var title: WordsModel
}

/// A table as a list of tables shows it.
struct TableSummary: Hashable, Sendable {
  /// Of its block.
  var id: String
  var name: TableName
  var rowCount: Int
  var columnCount: Int
}

extension BriefingSummary {
  convenience init(
    _ briefing: Briefing, _ editions: [RenderedEdition], _ pictures: [BriefingPicture],
    _ feedContent: FeedContent, _ attachments: [AttachmentSummary], sourceEncoding: TextEncoding?
  ) {
    let settings = briefing.settings
    let file = briefing.sourceFile
    let folder = file.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file[..<$0]) } ?? file
    self.init(
      name: briefing.name, folder: SourceLocation(file: folder), source: briefing.source,
      published: briefing.publication, updated: settings.updated, topics: settings.topics,
      oldAddresses: settings.oldAddresses, pictures: pictures.map(\.publishedName), attachments: attachments,
      sourceEnding: file.hasSuffix(".md") ? "md" : "txt",
      sourceEncoding: sourceEncoding?.rawValue ?? "",
      editions: editions.map { $0.summary(of: briefing, feedContent) })
  }
}

extension RenderedEdition {
  fileprivate func summary(of briefing: Briefing, _ feedContent: FeedContent) -> EditionSummary {
    let document = briefing.document
    let names = TableNames(briefing, self)
    return EditionSummary(
      language: language, slug: briefing.settings.slugs[language], isComplete: edition.isComplete,
      title: labelWords(document.title), plainTitle: plain(document.title), deck: deckLines(document),
      description: plainDeck(document) ?? plain(document.opening ?? document.title),
      feedText: FeedText.html(of: document, in: self, feedContent),
      opening: document.opening.map(words), headings: headings(document, depth: 1),
      readingMinutes: readingMinutes,
      tables: document.tableBlocks.enumerated().map { index, block in
        TableSummary(
          id: block.id, name: names.name(of: block.table, id: block.id, number: index + 1),
          rowCount: block.table.rows.count, columnCount: TableGrid(block.table).columnCount)
      })
  }

  func deckLines(_ document: Document) -> [DeckLineModel] {
    document.deck.map { DeckLineModel(id: $0.id, words: words($0)) }
  }

  /// The headings of the highest `depth` levels.
  func headings(_ document: Document, depth: Int) -> [HeadingSummary] {
    document.blocks.compactMap { block in
      guard case .heading(let heading) = block.content, heading.level <= depth + 1 else { return nil }
      return HeadingSummary(
        id: block.id, level: heading.level, marker: shownMarker(heading), title: labelWords(heading.text))
    }
  }

  /// Korean and other languages written in syllables are read at about 500 characters a minute, others at
  /// about 230 words.
  private var readingMinutes: Int {
    var syllables = 0
    var words = 0
    for text in edition.texts {
      var isInWord = false
      for scalar in text.words.unicodeScalars {
        if scalar.value >= 0x2E80 {
          syllables += 1
          isInWord = false
        } else {
          let isWordPart = scalar.isWordPart
          if isWordPart, !isInWord { words += 1 }
          isInWord = isWordPart || (isInWord && (scalar == "'" || scalar == "’" || scalar == "-"))
        }
      }
    }
    return max(1, (syllables * 230 + words * 500 + 57_500) / 115_000)
  }
}

extension HTML {
  /// Among words of another language.
  /// - Parameter tag: of the language; nil where it is that of what is around.
  func marked(as tag: String?) -> HTML {
    guard let tag else { return self }
    return HTML(utf8: Array("<span lang=\"\(tag)\">".utf8) + bytes + Array("</span>".utf8))
  }
}

extension Document {
  /// The tables with the ids of their blocks, in reading order.
  var tableBlocks: [(id: String, table: Table)] {
    blocks.compactMap { block in
      if case .table(let table) = block.content { (block.id, table) } else { nil }
    }
  }
}
