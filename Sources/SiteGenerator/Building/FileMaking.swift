import Diagnostics
import FileReading
import Publishing
import Records
import Search
import Templating
import Website

/// Makes the files of a site, those alone that are not what they were when an earlier build made them.
final class FileMaking: Sendable {
  let website: Website
  let examined: ExaminedSite
  private let jobs: Int
  /// Tells what every page has beside the words of its briefing.
  let frame: ContentDigest
  private let bytes: MadeBytes
  /// Where an earlier build published.
  private let output: String

  /// So many are made before their words go into the index.
  private static let briefingsAtOnce = 256

  /// - Parameters:
  ///   - output: where an earlier build published.
  ///   - heldBytes: what is held in memory of the files that were made.
  init(_ website: Website, of examined: ExaminedSite, output: String, jobs: Int, heldBytes: Int) {
    bytes = MadeBytes(limit: heldBytes)
    self.output = output
    self.website = website
    self.examined = examined
    self.jobs = jobs
    var record = website.surroundingsOfAll
    record.write(examined.key)
    frame = ContentDigest(of: record.bytes)
  }

  struct Made: Sendable {
    var artifacts: [Publishable] = []
    /// By position of the briefing in the examined site: what was made of it, where that is not what an earlier build made.
    var pages: [Int: MadePages?] = [:]
    /// What was made of no briefing alone.
    var siteFiles: MadePages?
    /// The index of the search.
    var index: MadeIndex?
  }

  /// Everything that is published. Of files that are as an earlier build made them it is only known how to make them.
  func publishables(progress: ((_ done: Int, _ total: Int) -> Void)? = nil) async -> Outcome<Made> {
    let files = filesByBriefing()
    var made = Outcome(Made())
    made.value.artifacts.reserveCapacity(files.common.count + files.ofBriefings.reduce(0) { $0 + $1.count })
    async let common = publishables(files.common)
    var index = IndexMaking(website, of: examined, output: output)
    var (withTerms, others): ([Int], [Int]) = ([], [])
    for position in files.ofBriefings.indices {
      if index?.needsTerms(of: position) ?? false {
        withTerms.append(position)
      } else {
        others.append(position)
      }
    }
    var found: [Int: [Diagnostic]] = [:]
    var done = 0
    // What each is found by is put into the index before there is much of it.
    for start in stride(from: 0, to: withTerms.count, by: Self.briefingsAtOnce) {
      let positions = withTerms[start..<min(start + Self.briefingsAtOnce, withTerms.count)]
      let outcomes = await publishables(files.ofBriefings, of: positions, withTerms: true) {
        progress?(done + $0, files.ofBriefings.count)
      }
      done += positions.count
      for (position, outcome) in zip(positions, outcomes) {
        made.value.add(outcome.value, of: examined.published[position])
        if !outcome.diagnostics.isEmpty { found[position] = outcome.diagnostics }
        if let terms = outcome.value.terms { index?.add(terms, of: position) }
      }
    }
    // The index is the work of one processor for a while, and needs nothing more of the briefings.
    let told = found.values.contains(where: \.hasErrors) ? nil : index
    async let searchFiles = told.map { self.searchFiles($0) }
    for (position, outcome) in zip(
      others,
      await publishables(files.ofBriefings, of: others[...], withTerms: false) {
        progress?(done + $0, files.ofBriefings.count)
      })
    {
      made.value.add(outcome.value, of: examined.published[position])
      if !outcome.diagnostics.isEmpty { found[position] = outcome.diagnostics }
    }
    let ofSite = await common
    // In the same order, whatever was made first.
    made.diagnostics = ofSite.diagnostics + found.sorted { $0.key < $1.key }.flatMap(\.value)
    made.value.artifacts += ofSite.value.artifacts
    made.value.siteFiles = ofSite.value.pages
    if let files = await searchFiles {
      made.diagnostics += files.diagnostics
      made.value.artifacts += files.value?.artifacts ?? []
      made.value.index = files.value?.index
    }
    return made
  }

