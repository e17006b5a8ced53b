package import Briefings
package import Loading
package import Publishing
package import Templating

/// Everything the pages of a site are made from.
package struct Website: Sendable {
  let site: SiteSettings
  let interface: [Language: InterfaceTexts]
  /// Newest first.
  let briefings: [RenderedBriefing]
  let templates: TemplateSet
  let assets: SiteAssets
  let pages: PagePresentations

  /// - Parameter interface: one for every language of the site.
  package init(
    site: SiteSettings, interface: [Language: InterfaceTexts], briefings: [RenderedBriefing],
    look: CompiledLook
  ) {
    self.site = site
    self.interface = interface
    self.briefings = briefings
    templates = look.templates
    assets = look.assets
    pages = look.pages
  }

  /// A part of the output that can be made on its own.
  package enum Part: Hashable, Sendable {
    case gate, notFound, sitemap, robots, assets
    case home(Language)
    case feed(Language)
    /// All pages of the briefing at this position.
    case briefing(Int)
  }

  /// All parts, in the order of their artifacts.
  package var parts: [Part] {
    var parts: [Part] = [.gate, .notFound, .robots, .assets]
    parts += site.languages.map(Part.home)
    if site.baseURL != nil { parts += [.sitemap] + site.languages.map(Part.feed) }
    return parts + briefings.indices.map(Part.briefing)
  }

  /// Makes the files of a part. Parts do not depend on each other and may be made at the same time.
  package func artifacts(of part: Part) throws(RenderingError) -> [Artifact] {
    switch part {
    case .gate: [try page(.gate, "gate", pages.gate, gatePage())]
    case .notFound: [try page(.notFound, "not-found", pages.notFound, notFoundPage())]
    case .home(let language): [try page(.home(language), "home", pages.home, homePage(language))]
    case .feed(let language): [try page(.feed(language), "feed", FeedModel.presentation, feed(language))]
    case .sitemap: [try page(.sitemap, "sitemap", SitemapModel.presentation, sitemap())]
    case .robots: [try page(.robots, "robots", RobotsModel.presentation, robots())]
    case .assets: assets.artifacts
    case .briefing(let position): try briefingArtifacts(position)
    }
  }

  func page<Model>(
    _ route: Route, _ template: String, _ presentation: Presentation<Model>, _ model: Model
  ) throws(RenderingError) -> Artifact {
    var bytes: [UInt8] = []
    try templates.render(page: template, presentation.record(of: model), into: &bytes)
    return Artifact(path: route.file, bytes: bytes)
  }

  private func briefingArtifacts(_ position: Int) throws(RenderingError) -> [Artifact] {
    let briefing = briefings[position]
    var artifacts: [Artifact] = []
    for edition in briefing.editions {
      guard let slug = briefing.briefing.settings.slugs[edition.language] else { continue }
      let route = Route.briefing(edition.language, slug: slug)
      artifacts.append(try page(route, "briefing", pages.briefing, briefingPage(position, edition)))
      artifacts += tableFiles(of: briefing, edition, slug)
    }
    artifacts.append(Artifact(path: sourceRoute(briefing).file, bytes: briefing.source))
    for pair in parallelPairs(of: briefing) {
      artifacts.append(
        try page(pair.route, "parallel", pages.parallel, parallelPage(briefing, pair.left, pair.right)))
    }
    return artifacts
  }

  private func tableFiles(
    of briefing: RenderedBriefing, _ edition: RenderedEdition, _ slug: String
  ) -> [Artifact] {
    briefing.document.tables.enumerated().map { index, table in
      let rows = ([table.header] + table.rows).map { $0.map { edition.plain($0.text) } }
      let route = Route.table(edition.language, slug: slug, number: index + 1)
      return Artifact(path: route.file, bytes: commaSeparatedValues(rows))
    }
  }
}

extension Document {
  var tables: [Table] {
    blocks.compactMap { if case .table(let table) = $0.content { table } else { nil } }
  }
}
