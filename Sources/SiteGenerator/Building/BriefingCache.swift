import BuildCache
import Diagnostics
import FileReading
import Loading
import Publishing
import Records

/// What earlier builds found out of the briefings of a site.
struct BriefingCache: Sendable {
  private(set) var shelf: RecordShelf
  let grounds: ReadingGrounds

  /// Nil for a build that keeps nothing, and for one with pages and rules of somebody else's, which may depend on anything.
  init?(_ site: Site, _ content: ContentFolder) {
    guard let folder = site.cache, site.pageKinds.isEmpty, site.pairRules.isEmpty,
      let program = runningProgram()
    else { return nil }
    shelf = RecordShelf(cache: folder, name: site.content)
    grounds = ReadingGrounds(program, site.content, content)
  }

  /// What belongs to no briefing alone. No folder has a name like these.
  enum Common: String {
    case site = "/"
    case search = "/search"
  }

  /// What an earlier build made of that.
  func record<Made: Recordable>(of common: Common, as type: Made.Type = Made.self) -> Made? {
    do {
      guard var record = shelf.records(named: common.rawValue).first else { return nil }
      return try Made(from: &record)
    } catch {
      // A record that cannot be read is as good as none.
      return nil
    }
  }

  /// Lets go of what earlier builds found out, when all of it has been asked for.
  mutating func letGo() { shelf.letGo() }

  /// - Parameters:
  ///   - files: those that were made of no briefing alone.
  ///   - index: of the search.
  ///   - part: those of which this is all; nil for all of the site.
  /// - Returns: a note if they cannot be kept.
  func keep(
    _ briefings: [ReadBriefing], _ files: MadePages?, _ index: MadeIndex?, of part: SitePart?
  ) -> [Diagnostic] {
    let briefings = briefings.filter { $0.record.digest != nil }
    var others: [(name: String, bytes: [UInt8])] = []
    func add<Made: Recordable>(_ made: Made?, as name: Common) {
      guard let made else { return }
      var record = RecordWriter()
      record.write(made)
      others.append((name.rawValue, record.bytes))
    }
    add(files, as: .site)
    add(index, as: .search)
    let names = briefings.map(\.folder.name) + others.map(\.name)
    do {
      try shelf.keep(names, of: part?.name, isAsKept: { $0 < briefings.count && briefings[$0].isKept }) {
        $0 < briefings.count ? briefings[$0].kept.bytes : others[$0 - briefings.count].bytes
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
