import Briefings
import Loading
import Templating

extension Website {
  /// All tables of the site, newest first; where they are many, those of one year.
  func tablesPage(_ language: Language, year: Int?) -> TablesPageModel {
    let route = Route.tables(language, year: year)
    let all = listings.tables(in: language)
    let listed =
      year.map { year in all.filter { listings.year(of: $0.briefing) == year } }
      ?? Array(all.prefix(Limits.tablesOnOnePage))
    let title = year.map { text("tablesYearTitle", language, ["year": "\($0)"]) } ?? text("tables", language)
    var identity = PageIdentity(
      route: route, language: language, title: pageTitle(title, language),
      description: text("tablesDescription", language, ["site": site.title[language] ?? ""]))
    identity.place = .tables(year: year)
    identity.trail = year == nil ? [] : [.tables(year: nil)]
    let count = year == nil ? all.count : listed.count
    var page = TablesPageModel(
      frame: frame(identity), title: title, count: text("tableCount", language, ["count": "\(count)"]),
      tables: listed.compactMap { entry($0, language, from: route) })
    if listed.count < all.count, year == nil {
      page.years = years(all.map(\.briefing), language, from: route) { .tables(language, year: $0) }
    }
    return page
  }

  private func entry(_ place: Listings.TablePlace, _ language: Language, from page: Route) -> TableEntryModel?
  {
    let briefing = briefings[place.briefing]
    guard let edition = briefing.edition(in: language),
      let slug = briefing.briefing.settings.slugs[language]
    else { return nil }
    let target = Route.briefing(language, slug: slug)
    let published = briefing.briefing.settings.published
    let builder = BlockModelBuilder(website: self, briefing: briefing, edition: edition, page: page)
    func data(_ format: Route.TableFormat) -> String {
      page.link(to: .table(language, slug: slug, number: place.number, format: format))
    }
    return TableEntryModel(
      caption: builder.captionLabel(of: place.table, id: place.block.id, number: place.number),
      address: page.link(to: target, fragment: place.block.id),
      briefing: edition.labelWords(briefing.document.title), dateISO: published.isoDay,
      date: date(published, language),
      size: text(
        "tableSize", language,
        ["rows": "\(place.table.rows.count)", "columns": "\(place.table.header.count)"]),
      csv: data(.csv), json: data(.json))
  }
}
