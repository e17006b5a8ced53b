import Briefings
import Diagnostics
import Loading
import Templating

extension Place {
  /// - Parameter name: of its folder.
  static func briefing(_ name: String) -> Place { Place("briefing", name) }
}

extension Route {
  static func briefing(_ language: Language, slug: String) -> Route { .path(language, "\(slug)/") }
}

/// Each briefing in each language that it exists in.
struct BriefingPages: PageKind {
  private static let template = PageTemplate<BriefingPageModel>("briefing")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts =
    ["date", "readingTime", "month", "tableCaption", "csvLabel", "jsonLabel", "tableDescription"]
    + Website.noticeTexts + Website.licenceTexts
  let isListedByLanguage = false

  func pages(of contents: SiteContents) -> [SitePage] {
    // The oldest first, so that a new briefing moves nothing from one sitemap to another.
    contents.briefings.indices.reversed().flatMap { position in
      let briefing = contents.briefings[position]
      return briefing.editions.compactMap { edition -> SitePage? in
        guard let route = briefing.route(in: edition.language) else { return nil }
        let file = SiteFile(route, Self.template, in: edition.language) {
          $0.briefingPage(position, edition, route)
        }
        var page = SitePage(
          briefing.place, in: edition.language, file, owner: .briefing(briefing),
          name: { _ in edition.plain(briefing.document.title) })
        page.isFindable = edition.edition.isComplete
        page.lastModified = briefing.lastModified
        return page
      }
    }
  }
}

extension RenderedBriefing {
  var place: Place { .briefing(briefing.name) }

  var lastModified: PublicationDate { briefing.settings.updated ?? briefing.settings.published }

  /// The page in a language, if there is one.
  func route(in language: Language) -> Route? {
    edition(in: language).flatMap { _ in
      briefing.settings.slugs[language].map { .briefing(language, slug: $0) }
    }
  }

  /// The editions that may be found: complete ones, each with its address.
  var alternates: [(language: Language, route: Route)] {
    editions.filter(\.edition.isComplete).compactMap { edition in
      route(in: edition.language).map { (edition.language, $0) }
    }
  }
}

extension Website {
  fileprivate func briefingPage(
    _ position: Int, _ edition: RenderedEdition, _ route: Route
  ) -> BriefingPageModel {
    let briefing = briefings[position]
    let language = edition.language
    let document = briefing.document
    let neighbours = listings.neighbours(of: position, in: language)
    let firstHeading = document.blocks.firstIndex(where: \.isHeading) ?? document.blocks.endIndex
    // A picture without a place of its own goes to the end of the opening.
    let openingEnd = document.blocks[..<firstHeading].last?.id ?? document.blocks.first?.id ?? ""
    let builder = BlockModelBuilder(
      website: self, briefing: briefing, edition: edition, page: route,
      marked: contents.glossary.map { TermMarker.mark(document, in: edition, with: $0, on: route) } ?? [:],
      figures: Dictionary(grouping: briefing.briefing.settings.figures) { $0.block ?? openingEnd })
    var identity = PageIdentity(
      route: route, language: language, title: pageTitle(edition.plain(document.title), language),
      description: description(of: briefing, edition))
    identity.type = "article"
    identity.isExcludedFromIndex = !edition.edition.isComplete
    identity.place = briefing.place
    identity.trail = trail(of: position)
    identity.article = ArticleHeadModel(
      published: briefing.briefing.settings.published.rfc3339,
      modified: briefing.briefing.settings.updated?.rfc3339,
      markdown: route.link(to: .markdown(language, slug: briefing.briefing.settings.slugs[language] ?? "")))
    identity.picture = preview(briefing, language)
    identity.linkedData = linkedData(of: briefing, edition, route)
    identity.parallel = parallelLink(briefing, language, from: route)
    return BriefingPageModel(
      frame: frame(identity), title: edition.words(document.title),
      deck: deck(of: document, edition),
      facts: facts(briefing, edition, on: route, withReadingTime: true),
      status: status(of: edition, in: language),
      release: document.release.map { edition.words($0.text) }, dateline: dateline(briefing, edition),
      opening: document.blocks[..<firstHeading].map { builder.block($0) },
      contents: contents(briefing, edition, from: route, depth: 2),
      blocks: document.blocks[firstHeading...].map { builder.block($0) },
      completeness: completeness(of: edition, briefing, in: language),
      corrections: corrections(briefing, language), licence: licence(briefing, language),
      downloads: downloads(briefing, language, on: route), month: month(of: position, language, from: route),
      previous: neighbours.older.flatMap { self.link(to: $0, language, from: route) },
      next: neighbours.newer.flatMap { self.link(to: $0, language, from: route) },
      quotations: edition.quotations(of: briefing),
      related: listings.related(to: position, in: language, count: Limits.relatedBriefings).compactMap {
        self.link(to: $0, language, from: route)
      })
  }

