import Briefings
import Loading
import Templating

extension Website {
  /// - Parameter page: the page that shows them.
  func facts(
    _ briefing: BriefingSummary, _ language: Language, on page: Route, withReadingTime: Bool
  ) -> FactsModel {
    FactsModel(
      dateISO: briefing.published.isoDay, date: date(briefing.published, language),
      updated: briefing.updated.map {
        UpdateModel(
          label: interface[language]?["updated"] ?? "", iso: $0.isoDay, text: date($0, language))
      },
      topics: briefing.topics.compactMap { topic in
        routes.page(.topic(topic), in: language).map { target in
          NavigationModel(
            name: target.name(self), address: link(from: page, to: target.route),
            isCurrent: target.route == page)
        }
      },
      readingTime: withReadingTime
        ? text("readingTime", language, ["minutes": "\(briefing.edition(in: language)?.readingMinutes ?? 1)"])
        : nil)
  }

  func dateline(_ briefing: RenderedBriefing, _ edition: RenderedEdition) -> DatelineModel? {
    guard let dateline = briefing.document.dateline else { return nil }
    return DatelineModel(
      places: dateline.places.map { PlaceModel(name: edition.marked($0)) },
      outlet: dateline.outlet.map { edition.marked($0) }, byline: dateline.byline.map { edition.marked($0) })
  }
}
