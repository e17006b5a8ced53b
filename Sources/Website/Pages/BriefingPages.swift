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
    [
      "date", "readingTime", "month", "tableCaption", "chartLabel", "csvLabel", "jsonLabel",
      "tableDescription",
    ]
    + ["originalDocument"] + Website.noticeTexts + Website.licenceTexts
  let isListedByLanguage = false

  func pages(of contents: SiteContents) -> [SitePage] {
    // The oldest first, so that a new briefing moves nothing from one sitemap to another.
    contents.briefings.indices.reversed().flatMap { position in
      let briefing = contents.briefings[position]
      return briefing.editions.compactMap { edition -> SitePage? in
        guard let route = briefing.route(in: edition.language) else { return nil }
        let language = edition.language
        let file = SiteFile(route, of: position, in: language, Self.template) {
          $0.briefingPage(position, $1, $2, route)
        }
        var page = SitePage(
          briefing.place, in: language, file, owner: .briefing(briefing),
          name: { $0.briefings[position].edition(in: language)?.plainTitle ?? "" })
        page.isFindable = edition.isComplete
        page.lastModified = briefing.lastModified
        return page
      }
    }
  }
}

extension Website {
  fileprivate func briefingPage(
    _ position: Int, _ briefing: RenderedBriefing, _ edition: RenderedEdition, _ route: Route
  ) -> BriefingPageModel {
    let summary = briefing.summary
    let language = edition.language
    let document = briefing.document
    let neighbours = listings.neighbours(of: position, in: language)
    let terms = contents.glossary.map { TermMarker.mark(document, in: edition, with: $0, on: route) }
    let builder = BlockModelBuilder(
      website: self, briefing: briefing, edition: edition, page: route,
      marked: terms?.html ?? [:],
      figures: briefing.figuresByBlock)
    var identity = PageIdentity(
      route: route, language: language, title: pageTitle(edition.plain(document.title), language),
      description: summary.edition(in: language)?.description ?? "")
    identity.type = "article"
    identity.isExcludedFromIndex = !edition.edition.isComplete
    identity.place = summary.place
    identity.trail = trail(of: position)
    let status = status(of: edition, from: briefing.briefing.source, in: language)
    let downloads = downloads(briefing, language, on: route)
    identity.article = ArticleHeadModel(
      published: briefing.summary.published.rfc3339,
      modified: briefing.briefing.settings.updated?.rfc3339,
      markdown: downloads?.markdown)
    identity.picture = preview(briefing, language)
    identity.linkedData = linkedData(of: briefing, edition, route)
    identity.parallel = parallelLink(summary, language, from: route)
    return BriefingPageModel(
      frame: frame(identity), title: edition.words(document.title),
      deck: deck(edition.deckLines(document)),
      facts: facts(summary, language, on: route, withReadingTime: true),
      status: status,
      release: document.release.map { edition.words($0.text) }, dateline: dateline(briefing, edition),
      contents: contents(edition.headings(document, depth: 2), of: route, from: route),
      keyPoints: deck(document.keyPoints.map { DeckLineModel(id: $0.id, words: edition.words($0)) }),
      blocks: document.blocks.map { builder.block($0) },
      completeness: completeness(of: edition, briefing, status: status, in: language),
      corrections: corrections(briefing, language), licence: licence(briefing, language),
      definitions: (terms?.terms ?? []).map { definition(of: $0, language, on: route) },
      attachments: attachments(summary, language, on: route), downloads: downloads,
      month: month(of: position, language, from: route),
      previous: neighbours.older.flatMap { self.link(to: $0, language, from: route) },
      next: neighbours.newer.flatMap { self.link(to: $0, language, from: route) },
      quotations: edition.quotations(of: briefing),
      related: listings.related(to: position, in: language, count: Limits.relatedBriefings).compactMap {
        self.link(to: $0, language, from: route)
      })
  }

  private func definition(
    of entry: SiteGlossary.Entry, _ language: Language, on page: Route
  ) -> DefinitionModel {
    DefinitionModel(
      id: entry.id, term: entry.words[language]?.first ?? "", text: entry.definitions[language] ?? "",
      address: page.link(to: .glossary(language), fragment: entry.id),
      others: site.languages.compactMap { other in
        guard other != language, let word = entry.words[other]?.first else { return nil }
        return GlossaryColumnModel(tag: other.tag, name: word)
      })
  }

  func pageTitle(_ title: String, _ language: Language) -> String {
    // A long title needs all the room that a tab or a list of results has.
    guard title.unicodeScalars.reduce(0, { $0 + $1.displayWidth }) <= 60 else { return title }
    return interface[language]?.filled("pageTitle", ["title": title, "site": site.title[language] ?? ""])
      ?? title
  }

  /// Headings of a briefing as a table of contents.
  func contents(_ headings: [HeadingSummary], of target: Route, from page: Route) -> ContentsModel? {
    var items: [ContentsItemModel] = []
    for heading in headings {
      let item = ContentsItemModel(
        id: heading.id, address: page.link(to: target, fragment: heading.id), marker: heading.marker,
        title: heading.title.html, foreign: heading.title.foreign)
      if heading.level > 2, let last = items.indices.last {
        items[last].children = ContentsModel(items: (items[last].children?.items ?? []) + [item])
      } else {
        items.append(item)
      }
    }
    // A text that one sees at a glance needs no table of contents.
    guard headings.count >= Limits.fewestContents else { return nil }
    return ContentsModel(items: items, isLong: headings.count > Limits.unfoldedContents)
  }

  /// The month and the year that a briefing is filed under, the year first.
  func trail(of position: Int) -> [Place] {
    let month = month(of: position)
    return [month.above, month].compactMap { $0.map(Place.archive) }
  }

  private func month(of position: Int, _ language: Language, from page: Route) -> NavigationModel? {
    let month = month(of: position)
    return routes.route(.archive(month), in: language).map {
      NavigationModel(name: name(of: month, language), address: page.link(to: $0))
    }
  }

  private func month(of position: Int) -> Period {
    let (year, month) = listings.day(of: position)
    return Period(year: year).month(month)
  }

  func link(to position: Int, _ language: Language, from page: Route) -> LinkModel? {
    guard let edition = briefings[position].edition(in: language),
      let target = briefings[position].route(in: language)
    else { return nil }
    return LinkModel(
      title: edition.markedTitle, address: page.link(to: target))
  }
}

extension RenderedBriefing {
  /// The pictures of its settings, by the id of the block that they follow; one without a place of its own goes to the
  /// end of the opening.
  var figuresByBlock: [String: [Figure]] {
    let firstHeading = document.blocks.firstIndex(where: \.isHeading) ?? document.blocks.endIndex
    let openingEnd = document.blocks[..<firstHeading].last?.id ?? document.blocks.first?.id ?? ""
    return Dictionary(grouping: briefing.settings.figures) { $0.block ?? openingEnd }
  }
}

extension Block {
  var isHeading: Bool { if case .heading = content { true } else { false } }
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
