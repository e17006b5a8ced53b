import Templating

/// A page of the site as its template sees it.
protocol PageModel: Presentable {
  var frame: FrameModel { get }
}

extension Presentation where Subject: PageModel {
  /// What every page offers, and what this kind of page offers beside it.
  init(page fields: [Field<Subject>]) {
    self.init(
      [
        .text("language") { $0.frame.language }.described(as: "tag of the page's language"),
        .record("site") { $0.frame.site }.described(as: "what is the same on every page"),
        .record("head") { $0.frame.head }.described(as: "what the page says of itself to programs"),
        .list("languages") { $0.frame.languages }.described(as: "the same page in each language"),
        .optionalRecord("parallel") { $0.frame.parallel }.described(
          as: "the page with two languages side by side"),
      ] + fields)
  }
}

/// The frame around a page: its language, what the site and the page say of themselves, and the ways to
/// other languages.
struct FrameModel: Sendable {
  var language: String
  var site: SiteModel
  var head: HeadModel
  var languages: [LanguageModel] = []
  var parallel: ParallelLinkModel?
}

struct SiteModel: Presentable {
  var name: String
  var description: String
  var publisher: String?
  var home: String
  var stylesheet: String
  var script: String
  var icon: String

  static let presentation = Presentation<SiteModel>([
    .text("name") { $0.name },
    .text("description") { $0.description },
    .optionalText("publisher") { $0.publisher },
    .address("home") { Address($0.home) },
    .address("stylesheet") { Address($0.stylesheet) },
    .address("script") { Address($0.script) },
    .address("icon") { Address($0.icon) },
  ])
}

struct HeadModel: Presentable {
  var title: String
  var description: String
  var canonical: String?
  var isExcludedFromIndex = false
  var openGraphLocale: String
  var type = "website"
  var alternates: [AlternateModel] = []
  var defaultAlternate: String?
  var feeds: [FeedLinkModel] = []

  static let presentation = Presentation<HeadModel>([
    .text("title") { $0.title }.described(as: "for the window and search engines"),
    .text("description") { $0.description },
    .optionalAddress("canonical") { $0.canonical.map { Address($0) } },
    .flag("noindex") { $0.isExcludedFromIndex }.described(as: "search engines are to leave the page out"),
    .text("openGraphLocale") { $0.openGraphLocale },
    .text("type") { $0.type },
    .list("alternates") { $0.alternates },
    .optionalAddress("defaultAlternate") { $0.defaultAlternate.map { Address($0) } },
    .list("feeds") { $0.feeds },
  ])
}

struct AlternateModel: Presentable {
  var language: String
  var address: String

  static let presentation = Presentation<AlternateModel>([
    .text("language") { $0.language },
    .address("address") { Address($0.address) },
  ])
}

struct FeedLinkModel: Presentable {
  var language: String
  var title: String
  var address: String

  static let presentation = Presentation<FeedLinkModel>([
    .text("language") { $0.language },
    .text("title") { $0.title },
    .address("address") { Address($0.address) },
  ])
}

/// The same page in another language.
struct LanguageModel: Presentable {
  var tag: String
  var name: String
  var address: String
  var isCurrent: Bool
  var isAvailable = true

  static let presentation = Presentation<LanguageModel>([
    .text("tag") { $0.tag },
    .text("name") { $0.name },
    .address("address") { Address($0.address) },
    .flag("current") { $0.isCurrent },
    .flag("available") { $0.isAvailable },
  ])
}

struct ParallelLinkModel: Presentable {
  var address: String
  var isCurrent: Bool

  static let presentation = Presentation<ParallelLinkModel>([
    .address("address") { Address($0.address) },
    .flag("current") { $0.isCurrent },
  ])
}
