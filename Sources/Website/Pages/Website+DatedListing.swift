import Briefings
import Templating

/// What the pages of one list have in common, whatever their period.
struct DatedListing {
  var title: String
  /// The pages above those of its years.
  var trail: [Place]
  /// The topic that the list is of.
  var topic: String?
  var place: (Period) -> Place
  var route: (Language, Period) -> Route

  /// The pages above that of a period, the highest first.
  func trail(of period: Period) -> [Place] {
    trail + [period.above?.above, period.above].compactMap { $0.map(place) }
  }

  /// Where a part is not in another language, its month may be.
  func substitute(of period: Period) -> Place? { period.part == nil ? nil : period.above.map(place) }
}

/// Pages of lists that are filed by time.
extension Website {
  /// The interface texts that the names of periods need.
  static let periodTexts = ["year", "month", "part", "partTitle"]

  /// Briefings of a year, of a month or of a part of one.
  func listing(
    _ page: DatedList<Int>.Page, in language: Language, _ list: DatedListing
  ) -> ListingPageModel {
    let route = list.route(language, page.period)
    let sections = page.shown.map { month, positions in
      ListingSectionModel(
        id: page.period.month == nil ? "m\(month.month ?? 0)" : "all",
        heading: page.period.month == nil
          ? heading(shortName(of: month, language), leadingTo: list.place(month), language, from: route)
          : nil,
        briefings: positions.compactMap { summary($0, language, from: route) })
    }
    var model = listing(
      list.place(page.period), route, language, title: list.title, count: page.entries.count, sections,
      trail: list.trail(of: page.period), topic: list.topic, substitute: list.substitute(of: page.period))
    model.further = further(page, in: language, from: route, list.route)
    return model
  }

  /// The years of a list, where one page does not show all of it.
  func years<Entry>(
    _ list: DatedList<Entry>, _ language: Language, from page: Route, _ route: (Language, Period) -> Route
  ) -> FurtherPagesModel {
    FurtherPagesModel(
      years: list.years.map {
        link(to: $0.period, count: $0.entries.count, language, from: page, route)
      })
  }

  /// The ways from a page to what it does not show of its period.
  func further<Entry>(
    _ page: DatedList<Entry>.Page, in language: Language, from address: Route,
    _ route: (Language, Period) -> Route
  ) -> FurtherPagesModel {
    let links = page.others.map { link(to: $0.period, count: $0.count, language, from: address, route) }
    return page.period.month == nil ? FurtherPagesModel(months: links) : FurtherPagesModel(parts: links)
  }

  private func link(
    to period: Period, count: Int, _ language: Language, from page: Route,
    _ route: (Language, Period) -> Route
  ) -> CountedLinkModel {
    CountedLinkModel(
      name: shortName(of: period, language), address: page.link(to: route(language, period)),
      count: self.count(count, language))
  }

  // MARK: Names

  /// `2026`, `November 2026`, `November 2026, part 2`.
  func name(of period: Period, _ language: Language) -> String {
    title(of: period, language, year: "year", month: nil)
  }

  /// The same where what is above it is known: `2026`, `November`, `Part 2`.
  func shortName(of period: Period, _ language: Language) -> String {
    if let part = period.part { return text("part", language, ["number": "\(part)"]) }
    if let month = period.month { return monthName(month, language) }
    return name(of: period, language)
  }

  /// - Parameters:
  ///   - year: the interface text for years.
  ///   - month: the interface text for months and their parts; nil for their names alone.
  ///   - topic: what both texts call `topic`.
  func title(
    of period: Period, _ language: Language, year: String, month: String?, topic: String = ""
  ) -> String {
    guard let number = period.month else {
      return text(year, language, ["year": "\(period.year)", "topic": topic])
    }
    let name = monthTitle(period.year, number, language)
    let title = month.map { text($0, language, ["month": name, "topic": topic]) } ?? name
    guard let part = period.part else { return title }
    return text("partTitle", language, ["title": title, "number": "\(part)"])
  }
}
