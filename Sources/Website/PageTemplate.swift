import Templating

/// The templates that make a page, by name, and what each page offers to its own.
///
/// Every page offers beside that the interface texts of its language, as `strings`.
enum PageTemplate: String, CaseIterable {
  case gate, home, briefing, parallel, listing, topics, tables, glossary, page
  case redirect, redirects, headers, feed, sitemap, robots
  case sitemapIndex = "sitemap-index"
  case notFound = "not-found"

  var shape: Shape {
    switch self {
    case .gate: GatePageModel.shape
    case .home: HomePageModel.shape
    case .briefing: BriefingPageModel.shape
    case .parallel: ParallelPageModel.shape
    case .listing: ListingPageModel.shape
    case .topics: TopicsPageModel.shape
    case .tables: TablesPageModel.shape
    case .glossary: GlossaryPageModel.shape
    case .page: PlainPageModel.shape
    case .redirect: RedirectPageModel.shape
    case .redirects: RedirectsModel.shape
    case .headers: HeadersModel.shape
    case .feed: FeedModel.shape
    case .sitemap: SitemapModel.shape
    case .sitemapIndex: SitemapIndexModel.shape
    case .robots: RobotsModel.shape
    case .notFound: NotFoundPageModel.shape
    }
  }

  static var shapes: [String: Shape] {
    Dictionary(uniqueKeysWithValues: allCases.map { ($0.rawValue, $0.shape) })
  }
}
