import Briefings
import Diagnostics
import Loading
import Publishing
import Templating

/// Feeds of the complete editions in a language, newest first, as Atom and as JSON Feed.
extension Website {
  /// - Parameter topic: only of this topic; nil for all.
  func feeds(_ language: Language, topic: String?) throws(RenderingError) -> [Artifact] {
    let feed = feed(language, topic: topic)
    return [
      try page(.feed(language, topic: topic), .feed, feed, in: language),
      Artifact(
        path: Route.feed(language, topic: topic, format: .json).file,
        bytes: Array((jsonFeed(feed, language, topic: topic).text + "\n").utf8)),
    ]
  }

  private func feed(_ language: Language, topic: String?) -> FeedModel {
    let positions =
      topic.map { listings.briefings(of: $0, in: language) } ?? listings.briefings(in: language)
    let entries = positions.lazy.compactMap { entry($0, language) }.prefix(Limits.feedEntries)
    let home = topic.map { Route.topic(language, key: $0) } ?? .home(language)
    return FeedModel(
      language: language.tag,
      feed: FeedHeadModel(
        id: absolute(home) ?? "", title: feedTitle(language, topic: topic),
        subtitle: site.description[language],
        // A feed without entries was never updated; the epoch says so without a clock.
        updated: entries.map(\.updated).max() ?? "1970-01-01T00:00:00Z",
        author: site.publisher[language] ?? site.title[language] ?? "",
        address: absolute(.feed(language, topic: topic)) ?? "", home: absolute(home) ?? ""),
      entries: Array(entries))
  }

  private func entry(_ position: Int, _ language: Language) -> FeedEntryModel? {
    let briefing = briefings[position]
    guard let edition = briefing.edition(in: language), edition.edition.isComplete,
      let target = route(briefing, language), let address = absolute(target)
    else { return nil }
    let settings = briefing.briefing.settings
    return FeedEntryModel(
      id: address, title: edition.plain(briefing.document.title), address: address,
      alternates: taggedAddresses(alternates(briefing).filter { $0.language != language }),
      published: settings.published.rfc3339, updated: briefing.lastModified.rfc3339,
      topics: settings.topics.compactMap { site.topics[$0]?[language] }.map(NameModel.init),
      summary: description(of: briefing, edition))
  }

  /// JSON Feed, version 1.1.
  private func jsonFeed(_ feed: FeedModel, _ language: Language, topic: String?) -> JSON {
    let items = feed.entries.map { entry in
      JSON.object([
        "id": .string(entry.id), "url": .string(entry.address), "title": .string(entry.title),
        "content_text": .string(entry.summary ?? entry.title), "date_published": .string(entry.published),
        "date_modified": .string(entry.updated), "language": .string(feed.language),
        "tags": .array(entry.topics.map { .string($0.name) }),
      ])
    }
    return .object([
      "version": .string("https://jsonfeed.org/version/1.1"), "title": .string(feed.feed.title),
      "home_page_url": .string(feed.feed.home),
      "feed_url": .string(absolute(.feed(language, topic: topic, format: .json)) ?? ""),
      "description": .string(feed.feed.subtitle ?? ""), "language": .string(feed.language),
      "authors": .array([.object(["name": .string(feed.feed.author)])]), "items": .array(items),
    ])
  }

  func taggedAddresses(_ routes: [(language: Language, route: Route)]) -> [TaggedAddressModel] {
    routes.compactMap { entry in
      absolute(entry.route).map { TaggedAddressModel(tag: entry.language.tag, address: $0) }
    }
  }
}
