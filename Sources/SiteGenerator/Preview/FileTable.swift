import Loading
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

/// A website that is put together when it is asked for first: most changes are told of before anybody looks at a page.
final class WebsiteAssembly: Sendable {
  /// Path of the site on its host, with a slash at both ends.
  let basePath: String
  private let make: @Sendable () -> Website
  private let made: Mutex<(website: Website?, table: FileTable?)>

  init(_ website: Website) {
    basePath = website.basePath
    make = { website }
    made = Mutex((website, nil))
  }

  init(of site: SiteSettings, _ make: @escaping @Sendable () -> Website) {
    basePath = Website.basePath(of: site)
    self.make = make
    made = Mutex((nil, nil))
  }

  var website: Website {
    made.withLock { made in
      if let website = made.website { return website }
      let website = make()
      made.website = website
      return website
    }
  }

  /// Its files by their paths.
  var table: FileTable {
    let website = website
    return made.withLock { made in
      if let table = made.table { return table }
      let table = FileTable(website)
      made.table = table
      return table
    }
  }
}
