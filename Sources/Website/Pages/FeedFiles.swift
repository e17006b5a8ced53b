import Briefings
import Diagnostics
import Loading
import Templating

extension Route {
  enum FeedFormat: String, CaseIterable, Sendable {
    case atom = "xml"
    case json
  }

  /// Of a language, or of a topic in it.
  static func feed(_ language: Language, topic: String? = nil, format: FeedFormat = .atom) -> Route {
    .path(language, (topic.map { "topics/\($0)/" } ?? "") + "feed.\(format.rawValue)")
  }
}

/// Feeds of the complete editions in each language and of each topic that has a page there, newest first, as Atom and as
/// JSON Feed.
struct FeedFiles: FileKind {
  let output: SiteOutput? = .feeds
  private static let template = PageTemplate<FeedModel>("feed")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts = ["feedTitle", "topicFeedTitle", "originalDocument"]

  func files(of website: Website) -> [SiteFile] {
    guard website.site.baseURL != nil else { return [] }
    return website.site.languages.flatMap { language in
      let topics = website.makes(.topics) ? website.contents.topics(in: language) : []
      return ([nil] + topics.map(Optional.some)).flatMap { topic in
        [
          SiteFile(.feed(language, topic: topic), Self.template, in: language) {
            $0.feed(language, topic: topic)
          },
          .json(.feed(language, topic: topic, format: .json)) { $0.jsonFeed(language, topic: topic) },
        ]
      }
    }
  }
}

extension Website {
  fileprivate func feed(_ language: Language, topic: String?) -> FeedModel {
    let positions =
      topic.map { listings.briefings(of: $0, in: language) } ?? listings.briefings(in: language)
    var entries: [FeedEntryModel] = []
    for position in positions {
      guard entries.count < Limits.feedEntries else { break }
      if let entry = entry(position, language) { entries.append(entry) }
    }
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
      entries: entries)
  }

  private func entry(_ position: Int, _ language: Language) -> FeedEntryModel? {
    let briefing = briefings[position]
    guard let edition = briefing.edition(in: language), edition.isComplete,
      let target = briefing.route(in: language), let address = absolute(target)
    else { return nil }
    return FeedEntryModel(
      id: address, title: edition.plainTitle, address: address,
      alternates: taggedAddresses(briefing.alternates.filter { $0.language != language }),
      published: briefing.published.rfc3339, updated: briefing.lastModified.rfc3339,
      topics: briefing.topics.compactMap { site.topics[$0]?[language] }.map(NameModel.init),
      summary: edition.description,
      content: edition.feedText.map { String(decoding: $0.bytes, as: UTF8.self) },
      enclosures: briefing.attachments.compactMap { attachment in
        absolute(briefing.route(of: attachment)).map {
          EnclosureModel(
            address: $0, type: attachment.mediaType, size: attachment.size,
            title: attachment.title(in: language) ?? text("originalDocument", language))
        }
      })
  }

  /// JSON Feed, version 1.1.
  fileprivate func jsonFeed(_ language: Language, topic: String?) -> JSON {
    let feed = feed(language, topic: topic)
    let items = feed.entries.map { entry -> JSON in
      var members: [(String, JSON)] = [
        ("id", .string(entry.id)), ("url", .string(entry.address)), ("title", .string(entry.title)),
        entry.content.map { ("content_html", JSON.string($0)) }
          ?? ("content_text", JSON.string(entry.summary ?? entry.title)),
        ("date_published", .string(entry.published)),
        ("date_modified", .string(entry.updated)), ("language", .string(feed.language)),
        ("tags", .array(entry.topics.map { .string($0.name) })),
      ]
      if !entry.enclosures.isEmpty {
        members.append(
          (
            "attachments",
            .array(
              entry.enclosures.map {
                .object([
                  "url": .string($0.address), "mime_type": .string($0.type), "title": .string($0.title),
                  "size_in_bytes": .number($0.size),
                ])
              })
          ))
      }
      return .members(members)
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

/// What `feed.mustache` may show: an Atom feed of one language. All addresses are absolute.
struct FeedModel: Presentable {
  var language: String
  var feed: FeedHeadModel
  var entries: [FeedEntryModel]

  static let presentation = Presentation<FeedModel>([
    .text("language") { $0.language },
    .record("feed") { $0.feed },
    .list("entries") { $0.entries },
  ])
}

struct FeedHeadModel: Presentable {
  var id: String
  var title: String
  var subtitle: String?
  var updated: String
  var author: String
  var address: String
  var home: String

  static let presentation = Presentation<FeedHeadModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .optionalText("subtitle") { $0.subtitle },
    .text("updated") { $0.updated },
    .text("author") { $0.author },
    .address("address") { Address($0.address) },
    .address("home") { Address($0.home) },
  ])
}

struct FeedEntryModel: Presentable {
  var id: String
  var title: String
  var address: String
  var alternates: [TaggedAddressModel]
  var published: String
  var updated: String
  var topics: [NameModel]
  var summary: String?
  /// HTML, as text.
  var content: String?
  var enclosures: [EnclosureModel]

  static let presentation = Presentation<FeedEntryModel>([
    .list("enclosures") { $0.enclosures },
    .text("id") { $0.id },
    .text("title") { $0.title },
    .address("address") { Address($0.address) },
    .list("alternates") { $0.alternates },
    .text("published") { $0.published },
    .text("updated") { $0.updated },
    .list("topics") { $0.topics },
    .optionalText("summary") { $0.summary },
    .optionalText("content") { $0.content }.described(
      as: "key points or the whole text, as HTML to be escaped"),
  ])
}

/// A file that comes with an entry.
struct EnclosureModel: Presentable {
  var address: String
  var type: String
  var size: Int
  var title: String

  static let presentation = Presentation<EnclosureModel>([
    .address("address") { Address($0.address) },
    .text("type") { $0.type },
    .text("size") { "\($0.size)" },
    .text("title") { $0.title },
  ])
}

struct TaggedAddressModel: Presentable {
  /// A language, or `x-default`.
  var tag: String
  var address: String

  static let presentation = Presentation<TaggedAddressModel>([
    .text("tag") { $0.tag },
    .address("address") { Address($0.address) },
  ])
}
