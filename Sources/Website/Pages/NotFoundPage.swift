import Briefings
import Loading
import Templating

extension Route {
  static let notFound = Route("404.html")
  static func notFound(_ language: Language) -> Route { .path(language, "404.html") }
}

/// The pages for addresses that do not exist: one in every language at once, and one in each for what would be in its folder,
/// which hosts show where they can tell the two apart.
struct NotFoundPage: PageKind {
  private static let template = PageTemplate<NotFoundPageModel>("not-found")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts = ["notFoundTitle", "notFound", "notFoundReason"]
  let isListedByLanguage = false

  func pages(of contents: SiteContents) -> [SitePage] {
    let languages = contents.site.languages
    guard let first = languages.first else { return [] }
    return [page(.notFound, Place("not-found"), in: first, for: languages)]
      + languages.map { page(.notFound($0), Place("not-found", $0.tag), in: $0, for: [$0]) }
  }

  private func page(
    _ route: Route, _ place: Place, in language: Language, for readers: [Language]
  ) -> SitePage {
    let file = SiteFile(route, Self.template, in: language) {
      $0.notFoundPage(route, language, for: readers)
    }
    var page = SitePage(
      place, in: language, file, owner: AddressOwner(name: "the page for unknown addresses"),
      name: { $0.text("notFound", language) })
    page.isFindable = false
    return page
  }
}

extension Website {
  fileprivate func notFoundPage(
    _ route: Route, _ language: Language, for readers: [Language]
  ) -> NotFoundPageModel {
    var identity = PageIdentity(
      route: route, language: language,
      title: text(
        "notFoundTitle", language,
        ["notFound": text("notFound", language), "site": site.title[language] ?? ""]),
      description: text("notFoundReason", language))
    identity.isExcludedFromIndex = true
    let editions = readers.map { language in
      NotFoundEditionModel(
        tag: language.tag, siteName: site.title[language] ?? "",
        address: link(from: route, to: .home(language)), heading: text("notFound", language),
        reason: text("notFoundReason", language))
    }
    return NotFoundPageModel(
      frame: frame(identity), styles: link(from: route, to: assets.route("gate.css")), editions: editions)
  }
}

struct NotFoundPageModel: PageModel {
  var frame: FrameModel
  /// Address of the style sheet of this page.
  var styles: String
  var editions: [NotFoundEditionModel]

  static let presentation = Presentation<NotFoundPageModel>(page: [
    .address("styles") { Address($0.styles) },
    .list("editions") { $0.editions },
  ])
}

struct NotFoundEditionModel: Presentable {
  var tag: String
  var siteName: String
  var address: String
  var heading: String
  var reason: String

  static let presentation = Presentation<NotFoundEditionModel>([
    .text("tag") { $0.tag },
    .text("siteName") { $0.siteName },
    .address("address") { Address($0.address) },
    .text("heading") { $0.heading },
    .text("reason") { $0.reason },
  ])
}
