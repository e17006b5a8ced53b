import BuildCache
import Diagnostics
import Loading
import Publishing
import Records

/// Remembers what a build came to, so that the next one of the same site finds out without reading a file that it would come
/// to the same: content, templates and output look as they did, the program is the same, and nothing has fallen due.
///
/// What it returns is what a build would: the same findings, and a site that is as it should be. Where it is not sure, it
/// returns nothing.
struct BuildMemory {
  private let site: Site
  private let cache: BuildCache
  private let program: String
  /// Seconds since 1970; nil where nothing is withheld.
  private let moment: Int?

  /// Nil for a build that nothing can be known of without doing it: one for another time than now, or with pages and rules
  /// of somebody else's, which may depend on anything.
  init?(_ site: Site) {
    guard let folder = site.cache, site.asOf == site.now, site.pageKinds.isEmpty, site.pairRules.isEmpty,
      let program = runningProgram()
    else { return nil }
    let moment = site.asOf?.secondsSince1970
    // A time on the site's clocks is none before its settings are read.
    if site.asOf != nil, moment == nil { return nil }
    (self.site, cache, self.program, self.moment) = (site, BuildCache(folder: folder), program, moment)
  }

  /// What there was before a build read it.
  struct Sources {
    let content: FolderState
    fileprivate var templates: FolderState?
  }

  /// Looks at what a build is made from. Must come before anything is read, so that what changes meanwhile is seen by the next
  /// build.
  func sources() -> Sources? {
    guard let content = FolderState(of: site.content) else { return nil }
    guard let folder = site.templates else { return Sources(content: content) }
    return FolderState(of: folder).map { Sources(content: content, templates: $0) }
  }

  // MARK: What was published

  /// What the files of the output folder looked like when they were published, for them not to be read.
  func published() -> PublishedState? {
    guard var record = cache.record(named: "published \(site.output)") else { return nil }
    do {
      return PublishedState(bytes: try record.bytes())
    } catch {
      return nil
    }
  }

  /// - Returns: a note if it cannot be kept.
  func keep(_ state: PublishedState) -> [Diagnostic] {
    var record = RecordWriter()
    record.write(state.bytes)
    return keep(record, named: "published \(site.output)")
  }

  private func keep(_ record: RecordWriter, named name: String) -> [Diagnostic] {
    do {
      try cache.keep(record, named: name)
      return []
    } catch {
      return [.unwritableCache(error)]
    }
  }

  // MARK: The record

  /// What the build is of.
  private var name: String {
    [
      site.content, site.templates ?? "", site.output, site.baseURL ?? "", "\(site.isStrict)",
      "\(moment != nil)", "\(site.compresses)",
    ]
    .map { "\($0.utf8.count):\($0)" }.joined()
  }

  /// - Parameters:
  ///   - published: what the publish left.
  ///   - zone: in which dates are meant. Its rules are data of the machine, which updates change.
  ///   - due: the moment from which the same content makes another site, in seconds since 1970.
  /// - Returns: a note if it cannot be kept.
  func keep(
    _ result: BuildResult, of sources: Sources, _ published: PublishedState, in zone: SiteTimeZone, due: Int?
  ) -> [Diagnostic] {
    guard let summary = result.summary else { return [] }
    var record = RecordWriter()
    record.write(program)
    record.write(moment)
    record.write(due)
    record.write(zone.name)
    record.write(zone.fingerprint)
    record.write(sources.content)
    record.write(sources.templates)
    record.write(published.site)
    record.write(summary.briefings)
    record.write(summary.withheld)
    record.write(summary.languages)
    record.write(summary.written.count + summary.unchanged)
    record.write(result.diagnostics)
    return keep(record, named: name)
  }

  /// What a build would come to now; nil if it has to be done to know.
  /// - Parameters:
  ///   - sources: what it would be made from.
  ///   - published: what was published last, by whatever build.
  func recall(_ sources: Sources, published: PublishedState?, by publisher: Publisher) -> BuildResult? {
    guard let published, var record = cache.record(named: name) else { return nil }
    do {
      guard try record.string() == program else { return nil }
      let (moment, due) = (try record.optional(Int.self), try record.optional(Int.self))
      if let now = self.moment, let moment, now < moment || now >= due ?? .max { return nil }
      let (zone, fingerprint) = (try record.string(), try record.int())
      guard SiteTimeZone(zone)?.fingerprint == fingerprint else { return nil }
      guard try record.value(FolderState.self).isState(in: sources.content, of: site.content) else {
        return nil
      }
      if let templates = try record.optional(FolderState.self) {
        guard let folder = site.templates, let look = sources.templates,
          templates.isState(in: look, of: folder)
        else { return nil }
      }
      guard try record.string() == published.site, publisher.isPublished(as: published) else { return nil }
      let summary = BuildSummary(
        briefings: try record.int(), withheld: try record.int(), languages: try record.values(), written: [],
        removed: [], unchanged: try record.int())
      let diagnostics = try record.values(Diagnostic.self)
      guard record.isAtEnd else { return nil }
      var result = BuildResult(summary: summary, diagnostics: diagnostics, output: .unchanged)
      result.due = due
      return result
    } catch {
      // A record that cannot be read is as good as none.
      return nil
    }
  }
}
