import Briefings
import BuildCache
import Checks
import Diagnostics
import FileReading
import Glossaries
import Loading
import Publishing
import Records
import Templating
import Website

/// A site that was read and checked, as far as it could be.
struct ExaminedSite: Sendable {
  /// Nil when there is no content.
  private(set) var site: SiteSettings?
  /// Every briefing, the newest first.
  private(set) var briefings: [ReadBriefing] = []
  /// Positions of those whose day has come.
  private(set) var published: [Int] = []
  /// Positions of those that a later build publishes, drafts aside.
  private(set) var withheld: [Int] = []
  /// The site without what is withheld, put together when it is asked for; nil where there is no look for it.
  private(set) var assembly: WebsiteAssembly?
  /// When the next of those that are withheld is to be published, in seconds since 1970.
  private(set) var due: Int?
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var wholes: WholeBriefings?
  /// Tells what all pages are made from beside the briefings: what they show of the settings, look, address, program.
  private(set) var key = ContentDigest.ofNothing
  /// Tells the glossary.
  private(set) var keyOfGlossary = ContentDigest.ofNothing
  /// What an earlier build made of no briefing alone.
  private(set) var siteFiles: MadePages?
  /// The index of the search as an earlier build made it.
  private(set) var madeIndex: MadeIndex?
  /// Tells what briefings are found by, beside their own words.
  private(set) var keyOfWords = ContentDigest.ofNothing
  /// Tells what is in the pages that belong to no briefing.
  private(set) var keyOfPages = ContentDigest.ofNothing
  private var cache: BriefingCache?
  /// The share of the briefings that this is; nil for all of them.
  private var part: SitePart?
  /// Whether there are settings or briefings that could not be read.
  private(set) var isIncomplete = false
  /// What the site is made from and looks like, for it to be put together again.
  private var parts: (contents: SiteContents, look: CompiledLook)?

  /// - Parameter content: what the folder of the content looked like before this; nil where nobody has looked.
  init(_ generator: Site, _ stopwatch: inout Stopwatch, content: FolderState? = nil) async {
    await read(generator, content, &stopwatch)
    diagnostics = generator.judged(diagnostics)
  }

  private mutating func read(
    _ generator: Site, _ state: FolderState?, _ stopwatch: inout Stopwatch
  ) async {
    let checks = AddedChecks(generator.pairRules)
    let opened = ContentFolder.open(generator.content, checks: checks.names)
    let look = Look.load(folder: generator.templates)
    let languages = opened.value?.site.languages ?? Language.defaults
    let added = AddedPages(generator.pageKinds)
    // Nobody needs it before the briefings have been read.
    async let compiling = look.value.map {
      CompiledLook.compile(
        $0, languages: languages, added: added.shapes, locale: opened.value?.site.locale,
        baseURL: generator.baseURL ?? opened.value?.site.baseURL)
    }
    diagnostics = opened.diagnostics + look.diagnostics
    let placeOfLook = diagnostics.count
    diagnostics += added.diagnostics
    diagnostics += checks.diagnostics
    guard let content = opened.value else {
      diagnostics.insert(contentsOf: await compiling?.diagnostics ?? [], at: placeOfLook)
      return
    }
    isIncomplete = !content.settingsAreKnown
    var site = settings(content.site, baseURL: generator.baseURL)
    site.compresses = site.compresses || generator.compresses
    if site.compresses, let problem = CompressedFiles.problem { diagnostics.append(problem) }
    self.site = site
    let glossary = content.glossary.map {
      Glossary.read($0.bytes, file: $0.path, languages: content.site.languages)
    }
    diagnostics += glossary?.diagnostics ?? []

    cache = BriefingCache(generator, content)
    siteFiles = cache?.record(of: .site)
    madeIndex = cache?.record(of: .search)
    keyOfWords = Self.key(nil, site, program: cache?.grounds.program ?? .ofNothing)
    key = Self.key(look.value, site, program: cache?.grounds.program ?? .ofNothing)
    let glossaryPages =
      site.outputs.contains(.glossary)
      ? glossary.map { SiteGlossary($0.value, languages: site.languages) } : nil
    let terms = TermGrounds(content.glossary, glossary?.value, glossaryPages)
    keyOfGlossary = terms.key
    let preparation = BriefingPreparation(
      content: content, site: site.ofReadings, levels: site.checks,
      translator: Translator(
        glossary: glossary?.value, languages: site.languages, checks: checks, levels: site.checks,
        isTechnical: site.isTechnical))
    stopwatch.lap("settings")
    let looks = cache.flatMap { _ in state?.states(ofFoldersIn: ContentFolder.briefings) } ?? [:]
    await readBriefings(preparation, terms, looks, generator, &stopwatch)
    cache?.letGo()
    let compiled = await compiling
    diagnostics.insert(contentsOf: compiled?.diagnostics ?? [], at: placeOfLook)
    part = generator.part
    if part != nil { return }
    // Neither needs what the other finds.
    async let judged = Self.judged(
      briefings, wholes, at: preparation.levels, jobs: generator.jobs)
    let placeOfJudgement = diagnostics.count
    withhold(generator, in: site)
    addRest(generator, content, glossaryPages, added, compiled?.value, site.ofPages)
    stopwatch.lap("lists")
    diagnostics.insert(contentsOf: settle(await judged), at: placeOfJudgement)
    stopwatch.lap("checks of the site")
  }

