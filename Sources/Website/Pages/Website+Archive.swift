import Briefings
import Diagnostics
import Loading
import Templating

/// The archive by year and month, and the pages of topics.
///
/// None of them is numbered: a new briefing changes those of its own day and topics, and no others.
extension Website {
  /// All years, each with its months.
  func archivePage(_ language: Language) -> ListingPageModel {
    let route = Route.archive(language)
    let positions = listings.briefings(in: language)
    let sections = listings.byYear(positions).map { year in
      ListingSectionModel(
        id: "y\(year.key)", heading: link(to: .year(year.key), language, from: route),
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
  func yearPage(_ language: Language, _ year: Int) -> ListingPageModel {
    let route = Route.year(language, year)
    let positions = listings.briefings(in: language).filter { listings.year(of: $0) == year }
    let sections = listings.byMonth(positions).map { month in
      var heading = link(to: .month(year, month.key), language, from: route)
      heading.name = monthName(month.key, language)
      return ListingSectionModel(
        id: "m\(month.key)", heading: heading,
        briefings: month.positions.compactMap { summary($0, language, from: route) })
    }
    return listing(
      .year(year), route, language, title: text("yearTitle", language, ["year": "\(year)"]), positions,
      sections,
      trail: [.archive])
  }

  func monthPage(_ language: Language, _ year: Int, _ month: Int) -> ListingPageModel {
    let route = Route.month(language, year, month)
    let positions = listings.briefings(in: language).filter {
      listings.year(of: $0) == year && listings.month(of: $0) == month
    }
    return listing(
      .month(year, month), route, language,
      title: text("monthTitle", language, ["month": monthTitle(year, month, language)]), positions,
      [
        ListingSectionModel(
          id: "all", briefings: positions.compactMap { summary($0, language, from: route) })
      ], trail: [.archive, .year(year)])
  }

  /// The newest briefings of a topic, and the way to its years if there are more; or those of one year.
  func topicPage(_ language: Language, _ key: String, year: Int?) -> ListingPageModel {
    let route = Route.topic(language, key: key, year: year)
    let name = site.topics[key]?[language] ?? key
    let all = listings.briefings(of: key, in: language)
    if let year {
      let positions = all.filter { listings.year(of: $0) == year }
      let months = listings.byMonth(positions).map { month in
        ListingSectionModel(
          id: "m\(month.key)", heading: ListingHeadingModel(name: monthName(month.key, language)),
          briefings: month.positions.compactMap { summary($0, language, from: route) })
      }
      return listing(
        .topic(key, year: year), route, language,
        title: text("topicYearTitle", language, ["topic": name, "year": "\(year)"]), positions, months,
        trail: [.topics, .topic(key, year: nil)])
    }
    let newest = all.prefix(site.newestCount)
    let sections = listings.byYear(Array(newest)).map { year in
      ListingSectionModel(
        id: "y\(year.key)", heading: link(to: .topic(key, year: year.key), language, from: route),
        briefings: year.positions.compactMap { summary($0, language, from: route) })
    }
    var page = listing(.topic(key, year: nil), route, language, title: name, all, sections, trail: [.topics])
    if newest.count < all.count {
      page.years = years(all, language, from: route) { .topic(language, key: key, year: $0) }
    }
    return page
  }

  func topicsPage(_ language: Language) -> TopicsPageModel {
    let route = Route.topics(language)
    let title = text("topics", language)
    var identity = PageIdentity(
      route: route, language: language, title: pageTitle(title, language),
      description: text("topicsDescription", language, ["site": site.title[language] ?? ""]))
    identity.place = .topics
    identity.trail = []
    let topics = topics(in: language).map { key in
      let positions = listings.briefings(of: key, in: language)
      return TopicModel(
        name: site.topics[key]?[language] ?? key, address: route.link(to: .topic(language, key: key)),
        count: count(positions, language),
        newest: positions.first.flatMap { summary($0, language, from: route) })
    }
    return TopicsPageModel(frame: frame(identity), topics: topics)
  }

  /// The years among positions, each with its page.
  func years(
    _ positions: [Int], _ language: Language, from page: Route, _ target: (Int) -> Route
  ) -> ListingYearsModel {
    ListingYearsModel(
      items: listings.byYear(positions).map {
        CountedLinkModel(
          name: text("year", language, ["year": "\($0.key)"]), address: page.link(to: target($0.key)),
          count: text("count", language, ["count": "\($0.positions.count)"]))
      })
  }

  private func count(_ positions: [Int], _ language: Language) -> String {
    text("count", language, ["count": "\(positions.count)"])
  }

  /// A heading that leads to the page of a place, if it has one.
  private func link(to place: Place, _ language: Language, from page: Route) -> ListingHeadingModel {
    ListingHeadingModel(
      name: name(of: place, language), address: routes.route(place, in: language).map { page.link(to: $0) })
  }

  private func listing(
    _ place: Place, _ route: Route, _ language: Language, title: String, _ positions: [Int],
    _ sections: [ListingSectionModel], trail: [Place]
  ) -> ListingPageModel {
    let count = text("briefingCount", language, ["count": "\(positions.count)"])
    var identity = PageIdentity(
      route: route, language: language, title: pageTitle(title, language),
      description: text("listingDescription", language, ["title": title, "site": site.title[language] ?? ""]))
    identity.place = place
    identity.trail = trail
    return ListingPageModel(frame: frame(identity), title: title, count: count, sections: sections)
  }
}
