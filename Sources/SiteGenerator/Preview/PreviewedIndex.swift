import Publishing
import Search
import Synchronization
import Website

/// The index of the search of a site while it is worked on, made when something is looked for.
final class PreviewedIndex: Sendable {
  private let examined: ExaminedSite
  private let made = Mutex<[String: [UInt8]]?>(nil)

  init(_ examined: ExaminedSite) { self.examined = examined }

  /// - Parameter path: below the output folder.
  /// - Returns: nil for what is none of them.
  /// - Complexity: linear in all words of the site, the first time that a file of the index is asked for.
  func bytes(of path: String) -> [UInt8]? {
    // The passages are files of their briefings.
    guard
      path == SearchFolder.name + SearchFolder.start || path.hasPrefix(SearchFolder.name + SearchFolder.index)
    else { return nil }
    return made.withLock { made in
      let files = made ?? make()
      made = files
      return files[path]
    }
  }

  private func make() -> [String: [UInt8]] {
    guard let site = examined.site, let website = examined.website, website.hasSearch else { return [:] }
    let terms = examined.published.lazy.map { [examined] number -> BriefingTerms in
      do {
        return try examined.rendered(number).searchTerms(site)
      } catch {
        // It is being written at this moment: the next look at it finds it again.
        return BriefingTerms([])
      }
    }
    let index = SearchIndex(terms, count: examined.published.count)
    return Dictionary(website.searchFiles(index).map { ($0.path, $0.bytes) }) { first, _ in first }
  }
}
