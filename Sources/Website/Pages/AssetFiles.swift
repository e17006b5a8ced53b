extension Route {
  static func asset(name: String) -> Route { Route("assets/\(name)") }
}

/// Style sheets, scripts and the like, as they are used by every page.
struct AssetFiles: FileKind {
  func files(of website: Website) -> [SiteFile] {
    website.assets.files.map { file in SiteFile(file.route) { _ in file.bytes } }
  }
}
