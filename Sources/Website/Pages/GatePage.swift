import Briefings
import Loading
import Templating

extension Route {
  static let gate = Route("")
}

/// The root of the site, where a reader chooses a language.
struct GatePage: PageKind {
  private static let template = PageTemplate<GatePageModel>("gate")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts = ["date"]
  let isListedByLanguage = false

  func pages(of contents: SiteContents) -> [SitePage] {
    let languages = contents.site.languages
    guard let first = languages.first else { return [] }
    let file = SiteFile(.gate, Self.template, in: first) { $0.gatePage(first) }
    var page = SitePage(
      Place("gate"), in: first, file, owner: AddressOwner(name: "the choice of a language"),
      name: { $0.gateTitle })
    page.counterparts = .home
    page.lastModified = languages.compactMap { contents.newest(contents.listings.briefings(in: $0)) }.max()
    return [page]
  }
}

extension Website {
  fileprivate var gateTitle: String { site.languages.compactMap { site.title[$0] }.joined(separator: " · ") }

  fileprivate func gatePage(_ language: Language) -> GatePageModel {
    var identity = PageIdentity(
      route: .gate, language: language, title: gateTitle,
      description: site.languages.compactMap { site.description[$0] }.joined(separator: " · "))
    identity.place = .home
    identity.feeds = site.languages
    let editions = site.languages.map { language in
      GateEditionModel(
        tag: language.tag, siteName: site.title[language] ?? "",
        siteDescription: site.description[language] ?? "",
        languageName: languageName(language), address: Route.gate.link(to: .home(language)),
        newest: newest(in: language))
    }
    return GatePageModel(
      frame: frame(identity), styles: link(from: .gate, to: assets.route("gate.css")), editions: editions)
  }

  private func newest(in language: Language) -> [NewestModel] {
    listings.briefings(in: language).lazy.map { briefings[$0] }.compactMap { briefing -> NewestModel? in
      guard let edition = briefing.edition(in: language), let target = briefing.route(in: language) else {
        return nil
      }
      return NewestModel(
        title: edition.markedTitle, address: Route.gate.link(to: target),
        dateISO: briefing.published.isoDay, date: date(briefing.published, language))
    }.prefix(Limits.titlesOnGate).map(\.self)
  }
}

struct GatePageModel: PageModel {
  var frame: FrameModel
  /// Address of the style sheet of this page.
  var styles: String
  var editions: [GateEditionModel]

  static let presentation = Presentation<GatePageModel>(page: [
    .address("styles") { Address($0.styles) },
    .list("editions") { $0.editions },
  ])
}

struct GateEditionModel: Presentable {
  var tag: String
  var siteName: String
  var siteDescription: String
  var languageName: String
  var address: String
  var newest: [NewestModel]

  static let presentation = Presentation<GateEditionModel>([
    .text("tag") { $0.tag },
    .text("siteName") { $0.siteName },
    .text("siteDescription") { $0.siteDescription },
    .text("languageName") { $0.languageName },
    .address("address") { Address($0.address) },
    .list("newest") { $0.newest },
  ])
}

struct NewestModel: Presentable {
  var title: HTML
  var address: String
  var dateISO: String
  var date: String

  static let presentation = Presentation<NewestModel>([
    .html("title") { $0.title },
    .address("address") { Address($0.address) },
    .text("dateISO") { $0.dateISO },
    .text("date") { $0.date },
  ])
}
