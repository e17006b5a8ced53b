import Briefings
import Diagnostics
import Loading
import Templating

extension Route {
  /// A page beside the briefings, such as `about`.
  static func page(_ language: Language, name: String) -> Route { .path(language, "\(name)/") }
}

/// Pages beside the briefings, such as `about`.
struct PlainPages: PageKind {
  private static let template = PageTemplate<PlainPageModel>("page")

  var templates: [TemplateUse] { [Self.template.use] }
  let isListedByLanguage = false

  func pages(of contents: SiteContents) -> [SitePage] {
    contents.pages.flatMap { plain in
      plain.editions.map { edition in
        let route = Route.page(edition.language, name: plain.name)
        let place = Place("page", plain.name)
        let file = SiteFile(route, Self.template, in: edition.language) {
          $0.plainPage(edition, place, route)
        }
        var page = SitePage(
          place, in: edition.language, file,
          owner: AddressOwner(
            name: "the page '\(plain.name)'", location: SourceLocation(file: plain.folder)),
          name: { _ in edition.title })
        // `about` is what readers look for first.
        page.navigationRank = plain.name == "about" ? NavigationRank.about : NavigationRank.plainPage
        return page
      }
    }
  }
}

extension Website {
  fileprivate func plainPage(_ edition: RenderedPage.Edition, _ place: Place, _ route: Route)
    -> PlainPageModel
  {
    var identity = PageIdentity(
      route: route, language: edition.language, title: pageTitle(edition.title, edition.language),
      description: edition.description)
    identity.place = place
    return PlainPageModel(frame: frame(identity), title: edition.title, content: edition.html)
  }
}

struct PlainPageModel: PageModel {
  var frame: FrameModel
  var title: String
  var content: HTML

  static let presentation = Presentation<PlainPageModel>(page: [
    .text("title") { $0.title },
    .html("content") { $0.content },
  ])
}

/// The pictures that pages beside the briefings show.
struct PlainPagePictures: FileKind {
  func files(of website: Website) -> [SiteFile] {
    website.contents.pages.flatMap { page in
      page.pictures.map { placed in SiteFile(placed.route) { _ in placed.picture.picture.bytes } }
    }
  }
}
