import Briefings
import Loading
import Templating

extension Place {
  static let archive = Place("archive")
  static func archive(_ period: Period) -> Place { Place("archive", period.path) }
}

extension Route {
  /// Where the years are listed.
  static func archive(_ language: Language) -> Route { .path(language, "archive/") }

  static func archive(_ language: Language, _ period: Period) -> Route { .path(language, period.path) }
}

/// The briefings by year and month: a page of all years, and one for each year and month.
struct ArchivePages: PageKind {
  let output: SiteOutput? = .archive
  var templates: [TemplateUse] { [Website.listingTemplate.use] }
  let texts = Website.listingTexts + ["archive", "yearTitle", "monthTitle"]
  let folders = ["archive"]

  func pages(of contents: SiteContents) -> [SitePage] {
    contents.site.languages.flatMap { pages(in: $0, of: contents) }
  }

  private func pages(in language: Language, of contents: SiteContents) -> [SitePage] {
    let all = contents.listings.briefings(in: language)
    // An archive of one briefing would say what the front page says.
    guard all.count > 1 else { return [] }
    let list = contents.filed(all)
    let file = SiteFile(.archive(language), Website.listingTemplate, in: language) {
      $0.archivePage(list, language)
    }
    var archive = SitePage(
      .archive, in: language, file, owner: .page(ofThe: "archive", in: language),
      name: { $0.text("archive", language) })
    archive.lastModified = contents.newest(all)
    archive.navigationRank = NavigationRank.archive
    return [archive]
      + list.pages(hasEveryMonth: true).map { listed in
        let file = SiteFile(.archive(language, listed.period), Website.listingTemplate, in: language) {
          $0.archivePage(listed, language)
        }
        var page = SitePage(
          .archive(listed.period), in: language, file,
          owner: AddressOwner(name: "the archive of \(listed.period.year) in '\(language)'"),
          name: { $0.name(of: listed.period, language) })
        page.lastModified = contents.newest(listed.entries)
        return page
      }
  }
}

extension Website {
  /// All years, each with its months.
  fileprivate func archivePage(_ list: DatedList<Int>, _ language: Language) -> ListingPageModel {
    let route = Route.archive(language)
    let sections = list.years.map { year in
      ListingSectionModel(
        id: "y\(year.period.year)",
        heading: heading(
          name(of: year.period, language), leadingTo: .archive(year.period), language, from: route),
        months: year.months.map { month in
          CountedLinkModel(
            name: shortName(of: month.period, language),
            address: route.link(to: .archive(language, month.period)),
            count: count(month.entries.count, language))
        })
    }
    return listing(
      .archive, route, language, title: text("archive", language), count: list.entries.count, sections,
      trail: [])
  }

  fileprivate func archivePage(_ page: DatedList<Int>.Page, _ language: Language) -> ListingPageModel {
    listing(
      page, in: language,
      DatedListing(
        title: title(of: page.period, language, year: "yearTitle", month: "monthTitle"), trail: [.archive],
        place: Place.archive, route: Route.archive))
  }
}
