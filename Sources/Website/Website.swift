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
  /// The interface texts of each language, as every template may name them.
  private let strings: [Language: Record]

  /// - Parameter look: must hold the interface texts of every language of the site.
  package init(site: SiteSettings, briefings: [RenderedBriefing], look: CompiledLook) {
    self.site = site
    self.briefings = briefings
    templates = look.templates
    assets = look.assets
    strings = look.interface.mapValues { look.strings(of: $0) }
    interface = look.interface
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
    let first = site.languages.first ?? .korean
    switch part {
    case .gate: return [try page(.gate, .gate, gatePage(), in: first)]
    case .notFound: return [try page(.notFound, .notFound, notFoundPage(), in: first)]
    case .home(let language): return [try page(.home(language), .home, homePage(language), in: language)]
    case .feed(let language): return [try page(.feed(language), .feed, feed(language), in: language)]
    case .sitemap: return [try page(.sitemap, .sitemap, sitemap(), in: first)]
    case .robots: return [try page(.robots, .robots, robots(), in: first)]
    case .assets: return assets.artifacts
    case .briefing(let position): return try briefingArtifacts(position)
    }
  }

  /// Renders a page with the interface texts of its language.
  private func page(
    _ route: Route, _ template: PageTemplate, _ model: some Presentable, in language: Language
  ) throws(RenderingError) -> Artifact {
    var bytes: [UInt8] = []
    try templates.render(
      page: template.rawValue, model.record(), common: strings[language] ?? .empty, into: &bytes)
    return Artifact(path: route.file, bytes: bytes)
  }

  private func briefingArtifacts(_ position: Int) throws(RenderingError) -> [Artifact] {
    let briefing = briefings[position]
    var artifacts: [Artifact] = []
    for edition in briefing.editions {
      guard let slug = briefing.briefing.settings.slugs[edition.language] else { continue }
      let route = Route.briefing(edition.language, slug: slug)
      artifacts.append(try page(route, .briefing, briefingPage(position, edition), in: edition.language))
      artifacts += tableFiles(of: briefing, edition, slug)
    }
    artifacts.append(Artifact(path: sourceRoute(briefing).file, bytes: briefing.source))
    for pair in parallelPairs(of: briefing) {
      artifacts.append(
        try page(
          pair.route, .parallel, parallelPage(briefing, pair.left, pair.right), in: pair.left.language))
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
