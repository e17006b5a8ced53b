import Briefings
import Loading
import Templating

extension Place {
  static let topics = Place("topics")
  static func topic(_ key: String) -> Place { Place("topic", key) }
  static func topic(_ key: String, _ period: Period) -> Place { Place("topic", key, period.path) }
}

extension Route {
  static func topics(_ language: Language) -> Route { .path(language, "topics/") }

  /// The briefings of a topic, or those of a period.
  static func topic(_ language: Language, key: String, _ period: Period? = nil) -> Route {
    .path(language, "topics/\(key)/" + (period?.path ?? ""))
  }
}

/// The topics of the site, a page for each, and where a topic has many briefings one for each of its years.
struct TopicPages: PageKind {
  let output: SiteOutput? = .topics
  private static let template = PageTemplate<TopicsPageModel>("topics")

  var templates: [TemplateUse] { [Self.template.use, Website.listingTemplate.use] }
  let texts = Website.listingTexts + ["topics", "topicsDescription", "topicYearTitle", "topicMonthTitle"]
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
    let list = contents.filed(positions)
    let file = SiteFile(.topic(language, key: key), Website.listingTemplate, in: language) {
      $0.topicPage(list, language, key)
    }
    var topic = SitePage(
      .topic(key), in: language, file, owner: owner, name: { $0.site.topics[key]?[language] ?? key })
    topic.lastModified = contents.newest(positions)
    guard positions.count > contents.site.newestCount else { return [topic] }
    return [topic]
      + list.pages().map { listed in
        let file = SiteFile(
          .topic(language, key: key, listed.period), Website.listingTemplate, in: language
        ) {
          $0.topicPage(listed, language, key)
        }
        var page = SitePage(
          .topic(key, listed.period), in: language, file, owner: owner,
          name: { $0.name(of: listed.period, language) })
        page.lastModified = contents.newest(listed.entries)
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
        count: count(positions.count, language),
        newest: positions.first.flatMap { summary($0, language, from: route) })
    }
    return TopicsPageModel(frame: frame(identity), topics: topics)
  }

  /// The newest briefings of a topic, and the way to its years if there are more.
  fileprivate func topicPage(_ list: DatedList<Int>, _ language: Language, _ key: String) -> ListingPageModel
  {
    let route = Route.topic(language, key: key)
    let newest = contents.filed(Array(list.entries.prefix(site.newestCount)))
    let sections = newest.years.map { year in
      ListingSectionModel(
        id: "y\(year.period.year)",
        heading: heading(
          name(of: year.period, language), leadingTo: .topic(key, year.period), language, from: route),
        briefings: year.entries.compactMap { summary($0, language, from: route) })
    }
    var page = listing(
      .topic(key), route, language, title: site.topics[key]?[language] ?? key, count: list.entries.count,
      sections, trail: [.topics], topic: key)
    if newest.entries.count < list.entries.count {
      page.further = years(list, language, from: route) { .topic($0, key: key, $1) }
    }
    return page
  }

  /// The briefings of a topic in one period.
  fileprivate func topicPage(
    _ page: DatedList<Int>.Page, _ language: Language, _ key: String
  ) -> ListingPageModel {
    let topic = site.topics[key]?[language] ?? key
    return listing(
      page, in: language,
      DatedListing(
        title: title(
          of: page.period, language, year: "topicYearTitle", month: "topicMonthTitle", topic: topic),
        trail: [.topics, .topic(key)], topic: key, place: { .topic(key, $0) },
        route: { .topic($0, key: key, $1) }))
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
