import Briefings
import Loading
import Templating

extension Website {
  func facts(_ briefing: RenderedBriefing, _ edition: RenderedEdition, withReadingTime: Bool) -> FactsModel {
    let settings = briefing.briefing.settings
    let language = edition.language
    let minutes = readingMinutes(briefing, edition)
    return FactsModel(
      dateISO: settings.published.isoDay, date: date(settings.published, language),
      updated: settings.updated.map { UpdateModel(iso: $0.isoDay, text: date($0, language)) },
      topics: settings.topics.compactMap { site.topics[$0]?[language] }.map(NameModel.init),
      readingTime: withReadingTime
        ? interface[language]?.filled("readingTime", ["minutes": "\(minutes)"]) : nil)
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
          let isLetter = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
          if isLetter, !isInWord { words += 1 }
          isInWord = isLetter || (isInWord && (scalar == "'" || scalar == "’" || scalar == "-"))
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

  /// The way to a section of an edition from another page.
  func route(_ briefing: RenderedBriefing, _ language: Language) -> Route? {
    briefing.edition(in: language).flatMap { _ in
      briefing.briefing.settings.slugs[language].map { .briefing(language, slug: $0) }
    }
  }

  /// The links to all editions of a briefing, the languages still without one marked.
  func languageLinks(
    _ briefing: RenderedBriefing, from page: Route, current: Language?
  ) -> [LanguageModel] {
    site.languages.map { language in
      let target = route(briefing, language)
      return LanguageModel(
        tag: language.tag, name: languageName(language),
        address: link(from: page, to: target ?? .home(language)), isCurrent: language == current,
        isAvailable: target != nil)
    }
  }

  func languageName(_ language: Language) -> String { interface[language]?["languageName"] ?? language.tag }

  /// The editions that may be found: complete ones, each with its address.
  func alternates(_ briefing: RenderedBriefing) -> [(language: Language, route: Route)] {
    briefing.editions.filter(\.edition.isComplete).compactMap { edition in
      route(briefing, edition.language).map { (edition.language, $0) }
    }
  }

  /// Pages that set the source beside a translation.
  func parallelPairs(
    of briefing: RenderedBriefing
  ) -> [(left: RenderedEdition, right: RenderedEdition, route: Route)] {
    guard let source = briefing.edition(in: briefing.briefing.source),
      let slug = briefing.briefing.settings.slugs[source.language]
    else { return [] }
    return briefing.editions.filter { $0.language != source.language }.map {
      (source, $0, .parallel(source.language, $0.language, slug: slug))
    }
  }

  /// The side-by-side page a reader of this edition is offered.
  func parallelRoute(_ briefing: RenderedBriefing, _ language: Language) -> Route? {
    let pairs = parallelPairs(of: briefing)
    return (pairs.first { $0.right.language == language } ?? pairs.first)?.route
  }
}
