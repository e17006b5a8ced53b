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
    var artifacts: [Artifact] = []
    /// By position of the briefing in the examined site: what was made of it.
    var pages: [Int: MadePages] = [:]
  }

  /// Everything that is published.
  /// - Parameter look: shown every briefing with all its words; nil where files that are as they were need not be made.
  func artifacts(_ look: ((RenderedBriefing) -> Void)? = nil) async -> Outcome<Made> {
    var common: [SiteFile] = []
    var ofBriefings = [[SiteFile]](repeating: [], count: examined.published.count)
    for file in website.files {
      if let position = file.briefing { ofBriefings[position].append(file) } else { common.append(file) }
    }
    var made = Outcome(Made())
    for file in await concurrentMap(common, jobs: jobs, { make($0) }) {
      switch file {
      case .success(let artifact): made.value.artifacts.append(artifact)
      case .failure(let failure): made.diagnostics.append(failure.diagnostic)
      }
    }
    let showsAll = look != nil
    let positions = Array(ofBriefings.enumerated())
    for (number, outcome) in await concurrentMap(
      positions, jobs: jobs,
      { position, files in
        (examined.published[position], make(files, of: position, again: showsAll))
      })
    {
      made.diagnostics += outcome.diagnostics
      made.value.artifacts += outcome.value.artifacts
      made.value.pages[number] = outcome.value.pages
      if let whole = outcome.value.whole { look?(whole) }
    }
    return made
  }

  private func make(_ file: SiteFile) -> Result<Artifact, RenderingError> {
    Result { () throws(RenderingError) in try website.artifact(of: file) }
  }

  private struct MadeBriefing: Sendable {
    var artifacts: [Artifact] = []
    var pages: MadePages?
    /// If it was asked for.
    var whole: RenderedBriefing?
  }

  /// - Parameter again: whether files are made that an earlier build has made.
  private func make(_ files: [SiteFile], of position: Int, again: Bool) -> Outcome<MadeBriefing> {
    let number = examined.published[position]
    let key = key(of: position)
    if !again, let pages = examined.briefings[number].record.pages, pages.key == key,
      pages.files.count == files.count
    {
      return Outcome(MadeBriefing(artifacts: known(pages.files, files, number), pages: pages))
    }
    var made = Outcome(MadeBriefing())
    do {
      let whole = try examined.whole(number).rendered
      if again { made.value.whole = whole }
      for file in files {
        do throws(RenderingError) {
          made.value.artifacts.append(try website.artifact(of: file, whole))
        } catch {
          made.diagnostics.append(error.diagnostic)
        }
      }
    } catch {
      made.diagnostics.append(error.diagnostic)
    }
    if made.diagnostics.isEmpty {
      made.value.pages = MadePages(
        key: key,
        files: made.value.artifacts.map {
          MadeFile(path: $0.path, digest: hexadecimalDigest(of: $0.bytes), size: $0.bytes.count)
        })
    }
    return made
  }

  /// Files that are as an earlier build made them, to be made again only where they turn out to be missing.
  private func known(_ made: [MadeFile], _ files: [SiteFile], _ number: Int) -> [Artifact] {
    []
  }

  /// Tells everything that the files of a briefing are made from.
  private func key(of position: Int) -> String {
    var record = website.surroundings(of: position)
    record.write(examined.briefings[examined.published[position]].record.digest)
    record.write(frame)
    return hexadecimalDigest(of: record.bytes)
  }
}
