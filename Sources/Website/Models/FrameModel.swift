import Briefings
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
        .optionalText("direction") { $0.frame.direction }.described(
          as: "'rtl' for a language that is written from right to left"),
        .record("site") { $0.frame.site }.described(as: "what is the same on every page"),
        .record("head") { $0.frame.head }.described(as: "what the page says of itself to programs"),
        .list("languages") { $0.frame.languages }.described(as: "the same page in each language"),
        .optionalRecord("parallel") { $0.frame.parallel }.described(
          as: "the page with two languages side by side"),
        .optionalRecord("trail") { $0.frame.trail.isEmpty ? nil : TrailModel(items: $0.frame.trail) }
          .described(as: "the pages above this one"),
        .optionalText("printedAddress") { $0.frame.address }.described(as: "where the page will be, in full"),
      ] + fields)
  }
}

/// The frame around a page: its language, what the site and the page say of themselves, and the ways to
/// other languages.
struct FrameModel: Sendable {
  var language: String
  /// `rtl` for a language that is written from right to left; nil for any other.
  var direction: String? { textDirection(language) }
  var site: Prepared<SiteModel>
  var head: HeadModel
  var languages: [LanguageModel] = []
  var parallel: ParallelLinkModel?
  /// The pages above this one, the front page first.
  var trail: [NavigationModel] = []
  /// Where the page will be, in full, for those who read it on paper.
  var address: String?
}

struct SiteModel: Presentable {
  var name: String
  var description: String
  var publisher: String?
  var home: String
  var stylesheet: String
  /// What holds on paper beside it.
  var printStylesheet: String
  var script: String
  var icon: String
  /// The same for home screens that show no SVG.
  var touchIcon: String
  /// Where the site has one.
  var manifest: String?
  /// Where the site can be searched.
  var search: SearchLinkModel?
  /// The ways to the parts of the site: topics, archive, tables, glossary.
  var sections: [NavigationModel]
  /// The ways to the pages beside the briefings, in the order of the colophon.
  var navigation: [NavigationModel]

  static let presentation = Presentation<SiteModel>([
    .text("name") { $0.name },
    .text("description") { $0.description },
    .optionalText("publisher") { $0.publisher },
    .address("home") { Address($0.home) },
    .address("stylesheet") { Address($0.stylesheet) },
    .address("printStylesheet") { Address($0.printStylesheet) },
    .address("script") { Address($0.script) },
    .address("icon") { Address($0.icon) },
    .address("touchIcon") { Address($0.touchIcon) },
    .optionalAddress("manifest") { $0.manifest.map { Address($0) } },
    .optionalRecord("search") { $0.search },
    .optionalRecord("sections") { $0.sections.isEmpty ? nil : TrailModel(items: $0.sections) },
    .list("navigation") { $0.navigation },
  ])
}

/// The way to the search page.
struct SearchLinkModel: Presentable {
  var address: String
  /// What browsers read to search from their address bar, where the site has it.
  var description: String?

  static let presentation = Presentation<SearchLinkModel>([
    .address("address") { Address($0.address) },
    .optionalAddress("description") { $0.description.map { Address($0) } },
  ])
}

struct HeadModel: Presentable {
  var title: String
  var description: String
  var canonical: String?
  var isExcludedFromIndex = false
  var openGraphLocale: String
  /// Locales of the editions in other languages.
  var otherLocales: [String] = []
  var type = "website"
  var alternates: [AlternateModel] = []
  var defaultAlternate: String?
  var feeds: [FeedLinkModel] = []
  var article: ArticleHeadModel?
  var picture: PictureModel?
  /// What the page is, as JSON-LD.
  var linkedData: HTML?

  static let presentation = Presentation<HeadModel>([
    .text("title") { $0.title }.described(as: "for the window and search engines"),
    .text("description") { $0.description },
    .optionalAddress("canonical") { $0.canonical.map { Address($0) } },
    .flag("noindex") { $0.isExcludedFromIndex }.described(as: "search engines are to leave the page out"),
    .text("openGraphLocale") { $0.openGraphLocale },
    .text("type") { $0.type },
    .list("otherLocales") { $0.otherLocales },
    .list("alternates") { $0.alternates },
    .optionalAddress("defaultAlternate") { $0.defaultAlternate.map { Address($0) } },
    .list("feeds") { $0.feeds },
    .optionalRecord("article") { $0.article },
    .optionalRecord("picture") { $0.picture },
    .optionalHTML("linkedData") { $0.linkedData },
  ])
}

/// What link previews show of an article.
struct ArticleHeadModel: Presentable {
  var published: String
  var modified: String?
  /// Address of the same words as Markdown, where the site has them.
  var markdown: String?

  static let presentation = Presentation<ArticleHeadModel>([
    .text("published") { $0.published },
    .optionalText("modified") { $0.modified },
    .optionalAddress("markdown") { $0.markdown.map { Address($0) } },
  ])
}

/// The picture of a link preview.
struct PictureModel: Presentable {
  var address: String
  var width: Int
  var height: Int
  var alternative: String?

  static let presentation = Presentation<PictureModel>([
    .address("address") { Address($0.address) },
    .text("width") { "\($0.width)" },
    .text("height") { "\($0.height)" },
    .optionalText("alternative") { $0.alternative },
  ])
}

struct TrailModel: Presentable {
  var items: [NavigationModel]

  static let presentation = Presentation<TrailModel>([.list("items") { $0.items }])
}

struct NavigationModel: Presentable {
  var name: String
  var address: String
  var isCurrent = false

  static let presentation = Presentation<NavigationModel>([
    .text("name") { $0.name },
    .address("address") { Address($0.address) },
    .flag("current") { $0.isCurrent },
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
  /// Of the Atom feed.
  var address: String
  /// Of the JSON feed.
  var json: String

  static let presentation = Presentation<FeedLinkModel>([
    .text("language") { $0.language },
    .text("title") { $0.title },
    .address("address") { Address($0.address) },
    .address("json") { Address($0.json) },
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
  /// The language beside that of the page.
  var other: String?

  static let presentation = Presentation<ParallelLinkModel>([
    .address("address") { Address($0.address) },
    .flag("current") { $0.isCurrent },
    .optionalText("other") { $0.other },
  ])
}

/// What `dir` is for a language, by its tag: nil where it need not be said.
func textDirection(_ tag: String) -> String? {
  Language(tag).flatMap { $0.isRightToLeft ? "rtl" : nil }
}
