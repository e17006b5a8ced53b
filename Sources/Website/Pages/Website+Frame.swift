import Briefings
import Loading
import Templating

extension Website {
  /// What a page says of itself to its frame.
  struct PageIdentity {
    var route: Route
    var language: Language
    var title: String
    var description: String
    var type = "website"
    var isExcludedFromIndex = false
    /// The same page in every language in which it may be found, this one included.
    var alternates: [(language: Language, route: Route)] = []
    /// The page for readers of no language of the site.
    var defaultAlternate: Route?
    var parallel: ParallelLinkModel?
    /// Every language of the site, with the way to this page in it.
    var languages: [LanguageModel] = []
    var feeds: [Language] = []
  }

  func frame(_ page: PageIdentity) -> FrameModel {
    func link(_ target: Route) -> String { self.link(from: page.route, to: target) }
    let isListed = !page.isExcludedFromIndex
    let head = HeadModel(
      title: page.title, description: page.description,
      canonical: isListed ? absolute(page.route) : nil, isExcludedFromIndex: page.isExcludedFromIndex,
      openGraphLocale: openGraphLocale(page.language), type: page.type,
      alternates: isListed
        ? page.alternates.compactMap { alternate in
          absolute(alternate.route).map { AlternateModel(language: alternate.language.tag, address: $0) }
        } : [],
      defaultAlternate: isListed ? page.defaultAlternate.flatMap(absolute) : nil,
      feeds: site.baseURL == nil
        ? []
        : page.feeds.map {
          FeedLinkModel(language: $0.tag, title: feedTitle($0), address: link(.feed($0)))
        })
    let siteModel = SiteModel(
      name: site.title[page.language] ?? "", description: site.description[page.language] ?? "",
      publisher: site.publisher[page.language], home: link(.home(page.language)),
      stylesheet: link(assets.route("site.css")), script: link(assets.route("site.js")),
      icon: link(assets.route("icon.svg")))
    return FrameModel(
      language: page.language.tag, site: siteModel, head: head,
      languages: page.languages, parallel: page.parallel)
  }

  /// A relative link; on the page for unknown addresses, which is shown anywhere, one from the site's root.
  func link(from page: Route, to target: Route, fragment: String? = nil) -> String {
    page == .notFound ? basePath + target.path : page.link(to: target, fragment: fragment)
  }

  /// The full address; nil when the site does not know where it will be.
  func absolute(_ route: Route) -> String? { site.baseURL.map { $0 + route.path } }

  /// `/` or the path of the site's address.
  private var basePath: String {
    guard let base = site.baseURL, let host = base.range(of: "://")?.upperBound,
      let slash = base[host...].firstIndex(of: "/")
    else { return "/" }
    return String(base[slash...])
  }

  func feedTitle(_ language: Language) -> String {
    interface[language]?.filled("feedTitle", ["site": site.title[language] ?? ""]) ?? ""
  }

  func date(_ date: PublicationDate, _ language: Language) -> String {
    guard let texts = interface[language] else { return date.isoDay }
    let month =
      texts.monthNames.indices.contains(date.month - 1) ? texts.monthNames[date.month - 1] : "\(date.month)"
    return texts.filled(
      "date", ["year": "\(date.year)", "month": "\(date.month)", "day": "\(date.day)", "monthName": month])
  }

  private func openGraphLocale(_ language: Language) -> String {
    switch language {
    case .korean: "ko_KR"
    case .english: "en_US"
    default: language.tag.split(separator: "-").joined(separator: "_")
    }
  }
}

extension String {
  /// The first place of a text, found by bytes.
  fileprivate func range(of text: String) -> Range<String.Index>? {
    let wanted = Array(text.utf8)
    return utf8.indices.first { utf8[$0...].starts(with: wanted) }.map {
      $0..<utf8.index($0, offsetBy: wanted.count)
    }
  }
}
