import Briefings
import Languages
import Loading
import Templating

/// What pages in one language have around them whatever they are: made once for the site, and not for each page.
struct LanguageFrame: Sendable {
  /// The pages that every page leads to.
  let navigation: [NavigationEntry]
  /// As Open Graph has it.
  let locale: String
  /// By the depth of the page, on which relative links depend.
  fileprivate let sites: [Prepared<SiteModel>]

  /// - Parameter website: whose frames are not there yet.
  init(_ website: Website, _ language: Language) {
    let navigation = website.routes.navigation(in: language).map {
      NavigationEntry(
        name: $0.name(website), route: $0.route,
        isSection: ($0.navigationRank ?? 0) <= NavigationRank.glossary)
    }
    self.navigation = navigation
    locale = openGraphLocale(
      website.site.locale.flatMap { $0.primarySubtag == language.primarySubtag ? $0 : nil } ?? language)
    sites = (0...Self.deepest).map { depth in
      let page = Route(String(repeating: "-/", count: depth))
      return Prepared(website.siteModel(language, navigation, from: page))
    }
  }

  /// Deeper pages are few.
  private static let deepest = 4
}

/// A page that every page leads to.
struct NavigationEntry: Sendable {
  var name: String
  var route: Route
  /// Whether it is a part of the site, such as its archive, and not a page beside the briefings.
  var isSection: Bool
}

extension Website {
  /// What a page says of the site.
  func siteModel(_ language: Language, from page: Route) -> Prepared<SiteModel> {
    let frame = frames[language]
    let navigation = frame?.navigation ?? []
    let depth = page.depth
    // A page that is led to from everywhere is marked where it leads to itself.
    if let frame, depth < frame.sites.count, !page.isShownAnywhere,
      !navigation.contains(where: { $0.route == page })
    {
      return frame.sites[depth]
    }
    return Prepared(siteModel(language, navigation, from: page))
  }

  fileprivate func siteModel(
    _ language: Language, _ navigation: [NavigationEntry], from page: Route
  ) -> SiteModel {
    func link(_ target: Route) -> String { self.link(from: page, to: target) }
    func model(_ entry: NavigationEntry) -> NavigationModel {
      NavigationModel(name: entry.name, address: link(entry.route), isCurrent: entry.route == page)
    }
    return SiteModel(
      name: site.title[language] ?? "", description: site.description[language] ?? "",
      publisher: site.publisher[language], home: link(.home(language)),
      stylesheet: link(assets.route("site.css")), printStylesheet: link(assets.route("print.css")),
      script: link(assets.route("site.js")), icon: link(assets.route("icon.svg")),
      touchIcon: link(assets.route("icon-180.png")),
      manifest: makes(.manifest) ? link(.manifest(language)) : nil,
      search: hasSearch
        ? SearchLinkModel(
          address: link(.search(language)),
          description: site.baseURL == nil ? nil : link(.openSearch(language))) : nil,
      sections: navigation.filter(\.isSection).map(model),
      navigation: navigation.filter { !$0.isSection }.map(model))
  }
}

private func openGraphLocale(_ language: Language) -> String {
  let tag =
    language.tag == language.primarySubtag
    ? LanguageProfile.of(language)?.usualTag ?? language.tag : language.tag
  return tag.split(separator: "-").joined(separator: "_")
}