  private mutating func settings(_ site: SiteSettings, baseURL: String?) -> SiteSettings {
    guard let baseURL else { return site }
    var site = site
    switch readBaseURL(baseURL) {
    case .success(let address): site.baseURL = address
    case .failure(let problem):
      diagnostics.append(
        Diagnostic(
          .invalidBaseURL, "This is not the address of a site: \(problem)", help: BaseURLProblem.help))
    }
    return site
  }

  /// - Parameter program: tells what the program knows by itself, of which lists and the index of the search are made, too.
  private static func key(_ look: Look?, _ site: SiteSettings, program: ContentDigest) -> ContentDigest {
    ContentDigest { record in
      record.write(program)
      record.write(everythingIn: site.ofPages)
      for (name, bytes) in look?.contents ?? [] {
        record.write(name)
        record.write(bytes)
      }
    }
  }

  private static func key(_ pages: [PlainPage], _ statics: [StaticFile]) -> ContentDigest {
    var record = RecordWriter()
    for file in statics {
      record.write(file.path)
      record.write(file.file.bytes)
    }
    for page in pages {
      record.write(page.name)
      record.write(page.editions.count)
      for edition in page.editions {
        record.write(edition.language)
        record.write(edition.title)
        record.write(edition.description)
        record.write(edition.markdown)
      }
      for picture in page.pictures {
        record.write(picture.name)
        record.write(picture.bytes)
      }
    }
    return ContentDigest(of: record.bytes)
  }

  // MARK: Briefings

  private mutating func readBriefings(
    _ preparation: BriefingPreparation, _ terms: TermGrounds, _ looks: [String: FolderState],
    _ generator: Site, _ stopwatch: inout Stopwatch
  ) async {
    let wholes = WholeBriefings(preparation, limit: generator.heldBriefings)
    self.wholes = wholes
    let reading = BriefingReading(
      preparation: preparation, wholes: wholes, shelf: cache?.shelf,
      grounds: cache?.grounds ?? ReadingGrounds(), terms: terms, looks: looks,
      readsBriefing: generator.readsBriefing)
    let folders = preparation.content.briefings.filter { generator.part?.has($0.name) ?? true }
    let progress = generator.progress(of: "briefings")
    let read = await concurrentMap(
      folders, jobs: generator.jobs, progress: { progress?($0, folders.count) }, { reading.read($0) })
    var known: [ReadBriefing] = []
    known.reserveCapacity(read.count)
    for outcome in read {
      if let briefing = outcome.value {
        known.append(briefing)
      } else {
        isIncomplete = true
        diagnostics += outcome.diagnostics
      }
    }
    var slugs = SlugConflicts(languages: preparation.site.languages)
    for number in known.indices {
      slugs.add(
        known[number].prepared.slugs, of: known[number].folder.name, in: known[number].folder.path)
      diagnostics += known[number].prepared.diagnostics
    }
    diagnostics += slugs.diagnostics
    // What is moved in the course of sorting is their order alone, not all that is known of them.
    let orders = known.map(order)
    briefings = known.indices.sorted { orders[$0] < orders[$1] }.map { known[$0] }
    stopwatch.lap("briefings")
  }

