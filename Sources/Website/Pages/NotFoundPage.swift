import Briefings
import Loading
import Templating

extension Route {
  static let notFound = Route("404.html")
}

/// The page for an address that does not exist, in every language at once.
struct NotFoundPage: PageKind {
  private static let template = PageTemplate<NotFoundPageModel>("not-found")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts = ["notFoundTitle", "notFound", "notFoundReason"]
  let isListedByLanguage = false

  func pages(of contents: SiteContents) -> [SitePage] {
    guard let first = contents.site.languages.first else { return [] }
    let file = SiteFile(.notFound, Self.template, in: first) { $0.notFoundPage(first) }
    var page = SitePage(
      Place("not-found"), in: first, file, owner: AddressOwner(name: "the page for unknown addresses"),
      name: { $0.text("notFound", first) })
    page.isFindable = false
    return [page]
  }
}

extension Website {
  fileprivate func notFoundPage(_ language: Language) -> NotFoundPageModel {
    var identity = PageIdentity(
      route: .notFound, language: language,
      title: text(
        "notFoundTitle", language,
        ["notFound": text("notFound", language), "site": site.title[language] ?? ""]),
      description: text("notFoundReason", language))
    identity.isExcludedFromIndex = true
    let editions = site.languages.map { language in
      NotFoundEditionModel(
        tag: language.tag, siteName: site.title[language] ?? "",
        address: link(from: .notFound, to: .home(language)), heading: text("notFound", language),
        reason: text("notFoundReason", language))
    }
    return NotFoundPageModel(frame: frame(identity), editions: editions)
  }
}

struct NotFoundPageModel: PageModel {
  var frame: FrameModel
  var editions: [NotFoundEditionModel]

  static let presentation = Presentation<NotFoundPageModel>(page: [.list("editions") { $0.editions }])
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
