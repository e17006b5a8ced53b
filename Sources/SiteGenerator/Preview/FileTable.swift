import Synchronization
import Website

/// The files of a site by their paths.
struct FileTable: Sendable {
  private let files: [String: SiteFile]
  private let ofBriefings: [Int: [String]]

  /// - Complexity: O(n) in the number of files.
  init(_ website: Website) {
    var files: [String: SiteFile] = [:]
    var ofBriefings: [Int: [String]] = [:]
    for file in website.files {
      let path = file.route.file
      files[path] = file
      if let position = file.briefing { ofBriefings[position, default: []].append(path) }
    }
    (self.files, self.ofBriefings) = (files, ofBriefings)
  }

  /// - Parameter path: below the output folder.
  subscript(_ path: String) -> SiteFile? { files[path] }

  /// The paths of the files that are made from a briefing, in the order in which they are made.
  /// - Parameter position: among those that are published.
  func files(ofBriefing position: Int) -> [String] { ofBriefings[position] ?? [] }
}

/// A table that is made when it is asked for first: most changes of a site are looked at on one page.
final class LazyFileTable: Sendable {
  private let website: Website
  private let made = Mutex<FileTable?>(nil)

  init(_ website: Website) { self.website = website }

  var table: FileTable {
    made.withLock { made in
      if let table = made { return table }
      let table = FileTable(website)
      made = table
      return table
    }
  }
}
