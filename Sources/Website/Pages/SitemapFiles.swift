import Briefings
import Diagnostics
import Loading
import Templating

extension Route {
  static let sitemap = Route("sitemap.xml")
  /// One of several sitemaps, counted from 1.
  static func sitemapPart(_ number: Int) -> Route { Route("sitemap-\(number).xml") }
}

/// Every page that may be found, with its alternates: one sitemap, or as many as are needed and an index of them.
struct SitemapFiles: FileKind {
  let output: SiteOutput? = .sitemap
  private static let sitemap = PageTemplate<SitemapModel>("sitemap")
  private static let index = PageTemplate<SitemapIndexModel>("sitemap-index")

  var templates: [TemplateUse] { [Self.sitemap.use, Self.index.use] }

  func files(of website: Website) -> [SiteFile] {
    guard website.site.baseURL != nil, let language = website.site.languages.first else { return [] }
    let pages = website.routes.pages.filter(\.isFindable)
    guard pages.count > website.sitemapLimit else {
      return [SiteFile(.sitemap, Self.sitemap, in: language) { $0.sitemap(of: pages) }]
    }
    let parts = stride(from: 0, to: pages.count, by: website.sitemapLimit).map {
      Array(pages[$0..<min($0 + website.sitemapLimit, pages.count)])
    }
    return [SiteFile(.sitemap, Self.index, in: language) { $0.sitemapIndex(of: parts) }]
      + parts.enumerated().map { number, pages in
        SiteFile(.sitemapPart(number + 1), Self.sitemap, in: language) { $0.sitemap(of: pages) }
      }
  }
}

extension Website {
  fileprivate func sitemap(of pages: [SitePage]) -> SitemapModel {
    SitemapModel(
      pages: pages.compactMap { page in
        absolute(page.route).map {
          SitemapPageModel(
            address: $0, lastModified: page.lastModified?.isoDay,
            alternates: sitemapAlternates(page.counterparts))
        }
      })
  }

  fileprivate func sitemapIndex(of parts: [[SitePage]]) -> SitemapIndexModel {
    SitemapIndexModel(
      sitemaps: parts.enumerated().map { number, pages in
        SitemapEntryModel(
          address: absolute(.sitemapPart(number + 1)) ?? "",
          lastModified: pages.compactMap { $0.lastModified?.isoDay }.max())
      })
  }

  private func sitemapAlternates(_ place: Place) -> [TaggedAddressModel] {
    let alternates = routes.alternates(place)
    return taggedAddresses(alternates.map { ($0.language, $0.route) })
      + [
        defaultRoute(place, among: alternates).flatMap(absolute).map {
          TaggedAddressModel(tag: "x-default", address: $0)
        }
      ]
      .compactMap(\.self)
  }
}

struct SitemapModel: Presentable {
  var pages: [SitemapPageModel]

  static let presentation = Presentation<SitemapModel>([.list("pages") { $0.pages }])
}

struct SitemapPageModel: Presentable {
  var address: String
  var lastModified: String?
  var alternates: [TaggedAddressModel]

  static let presentation = Presentation<SitemapPageModel>([
    .address("address") { Address($0.address) },
    .optionalText("lastModified") { $0.lastModified },
    .list("alternates") { $0.alternates },
  ])
}

struct SitemapIndexModel: Presentable {
  var sitemaps: [SitemapEntryModel]

  static let presentation = Presentation<SitemapIndexModel>([.list("sitemaps") { $0.sitemaps }])
}

struct SitemapEntryModel: Presentable {
  var address: String
  /// Of the page in it that changed last.
  var lastModified: String?

  static let presentation = Presentation<SitemapEntryModel>([
    .address("address") { Address($0.address) },
    .optionalText("lastModified") { $0.lastModified },
  ])
}
