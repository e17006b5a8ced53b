import Briefings
import Characters
import Loading
import Templating

extension Place {
  static let topics = Place("topics")
  static func topic(_ key: String) -> Place { Place("topic", key) }
  static func topic(_ key: String, year: Int) -> Place { Place("topic", key, "\(year)") }
}

extension Route {
  static func topics(_ language: Language) -> Route { .path(language, "topics/") }

  /// The briefings of a topic; with a year, those of that year.
  static func topic(_ language: Language, key: String, year: Int? = nil) -> Route {
    .path(language, "topics/\(key)/" + (year.map { "\(padded($0, to: 4))/" } ?? ""))
  }
}

/// The topics of the site, a page for each, and where a topic has many briefings one for each of its years.
struct TopicPages: PageKind {
  private static let template = PageTemplate<TopicsPageModel>("topics")

  var templates: [TemplateUse] { [Self.template.use, Website.listingTemplate.use] }
  let texts = Website.listingTexts + ["topics", "topicsDescription", "topicYearTitle"]
  let folders = ["topics"]

  func pages(of contents: SiteContents) -> [SitePage] {
    contents.site.languages.flatMap { language in
      let topics = contents.topics(in: language)
      guard !topics.isEmpty else { return [SitePage]() }
      let file = SiteFile(.topics(language), Self.template, in: language) { $0.topicsPage(language) }
      var overview = SitePage(
        .topics, in: language, file, owner: .page(ofThe: "topics", in: language),
        name: { $0.text("topics", language) })
      overview.lastModified = contents.newest(contents.listings.briefings(in: language))
      overview.navigationRank = NavigationRank.topics
      return [overview] + topics.flatMap { pages(of: $0, in: language, contents) }
    }
  }

  private func pages(of key: String, in language: Language, _ contents: SiteContents) -> [SitePage] {
    let owner = AddressOwner(name: "a list of briefings in '\(language)'")
    let positions = contents.listings.briefings(of: key, in: language)
    let file = SiteFile(.topic(language, key: key), Website.listingTemplate, in: language) {
      $0.topicPage(language, key)
    }
    var topic = SitePage(
      .topic(key), in: language, file, owner: owner, name: { $0.site.topics[key]?[language] ?? key })
    topic.lastModified = contents.newest(positions)
    guard positions.count > contents.site.newestCount else { return [topic] }
    return [topic]
      + contents.listings.byYear(positions).map { period in
        let year = period.key
        let file = SiteFile(.topic(language, key: key, year: year), Website.listingTemplate, in: language) {
          $0.topicPage(language, key, year: year)
        }
        var page = SitePage(
          .topic(key, year: year), in: language, file, owner: owner, name: { $0.yearName(year, language) })
        page.lastModified = contents.newest(period.positions)
        return page
      }
  }
}

extension Website {
  fileprivate func topicsPage(_ language: Language) -> TopicsPageModel {
    let route = Route.topics(language)
    let title = text("topics", language)
    var identity = PageIdentity(
      route: route, language: language, title: pageTitle(title, language),
      description: text("topicsDescription", language, ["site": site.title[language] ?? ""]))
    identity.place = .topics
    let topics = contents.topics(in: language).map { key in
      let positions = listings.briefings(of: key, in: language)
      return TopicModel(
        name: site.topics[key]?[language] ?? key, address: route.link(to: .topic(language, key: key)),
        count: count(positions, language),
        newest: positions.first.flatMap { summary($0, language, from: route) })
    }
    return TopicsPageModel(frame: frame(identity), topics: topics)
  }

  /// The newest briefings of a topic, and the way to its years if there are more.
  fileprivate func topicPage(_ language: Language, _ key: String) -> ListingPageModel {
    let route = Route.topic(language, key: key)
    let all = listings.briefings(of: key, in: language)
    let newest = all.prefix(site.newestCount)
    let sections = listings.byYear(Array(newest)).map { year in
      ListingSectionModel(
        id: "y\(year.key)",
        heading: heading(
          yearName(year.key, language), leadingTo: .topic(key, year: year.key), language, from: route),
        briefings: year.positions.compactMap { summary($0, language, from: route) })
    }
    var page = listing(
      .topic(key), route, language, title: site.topics[key]?[language] ?? key, all, sections,
      trail: [.topics], topic: key)
    if newest.count < all.count {
      page.years = years(all, language, from: route) { .topic(language, key: key, year: $0) }
    }
    return page
  }

  /// The briefings of a topic in one year by month.
  fileprivate func topicPage(_ language: Language, _ key: String, year: Int) -> ListingPageModel {
    let route = Route.topic(language, key: key, year: year)
    let positions = listings.briefings(of: key, in: language).filter { listings.year(of: $0) == year }
    let months = listings.byMonth(positions).map { month in
      ListingSectionModel(
        id: "m\(month.key)", heading: ListingHeadingModel(name: monthName(month.key, language)),
        briefings: month.positions.compactMap { summary($0, language, from: route) })
    }
    let title = text(
      "topicYearTitle", language, ["topic": site.topics[key]?[language] ?? key, "year": "\(year)"])
    return listing(
      .topic(key, year: year), route, language, title: title, positions, months,
      trail: [.topics, .topic(key)], topic: key)
  }
}

struct TopicsPageModel: PageModel {
  var frame: FrameModel
  var topics: [TopicModel]

  static let presentation = Presentation<TopicsPageModel>(page: [.list("topics") { $0.topics }])
}

struct TopicModel: Presentable {
  var name: String
  var address: String
  var count: String
  var newest: SummaryModel?

  static let presentation = Presentation<TopicModel>([
    .text("name") { $0.name },
    .address("address") { Address($0.address) },
    .text("count") { $0.count },
    .optionalRecord("newest") { $0.newest },
  ])
}
