import Diagnostics
import Publishing
import Records
import Templating
import Website

/// Makes the files of a site, those alone that are not what they were when an earlier build made them.
final class FileMaking: Sendable {
  let website: Website
  let examined: ExaminedSite
  private let jobs: Int
  /// Tells what every page has beside the words of its briefing.
  let frame: String
  private let bytes: MadeBytes

  /// - Parameter heldBytes: what is held in memory of the files that were made.
  init(_ website: Website, of examined: ExaminedSite, jobs: Int, heldBytes: Int) {
    bytes = MadeBytes(limit: heldBytes)
    self.website = website
    self.examined = examined
    self.jobs = jobs
    var record = website.surroundingsOfAll
    record.write(examined.key)
    frame = hexadecimalDigest(of: record.bytes)
  }

  struct Made: Sendable {
    var artifacts: [Publishable] = []
    /// By position of the briefing in the examined site: what was made of it.
    var pages: [Int: MadePages] = [:]
    /// What was made of no briefing alone.
    var siteFiles: MadePages?
    /// The index of the search.
    var searchFiles: MadePages?
  }

  /// Everything that is published. Of files that are as an earlier build made them it is only known how to make them.
  func publishables(progress: ((_ done: Int, _ total: Int) -> Void)? = nil) async -> Outcome<Made> {
    let files = filesByBriefing()
    var made = Outcome(Made())
    made.value.artifacts.reserveCapacity(files.common.count + files.ofBriefings.reduce(0) { $0 + $1.count })
    let common = await publishables(files.common)
    made.diagnostics += common.diagnostics
    made.value.artifacts += common.value.artifacts
    made.value.siteFiles = common.value.pages
    let positions = Array(files.ofBriefings.enumerated())
    let ofBriefings = await concurrentMap(
      positions, jobs: jobs, progress: { progress?($0, positions.count) },
      { position, files in self.publishables(files, of: position) })
    for (position, outcome) in ofBriefings.enumerated() {
      made.diagnostics += outcome.diagnostics
      made.value.artifacts += outcome.value.artifacts
      made.value.pages[examined.published[position]] = outcome.value.pages
    }
    if website.hasSearch, !made.diagnostics.hasErrors {
      let index = searchFiles(made.value.pages)
      made.value.artifacts += index.artifacts
      made.value.searchFiles = index.pages
    }
    return made
  }

  /// Everything that is published, all of it made.
  /// - Parameter look: shown every briefing with all its words.
  func artifacts(_ look: (RenderedBriefing) -> Void) async -> Outcome<[Artifact]> {
    let files = filesByBriefing()
    var made = Outcome<[Artifact]>([])
    for file in await concurrentMap(files.common, jobs: jobs, { self.make($0) }) {
      switch file {
      case .success(let artifact): made.value.append(artifact)
      case .failure(let failure): made.diagnostics.append(failure.diagnostic)
      }
    }
    let positions = Array(files.ofBriefings.enumerated())
    for outcome in await concurrentMap(positions, jobs: jobs, { self.make($1, of: $0) }) {
      made.diagnostics += outcome.diagnostics
      made.value += outcome.value.artifacts
      if let whole = outcome.value.whole { look(whole) }
    }
    return made
  }

  private func filesByBriefing() -> (common: [SiteFile], ofBriefings: [[SiteFile]]) {
    var common: [SiteFile] = []
    var ofBriefings = [[SiteFile]](repeating: [], count: examined.published.count)
    for file in website.files {
      if let position = file.briefing { ofBriefings[position].append(file) } else { common.append(file) }
    }
    return (common, ofBriefings)
  }

  private func make(_ file: SiteFile) -> Result<Artifact, RenderingError> {
    Result { () throws(RenderingError) in try website.artifact(of: file) }
  }

  private struct MadeBriefing: Sendable {
    var artifacts: [Artifact] = []
    /// Nil where it could not be read again.
    var whole: RenderedBriefing?
  }

  private func make(_ files: [SiteFile], of position: Int) -> Outcome<MadeBriefing> {
    var made = Outcome(MadeBriefing())
    let whole: RenderedBriefing
    do {
      whole = try examined.rendered(examined.published[position])
    } catch {
      return Outcome(MadeBriefing(), [error.diagnostic])
    }
    made.value.whole = whole
    for file in files {
      do {
        made.value.artifacts.append(try website.artifact(of: file, whole))
      } catch {
        made.diagnostics.append(error.diagnostic)
      }
    }
    return made
  }

