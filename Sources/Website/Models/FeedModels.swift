import Templating

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

  static let presentation = Presentation<FeedEntryModel>([
    .text("id") { $0.id },
    .text("title") { $0.title },
    .address("address") { Address($0.address) },
    .list("alternates") { $0.alternates },
    .text("published") { $0.published },
    .text("updated") { $0.updated },
    .list("topics") { $0.topics },
    .optionalText("summary") { $0.summary },
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

/// What `sitemap.mustache` may show.
struct SitemapModel: Presentable {
  var pages: [SitemapPageModel]

  static let presentation = Presentation<SitemapModel>([.list("pages") { $0.pages }])
}

struct SitemapPageModel: Presentable {
  var address: String
  var lastModified: String?
  var alternates: [TaggedAddressModel]

  static let presentation = Presentation<SitemapPageModel>([
    .address("address") { Address($0.address) },
    .optionalText("lastModified") { $0.lastModified },
    .list("alternates") { $0.alternates },
  ])
}

/// What `robots.mustache` may show.
struct RobotsModel: Presentable {
  var sitemap: String?

  static let presentation = Presentation<RobotsModel>([
    .optionalAddress("sitemap") { $0.sitemap.map { Address($0) } }
  ])
}

/// What `sitemap-index.mustache` may show.
struct SitemapIndexModel: Presentable {
  var sitemaps: [SitemapEntryModel]

  static let presentation = Presentation<SitemapIndexModel>([.list("sitemaps") { $0.sitemaps }])
}

struct SitemapEntryModel: Presentable {
  var address: String
  /// Of the page in it that changed last.
  var lastModified: String?

  static let presentation = Presentation<SitemapEntryModel>([
    .address("address") { Address($0.address) },
    .optionalText("lastModified") { $0.lastModified },
  ])
}
