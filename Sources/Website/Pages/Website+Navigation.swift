import Briefings
import Diagnostics
import Loading
import Templating

/// The ways between pages, all of them from the table of routes.
extension Website {
  /// The same place in every language of the site, the languages still without a page of it marked.
  /// - Parameter substitute: what is led to instead in languages that have no page of the place.
  func languageLinks(_ place: Place, or substitute: Place? = nil, from page: Route) -> [LanguageModel] {
    site.languages.map { language in
      let target =
        routes.route(place, in: language) ?? substitute.flatMap { routes.route($0, in: language) }
      return LanguageModel(
        tag: language.tag, name: languageName(language),
        address: link(from: page, to: target ?? .home(language)), isCurrent: target == page,
        isAvailable: target != nil)
    }
  }

  func languageName(_ language: Language) -> String { interface[language]?["languageName"] ?? language.tag }

  /// The pages above this one, the front page first.
  func trail(_ page: PageIdentity) -> [(name: String, route: Route)] {
    ([.home] + page.trail).compactMap { place in
      routes.page(place, in: page.language).map { ($0.name(self), $0.route) }
    }
  }
}
