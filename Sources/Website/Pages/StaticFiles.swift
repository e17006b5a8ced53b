package import Diagnostics
import Loading
import Search

/// What an author has put on the site as it is.
struct StaticFiles: FileKind {
  func files(of website: Website) -> [SiteFile] {
    website.contents.statics.map { file in SiteFile(Route(file.path)) { _ in file.file.bytes } }
  }
}

extension Website {
  /// Errors for files of an author that would take the place of others, or that a browser would be sent elsewhere by.
  /// - Complexity: linear in the files of the site.
  package var findingsInStaticFiles: [Diagnostic] {
    guard !contents.statics.isEmpty else { return [] }
    // On many computers names that differ in case alone are one file.
    var own: [String: StaticFile] = [:]
    var diagnostics: [Diagnostic] = []
    for file in contents.statics {
      let key = file.path.lowercased()
      if let other = own[key] {
        diagnostics.append(
          conflict(file, "'\(other.path)' differs from it in capital and small letters only"))
      }
      own[key] = file
      diagnostics += AssetReview.diagnostics(of: file.file, named: file.path, baseURL: site.baseURL)
    }
    let folders = Dictionary(
      own.values.flatMap { file in Self.folders(of: file.path.lowercased()).map { ($0, file) } }
    ) { first, _ in first }
    var reported: Set<String> = []
    func report(_ file: StaticFile, _ what: String) {
      if reported.insert(file.path).inserted { diagnostics.append(conflict(file, what)) }
    }
    // What the files of the index are called is known only when they are made.
    let index = (SearchFolder.name + SearchFolder.index, SearchFolder.name + SearchFolder.start)
    for (key, file) in own where hasSearch && (key.hasPrefix(index.0) || key == index.1) {
      report(file, "the site has its search there")
    }
    for other in routes.pages.map(\.file) + kinds.madeFiles(of: self) {
      let path = other.route.file
      let key = path.lowercased()
      if site.compresses, let file = own[key + ".gz"] {
        report(file, "the site makes '\(path)' and, as 'compress' is on, may put it there compressed")
      }
      if let file = own[key] { report(file, "the site makes '\(path)' itself") }
      for folder in Self.folders(of: key) {
        if let file = own[folder] { report(file, "the site has a folder of that name") }
      }
      if let file = folders[key] { report(file, "the site makes the file '\(path)', which is no folder") }
    }
    return diagnostics
  }

  private func conflict(_ file: StaticFile, _ what: String) -> Diagnostic {
    Diagnostic(
      .duplicateAddress, at: SourceLocation(file: file.file.path),
      "The file cannot be put on the site: \(what)", reason: "One would overwrite the other",
      help: "Give the file another name, or remove it")
  }

  /// `a/b/c` → `a`, `a/b`.
  private static func folders(of path: String) -> [String] {
    path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
  }
}
