import Briefings
import Loading
import Templating

extension Place {
  static let tables = Place("tables")
  static func tables(_ period: Period) -> Place { Place("tables", period.path) }
}

extension Route {
  /// The tables of the site, or those of a period.
  static func tables(_ language: Language, _ period: Period? = nil) -> Route {
    .path(language, "tables/" + (period?.path ?? ""))
  }
}

/// All tables of the site, newest first; where they are many, a page of each year.
struct TablePages: PageKind {
  let output: SiteOutput? = .tables
  private static let template = PageTemplate<TablesPageModel>("tables")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts =
    [
      "tables", "tablesYearTitle", "tablesMonthTitle", "tablesDescription", "tableCount", "tableSize",
      "rowCount", "columnCount",
      "tableCaption", "date", "count",
    ] + Website.periodTexts
  let folders = ["tables"]

  func pages(of contents: SiteContents) -> [SitePage] {
    contents.site.languages.flatMap { language in
      let tables = contents.listings.tables(in: language)
      guard !tables.isEmpty else { return [SitePage]() }
      let list = contents.filed(tables)
      let file = SiteFile(.tables(language), Self.template, in: language) { $0.tablesPage(list, language) }
      var all = SitePage(
        .tables, in: language, file, owner: .page(ofThe: "tables", in: language),
        name: { $0.text("tables", language) })
      all.lastModified = contents.newest(tables.lazy.map(\.briefing))
      all.navigationRank = NavigationRank.tables
      guard list.newest.count < tables.count else { return [all] }
      return [all] + list.pages().map { page(of: $0, in: language, contents) }
    }
  }

  private func page(
    of listed: DatedList<Listings.TablePlace>.Page, in language: Language, _ contents: SiteContents
  ) -> SitePage {
    let period = listed.period
    let file = SiteFile(.tables(language, period), Self.template, in: language) {
      $0.tablesPage(listed, language)
    }
    var page = SitePage(
      .tables(period), in: language, file,
      owner: AddressOwner(name: "the page of the tables of \(period.year) in '\(language)'"),
      name: { $0.name(of: period, language) })
    page.lastModified = contents.newest(listed.entries.lazy.map(\.briefing))
    return page
  }
}

extension Website {
  /// The newest tables, and the way to the years if there are more.
  fileprivate func tablesPage(
    _ list: DatedList<Listings.TablePlace>, _ language: Language
  ) -> TablesPageModel {
    let route = Route.tables(language)
    var page = tablesPage(
      .tables, route, language, title: text("tables", language), list.newest, count: list.entries.count,
      trail: [])
    if list.newest.count < list.entries.count {
      page.further = years(list, language, from: route) { .tables($0, $1) }
    }
    return page
  }

  fileprivate func tablesPage(
    _ listed: DatedList<Listings.TablePlace>.Page, _ language: Language
  ) -> TablesPageModel {
    let list = DatedListing(
      title: title(of: listed.period, language, year: "tablesYearTitle", month: "tablesMonthTitle"),
      trail: [.tables], place: Place.tables, route: { .tables($0, $1) })
    let route = list.route(language, listed.period)
    var page = tablesPage(
      list.place(listed.period), route, language, title: list.title, listed.shown.flatMap(\.entries)[...],
      count: listed.entries.count, trail: list.trail(of: listed.period),
      substitute: list.substitute(of: listed.period))
    page.further = further(listed, in: language, from: route, list.route)
    return page
  }

  private func tablesPage(
    _ place: Place, _ route: Route, _ language: Language, title: String,
    _ tables: ArraySlice<Listings.TablePlace>,
    count: Int, trail: [Place], substitute: Place? = nil
  ) -> TablesPageModel {
    var identity = PageIdentity(
      route: route, language: language, title: pageTitle(title, language),
      description: text("tablesDescription", language, ["site": site.title[language] ?? ""]))
    identity.place = place
    identity.substitute = substitute
    identity.trail = trail
    return TablesPageModel(
      frame: frame(identity), title: title, count: text("tableCount", language, ["count": "\(count)"]),
      tables: tables.enumerated().compactMap { entry($1, language, from: route, id: "t\($0 + 1)") })
  }

  private func entry(
    _ place: Listings.TablePlace, _ language: Language, from page: Route, id: String
  ) -> TableEntryModel? {
    let briefing = briefings[place.briefing]
    guard let edition = briefing.edition(in: language), let slug = edition.slug,
      edition.tables.indices.contains(place.number - 1)
    else { return nil }
    let target = Route.briefing(language, slug: slug)
    let table = edition.tables[place.number - 1]
    func data(_ format: Route.TableFormat) -> String? {
      dataLink(from: page, toTable: place.number, of: slug, language, format)
    }
    return TableEntryModel(
      id: id, caption: label(of: table.name, language),
      address: page.link(to: target, fragment: table.id),
      briefing: edition.title, dateISO: briefing.published.isoDay,
      date: date(briefing.published, language),
      size: text(
        "tableSize", language,
        [
          "rows": text("rowCount", language, ["count": "\(table.rowCount)"]),
          "columns": text("columnCount", language, ["count": "\(table.columnCount)"]),
        ]),
      csv: data(.csv), json: data(.json))
  }
}

struct TablesPageModel: PageModel {
  var frame: FrameModel
  var title: String
  var count: String
  var tables: [TableEntryModel]
  /// The ways to what is not on this page.
  var further = FurtherPagesModel()

  static let presentation = Presentation<TablesPageModel>(
    page: [
      .text("title") { $0.title },
      .text("count") { $0.count },
      .list("tables") { $0.tables },
    ] + FurtherPagesModel.fields { $0.further })
}

struct TableEntryModel: Presentable {
  /// On the page of the list.
  var id: String
  var caption: HTML
  var address: String
  var briefing: WordsModel
  var dateISO: String
  var date: String
  /// How many rows and columns, in words.
  var size: String
  /// Where its data is, in the forms that the site has.
  var csv: String?
  var json: String?

  static let presentation = Presentation<TableEntryModel>([
    .text("id") { $0.id },
    .html("caption") { $0.caption },
    .address("address") { Address($0.address) },
    .record("briefing") { $0.briefing },
    .text("dateISO") { $0.dateISO },
    .text("date") { $0.date },
    .text("size") { $0.size },
    .optionalAddress("csv") { $0.csv.map { Address($0) } },
    .optionalAddress("json") { $0.json.map { Address($0) } },
  ])
}
