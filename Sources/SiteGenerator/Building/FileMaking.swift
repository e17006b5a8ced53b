import Diagnostics
import Publishing
import Records
import Templating
import Website

/// Makes the files of a site, those alone that are not what they were when an earlier build made them.
struct FileMaking: Sendable {
  private let website: Website
  private let examined: ExaminedSite
  private let jobs: Int
  /// Tells what every page has beside the words of its briefing.
  private let frame: String

  init(_ website: Website, of examined: ExaminedSite, jobs: Int) {
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
  }

  /// Everything that is published. Of files that are as an earlier build made them it is only known how to make them.
  func publishables() async -> Outcome<Made> {
    let files = filesByBriefing()
    var made = Outcome(Made())
    for file in await concurrentMap(files.common, jobs: jobs, { make($0) }) {
      switch file {
      case .success(let artifact): made.value.artifacts.append(Publishable(artifact))
      case .failure(let failure): made.diagnostics.append(failure.diagnostic)
      }
    }
    let positions = Array(files.ofBriefings.enumerated())
    for (number, outcome) in await concurrentMap(
      positions, jobs: jobs,
      { position, files in
        (examined.published[position], publishables(files, of: position))
      })
    {
      made.diagnostics += outcome.diagnostics
      made.value.artifacts += outcome.value.artifacts
      made.value.pages[number] = outcome.value.pages
    }
    return made
  }

  /// Everything that is published, all of it made.
  /// - Parameter look: shown every briefing with all its words.
  func artifacts(_ look: (RenderedBriefing) -> Void) async -> Outcome<[Artifact]> {
    let files = filesByBriefing()
    var made = Outcome<[Artifact]>([])
    for file in await concurrentMap(files.common, jobs: jobs, { make($0) }) {
      switch file {
      case .success(let artifact): made.value.append(artifact)
      case .failure(let failure): made.diagnostics.append(failure.diagnostic)
      }
    }
    let positions = Array(files.ofBriefings.enumerated())
    for outcome in await concurrentMap(positions, jobs: jobs, { make($1, of: $0) }) {
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

  private struct KnownBriefing: Sendable {
    var artifacts: [Publishable] = []
    var pages: MadePages?
  }

  private func publishables(_ files: [SiteFile], of position: Int) -> Outcome<KnownBriefing> {
    let number = examined.published[position]
    let key = key(of: position)
    if let pages = examined.briefings[number].record.pages, pages.key == key,
      pages.files.count == files.count
    {
      let artifacts = zip(files, pages.files).map { publishable($0, as: $1, ofBriefing: number) }
      return Outcome(KnownBriefing(artifacts: artifacts, pages: pages))
    }
    let made = make(files, of: position)
    let digests = made.value.artifacts.map { ContentDigest(of: $0.bytes) }
    var known = KnownBriefing(
      artifacts: zip(made.value.artifacts, digests).map { Publishable($0, digest: $1) })
    if made.diagnostics.isEmpty {
      known.pages = MadePages(
        key: key,
        files: zip(made.value.artifacts, digests).map {
          MadeFile(path: $0.path, digest: $1, size: $0.bytes.count)
        })
    }
    return Outcome(known, made.diagnostics)
  }

  /// A file that is as an earlier build made it, to be made again only where it turns out to be missing.
  private func publishable(_ file: SiteFile, as known: MadeFile, ofBriefing number: Int) -> Publishable {
    Publishable(path: known.path, digest: known.digest, size: known.size) { () throws(ArtifactFailure) in
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
  }

  /// Tells everything that the files of a briefing are made from.
  private func key(of position: Int) -> String {
    var record = website.surroundings(of: position)
    record.write(examined.briefings[examined.published[position]].record.digest)
    record.write(frame)
    return hexadecimalDigest(of: record.bytes)
  }
}
