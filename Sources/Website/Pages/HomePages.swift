import Briefings
import Loading
import Templating

extension Place {
  static let home = Place("home")
}

extension Route {
  static func home(_ language: Language) -> Route { .path(language, "") }
}

/// The front page of a language: the newest briefing as the lead, then the others.
struct HomePages: PageKind {
  private static let template = PageTemplate<HomePageModel>("home")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts = ["date", "readingTime", "allOlder"]

  func pages(of contents: SiteContents) -> [SitePage] {
    contents.site.languages.map { language in
      let file = SiteFile(.home(language), Self.template, in: language) { $0.homePage(language) }
      var page = SitePage(
        .home, in: language, file, owner: AddressOwner(name: "a list of briefings in '\(language)'"),
        name: { $0.site.title[language] ?? "" })
      page.lastModified = contents.newest(contents.listings.briefings(in: language))
      return page
    }
  }
}

extension Website {
  fileprivate func homePage(_ language: Language) -> HomePageModel {
    let route = Route.home(language)
    var identity = PageIdentity(
      route: route, language: language, title: site.title[language] ?? "",
      description: site.description[language] ?? "")
    identity.place = .home
    let positions = listings.briefings(in: language)
    let newest = positions.prefix(site.newestCount)
    let earlier = newest.dropFirst().compactMap { summary($0, language, from: route) }
    let archive = positions.count > newest.count ? routes.route(.archive, in: language) : nil
    return HomePageModel(
      frame: frame(identity), lead: newest.first.flatMap { summary($0, language, from: route, isLead: true) },
      earlier: earlier.isEmpty ? nil : EarlierModel(briefings: earlier),
      archive: archive.map {
        NavigationModel(name: text("allOlder", language), address: link(from: route, to: $0))
      })
  }
}

struct HomePageModel: PageModel {
  var frame: FrameModel
  var lead: SummaryModel?
  var earlier: EarlierModel?
  /// The way to all that are not here.
  var archive: NavigationModel?

  static let presentation = Presentation<HomePageModel>(page: [
    .optionalRecord("lead") { $0.lead },
    .optionalRecord("earlier") { $0.earlier },
    .optionalRecord("archive") { $0.archive },
  ])
}
