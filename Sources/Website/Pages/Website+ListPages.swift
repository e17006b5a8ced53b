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
    identity.alternates = site.languages.map { ($0, .home($0)) }
    identity.defaultAlternate = .gate
    identity.languages = site.languages.map {
      LanguageModel(
        tag: $0.tag, name: languageName($0), address: link(from: route, to: .home($0)),
        isCurrent: $0 == language)
    }
    identity.feeds = [language]
    let listed = briefings.compactMap { briefing in briefing.edition(in: language).map { (briefing, $0) } }
    let earlier = listed.dropFirst().map { summary($0, $1, from: route, isLead: false) }
    return HomePageModel(
      frame: frame(identity), lead: listed.first.map { summary($0, $1, from: route, isLead: true) },
      earlier: earlier.isEmpty ? nil : EarlierModel(briefings: earlier))
  }

  private func summary(
    _ briefing: RenderedBriefing, _ edition: RenderedEdition, from page: Route, isLead: Bool
  ) -> SummaryModel {
    let document = briefing.document
    let target = route(briefing, edition.language) ?? page
    let other = briefing.editions.first { $0.language != edition.language }
    return SummaryModel(
      title: edition.labelWords(document.title), deck: document.deck.map { edition.words($0) },
      address: page.link(to: target), facts: facts(briefing, edition, withReadingTime: isLead),
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
    let language = site.languages.first ?? .korean
    let names = site.languages.compactMap { site.title[$0] }
    var identity = PageIdentity(
      route: .gate, language: language, title: names.joined(separator: " · "),
      description: site.languages.compactMap { site.description[$0] }.joined(separator: " · "))
    identity.alternates = site.languages.map { ($0, .home($0)) }
    identity.defaultAlternate = .gate
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
    briefings.lazy.compactMap { briefing -> NewestModel? in
      guard let edition = briefing.edition(in: language), let target = self.route(briefing, language) else {
        return nil
      }
      let published = briefing.briefing.settings.published
      return NewestModel(
        title: edition.markedLabel(briefing.document.title), address: Route.gate.link(to: target),
        dateISO: published.isoDay, date: self.date(published, language))
    }.prefix(3).map(\.self)
  }

  func notFoundPage() -> NotFoundPageModel {
    let language = site.languages.first ?? .korean
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
