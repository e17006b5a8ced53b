import Briefings
import Loading
import Templating

extension Place {
  static let search = Place("search")
}

extension Route {
  static func search(_ language: Language) -> Route { .path(language, "search/") }
  static func openSearch(_ language: Language) -> Route { .path(language, "search/opensearch.xml") }
}

/// The page on which the site is searched. Without script it offers the other ways in.
struct SearchPages: PageKind {
  let output: SiteOutput? = .search
  private static let template = PageTemplate<SearchPageModel>("search")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts = ["search", "searchDescription", "searchFound", "searchRest", "searchIn"]
  let folders = ["search"]

  func pages(of contents: SiteContents) -> [SitePage] {
    guard !contents.briefings.isEmpty else { return [] }
    return contents.site.languages.map { language in
      let file = SiteFile(.search(language), Self.template, in: language) { $0.searchPage(language) }
      var page = SitePage(
        .search, in: language, file, owner: .page(ofThe: "search", in: language),
        name: { $0.text("search", language) })
      // Lists of results are for readers, not for other search engines.
      page.isFindable = false
      return page
    }
  }
}

extension Website {
  fileprivate func searchPage(_ language: Language) -> SearchPageModel {
    let route = Route.search(language)
    var identity = PageIdentity(
      route: route, language: language, title: pageTitle(text("search", language), language),
      description: text("searchDescription", language, ["site": site.title[language] ?? ""]))
    identity.place = .search
    identity.isExcludedFromIndex = true
    let shown = listings.briefings(in: language)
    var titles =
      shown.count > Limits.titlesOnSearchPage ? [] : shown.compactMap { link(to: $0, language, from: route) }
    if titles.reduce(0, { $0 + $1.title.bytes.count + $1.address.utf8.count }) > Limits.bytesOfTitles {
      titles = []
    }
    return SearchPageModel(
      frame: frame(identity), script: link(from: route, to: assets.route("search.js")),
      styles: link(from: route, to: assets.route("search.css")),
      index: link(from: route, to: .search("")), root: link(from: route, to: .gate),
      found: text("searchFound", language, ["count": "{count}"]),
      rest: text("searchRest", language, ["count": "{count}"]),
      foundIn: text("searchIn", language, ["language": "{language}"]),
      topics: contents.topics(in: language).map {
        ChoiceModel(value: $0, name: site.topics[$0]?[language] ?? $0)
      },
      years: Set(briefings.map(\.published.year)).sorted(by: >).map {
        ChoiceModel(value: "\($0)", name: "\($0)")
      },
      archive: routes.route(.archive, in: language).map { link(from: route, to: $0) },
      titles: titles)
  }
}

struct SearchPageModel: PageModel {
  var frame: FrameModel
  /// Address of what searches.
  var script: String
  /// Address of the style sheet of this page.
  var styles: String
  /// Address of the folder of the index.
  var index: String
  /// Address of the folder of the site.
  var root: String
  /// What the script says, with `{count}` or `{language}` for what it fills in.
  var found: String
  var rest: String
  var foundIn: String
  var topics: [ChoiceModel]
  var years: [ChoiceModel]
  /// Where all briefings are listed, if they are.
  var archive: String?
  /// All briefings, if they are few.
  var titles: [LinkModel]

  static let presentation = Presentation<SearchPageModel>(page: [
    .address("script") { Address($0.script) },
    .address("styles") { Address($0.styles) },
    .address("index") { Address($0.index) },
    .address("root") { Address($0.root) },
    .text("found") { $0.found },
    .text("rest") { $0.rest },
    .text("foundIn") { $0.foundIn },
    .list("topics") { $0.topics },
    .list("years") { $0.years },
    .optionalAddress("archive") { $0.archive.map { Address($0) } },
    .list("titles") { $0.titles },
  ])
}

struct ChoiceModel: Presentable {
  var value: String
  var name: String

  static let presentation = Presentation<ChoiceModel>([
    .text("value") { $0.value },
    .text("name") { $0.name },
  ])
}

/// How browsers search the site from their address bar. They take only whole addresses.
struct OpenSearchFiles: FileKind {
  let output: SiteOutput? = .search
  private static let template = PageTemplate<OpenSearchModel>("opensearch")

  var templates: [TemplateUse] { [Self.template.use] }

  func files(of website: Website) -> [SiteFile] {
    guard website.hasSearch, website.site.baseURL != nil else { return [] }
    return website.site.languages.map { language in
      SiteFile(.openSearch(language), Self.template, in: language) {
        OpenSearchModel(
          name: $0.site.title[language] ?? "",
          description: $0.text("searchDescription", language, ["site": $0.site.title[language] ?? ""]),
          address: $0.absolute(.search(language)) ?? "", icon: $0.absolute($0.assets.route("icon.svg")) ?? "",
          language: language.tag)
      }
    }
  }
}

struct OpenSearchModel: Presentable {
  var name: String
  var description: String
  /// Of the search page.
  var address: String
  var icon: String
  var language: String

  static let presentation = Presentation<OpenSearchModel>([
    .text("name") { $0.name },
    .text("description") { $0.description },
    .address("address") { Address($0.address) },
    .address("icon") { Address($0.icon) },
    .text("language") { $0.language },
  ])
}
