import Briefings
import Characters
import Loading
import Templating

extension Place {
  static let archive = Place("archive")
  static func year(_ year: Int) -> Place { Place("year", "\(year)") }
  static func month(_ year: Int, _ month: Int) -> Place { Place("month", "\(year)", "\(month)") }
}

extension Route {
  /// Where the years are listed.
  static func archive(_ language: Language) -> Route { .path(language, "archive/") }

  static func year(_ language: Language, _ year: Int) -> Route {
    .path(language, "\(padded(year, to: 4))/")
  }

  static func month(_ language: Language, _ year: Int, _ month: Int) -> Route {
    .path(language, "\(padded(year, to: 4))/\(padded(month, to: 2))/")
  }
}

/// The briefings by year and month: a page of all years, and one for each year and month.
struct ArchivePages: PageKind {
  var templates: [TemplateUse] { [Website.listingTemplate.use] }
  let texts = Website.listingTexts + ["archive", "yearTitle", "monthTitle", "month"]
  let folders = ["archive"]

  func pages(of contents: SiteContents) -> [SitePage] {
    contents.site.languages.flatMap { pages(in: $0, of: contents) }
  }

  private func pages(in language: Language, of contents: SiteContents) -> [SitePage] {
    let all = contents.listings.briefings(in: language)
    // An archive of one briefing would say what the front page says.
    guard all.count > 1 else { return [] }
    func page(
      _ place: Place, _ route: Route, _ positions: [Int], owner: AddressOwner,
      name: @escaping @Sendable (Website) -> String,
      _ model: @escaping @Sendable (Website) -> ListingPageModel
    ) -> SitePage {
      let file = SiteFile(route, Website.listingTemplate, in: language, model)
      var page = SitePage(place, in: language, file, owner: owner, name: name)
      page.lastModified = contents.newest(positions)
      return page
    }
    var archive = page(
      .archive, .archive(language), all, owner: .page(ofThe: "archive", in: language),
      name: { $0.text("archive", language) }, { $0.archivePage(language) })
    archive.navigationRank = NavigationRank.archive
    var pages = [archive]
    for period in contents.listings.byYear(all) {
      let year = period.key
      let owner = AddressOwner(name: "the archive of \(year) in '\(language)'")
      pages.append(
        page(
          .year(year), .year(language, year), period.positions, owner: owner,
          name: { $0.yearName(year, language) }, { $0.yearPage(language, year) }))
      for period in contents.listings.byMonth(period.positions) {
        let month = period.key
        pages.append(
          page(
            .month(year, month), .month(language, year, month), period.positions, owner: owner,
            name: { $0.monthTitle(year, month, language) }, { $0.monthPage(language, year, month) }))
      }
    }
    return pages
  }
}

extension Website {
  /// All years, each with its months.
  fileprivate func archivePage(_ language: Language) -> ListingPageModel {
    let route = Route.archive(language)
    let positions = listings.briefings(in: language)
    let sections = listings.byYear(positions).map { year in
      ListingSectionModel(
        id: "y\(year.key)",
        heading: heading(yearName(year.key, language), leadingTo: .year(year.key), language, from: route),
        months: listings.byMonth(year.positions).map { month in
          CountedLinkModel(
            name: monthName(month.key, language),
            address: route.link(to: .month(language, year.key, month.key)),
            count: count(month.positions, language))
        })
    }
    return listing(
      .archive, route, language, title: text("archive", language), positions, sections, trail: [])
  }

  /// The briefings of a year by month.
  fileprivate func yearPage(_ language: Language, _ year: Int) -> ListingPageModel {
    let route = Route.year(language, year)
    let positions = listings.briefings(in: language).filter { listings.year(of: $0) == year }
    let sections = listings.byMonth(positions).map { month in
      ListingSectionModel(
        id: "m\(month.key)",
        heading: heading(
          monthName(month.key, language), leadingTo: .month(year, month.key), language, from: route),
        briefings: month.positions.compactMap { summary($0, language, from: route) })
    }
    return listing(
      .year(year), route, language, title: text("yearTitle", language, ["year": "\(year)"]), positions,
      sections, trail: [.archive])
  }

  fileprivate func monthPage(_ language: Language, _ year: Int, _ month: Int) -> ListingPageModel {
    let route = Route.month(language, year, month)
    let positions = listings.briefings(in: language).filter {
      listings.year(of: $0) == year && listings.month(of: $0) == month
    }
    let all = ListingSectionModel(
      id: "all", briefings: positions.compactMap { summary($0, language, from: route) })
    return listing(
      .month(year, month), route, language,
      title: text("monthTitle", language, ["month": monthTitle(year, month, language)]), positions, [all],
      trail: [.archive, .year(year)])
  }
}
