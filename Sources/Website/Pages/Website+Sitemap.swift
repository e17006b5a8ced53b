import Briefings
import Loading
import Publishing
import Templating

extension Website {
  /// Every page that may be found, with its alternates: one sitemap, or as many as are needed and an index of them.
  func sitemaps() throws(RenderingError) -> [Artifact] {
    let language = site.mainLanguage
    let pages = sitemapPages()
    guard pages.count > sitemapLimit else {
      return [try page(.sitemap, .sitemap, SitemapModel(pages: pages), in: language)]
    }
    var artifacts: [Artifact] = []
    var entries: [SitemapEntryModel] = []
    for start in stride(from: 0, to: pages.count, by: sitemapLimit) {
      let part = Array(pages[start..<min(start + sitemapLimit, pages.count)])
      let route = Route.sitemapPart(entries.count + 1)
      artifacts.append(try page(route, .sitemap, SitemapModel(pages: part), in: language))
      entries.append(
        SitemapEntryModel(
          address: absolute(route) ?? "", lastModified: part.compactMap(\.lastModified).max()))
    }
    return [try page(.sitemap, .sitemapIndex, SitemapIndexModel(sitemaps: entries), in: language)] + artifacts
  }

  private func sitemapPages() -> [SitemapPageModel] {
    let findable = routes.pages.filter(\.isFindable)
    let newest = findable.compactMap(\.lastModified).max()?.isoDay
    let gate = absolute(.gate).map {
      SitemapPageModel(address: $0, lastModified: newest, alternates: sitemapAlternates(.home))
    }
    return [gate].compactMap(\.self)
      + findable.compactMap { page in
        absolute(page.route).map {
          SitemapPageModel(
            address: $0, lastModified: page.lastModified?.isoDay, alternates: sitemapAlternates(page.place))
        }
      }
  }

  private func sitemapAlternates(_ place: Place) -> [TaggedAddressModel] {
    let pages = taggedAddresses(routes.alternates(place).map { ($0.language, $0.route) })
    return pages
      + [defaultRoute(place).flatMap(absolute).map { TaggedAddressModel(tag: "x-default", address: $0) }]
      .compactMap(\.self)
  }

  func robots() -> RobotsModel { RobotsModel(sitemap: absolute(.sitemap)) }
}
