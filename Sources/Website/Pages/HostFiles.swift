import Briefings
import Diagnostics
import Loading
package import Templating

extension Route {
  static let robots = Route("robots.txt")
  /// What the host is to send along with pages.
  static let headers = Route("_headers")
  /// Keeps GitHub Pages from leaving out files whose names begin with a line.
  static let noJekyll = Route(".nojekyll")
  static func manifest(_ language: Language) -> Route { .path(language, "site.webmanifest") }
}

/// Where crawlers find the sitemap.
struct RobotsFile: FileKind {
  let output: SiteOutput? = .hostFiles
  private static let template = PageTemplate<RobotsModel>("robots")

  var templates: [TemplateUse] { [Self.template.use] }

  func files(of website: Website) -> [SiteFile] {
    website.site.languages.prefix(1).map { language in
      SiteFile(.robots, Self.template, in: language) {
        RobotsModel(sitemap: $0.makes(.sitemap) ? $0.absolute(.sitemap) : nil)
      }
    }
  }
}

struct RobotsModel: Presentable {
  var sitemap: String?

  static let presentation = Presentation<RobotsModel>([
    .optionalAddress("sitemap") { $0.sitemap.map { Address($0) } }
  ])
}

/// What hosts are to send along with the files.
struct HeadersFile: FileKind {
  let output: SiteOutput? = .hostFiles
  private static let template = PageTemplate<HeadersModel>("headers")

  var templates: [TemplateUse] { [Self.template.use] }

  func files(of website: Website) -> [SiteFile] {
    website.site.languages.prefix(1).map { language in
      SiteFile(.headers, Self.template, in: language) { $0.headersModel }
    }
  }

  /// What is in it, whether the site has the file or not.
  static func text(of website: Website) throws(RenderingError) -> [UInt8] {
    guard let language = website.site.languages.first else { return [] }
    return try website.render(template.use.name, website.headersModel.record(), in: language)
  }
}

extension Website {
  fileprivate var headersModel: HeadersModel { HeadersModel(base: basePath, hasSearch: hasSearch) }

  /// What hosts are to send along with the files, in the form of `_headers`.
  package func hostHeaders() throws(RenderingError) -> [UInt8] { try HeadersFile.text(of: self) }
}

struct HeadersModel: Presentable {
  /// Path of the site on its host, with a slash at both ends.
  var base: String
  var hasSearch: Bool

  static let presentation = Presentation<HeadersModel>([
    .address("base") { Address($0.base) },
    .flag("search") { $0.hasSearch },
  ])
}

/// What tells GitHub Pages to publish every file as it is.
struct NoJekyllFile: FileKind {
  let output: SiteOutput? = .hostFiles

  func files(of website: Website) -> [SiteFile] { [SiteFile(.noJekyll) { _ in [] }] }
}

/// The web app manifest of each language, for home screens.
struct ManifestFiles: FileKind {
  let output: SiteOutput? = .manifest
  func files(of website: Website) -> [SiteFile] {
    website.site.languages.map { language in
      .json(.manifest(language)) { $0.manifest(language) }
    }
  }
}

extension Website {
  fileprivate func manifest(_ language: Language) -> JSON {
    let route = Route.manifest(language)
    let icon = JSON.object([
      "src": .string(route.link(to: assets.route("icon.svg"))), "type": .string("image/svg+xml"),
      "sizes": .string("any"),
    ])
    let pictures = [192, 512].map { size in
      JSON.object([
        "src": .string(route.link(to: assets.route("icon-\(size).png"))), "type": .string("image/png"),
        "sizes": .string("\(size)x\(size)"),
      ])
    }
    return .object([
      "name": .string(site.title[language] ?? ""), "short_name": .string(site.title[language] ?? ""),
      "description": .string(site.description[language] ?? ""), "lang": .string(language.tag),
      "id": .string(basePath + Route.home(language).path),
      "start_url": .string(route.link(to: .home(language))),
      "scope": .string(route.link(to: .gate)), "display": .string("minimal-ui"),
      "icons": .array([icon] + pictures),
    ])
  }
}
