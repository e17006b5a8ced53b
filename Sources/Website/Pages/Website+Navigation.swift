import Briefings
import Diagnostics
import Loading
import Templating

/// The ways between pages, all of them from the table of routes.
extension Website {
  /// The same place in every language of the site, the languages still without a page of it marked.
  func languageLinks(_ place: Place, from page: Route) -> [LanguageModel] {
    site.languages.map { language in
      let target = routes.route(place, in: language)
      return LanguageModel(
        tag: language.tag, name: languageName(language),
        address: link(from: page, to: target ?? .home(language)), isCurrent: target == page,
        isAvailable: target != nil)
    }
  }

  func languageName(_ language: Language) -> String { interface[language]?["languageName"] ?? language.tag }

  /// The pages every page leads to. What would be empty has no page and is not named.
  func navigation(_ language: Language, from page: Route) -> [NavigationModel] {
    // `about` is what readers look for first.
    let plain = pages.indices.sorted {
      (pages[$0].name == "about" ? 0 : 1, $0) < (pages[$1].name == "about" ? 0 : 1, $1)
    }
    let places = [.topics, .archive, .tables(year: nil), .glossary] + plain.map(Place.page)
    return places.compactMap { place in
      routes.route(place, in: language).map { target in
        NavigationModel(
          name: name(of: place, language), address: link(from: page, to: target), isCurrent: target == page)
      }
    }
  }

  /// What a place is called where it is linked to.
  func name(of place: Place, _ language: Language) -> String {
    switch place {
    case .home: site.title[language] ?? ""
    case .archive: text("archive", language)
    case .year(let year), .topic(_, let year?), .tables(let year?):
      text("year", language, ["year": "\(year)"])
    case .month(let year, let month): monthTitle(year, month, language)
    case .topics: text("topics", language)
    case .topic(let key, nil): site.topics[key]?[language] ?? key
    case .tables(nil): text("tables", language)
    case .glossary: text("glossary", language)
    case .added(let path): added.first { $0.path == path && $0.language == language }?.title ?? path
    case .page(let index): pages[index].edition(in: language)?.title ?? pages[index].name
    case .briefing(let position):
      briefings[position].edition(in: language)?.plain(briefings[position].document.title) ?? ""
    }
  }

  /// The pages above this one, the front page first.
  func trail(_ page: PageIdentity) -> [(name: String, route: Route)] {
    ([.home] + page.trail).compactMap { place in
      routes.route(place, in: page.language).map { (name(of: place, page.language), $0) }
    }
  }

  /// The topics with a page in the language, in the order of their keys.
  func topics(in language: Language) -> [String] {
    routes.pages.compactMap { page in
      if case .topic(let key, nil) = page.place, page.language == language { key } else { nil }
    }
  }

  /// The way to a section of an edition from another page.
  func route(_ briefing: RenderedBriefing, _ language: Language) -> Route? {
    briefing.edition(in: language).flatMap { _ in
      briefing.briefing.settings.slugs[language].map { .briefing(language, slug: $0) }
    }
  }

  /// The editions that may be found: complete ones, each with its address.
  func alternates(_ briefing: RenderedBriefing) -> [(language: Language, route: Route)] {
    briefing.editions.filter(\.edition.isComplete).compactMap { edition in
      route(briefing, edition.language).map { (edition.language, $0) }
    }
  }

  /// Pages that set the source beside a translation.
  func parallelPairs(
    of briefing: RenderedBriefing
  ) -> [(left: RenderedEdition, right: RenderedEdition, route: Route)] {
    guard let source = briefing.edition(in: briefing.briefing.source),
      let slug = briefing.briefing.settings.slugs[source.language]
    else { return [] }
    return briefing.editions.filter { $0.language != source.language }.map {
      (source, $0, .parallel(source.language, $0.language, slug: slug))
    }
  }

  /// The side-by-side page that a reader of this edition is offered.
  func parallelLink(
    _ briefing: RenderedBriefing, _ language: Language, from page: Route
  ) -> ParallelLinkModel? {
    let pairs = parallelPairs(of: briefing)
    return (pairs.first { $0.right.language == language } ?? pairs.first).map { pair in
      let other = pair.left.language == language ? pair.right.language : pair.left.language
      return ParallelLinkModel(address: page.link(to: pair.route), isCurrent: false, other: other.tag)
    }
  }
}
