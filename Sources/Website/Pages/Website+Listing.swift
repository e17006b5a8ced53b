import Briefings
import Diagnostics
import Loading
import Templating

/// What pages that list briefings have in common.
///
/// What numbers they have count from the oldest: a new briefing changes those of its own day and topics, and no others.
extension Website {
  /// The interface texts that such a page needs.
  static let listingTexts = ["briefingCount", "listingDescription", "count", "date"] + periodTexts

  static let listingTemplate = PageTemplate<ListingPageModel>("listing")

  func listing(
    _ place: Place, _ route: Route, _ language: Language, title: String, count: Int,
    _ sections: [ListingSectionModel], trail: [Place], topic: String? = nil,
    substitute: Place? = nil
  ) -> ListingPageModel {
    let count = text("briefingCount", language, ["count": "\(count)"])
    var identity = PageIdentity(
      route: route, language: language, title: pageTitle(title, language),
      description: text("listingDescription", language, ["title": title, "site": site.title[language] ?? ""]))
    identity.place = place
    identity.substitute = substitute
    identity.trail = trail
    identity.topic = topic
    return ListingPageModel(frame: frame(identity), title: title, count: count, sections: sections)
  }

  /// A briefing on a page that lists briefings; nil if it has no edition in the language.
  func summary(
    _ position: Int, _ language: Language, from page: Route, isLead: Bool = false
  ) -> SummaryModel? {
    let briefing = briefings[position]
    guard let edition = briefing.edition(in: language) else { return nil }
    let target = briefing.route(in: language) ?? page
    // A title that is not translated yet would be there twice.
    let other = briefing.editions.first { $0.language != language }.flatMap {
      $0.title.html == edition.title.html ? nil : $0
    }
    return SummaryModel(
      title: edition.title, deck: deck(edition.deck), address: page.link(to: target),
      facts: facts(briefing, language, on: page, withReadingTime: isLead),
      other: other.flatMap { other in
        briefing.route(in: other.language).map {
          ForeignLinkModel(
            language: other.language.tag, title: other.markedTitle, address: page.link(to: $0))
        }
      },
      opening: isLead ? edition.opening : nil,
      contents: isLead ? contents(edition.headings, of: target, from: page) : nil)
  }

  func deck(_ lines: [DeckLineModel]) -> DeckModel? { lines.isEmpty ? nil : DeckModel(lines: lines) }

  func count(_ count: Int, _ language: Language) -> String {
    text("count", language, ["count": "\(count)"])
  }

  /// A heading that leads to the page of a place, if it has one.
  func heading(
    _ name: String, leadingTo place: Place, _ language: Language, from page: Route
  ) -> ListingHeadingModel {
    ListingHeadingModel(
      name: name, address: routes.route(place, in: language).map { page.link(to: $0) })
  }
}
