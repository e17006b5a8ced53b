import Briefings
import Diagnostics
import Loading
import Publishing
import Templating

/// Files for hosts and for home screens, and what stands at old addresses.
extension Website {
  func headers() -> HeadersModel { HeadersModel(base: basePath) }

  /// A page at each old address that leads on, and all of them in one file for hosts that read it.
  func redirections() throws(RenderingError) -> [Artifact] {
    var artifacts: [Artifact] = []
    var redirects: [RedirectModel] = []
    for briefing in briefings {
      for old in briefing.briefing.settings.oldAddresses {
        guard let (language, target) = target(of: old, briefing) else { continue }
        let route = Route.old(old.path)
        artifacts.append(
          try page(route, .redirect, redirect(route, to: target, briefing, language), in: language))
        redirects.append(RedirectModel(from: basePath + route.path, to: basePath + target.path))
      }
    }
    guard !redirects.isEmpty else { return [] }
    let language = site.mainLanguage
    return artifacts + [try page(.redirects, .redirects, RedirectsModel(redirects: redirects), in: language)]
  }

  /// The edition that an old address leads to: the one in its language, or else the source.
  private func target(of old: OldAddress, _ briefing: RenderedBriefing) -> (Language, Route)? {
    for language in [old.language, briefing.briefing.source] {
      if let route = route(briefing, language) { return (language, route) }
    }
    return nil
  }

  private func redirect(
    _ route: Route, to target: Route, _ briefing: RenderedBriefing, _ language: Language
  ) -> RedirectPageModel {
    let title = briefing.edition(in: language)?.words(briefing.document.title)
    var identity = PageIdentity(
      route: route, language: language,
      title: pageTitle(briefing.edition(in: language)?.plain(briefing.document.title) ?? "", language),
      description: text("moved", language))
    identity.isExcludedFromIndex = true
    let address = route.link(to: target)
    return RedirectPageModel(
      frame: frame(identity), title: title ?? WordsModel(html: HTML(utf8: [])), destination: address,
      canonical: absolute(target) ?? address)
  }

  /// The web app manifest of a language.
  func manifest(_ language: Language) -> Artifact {
    let route = Route.manifest(language)
    let icon = JSON.object([
      "src": .string(route.link(to: assets.route("icon.svg"))), "type": .string("image/svg+xml"),
      "sizes": .string("any"),
    ])
    let manifest = JSON.object([
      "name": .string(site.title[language] ?? ""), "short_name": .string(site.title[language] ?? ""),
      "description": .string(site.description[language] ?? ""), "lang": .string(language.tag),
      "id": .string(basePath + Route.home(language).path),
      "start_url": .string(route.link(to: .home(language))),
      "scope": .string(route.link(to: .gate)), "display": .string("minimal-ui"), "icons": .array([icon]),
    ])
    return Artifact(path: route.file, bytes: Array((manifest.text + "\n").utf8))
  }
}
