import Briefings
import Loading
import Templating

/// Pages that only programs read.
extension Website {
  /// An Atom feed of the complete editions in a language, newest first.
  func feed(_ language: Language) -> FeedModel {
    let entries = briefings.compactMap { briefing -> FeedEntryModel? in
      guard let edition = briefing.edition(in: language), edition.edition.isComplete,
        let target = route(briefing, language), let address = absolute(target)
      else { return nil }
      let settings = briefing.briefing.settings
      return FeedEntryModel(
        id: address, title: edition.plain(briefing.document.title), address: address,
        alternates: taggedAddresses(alternates(briefing).filter { $0.language != language }),
        published: settings.published.rfc3339, updated: (settings.updated ?? settings.published).rfc3339,
        topics: settings.topics.compactMap { site.topics[$0]?[language] }.map(NameModel.init),
        summary: description(of: briefing, edition))
    }
    let home = absolute(.home(language)) ?? ""
    return FeedModel(
      language: language.tag,
      feed: FeedHeadModel(
        id: home, title: feedTitle(language), subtitle: site.description[language],
        // A feed without entries was never updated; the epoch says so without a clock.
        updated: entries.map(\.updated).max() ?? "1970-01-01T00:00:00Z",
        author: site.publisher[language] ?? site.title[language] ?? "",
        address: absolute(.feed(language)) ?? "", home: home),
      entries: entries)
  }

  /// Every page that may be found, with its alternates.
  func sitemap() -> SitemapModel {
    let homes = site.languages.map { (language: $0, route: Route.home($0)) }
    let homeAlternates = taggedAddresses(homes) + defaultAddress
    var pages = ([.gate] + homes.map(\.route)).compactMap { route in
      absolute(route).map {
        SitemapPageModel(address: $0, lastModified: newestChange, alternates: homeAlternates)
      }
    }
    for briefing in briefings {
      let editions = alternates(briefing)
      let settings = briefing.briefing.settings
      pages += editions.compactMap { absolute($0.route) }.map {
        SitemapPageModel(
          address: $0, lastModified: (settings.updated ?? settings.published).isoDay,
          alternates: taggedAddresses(editions))
      }
    }
    return SitemapModel(pages: pages)
  }

  func robots() -> RobotsModel { RobotsModel(sitemap: absolute(.sitemap)) }

  private var newestChange: String? {
    briefings.map { $0.briefing.settings.updated ?? $0.briefing.settings.published }.max()?.isoDay
  }

  private var defaultAddress: [TaggedAddressModel] {
    absolute(.gate).map { [TaggedAddressModel(tag: "x-default", address: $0)] } ?? []
  }

  private func taggedAddresses(_ routes: [(language: Language, route: Route)]) -> [TaggedAddressModel] {
    routes.compactMap { entry in
      absolute(entry.route).map { TaggedAddressModel(tag: entry.language.tag, address: $0) }
    }
  }
}
