import Briefings
import Loading
package import Templating

extension Route {
  /// An address that once led to a briefing, below the site's base: of a folder with a slash at its end, or of a file.
  static func old(_ path: String) -> Route { Route(path) }

  /// Old addresses as hosts read them.
  static let redirects = Route("_redirects")
}

/// A page at each old address that leads to the new one.
struct RedirectPages: PageKind {
  private static let template = PageTemplate<RedirectPageModel>("redirect")

  var templates: [TemplateUse] { [Self.template.use] }
  let texts = ["moved"]
  let isListedByLanguage = false

  func pages(of contents: SiteContents) -> [SitePage] {
    contents.briefings.indices.flatMap { position in
      let briefing = contents.briefings[position]
      let name = "an alias of the briefing '\(briefing.name)'"
      return briefing.redirections.map { redirection in
        let language = redirection.language
        let file = SiteFile(redirection.old, Self.template, in: language) {
          $0.redirectPage(redirection, to: $0.briefings[position])
        }
        var page = SitePage(
          Place("old", redirection.old.file), in: language, file,
          owner: AddressOwner(name: name, location: briefing.folder),
          name: { $0.briefings[position].edition(in: language)?.plainTitle ?? "" })
        page.isFindable = false
        return page
      }
    }
  }
}

/// All old addresses with the new ones, for hosts that read them.
struct RedirectsFile: FileKind {
  let output: SiteOutput? = .hostFiles
  private static let template = PageTemplate<RedirectsModel>("redirects")

  var templates: [TemplateUse] { [Self.template.use] }

  func files(of website: Website) -> [SiteFile] {
    guard let language = website.site.languages.first,
      website.briefings.contains(where: { !$0.redirections.isEmpty })
    else { return [] }
    return [SiteFile(.redirects, Self.template, in: language) { $0.redirects }]
  }
}

private struct Redirection {
  var old: Route
  var target: Route
  /// Of the page that it leads to.
  var language: Language
}

extension BriefingSummary {
  /// The old addresses, each with the edition in its language or else the source.
  fileprivate var redirections: [Redirection] {
    oldAddresses.compactMap { old in
      [old.language, source].lazy.compactMap { language in
        self.route(in: language).map { Redirection(old: .old(old.path), target: $0, language: language) }
      }.first
    }
  }
}

extension Website {
  fileprivate func redirectPage(
    _ redirection: Redirection, to briefing: BriefingSummary
  ) -> RedirectPageModel {
    let language = redirection.language
    let edition = briefing.edition(in: language)
    var identity = PageIdentity(
      route: redirection.old, language: language,
      title: pageTitle(edition?.plainTitle ?? "", language), description: text("moved", language))
    identity.isExcludedFromIndex = true
    let address = redirection.old.link(to: redirection.target)
    return RedirectPageModel(
      frame: frame(identity),
      title: edition?.title ?? WordsModel(html: HTML(utf8: [])),
      destination: address, canonical: absolute(redirection.target) ?? address)
  }

  fileprivate var redirects: RedirectsModel { RedirectsModel(redirects: oldAddresses) }

  /// Old addresses with the new ones.
  package var oldAddresses: [RedirectModel] {
    briefings.flatMap(\.redirections).map {
      RedirectModel(from: basePath + $0.old.path, to: basePath + $0.target.path)
    }
  }
}

struct RedirectPageModel: PageModel {
  var frame: FrameModel
  /// Of the page that is now elsewhere.
  var title: WordsModel
  var destination: String
  /// In full where the site knows where it is.
  var canonical: String

  static let presentation = Presentation<RedirectPageModel>(page: [
    .record("title") { $0.title },
    .address("destination") { Address($0.destination) },
    .address("canonical") { Address($0.canonical) },
  ])
}

struct RedirectsModel: Presentable {
  var redirects: [RedirectModel]

  static let presentation = Presentation<RedirectsModel>([.list("redirects") { $0.redirects }])
}

/// An old address and the one that it leads to.
package struct RedirectModel: Presentable {
  /// Both from the root of the host, percent-encoded.
  package var from: String
  package var to: String

  package static let presentation = Presentation<RedirectModel>([
    .address("from") { Address($0.from) },
    .address("to") { Address($0.to) },
  ])
}
