package import Briefings
import Diagnostics
package import Loading
package import Publishing
package import Templating

/// Everything the pages of a site are made from.
package struct Website: Sendable {
  let site: SiteSettings
  let interface: [Language: InterfaceTexts]
  /// Newest first.
  let briefings: [RenderedBriefing]
  /// Those beside the briefings.
  let pages: [RenderedPage]
  /// Nil when it is not a page of the site.
  let glossary: SiteGlossary?
  /// Those of kinds that are not built in.
  let added: [AddedPage]
  let listings: Listings
  let routes: RouteTable
  let templates: TemplateSet
  let assets: SiteAssets
  /// How many addresses a sitemap may have.
  let sitemapLimit: Int
  /// The interface texts of each language, as every template may name them.
  private let strings: [Language: Record]

  /// - Parameters:
  ///   - look: must hold the interface texts of every language of the site.
  ///   - sitemapLimit: how many addresses a sitemap may have; where there are more, `sitemap.xml` is an index.
  package init(
    site: SiteSettings, briefings: [RenderedBriefing], pages: [RenderedPage] = [],
    glossary: SiteGlossary? = nil, added: [AddedPage] = [], look: CompiledLook, sitemapLimit: Int? = nil
  ) {
    self.site = site
    self.briefings = briefings
    self.pages = pages
    self.glossary = site.showsGlossary ? glossary : nil
    self.added = added
    self.sitemapLimit = max(1, sitemapLimit ?? Limits.sitemapAddresses)
    listings = Listings(briefings)
    routes = RouteTable(site: site, briefings: briefings, pages: pages, glossary: self.glossary, added: added)
    templates = look.templates
    assets = look.assets
    strings = look.interface.mapValues { look.strings(of: $0) }
    interface = look.interface
  }

  /// A part of the output that can be made on its own.
  package enum Part: Hashable, Sendable {
    case gate, notFound, sitemap, robots, headers, redirects, assets
    /// The feeds of a language, and of a topic in it.
    case feeds(Language, topic: String?)
    case manifest(Language)
    /// The page at this position of the table of routes, unless it is a briefing's.
    case page(Int)
    /// All files of the briefing at this position.
    case briefing(Int)
  }

  /// All parts, in the order of their artifacts.
  package var parts: [Part] {
    var parts: [Part] = [.gate, .notFound, .robots, .headers, .redirects, .assets]
    parts += site.languages.map(Part.manifest)
    if site.baseURL != nil {
      parts.append(.sitemap)
      for language in site.languages {
        parts.append(.feeds(language, topic: nil))
        parts += topics(in: language).map { .feeds(language, topic: $0) }
      }
    }
    for (position, page) in routes.pages.enumerated() {
      if case .briefing = page.place { continue }
      parts.append(.page(position))
    }
    return parts + briefings.indices.map(Part.briefing)
  }

  /// Makes the files of a part. Parts do not depend on each other and may be made at the same time.
  package func artifacts(of part: Part) throws(RenderingError) -> [Artifact] {
    let first = site.languages.first ?? .korean
    switch part {
    case .gate: return [try page(.gate, .gate, gatePage(), in: first)]
    case .notFound: return [try page(.notFound, .notFound, notFoundPage(), in: first)]
    case .feeds(let language, let topic): return try feeds(language, topic: topic)
    case .manifest(let language): return [manifest(language)]
    case .sitemap: return try sitemaps()
    case .robots: return [try page(.robots, .robots, robots(), in: first)]
    case .headers: return [try page(.headers, .headers, headers(), in: first)]
    case .redirects: return try redirections()
    case .assets: return assets.artifacts
    case .page(let position): return [try page(at: position)]
    case .briefing(let position): return try briefingArtifacts(position)
    }
  }

  private func page(at position: Int) throws(RenderingError) -> Artifact {
    let (route, language) = (routes.pages[position].route, routes.pages[position].language)
    switch routes.pages[position].place {
    case .home: return try page(route, .home, homePage(language), in: language)
    case .archive: return try page(route, .listing, archivePage(language), in: language)
    case .year(let year): return try page(route, .listing, yearPage(language, year), in: language)
    case .month(let year, let month):
      return try page(route, .listing, monthPage(language, year, month), in: language)
    case .topics: return try page(route, .topics, topicsPage(language), in: language)
    case .topic(let key, let year):
      return try page(route, .listing, topicPage(language, key, year: year), in: language)
    case .tables(let year): return try page(route, .tables, tablesPage(language, year: year), in: language)
    case .glossary: return try page(route, .glossary, glossaryPage(language), in: language)
    case .page(let index): return try page(route, .page, plainPage(index, language), in: language)
    case .added(let path):
      guard let page = added.first(where: { $0.path == path && $0.language == language }) else { break }
      return try artifact(of: page)
    case .briefing: break
    }
    return Artifact(path: route.file, bytes: [])
  }

  /// Renders a page with the interface texts of its language.
  func page(
    _ route: Route, _ template: PageTemplate, _ model: some Presentable, in language: Language
  ) throws(RenderingError) -> Artifact {
    try page(route, template.rawValue, model.record(), in: language)
  }

  func page(
    _ route: Route, _ template: String, _ record: Record, in language: Language
  ) throws(RenderingError) -> Artifact {
    var bytes: [UInt8] = []
    try templates.render(page: template, record, common: strings[language] ?? .empty, into: &bytes)
    return Artifact(path: route.file, bytes: bytes)
  }
}

extension Document {
  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
  }
}