  func pageTitle(_ title: String, _ language: Language) -> String {
    // A long title needs all the room that a tab or a list of results has.
    guard title.unicodeScalars.reduce(0, { $0 + $1.displayWidth }) <= 60 else { return title }
    return interface[language]?.filled("pageTitle", ["title": title, "site": site.title[language] ?? ""])
      ?? title
  }

  /// For search engines and link previews: the deck, or else the first paragraph.
  func description(of briefing: RenderedBriefing, _ edition: RenderedEdition) -> String {
    let document = briefing.document
    let deck = edition.plainDeck(document)
    return deck ?? edition.plain(document.opening ?? document.title)
  }

  /// The sections as a table of contents, `depth` levels of them.
  func contents(
    _ briefing: RenderedBriefing, _ edition: RenderedEdition, from page: Route, depth: Int
  ) -> ContentsModel? {
    guard let target = briefing.route(in: edition.language) else { return nil }
    var items: [ContentsItemModel] = []
    for block in briefing.document.blocks {
      guard case .heading(let heading) = block.content, heading.level <= depth + 1 else { continue }
      let item = ContentsItemModel(
        id: block.id, address: page.link(to: target, fragment: block.id), marker: heading.displayMarker,
        title: edition.label(heading.text), foreign: edition.foreign(heading.text))
      if heading.level > 2, let last = items.indices.last {
        items[last].children = ContentsModel(items: (items[last].children?.items ?? []) + [item])
      } else {
        items.append(item)
      }
    }
    return items.isEmpty ? nil : ContentsModel(items: items)
  }

  /// The month and the year that a briefing is filed under, the year first.
  func trail(of position: Int) -> [Place] {
    let (year, month) = (listings.year(of: position), listings.month(of: position))
    return [.year(year), .month(year, month)]
  }

  private func month(of position: Int, _ language: Language, from page: Route) -> NavigationModel? {
    let (year, month) = (listings.year(of: position), listings.month(of: position))
    return routes.route(.month(year, month), in: language).map {
      NavigationModel(name: monthTitle(year, month, language), address: page.link(to: $0))
    }
  }

  private func link(to position: Int, _ language: Language, from page: Route) -> LinkModel? {
    guard let edition = briefings[position].edition(in: language),
      let target = briefings[position].route(in: language)
    else { return nil }
    return LinkModel(
      title: edition.markedLabel(briefings[position].document.title), address: page.link(to: target))
  }
}

extension Block {
  var isHeading: Bool { if case .heading = content { true } else { false } }
}

extension Heading {
  /// The marker as pages show it: `II`, `1`, `가`, without the full stop or bracket after it.
  var displayMarker: String? {
    guard let marker else { return nil }
    let bare = marker.filter { !".)．(".contains($0) }
    return bare.isEmpty ? marker : bare
  }
}

extension Document {
  /// What the text begins with: its lead paragraph, or else the first item of a list.
  var opening: Segment? {
    for block in blocks {
      switch block.content {
      case .paragraph(let text) where block.id == "lead": return text
      case .list(let list): return list.items.first?.text
      case .heading: return nil
      default: continue
      }
    }
    return nil
  }
}
