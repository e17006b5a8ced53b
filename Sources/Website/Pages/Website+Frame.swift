import Briefings
import Diagnostics
package import Loading
import Templating

extension Website {
  /// The interface texts that every page needs.
  static let frameTexts = ["languageName", "pageTitle", "feedTitle", "topicFeedTitle"]

  /// What a page says of itself to its frame.
  struct PageIdentity {
    var route: Route
    var language: Language
    var title: String
    var description: String
    /// What the page is about; its pages in other languages follow from it.
    var place: Place?
    /// What readers of languages without a page of ``place`` are led to instead.
    var substitute: Place?
    /// The key of the topic that the page is about.
    var topic: String?
    var type = "website"
    var isExcludedFromIndex = false
    var parallel: ParallelLinkModel?
    /// The languages whose feeds the page names; nil for those of its own and of its topic.
    var feeds: [Language]?
    /// The places above this one, below the front page.
    var trail: [Place] = []
    var article: ArticleHeadModel?
    var picture: PictureModel?
    /// What the page is, besides its place in the trail.
    var linkedData: [JSON] = []
  }

  func frame(_ page: PageIdentity) -> FrameModel {
    let trail = trail(page)
    return FrameModel(
      language: page.language.tag, site: siteModel(page.language, from: page.route), head: head(page, trail),
      languages: page.place.map { languageLinks($0, or: page.substitute, from: page.route) } ?? [],
      parallel: page.parallel,
      trail: page.trail.isEmpty
        ? [] : trail.map { NavigationModel(name: $0.name, address: link(from: page.route, to: $0.route)) },
      address: absolute(page.route))
  }

  private func head(_ page: PageIdentity, _ trail: [(name: String, route: Route)]) -> HeadModel {
    let isListed = !page.isExcludedFromIndex
    let alternates = isListed ? page.place.map(routes.alternates) ?? [] : []
    let canonical = isListed ? absolute(page.route) : nil
    var head = HeadModel(
      title: page.title, description: page.description, canonical: canonical,
      isExcludedFromIndex: page.isExcludedFromIndex, openGraphLocale: openGraphLocale(page.language),
      type: page.type)
    head.otherLocales = alternates.map(\.language).filter { $0 != page.language }.map(openGraphLocale)
    head.alternates = alternates.compactMap { alternate in
      absolute(alternate.route).map { AlternateModel(language: alternate.language.tag, address: $0) }
    }
    head.defaultAlternate =
      isListed ? page.place.flatMap { defaultRoute($0, among: alternates) }.flatMap(absolute) : nil
    head.feeds = feedLinks(page)
    head.article = page.article
    head.picture = page.picture
    if canonical != nil {
      head.linkedData = linkedData(page.linkedData + [breadcrumbs(page, trail)].compactMap(\.self))
    }
    return head
  }

  /// The page of a place for readers of no language of the site: where they choose one, or else the first that
  /// the place has.
  func defaultRoute(_ place: Place, among alternates: [SitePage]) -> Route? {
    place == .home ? .gate : alternates.first?.route
  }

  private func feedLinks(_ page: PageIdentity) -> [FeedLinkModel] {
    guard makes(.feeds), site.baseURL != nil, !page.route.isShownAnywhere else { return [] }
    var feeds = (page.feeds ?? [page.language]).map { (language: $0, topic: String?.none) }
    if let topic = page.topic { feeds.insert((page.language, topic), at: 0) }
    return feeds.map { language, topic in
      func address(_ format: Route.FeedFormat) -> String {
        link(from: page.route, to: .feed(language, topic: topic, format: format))
      }
      return FeedLinkModel(
        language: language.tag, title: feedTitle(language, topic: topic), address: address(.atom),
        json: address(.json))
    }
  }

  /// A relative link; on a page that is shown anywhere, one from the root of the host.
  func link(from page: Route, to target: Route, fragment: String? = nil) -> String {
    page.isShownAnywhere ? basePath + target.path : page.link(to: target, fragment: fragment)
  }

  /// The full address; nil when the site does not know where it will be.
  func absolute(_ route: Route) -> String? { site.baseURL.map { $0 + route.path } }

  /// `/` or the path of the site's address.
  package var basePath: String { Self.basePath(of: site) }

  /// The same before a website is put together.
  package static func basePath(of site: SiteSettings) -> String { SiteAddresses.path(of: site.baseURL) }

  func feedTitle(_ language: Language, topic: String? = nil) -> String {
    let name = site.title[language] ?? ""
    guard let topic = topic.flatMap({ site.topics[$0]?[language] }) else {
      return text("feedTitle", language, ["site": name])
    }
    return text("topicFeedTitle", language, ["topic": topic, "site": name])
  }

  /// An interface text with its placeholders filled.
  func text(_ key: String, _ language: Language, _ replacements: KeyValuePairs<String, String> = [:])
    -> String
  {
    interface[language]?.filled(key, replacements) ?? ""
  }

  func date(_ date: PublicationDate, _ language: Language) -> String {
    text(
      "date", language,
      [
        "year": "\(date.year)", "month": "\(date.month)", "day": "\(date.day)",
        "monthName": monthName(date.month, language),
      ])
  }

  /// `2026년 11월`, `November 2026`.
  func monthTitle(_ year: Int, _ month: Int, _ language: Language) -> String {
    text(
      "month", language,
      ["year": "\(year)", "month": "\(month)", "monthName": monthName(month, language)])
  }

  func monthName(_ month: Int, _ language: Language) -> String {
    let names = interface[language]?.monthNames ?? []
    return names.indices.contains(month - 1) ? names[month - 1] : "\(month)"
  }

  private func openGraphLocale(_ language: Language) -> String { frames[language]?.locale ?? language.tag }
}
