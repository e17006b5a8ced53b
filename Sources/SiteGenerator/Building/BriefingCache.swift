import BuildCache
import Diagnostics
import FileReading
import Loading
import Publishing
import Records

/// What earlier builds found out of the briefings of a site.
struct BriefingCache: Sendable {
  let shelf: RecordShelf
  /// Tells what briefings are read with: settings, glossary, program.
  let key: String

  /// Nil for a build that keeps nothing, and for one with pages and rules of somebody else's, which may depend on anything.
  init?(_ site: Site, _ content: ContentFolder) {
    guard let folder = site.cache, site.pageKinds.isEmpty, site.pairRules.isEmpty,
      let program = runningProgram()
    else { return nil }
    shelf = RecordShelf(cache: folder, name: site.content)
    var record = RecordWriter()
    record.write(program)
    // Findings name files as the folder was named.
    record.write(site.content)
    record.write(content.settings.bytes)
    record.write(content.glossary?.bytes ?? [])
    key = hexadecimalDigest(of: record.bytes)
  }

  /// No folder has a name like this.
  private static let nameOfSite = "/"

  /// What was made of no briefing alone.
  func siteFiles() -> MadePages? {
    do {
      guard var record = shelf.records(named: Self.nameOfSite).first else { return nil }
      return try MadePages(from: &record)
    } catch {
      // A record that cannot be read is as good as none.
      return nil
    }
  }

  /// - Parameters:
  ///   - siteFiles: what was made of no briefing alone.
  ///   - part: those of which this is all; nil for all of the site.
  /// - Returns: a note if they cannot be kept.
  func keep(_ briefings: [ReadBriefing], siteFiles: MadePages?, of part: SitePart?) -> [Diagnostic] {
    let briefings = briefings.filter { !$0.record.digest.isEmpty }
    let siteRecord = siteFiles.map { files in
      var record = RecordWriter()
      record.write(files)
      return record.bytes
    }
    let names = briefings.map(\.folder.name) + (siteRecord == nil ? [] : [Self.nameOfSite])
    do {
      try shelf.keep(names, of: part?.name) {
        $0 < briefings.count ? briefings[$0].kept.bytes : siteRecord ?? []
      }
      return []
    } catch {
      return [.unwritableCache(error)]
    }
  }
}

extension Diagnostic {
  static func unwritableCache(_ failure: FileReplacementFailure) -> Diagnostic {
    Diagnostic(
      .unwritableCache, at: SourceLocation(file: failure.path),
      "What this build found out cannot be kept: \(failure)",
      help: "Give the program a folder that it can write to, or build without a cache")
  }
}
