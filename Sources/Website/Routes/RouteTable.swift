import Briefings
import Diagnostics
import Loading

/// Every address of the site, found once: heads, sitemap, feeds and navigation are made from it.
struct RouteTable: Sendable {
  /// A page in one language.
  struct Page: Sendable {
    var place: Place
    var language: Language
    var route: Route
    /// Whether search engines may show it.
    var isFindable = true
    var lastModified: PublicationDate?
  }

  /// In the order in which the site is made.
  private(set) var pages: [Page] = []
  private var byPlace: [Place: [Int]] = [:]

  init(
    site: SiteSettings, briefings: [RenderedBriefing], pages plain: [RenderedPage], glossary: SiteGlossary?,
    added: [AddedPage] = []
  ) {
    let listings = Listings(briefings)
    // The oldest first and lists after them, so that a new briefing moves nothing from one sitemap to another.
    for (position, briefing) in briefings.enumerated().reversed() {
      for edition in briefing.editions {
        guard let slug = briefing.briefing.settings.slugs[edition.language] else { continue }
        add(
          .briefing(position), edition.language, .briefing(edition.language, slug: slug),
          newest: briefing.lastModified, isFindable: edition.edition.isComplete)
      }
    }
    for language in site.languages {
      addLists(language, site, briefings, listings)
      if glossary?.hasTerms(in: language) ?? false {
        add(.glossary, language, .glossary(language), newest: nil)
      }
    }
    for (position, page) in plain.enumerated() {
      for edition in page.editions {
        add(.page(position), edition.language, .page(edition.language, name: page.name), newest: nil)
      }
    }
    for page in added {
      add(.added(page.path), page.language, page.route, newest: nil, isFindable: page.isFindable)
    }
  }

  /// The page of a place in a language, if there is one.
  func page(_ place: Place, in language: Language) -> Page? {
    byPlace[place]?.lazy.map { pages[$0] }.first { $0.language == language }
  }

  func route(_ place: Place, in language: Language) -> Route? { page(place, in: language)?.route }

  /// The pages of a place that may be found, in the order of the site's languages.
  func alternates(_ place: Place) -> [Page] {
    (byPlace[place] ?? []).map { pages[$0] }.filter(\.isFindable)
  }

  private mutating func addLists(
    _ language: Language, _ site: SiteSettings, _ briefings: [RenderedBriefing], _ listings: Listings
  ) {
    func newest(_ positions: some Sequence<Int>) -> PublicationDate? {
      positions.lazy.map { briefings[$0].lastModified }.max()
    }
    let all = listings.briefings(in: language)
    add(.home, language, .home(language), newest: newest(all))
    // An archive of one briefing would say what the front page says.
    if all.count > 1 {
      add(.archive, language, .archive(language), newest: newest(all))
      for year in listings.byYear(all) {
        add(.year(year.key), language, .year(language, year.key), newest: newest(year.positions))
        for month in listings.byMonth(year.positions) {
          add(
            .month(year.key, month.key), language, .month(language, year.key, month.key),
            newest: newest(month.positions))
        }
      }
    }
    let topics = site.topics.keys.sorted().filter { !listings.briefings(of: $0, in: language).isEmpty }
    if !topics.isEmpty { add(.topics, language, .topics(language), newest: newest(all)) }
    for topic in topics {
      let positions = listings.briefings(of: topic, in: language)
      add(
        .topic(topic, year: nil), language, .topic(language, key: topic), newest: newest(positions))
      guard positions.count > site.newestCount else { continue }
      for year in listings.byYear(positions) {
        add(
          .topic(topic, year: year.key), language, .topic(language, key: topic, year: year.key),
          newest: newest(year.positions))
      }
    }
    let tables = listings.tables(in: language)
    guard !tables.isEmpty else { return }
    add(.tables(year: nil), language, .tables(language), newest: newest(tables.map(\.briefing)))
    guard tables.count > Limits.tablesOnOnePage else { return }
    for year in listings.byYear(tables.map(\.briefing)) {
      add(
        .tables(year: year.key), language, .tables(language, year: year.key), newest: newest(year.positions))
    }
  }

  private mutating func add(
    _ place: Place, _ language: Language, _ route: Route, newest: PublicationDate?, isFindable: Bool = true
  ) {
    byPlace[place, default: []].append(pages.count)
    pages.append(
      Page(place: place, language: language, route: route, isFindable: isFindable, lastModified: newest))
  }
}

extension RenderedBriefing {
  var lastModified: PublicationDate { briefing.settings.updated ?? briefing.settings.published }
}

extension Listings {
  /// The positions of one year or month, which stand next to each other.
  struct Period: Sendable {
    var key: Int
    var positions: [Int]
  }

  /// Newest first.
  func byYear(_ positions: [Int]) -> [Period] { grouped(positions, by: year) }

  /// Positions of one year by month, newest first.
  func byMonth(_ positions: [Int]) -> [Period] { grouped(positions, by: month) }

  private func grouped(_ positions: [Int], by key: (Int) -> Int) -> [Period] {
    var periods: [Period] = []
    for position in positions {
      if periods.last?.key == key(position) {
        periods[periods.count - 1].positions.append(position)
      } else {
        periods.append(Period(key: key(position), positions: [position]))
      }
    }
    return periods
  }
}
