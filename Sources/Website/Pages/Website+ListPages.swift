import Briefings
import Loading
import Templating

extension Website {
  /// The front page of a language: the newest briefing as the lead, then the others.
  func homePage(_ language: Language) -> HomePageModel {
    let route = Route.home(language)
    var identity = PageIdentity(
      route: route, language: language, title: site.title[language] ?? "",
      description: site.description[language] ?? "")
    identity.place = .home
    let positions = listings.briefings(in: language)
    let newest = positions.prefix(site.newestCount)
    let earlier = newest.dropFirst().compactMap { summary($0, language, from: route) }
    let archive = positions.count > newest.count ? routes.route(.archive, in: language) : nil
    return HomePageModel(
      frame: frame(identity), lead: newest.first.flatMap { summary($0, language, from: route, isLead: true) },
      earlier: earlier.isEmpty ? nil : EarlierModel(briefings: earlier),
      archive: archive.map {
        NavigationModel(name: text("allOlder", language), address: link(from: route, to: $0))
      })
  }

  /// A briefing on a page that lists briefings; nil if it has no edition in the language.
  func summary(
    _ position: Int, _ language: Language, from page: Route, isLead: Bool = false
  ) -> SummaryModel? {
    let briefing = briefings[position]
    guard let edition = briefing.edition(in: language) else { return nil }
    let document = briefing.document
    let target = route(briefing, edition.language) ?? page
    let other = briefing.editions.first { $0.language != edition.language }
    return SummaryModel(
      title: edition.labelWords(document.title), deck: document.deck.map { edition.words($0) },
      address: page.link(to: target), facts: facts(briefing, edition, on: page, withReadingTime: isLead),
      other: other.flatMap { other in
        route(briefing, other.language).map {
          ForeignLinkModel(
            language: other.language.tag, title: other.markedLabel(document.title), address: page.link(to: $0)
          )
        }
      },
      opening: isLead ? document.opening.map { edition.words($0) } : nil,
      contents: isLead ? contents(briefing, edition, from: page, depth: 1) : nil)
  }

  func gatePage() -> GatePageModel {
    let language = site.mainLanguage
    let names = site.languages.compactMap { site.title[$0] }
    var identity = PageIdentity(
      route: .gate, language: language, title: names.joined(separator: " · "),
      description: site.languages.compactMap { site.description[$0] }.joined(separator: " · "))
    identity.place = .home
    identity.feeds = site.languages
    let editions = site.languages.map { language in
      GateEditionModel(
        tag: language.tag, siteName: site.title[language] ?? "",
        siteDescription: site.description[language] ?? "",
        languageName: languageName(language), address: Route.gate.link(to: .home(language)),
        newest: newest(in: language))
    }
    return GatePageModel(frame: frame(identity), editions: editions)
  }

  private func newest(in language: Language) -> [NewestModel] {
    listings.briefings(in: language).lazy.map { briefings[$0] }.compactMap { briefing -> NewestModel? in
      guard let edition = briefing.edition(in: language), let target = self.route(briefing, language) else {
        return nil
      }
      let published = briefing.briefing.settings.published
      return NewestModel(
        title: edition.markedLabel(briefing.document.title), address: Route.gate.link(to: target),
        dateISO: published.isoDay, date: self.date(published, language))
    }.prefix(Limits.titlesOnGate).map(\.self)
  }

  func notFoundPage() -> NotFoundPageModel {
    let language = site.mainLanguage
    let texts = interface[language]
    let title = texts?.filled(
      "notFoundTitle", ["notFound": texts?["notFound"] ?? "", "site": site.title[language] ?? ""])
    var identity = PageIdentity(
      route: .notFound, language: language, title: title ?? "", description: texts?["notFoundReason"] ?? "")
    identity.isExcludedFromIndex = true
    let editions = site.languages.map { language in
      func text(_ key: String) -> String { interface[language]?[key] ?? "" }
      return NotFoundEditionModel(
        tag: language.tag, siteName: site.title[language] ?? "",
        address: link(from: .notFound, to: .home(language)), heading: text("notFound"),
        reason: text("notFoundReason"))
    }
    return NotFoundPageModel(frame: frame(identity), editions: editions)
  }
}