  /// What checks find in the translations of all briefings together, for each of them.
  private static func judged(
    _ briefings: [ReadBriefing], _ wholes: WholeBriefings?, at levels: [String: CheckLevel], jobs: Int
  ) async -> [Result<JudgedBriefing?, ChangedContent>] {
    guard let wholes else { return [] }
    let judgement = BriefingJudgement(briefings, wholes, levels: levels)
    return await concurrentMap(Array(briefings.indices), jobs: jobs) { number in
      Result { () throws(ChangedContent) in try judgement.judge(number) }
    }
  }

  /// Takes it down.
  /// - Returns: what there is to say of it.
  private mutating func settle(_ judged: [Result<JudgedBriefing?, ChangedContent>]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (number, judged) in judged.enumerated() {
      switch judged {
      case .success(let judged):
        diagnostics += judged?.findings ?? briefings[number].prepared.findings
        briefings[number].settle(judged)
      case .failure(let changed): diagnostics.append(changed.diagnostic)
      }
    }
    return diagnostics
  }

  private func order(_ briefing: ReadBriefing) -> PublicationOrder {
    PublicationOrder(published: briefing.summary.published, name: briefing.folder.name)
  }

  private mutating func withhold(_ generator: Site, in site: SiteSettings) {
    let withholding = generator.asOf.map { Withholding(asOf: $0, in: site.timeZone) }
    for (number, briefing) in briefings.enumerated() {
      let release = briefing.prepared.release
      if !generator.showsDrafts, let draft = Diagnostic.draft(release) {
        diagnostics.append(draft)
        continue
      }
      guard let note = withholding?.note(on: release) else {
        published.append(number)
        continue
      }
      diagnostics.append(note)
      withheld.append(number)
      due = min(due ?? .max, release.moment.secondsSince1970)
    }
  }

  /// The site without what is withheld; nil where there is no look for it.
  var website: Website? { assembly?.website }

  /// The words of one of the briefings.
  func rendered(_ number: Int) throws(ChangedContent) -> RenderedBriefing {
    let briefing = briefings[number]
    guard let wholes else { throw ChangedContent(folder: briefing.folder.path) }
    return try wholes.rendered(at: briefing.folder, as: briefing.record.state)
  }

  /// Lets go of the words of one of the briefings, of which all has been made.
  func letGo(of number: Int) { wholes?.letGo(of: briefings[number].folder) }

  // MARK: What there is beside them