  private struct KnownFiles: Sendable {
    var artifacts: [Publishable] = []
    /// Nil where not all of them could be made.
    var pages: MadePages?
  }

  /// Files that belong to no briefing.
  private func publishables(_ files: [SiteFile]) async -> Outcome<KnownFiles> {
    let key = keyOfSiteFiles
    if let pages = examined.siteFiles, pages.key == key, pages.files.count == files.count {
      let artifacts = zip(files, pages.files).map { file, known in
        Publishable(path: known.path, digest: known.digest, size: known.size) { () throws(ArtifactFailure) in
          switch self.make(file) {
          case .success(let artifact): return artifact.bytes
          case .failure(let failure): throw ArtifactFailure([failure.diagnostic])
          }
        }
      }
      return Outcome(KnownFiles(artifacts: artifacts, pages: pages))
    }
    let made = await concurrentMap(files, jobs: jobs) { file in
      self.make(file).map { artifact in
        let digest = ContentDigest(of: artifact.bytes)
        return (
          self.kept(artifact, digest),
          MadeFile(path: artifact.path, digest: digest, size: artifact.bytes.count)
        )
      }
    }
    var known = Outcome(KnownFiles())
    var pages = MadePages(key: key, files: [])
    for file in made {
      switch file {
      case .success(let (artifact, file)):
        known.value.artifacts.append(artifact)
        pages.files.append(file)
      case .failure(let failure): known.diagnostics.append(failure.diagnostic)
      }
    }
    if known.diagnostics.isEmpty { known.value.pages = pages }
    return known
  }

  private func publishables(_ files: [SiteFile], of position: Int) -> Outcome<KnownFiles> {
    let number = examined.published[position]
    let key = key(of: position)
    if let pages = examined.briefings[number].pages, pages.key == key,
      pages.files.count == files.count, !website.hasSearch || !pages.searchTerms.isEmpty
    {
      let artifacts = zip(files, pages.files).map { publishable($0, as: $1, ofBriefing: number) }
      return Outcome(KnownFiles(artifacts: artifacts, pages: pages))
    }
    let made = make(files, of: position)
    let digests = made.value.artifacts.map { ContentDigest(of: $0.bytes) }
    var known = KnownFiles(artifacts: zip(made.value.artifacts, digests).map { kept($0, $1) })
    if made.diagnostics.isEmpty {
      known.pages = MadePages(
        key: key,
        files: zip(made.value.artifacts, digests).map {
          MadeFile(path: $0.path, digest: $1, size: $0.bytes.count)
        },
        searchTerms: website.hasSearch ? made.value.whole.map(searchTerms) ?? [] : [])
    }
    return Outcome(known, made.diagnostics)
  }

  func kept(_ artifact: Artifact, _ digest: ContentDigest) -> Publishable {
    bytes.keep(artifact, digest: digest)
  }

  /// A file that is as an earlier build made it, to be made again only where it turns out to be missing.
  private func publishable(_ file: SiteFile, as known: MadeFile, ofBriefing number: Int) -> Publishable {
    Publishable(path: known.path, digest: known.digest, size: known.size) { () throws(ArtifactFailure) in
      try self.bytes(of: file, ofBriefing: number)
    }
  }

  private func bytes(of file: SiteFile, ofBriefing number: Int) throws(ArtifactFailure) -> [UInt8] {
    let whole: RenderedBriefing
    do throws(ChangedContent) {
      whole = try examined.rendered(number)
    } catch {
      throw ArtifactFailure([error.diagnostic])
    }
    do throws(RenderingError) {
      return try website.artifact(of: file, whole).bytes
    } catch {
      throw ArtifactFailure([error.diagnostic])
    }
  }

  /// Tells everything that the files are made from which belong to no briefing: what others show of each briefing, and the
  /// pages beside them.
  private var keyOfSiteFiles: String {
    var record = RecordWriter()
    record.write(frame)
    record.write(examined.keyOfPages)
    record.write(examined.keyOfGlossary)
    for number in examined.published { record.write(examined.briefings[number].summary) }
    return hexadecimalDigest(of: record.bytes)
  }

  /// Tells everything that the files of a briefing are made from.
  private func key(of position: Int) -> String {
    var record = website.surroundings(of: position)
    let briefing = examined.briefings[examined.published[position]].record
    record.write(briefing.digest)
    record.write(briefing.grounds.reading)
    record.write(briefing.terms.shown)
    record.write(frame)
    return hexadecimalDigest(of: record.bytes)
  }
}
