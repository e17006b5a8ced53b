import Diagnostics
import Publishing
import Search
import Synchronization
import Website

extension FileMaking {
  struct KnownIndex: Sendable {
    var artifacts: [Publishable]
    var index: MadeIndex
  }

  /// - Parameter making: which was told all that it needs to know.
  func searchFiles(_ making: IndexMaking) -> Outcome<KnownIndex?> {
    switch making.make() {
    case .known(let index):
      let remade = RemadeIndex { () throws(ArtifactFailure) in try self.searchFilesAnew() }
      let artifacts = index.files.map { file in
        Publishable(path: file.path, digest: file.digest, size: file.size) { () throws(ArtifactFailure) in
          try remade.bytes(of: file.path)
        }
      }
      return Outcome(KnownIndex(artifacts: artifacts, index: index))
    case .anew(let artifacts, let pieces): return Outcome(known(artifacts, pieces, by: making))
    case nil:
      guard let anew = IndexMaking(website, of: examined, output: nil) else { return Outcome(nil) }
      do throws(ArtifactFailure) {
        let files = try searchFilesAnew()
        return Outcome(known(files.artifacts, files.pieces, by: anew))
      } catch {
        return Outcome(nil, error.diagnostics)
      }
    }
  }

  private func known(_ artifacts: [Artifact], _ pieces: Range<Int>, by making: IndexMaking) -> KnownIndex {
    let made = artifacts.map { ($0, ContentDigest(of: $0.bytes)) }
    let files = made.map { MadeFile(path: $0.path, digest: $1, size: $0.bytes.count) }
    return KnownIndex(
      artifacts: made.map { kept($0, $1) }, index: making.record(of: files, pieces: pieces))
  }

  /// Of all briefings, which are read again for it.
  private func searchFilesAnew() throws(ArtifactFailure) -> Website.SearchFiles {
    var maker = SearchIndexMaker()
    do throws(ChangedContent) {
      for (position, number) in examined.published.enumerated() {
        maker.add(
          try examined.rendered(number).searchTerms(website.site),
          number: examined.published.count - 1 - position)
      }
    } catch {
      throw ArtifactFailure([error.diagnostic])
    }
    return website.searchFiles(maker.index)
  }
}

/// The files of an index that was made before, for one that turns out to be missing.
private final class RemadeIndex: Sendable {
  private let make: @Sendable () throws(ArtifactFailure) -> Website.SearchFiles
  private let made = Mutex<[String: [UInt8]]?>(nil)

  init(_ make: @escaping @Sendable () throws(ArtifactFailure) -> Website.SearchFiles) { self.make = make }

  func bytes(of path: String) throws(ArtifactFailure) -> [UInt8] {
    try made.withLock { made throws(ArtifactFailure) in
      let files: [String: [UInt8]]
      if let made {
        files = made
      } else {
        files = Dictionary(try make().artifacts.map { ($0.path, $0.bytes) }) { first, _ in first }
      }
      made = files
      return files[path] ?? []
    }
  }
}
