import Briefings
import Characters
import Loading
import Templating

extension Place {
  static let tables = Place("tables")
  static func tables(year: Int) -> Place { Place("tables", "\(year)") }
}

extension Route {
  /// The tables of the site; with a year, those of that year.
  static func tables(_ language: Language, year: Int? = nil) -> Route {
    .path(language, "tables/" + (year.map { "\(padded($0, to: 4))/" } ?? ""))
  }
}

/// All tables of the site, newest first; where they are many, a page of each year.
struct TablePages: PageKind {
  private static let template = PageTemplate<TablesPageModel>("tables")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts = [
    "tables", "tablesYearTitle", "tablesDescription", "tableCount", "tableSize", "tableCaption", "date",
    "year",
    "count",
  ]
  let folders = ["tables"]

  func pages(of contents: SiteContents) -> [SitePage] {
    contents.site.languages.flatMap { language in
      let positions = contents.listings.tables(in: language).map(\.briefing)
      guard !positions.isEmpty else { return [SitePage]() }
      let file = SiteFile(.tables(language), Self.template, in: language) { $0.tablesPage(language) }
      var all = SitePage(
        .tables, in: language, file, owner: .page(ofThe: "tables", in: language),
        name: { $0.text("tables", language) })
      all.lastModified = contents.newest(positions)
      all.navigationRank = NavigationRank.tables
      guard positions.count > Limits.tablesOnOnePage else { return [all] }
      return [all] + contents.listings.byYear(positions).map { page(of: $0, in: language, contents) }
    }
  }

  private func page(of period: Listings.Period, in language: Language, _ contents: SiteContents) -> SitePage {
    let year = period.key
    let file = SiteFile(.tables(language, year: year), Self.template, in: language) {
      $0.tablesPage(language, year: year)
    }
    var page = SitePage(
      .tables(year: year), in: language, file,
      owner: AddressOwner(name: "the page of the tables of \(year) in '\(language)'"),
      name: { $0.yearName(year, language) })
    page.lastModified = contents.newest(period.positions)
    return page
  }
}

extension Website {
  /// The newest tables, and the way to the years if there are more.
  fileprivate func tablesPage(_ language: Language) -> TablesPageModel {
    let all = listings.tables(in: language)
    let newest = Array(all.prefix(Limits.tablesOnOnePage))
    let route = Route.tables(language)
    var page = tablesPage(
      .tables, route, language, title: text("tables", language), newest, count: all.count, trail: [])
    if newest.count < all.count {
      page.years = years(all.map(\.briefing), language, from: route) { .tables(language, year: $0) }
    }
    return page
  }

  fileprivate func tablesPage(_ language: Language, year: Int) -> TablesPageModel {
    let tables = listings.tables(in: language).filter { listings.year(of: $0.briefing) == year }
    return tablesPage(
      .tables(year: year), .tables(language, year: year), language,
      title: text("tablesYearTitle", language, ["year": "\(year)"]), tables, count: tables.count,
      trail: [.tables])
  }

  private func tablesPage(
    _ place: Place, _ route: Route, _ language: Language, title: String, _ tables: [Listings.TablePlace],
    count: Int, trail: [Place]
  ) -> TablesPageModel {
    var identity = PageIdentity(
      route: route, language: language, title: pageTitle(title, language),
      description: text("tablesDescription", language, ["site": site.title[language] ?? ""]))
    identity.place = place
    identity.trail = trail
    return TablesPageModel(
      frame: frame(identity), title: title, count: text("tableCount", language, ["count": "\(count)"]),
      tables: tables.compactMap { entry($0, language, from: route) })
  }

  private func entry(_ place: Listings.TablePlace, _ language: Language, from page: Route) -> TableEntryModel?
  {
    let briefing = briefings[place.briefing]
    guard let edition = briefing.edition(in: language), let slug = edition.slug,
      edition.tables.indices.contains(place.number - 1)
    else { return nil }
    let target = Route.briefing(language, slug: slug)
    let table = edition.tables[place.number - 1]
    func data(_ format: Route.TableFormat) -> String {
      page.link(to: .table(language, slug: slug, number: place.number, format: format))
    }
    return TableEntryModel(
      caption: label(of: table.name, language), address: page.link(to: target, fragment: table.id),
      briefing: edition.title, dateISO: briefing.published.isoDay,
      date: date(briefing.published, language),
      size: text(
        "tableSize", language,
        ["rows": "\(table.rowCount)", "columns": "\(table.columnCount)"]),
      csv: data(.csv), json: data(.json))
  }
}

struct TablesPageModel: PageModel {
  var frame: FrameModel
  var title: String
  var count: String
  var tables: [TableEntryModel]
  var years: ListingYearsModel?

  static let presentation = Presentation<TablesPageModel>(page: [
    .text("title") { $0.title },
    .text("count") { $0.count },
    .list("tables") { $0.tables },
    .optionalRecord("years") { $0.years },
  ])
}

struct TableEntryModel: Presentable {
  var caption: HTML
  var address: String
  var briefing: WordsModel
  var dateISO: String
  var date: String
  /// How many rows and columns, in words.
  var size: String
  var csv: String
  var json: String

  static let presentation = Presentation<TableEntryModel>([
    .html("caption") { $0.caption },
    .address("address") { Address($0.address) },
    .record("briefing") { $0.briefing },
    .text("dateISO") { $0.dateISO },
    .text("date") { $0.date },
    .text("size") { $0.size },
    .address("csv") { Address($0.csv) },
    .address("json") { Address($0.json) },
  ])
}
