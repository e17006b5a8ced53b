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

  /// - Returns: a note if they cannot be kept.
  func keep(_ briefings: [ReadBriefing]) -> [Diagnostic] {
    let records = briefings.filter { !$0.record.digest.isEmpty }.map { briefing in
      let name = briefing.folder.name
      if briefing.isAsKept, let bytes = shelf.bytes(named: name) { return (name: name, bytes: bytes) }
      var record = RecordWriter()
      record.write(briefing.record)
      return (name: name, bytes: record.bytes[...])
    }
    do {
      try shelf.keep(records)
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