  private mutating func addRest(
    _ generator: Site, _ content: ContentFolder, _ glossary: SiteGlossary?, _ added: AddedPages,
    _ look: CompiledLook?, _ site: SiteSettings
  ) {
    var addedPages: [AddedPage] = []
    if !generator.pageKinds.isEmpty {
      do {
        var briefings: [RenderedBriefing] = []
        for number in published { briefings.append(try rendered(number)) }
        let pages = added.pages(of: PublishedSite(site, briefings))
        addedPages = pages.value
        diagnostics += pages.diagnostics
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    keyOfPages = Self.key(content.pages, content.statics)
    var pages: [RenderedPage] = []
    for page in content.pages {
      let rendered = RenderedPage.render(page, hasSmartPunctuation: site.hasSmartPunctuation)
      diagnostics += rendered.diagnostics
      pages.append(rendered.value)
    }
    var contents = SiteContents(
      site: site, briefings: briefings.map(\.summary), pages: pages,
      glossary: glossary, added: addedPages,
      statics: content.statics)
    let all = contents
    if published.count < briefings.count {
      contents = contents.keeping(published.map { briefings[$0].summary })
    }
    let website = look.map { Website(contents, look: $0) }
    // The pages of what is withheld want addresses, too.
    let hasAll = published.count == briefings.count && generator.pageKinds.isEmpty
    diagnostics += AddressConflicts.diagnostics(all, of: hasAll ? website : nil)
    diagnostics += website?.findingsInStaticFiles ?? []
    assembly = website.map { WebsiteAssembly($0) }
    parts = look.map { (contents, $0) }
  }

  // MARK: Another look at a few

  /// Reads some of the briefings again, for whoever knows that nothing else has changed.
  ///
  /// What checks find in several briefings together is not asked for again: the next whole look does.
  /// - Parameter folders: names of their folders.
  /// - Returns: false, and nothing has changed here, where the site has to be read as a whole: a briefing is new, cannot be
  ///   read, or is now elsewhere.
  /// - Complexity: linear in the number of briefings where other pages show what has changed, else in what was read.
  mutating func reread(_ folders: Set<String>, for generator: Site) -> Bool {
    guard let wholes, let parts else { return false }
    var again: [(number: Int, briefing: RereadBriefing)] = []
    for name in folders {
      guard let number = briefings.firstIndex(where: { $0.folder.name == name }),
        let briefing = wholes.readAgain(briefings[number].folder),
        briefings[number].summary.name == briefing.record.prepared.summary.name,
        briefings[number].summary.published == briefing.record.prepared.summary.published,
        briefings[number].prepared.release == briefing.record.prepared.release,
        briefings[number].prepared.slugs == briefing.record.prepared.slugs
      else { return false }
      again.append((number, briefing))
    }
    var isShownElsewhere = false
    for (number, briefing) in again {
      let folder = briefings[number].folder
      let prepared = briefing.record.prepared
      isShownElsewhere = isShownElsewhere || prepared.summary != briefings[number].summary
      wholes.replace(briefing.whole, at: folder)
      briefings[number] = ReadBriefing(folder: folder, record: briefing.record)
      briefings[number].settle(nil)
      diagnostics.removeAll { $0.location.map { folder.holds($0.file) } ?? false }
      diagnostics += generator.judged(prepared.diagnostics + prepared.findings)
    }
    if isShownElsewhere {
      // Lists and addresses of a large site take longer than whoever saved wants to wait for the news of it.
      assembly = WebsiteAssembly(of: parts.contents.site) { [briefings, published] in
        Website(parts.contents.keeping(published.map { briefings[$0].summary }), look: parts.look)
      }
    }
    return true
  }

  // MARK: The next build

  /// Remembers what was made of briefings, by their positions, and of no briefing alone.
  mutating func note(_ made: FileMaking.Made) {
    siteFiles = made.siteFiles ?? siteFiles
    for (number, pages) in made.pages { briefings[number].pages = pages }
  }

  /// Remembers the index of the search, which must have been published: the next one is made from its files.
  mutating func note(_ published: MadeIndex?) { madeIndex = published ?? madeIndex }

  /// Keeps what was found out of the briefings.
  /// - Returns: a note if that cannot be done.
  func keep() -> [Diagnostic] {
    cache?.keep(briefings, siteFiles, madeIndex, of: part) ?? []
  }
}

extension FolderEntry {
  /// Whether a path, as findings show it, is that of the folder or of something in it.
  func holds(_ file: String) -> Bool { file == path || file.hasPrefix(path + "/") }
}
