import Briefings
import Characters
import Loading
import Templating

extension Website {
  /// - Parameter page: the page that shows them.
  func facts(
    _ briefing: RenderedBriefing, _ edition: RenderedEdition, on page: Route, withReadingTime: Bool
  ) -> FactsModel {
    let settings = briefing.briefing.settings
    let language = edition.language
    return FactsModel(
      dateISO: settings.published.isoDay, date: date(settings.published, language),
      updated: settings.updated.map { UpdateModel(iso: $0.isoDay, text: date($0, language)) },
      topics: settings.topics.compactMap { topic in
        routes.page(.topic(topic), in: language).map { target in
          NavigationModel(
            name: target.name(self), address: link(from: page, to: target.route),
            isCurrent: target.route == page)
        }
      },
      readingTime: withReadingTime
        ? text("readingTime", language, ["minutes": "\(readingMinutes(briefing, edition))"]) : nil)
  }

  /// Korean and other languages written in syllables are read at about 500 characters a minute, others at
  /// about 230 words.
  private func readingMinutes(_ briefing: RenderedBriefing, _ edition: RenderedEdition) -> Int {
    var syllables = 0
    var words = 0
    for text in edition.edition.texts {
      var isInWord = false
      for scalar in text.words.unicodeScalars {
        if scalar.value >= 0x2E80 {
          syllables += 1
          isInWord = false
        } else {
          let isWordPart = scalar.isWordPart
          if isWordPart, !isInWord { words += 1 }
          isInWord = isWordPart || (isInWord && (scalar == "'" || scalar == "’" || scalar == "-"))
        }
      }
    }
    return max(1, (syllables * 230 + words * 500 + 57_500) / 115_000)
  }

  func dateline(_ briefing: RenderedBriefing, _ edition: RenderedEdition) -> DatelineModel? {
    guard let dateline = briefing.document.dateline else { return nil }
    return DatelineModel(
      places: dateline.places.map { PlaceModel(name: edition.marked($0)) },
      outlet: dateline.outlet.map { edition.marked($0) }, byline: dateline.byline.map { edition.marked($0) })
  }
}