  private func publishables(
    _ files: [[SiteFile]], of positions: ArraySlice<Int>, withTerms: Bool, progress: (_ done: Int) -> Void
  ) async -> [Outcome<KnownFiles>] {
    await withoutActuallyEscaping(progress) { progress in
      await concurrentMap(Array(positions), jobs: jobs, progress: progress) { position in
        self.publishables(files[position], of: position, withTerms: withTerms)
      }
    }
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

  fileprivate struct KnownFiles: Sendable {
    var artifacts: [Publishable] = []
    /// Nil where not all of them could be made.
    var pages: MadePages?
    /// Whether they are, one by one, what an earlier build made.
    var isAsKept = false
    /// What the briefing is found by, if that was asked for.
    var terms: BriefingTerms?
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

  /// - Parameter withTerms: whether to tell what the briefing is found by.
  private func publishables(
    _ files: [SiteFile], of position: Int, withTerms: Bool
  ) -> Outcome<KnownFiles> {
    let number = examined.published[position]
    let key = key(of: position)
    var outcome: Outcome<KnownFiles>
    var whole: RenderedBriefing?
    if var pages = examined.briefings[number].pages, pages.key == key, pages.files.count == files.count {
      let artifacts = zip(files, pages.files).map { publishable($0, as: $1, ofBriefing: number) }
      // What others find a file under may be another number.
      let moved = artifacts.indices.filter { artifacts[$0].path != pages.files[$0].path }
      for position in moved { pages.files[position].path = artifacts[position].path }
      outcome = Outcome(KnownFiles(artifacts: artifacts, pages: pages, isAsKept: moved.isEmpty))
    } else {
      let made = make(files, of: position)
      whole = made.value.whole
      let digests = made.value.artifacts.map { ContentDigest(of: $0.bytes) }
      outcome = Outcome(
        KnownFiles(artifacts: zip(made.value.artifacts, digests).map { kept($0, $1) }), made.diagnostics)
      if made.diagnostics.isEmpty {
        outcome.value.pages = MadePages(
          key: key,
          files: zip(made.value.artifacts, digests).map {
            MadeFile(path: $0.path, digest: $1, size: $0.bytes.count)
          })
      }
    }
    defer { examined.letGo(of: number) }
    if withTerms, !outcome.diagnostics.hasErrors {
      do throws(ChangedContent) {
        let whole = if let whole { whole } else { try examined.rendered(number) }
        outcome.value.terms = whole.searchTerms(website.site)
      } catch {
        outcome.diagnostics.append(error.diagnostic)
      }
    }
    return outcome
  }

  func kept(_ artifact: Artifact, _ digest: ContentDigest) -> Publishable {
    bytes.keep(artifact, digest: digest)
  }

  /// A file that is as an earlier build made it, to be made again only where it turns out to be missing.
  private func publishable(_ file: SiteFile, as known: MadeFile, ofBriefing number: Int) -> Publishable {
    let route = file.route.file
    // One of two equal paths is enough to hold.
    let path = route == known.path ? known.path : route
    return Publishable(path: path, digest: known.digest, size: known.size) { () throws(ArtifactFailure) in
      if path != known.path, let bytes = self.publishedBytes(of: known) { return bytes }
      return try self.bytes(of: file, ofBriefing: number)
    }
  }

  /// A file where it stood until now; nil where it is no longer what it was.
  private func publishedBytes(of file: MadeFile) -> [UInt8]? {
    do {
      let bytes = try readFile("\(output)/\(file.path)")
      return bytes.count == file.size && ContentDigest(of: bytes) == file.digest ? bytes : nil
    } catch {
      // What cannot be read is made again.
      return nil
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
  private var keyOfSiteFiles: ContentDigest {
    var record = RecordWriter()
    record.write(frame)
    record.write(examined.keyOfPages)
    record.write(examined.keyOfGlossary)
    // What lists show of all briefings of a large site at once is too much to hold.
    for number in examined.published {
      var summary = RecordWriter()
      summary.write(examined.briefings[number].summary)
      record.write(ContentDigest(of: summary.bytes))
    }
    return ContentDigest(of: record.bytes)
  }

  /// Tells everything that the files of a briefing are made from.
  private func key(of position: Int) -> ContentDigest {
    var record = website.surroundings(of: position)
    let briefing = examined.briefings[examined.published[position]].record
    record.write(briefing.digest)
    record.write(briefing.grounds.reading)
    record.write(briefing.terms.shown)
    record.write(frame)
    return ContentDigest(of: record.bytes)
  }
}

extension FileMaking.Made {
  /// - Parameter number: of a briefing, in the examined site.
  fileprivate mutating func add(_ files: FileMaking.KnownFiles, of number: Int) {
    artifacts += files.artifacts
    if !files.isAsKept { pages[number] = .some(files.pages) }
  }
}
