import Publishing
import Records
import Search
import Synchronization
import Website

/// The index of the search is made of what every briefing is found by, of which each build reads only what has changed.
extension FileMaking {
  struct KnownIndex: Sendable {
    var artifacts: [Publishable]
    var pages: MadePages
  }

  func searchTerms(of briefing: RenderedBriefing) -> ArraySlice<UInt8> {
    var record = RecordWriter()
    if let site = examined.site { record.write(briefing.searchTerms(site)) }
    return record.bytes[...]
  }

  /// - Parameter pages: what was made of each briefing, by its position in the examined site.
  func searchFiles(_ pages: [Int: MadePages]) -> KnownIndex {
    let key = keyOfSearch(pages)
    if let known = examined.searchFiles, known.key == key {
      let making = RemadeIndex { self.searchFilesAnew(pages) }
      return KnownIndex(
        artifacts: known.files.map { file in
          Publishable(path: file.path, digest: file.digest, size: file.size) { making.bytes(of: file.path) }
        }, pages: known)
    }
    let made = searchFilesAnew(pages).map { ($0, ContentDigest(of: $0.bytes)) }
    return KnownIndex(
      artifacts: made.map { kept($0, $1) },
      pages: MadePages(
        key: key, files: made.map { MadeFile(path: $0.path, digest: $1, size: $0.bytes.count) }))
  }

  private func searchFilesAnew(_ pages: [Int: MadePages]) -> [Artifact] {
    let terms = examined.published.lazy.map { Self.read(pages[$0]?.searchTerms ?? []) }
    return website.searchFiles(SearchIndex(terms, count: examined.published.count))
  }

  /// A record that cannot be read is as good as none: every record here was written by this program and read back whole.
  private static func read(_ bytes: ArraySlice<UInt8>) -> BriefingTerms {
    var record = RecordReader(bytes)
    do {
      return try BriefingTerms(from: &record)
    } catch {
      return BriefingTerms([])
    }
  }

  /// Tells everything that the index is made from.
  private func keyOfSearch(_ pages: [Int: MadePages]) -> String {
    var record = RecordWriter()
    record.write(frame)
    record.write(examined.keyOfGlossary)
    for number in examined.published {
      record.write(hexadecimalDigest(of: Array(pages[number]?.searchTerms ?? [])))
    }
    return hexadecimalDigest(of: record.bytes)
  }
}

/// The files of an index that was made before, for one that turns out to be missing.
private final class RemadeIndex: Sendable {
  private let make: @Sendable () -> [Artifact]
  private let made = Mutex<[String: [UInt8]]?>(nil)

  init(_ make: @escaping @Sendable () -> [Artifact]) { self.make = make }

  func bytes(of path: String) -> [UInt8] {
    made.withLock { made in
      let files = made ?? Dictionary(make().map { ($0.path, $0.bytes) }) { first, _ in first }
      made = files
      return files[path] ?? []
    }
  }
}
