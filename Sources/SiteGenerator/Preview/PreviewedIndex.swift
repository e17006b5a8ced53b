import Publishing
import Search
import Synchronization
import Website

/// The index of the search of a site while it is worked on, made when something is looked for.
final class PreviewedIndex: Sendable {
  private let examined: ExaminedSite
  private let output: String
  private let made = Mutex<[String: [UInt8]]?>(nil)

  /// - Parameter output: where a build published an index, of which what is still right is taken over.
  init(_ examined: ExaminedSite, output: String) { (self.examined, self.output) = (examined, output) }

  /// - Parameter path: below the output folder.
  /// - Returns: nil for what is none of them.
  /// - Complexity: linear in the index and in the words of the briefings that a build has not published as they are, the first
  ///   time that a file of the index is asked for.
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
    guard let website = examined.website else { return [:] }
    for output in [output, nil] {
      guard var making = IndexMaking(website, of: examined, output: output, needsBytes: true) else { break }
      for (position, number) in examined.published.enumerated() where making.needsTerms(of: position) {
        do {
          making.add(try examined.rendered(number).searchTerms(website.site), of: position)
        } catch {
          // It is being written at this moment: the next look at it finds it again.
          continue
        }
      }
      if case .anew(let artifacts, _) = making.make() {
        return Dictionary(artifacts.map { ($0.path, $0.bytes) }) { first, _ in first }
      }
    }
    return [:]
  }
}
