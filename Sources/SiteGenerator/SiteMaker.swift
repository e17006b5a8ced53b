package import Diagnostics
import Loading
import Publishing

/// Makes a small working site: its settings and one briefing in Korean and English.
///
///     let made = SiteMaker(folder: "site", asOf: now).make()
///
/// It overwrites nothing, and the site is made whole or not at all.
package struct SiteMaker: Sendable {
  /// Folder of the site; made if it does not exist.
  package var folder: String
  /// What to take for now: the briefing is of its day.
  package var asOf: Moment

  /// Nothing is written before ``make()``.
  package init(folder: String, asOf: Moment) {
    self.folder = folder
    self.asOf = asOf
  }

  /// Writes the folder `content` of the site.
  /// - Returns: the paths of its files; nil with an error when nothing was made.
  package func make() -> Outcome<[String]?> {
    var base = folder
    while base.utf8.count > 1, base.hasSuffix("/") { base.removeLast() }
    let content = base == "." ? "content" : "\(base)/content"
    let files = ExampleSite.files(day: asOf.day(in: .korea)).map {
      Artifact(path: $0.path, bytes: Array($0.text.utf8))
    }
    do {
      try makeNewFolder(content, files: files)
      return Outcome(files.map { "\(content)/\($0.path)" })
    } catch {
      return Outcome(nil, [failure(error, content)])
    }
  }

  private func failure(_ error: NewFolderFailure, _ content: String) -> Diagnostic {
    if error.isOccupied {
      return Diagnostic(
        .existingSite, at: SourceLocation(file: content), "There is already something here",
        reason: "A new site overwrites nothing", help: "Name another folder, such as my-site")
    }
    return Diagnostic(
      .unwritableFolder, at: SourceLocation(file: error.path),
      "The site cannot be written: \(error)",
      help: "Check the rights and the space there, or name another folder")
  }
}
