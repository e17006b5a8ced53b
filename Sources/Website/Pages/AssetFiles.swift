extension Route {
  static func asset(name: String) -> Route { Route("assets/\(name)") }
}

/// Style sheets, scripts and the like, as they are used by every page.
struct AssetFiles: FileKind {
  func files(of website: Website) -> [SiteFile] {
    let unused = website.hasSearch ? [] : ["search.css", "search.js"].map(website.assets.route)
    return website.assets.files.filter { !unused.contains($0.route) }
      .map { file in SiteFile(file.route) { _ in file.bytes } }
  }
}
