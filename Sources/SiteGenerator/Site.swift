import Briefings
import BuildCache
import Catalogues
import Checks
public import Diagnostics
import Glossaries
import Loading
import Publishing
import Templating
import Website

/// A bilingual website, made from a folder of raw texts.
///
///     let result = await Site(content: "content", output: "public").build()
///     for diagnostic in result.diagnostics { … }
///
/// A build either publishes a whole site or leaves the last one as it is, and says so where it could not. It prints
/// nothing and reads no clock: the same input makes the same bytes, whatever the number of jobs.
public struct Site: Sendable {
  /// Folder of settings and texts.
  public var content: String
  /// Folder of the author's own templates, which replace built-in ones of the same name; nil for none.
  public var templates: String?
  /// Folder to publish to; made if it does not exist.
  public var output: String
  /// Address the site will have, instead of the one in its settings.
  public var baseURL: String?
  /// What is to be published only after this moment is withheld; nil to withhold nothing.
  public var asOf: Moment?
  /// What the clock says. With it, a build that is as of a later moment, or withholds nothing, publishes neither into
  /// ``usualOutput`` nor over a site that is not such a preview itself; nil to publish anywhere.
  public var now: Moment?
  /// Whether a build that is ahead of ``now`` may publish anywhere all the same.
  public var publishesAhead: Bool
  /// Folder of what earlier builds found out, for the next to be fast; nil to keep nothing. It may be deleted at any
  /// time, and changes nothing but time.
  public var cache: String?
  /// Whether a build may remove as many pages as it likes; otherwise it stops at what the site's settings say.
  public var allowsRemovals: Bool
  /// How many pages are made at the same time, at least one.
  public var jobs: Int
  /// Whether warnings are errors.
  public var isStrict: Bool
  /// Kinds of pages beside the built-in ones.
  public var pageKinds: [PageKind]
  /// Rules for translations beside the built-in ones.
  public var pairRules: [PairRule]

  /// Nothing is read before ``build()`` or ``check()``.
  public init(
    content: String, templates: String? = nil, output: String, baseURL: String? = nil, asOf: Moment? = nil,
    now: Moment? = nil, publishesAhead: Bool = false, cache: String? = nil, allowsRemovals: Bool = false,
    jobs: Int = 4, isStrict: Bool = false, pageKinds: [PageKind] = [], pairRules: [PairRule] = []
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.baseURL = baseURL
    self.asOf = asOf
    self.now = now
    self.publishesAhead = publishesAhead
    self.cache = cache
    self.allowsRemovals = allowsRemovals
    self.jobs = max(1, jobs)
    self.isStrict = isStrict
    self.pageKinds = pageKinds
    self.pairRules = pairRules
  }

  /// Every rule that a finding may be of: ``Diagnostics/Rule/all`` and the added ones.
  public var rules: [Rule] { Rule.all + pairRules.map(\.rule) }

  /// Reads, checks, renders and publishes.
  ///
  /// All problems of the input are found in one run; nothing is written if there is an error among them. A
  /// briefing that is withheld is checked like any other, so that its day brings no surprise. If an earlier build was
  /// interrupted while it published, the site is first brought back to what it was before, whatever is found then.
  /// - Complexity: linear in the size of content and output.
  public func build() async -> BuildResult {
    let publisher = Publisher(output: output)
    if let problem = OutputPlacement.problem(output: output, content: content, templates: templates) {
      return BuildResult(diagnostics: [problem], output: publisher.state().value)
    }
    let recovery = publisher.recover()
    let memory = BuildMemory(self)
    if recovery.diagnostics.isEmpty, let result = memory?.recall() { return result }
    let sources = memory?.sources()
    let examined = await examine()
    var diagnostics = recovery.diagnostics + examined.diagnostics
    let preview = examined.site.flatMap { Previewing(self, in: $0.timeZone) }
    if !publishesAhead, let problem = preview?.problem() { diagnostics.append(problem) }
    guard let site = examined.site, let look = examined.look, !diagnostics.hasErrors else {
      return BuildResult(diagnostics: diagnostics, output: publisher.state(since: recovery.value))
    }

    let made = await artifacts(of: website(of: examined, site, look), examined.published)
    diagnostics += made.diagnostics
    guard !diagnostics.hasErrors else {
      return BuildResult(diagnostics: diagnostics, output: publisher.state(since: recovery.value))
    }
    let marks = publishesAhead ? [] : [preview?.mark].compactMap(\.self)
    var published: FolderState?
    let outcome = publisher.publish(
      made.value + marks, removalLimit: removalLimit(site), since: recovery.value,
      whilePublished: { if sources != nil { published = memory?.output() } })
    let summary = outcome.report.map {
      BuildSummary(
        briefings: examined.published.count,
        withheld: examined.rendered.count - examined.published.count,
        languages: site.languages.map(\.tag), written: $0.written,
        removed: $0.removed, unchanged: $0.unchanged)
    }
    var result = BuildResult(
      summary: summary, diagnostics: diagnostics + outcome.diagnostics, output: outcome.state)
    // What is said of this publish is not said of the next.
    if recovery.diagnostics.isEmpty, outcome.diagnostics.isEmpty, let memory, let sources, let published {
      let problem = memory.keep(result, of: sources, published, due: examined.due)
      result.diagnostics += [problem].compactMap(\.self)
    }
    return result
  }

  /// Everything that ``build()`` would say of the content, without publishing: reading, settings, templates and
  /// translations. If there is no error among them, the pages are made too, and it is proven that they hold
  /// together: links, ids, languages, sitemap, titles. Of the output folder it is said whether a publish into it was
  /// interrupted.
  /// - Complexity: linear in the size of content and output.
  public func check() async -> [Diagnostic] {
    let examined = await examine()
    let folder = Publisher(output: output).state().diagnostics
    guard let site = examined.site, let look = examined.look, !examined.diagnostics.hasErrors else {
      return Findings(examined.diagnostics + folder).list.sortedByLocation()
    }
    let website = website(of: examined, site, look)
    let made = await artifacts(of: website, examined.published)
    var check = OutputCheck(of: website)
    for briefing in examined.published { check.add(briefing) }
    check.add(made.value)
    let findings = examined.diagnostics + made.diagnostics + judged(check.diagnostics()) + folder
    return Findings(findings).list.sortedByLocation()
  }

  private func removalLimit(_ site: SiteSettings) -> RemovalLimit? {
    allowsRemovals ? nil : RemovalLimit(pages: site.removals.pages, share: site.removals.share)
  }

  private func website(of examined: Examined, _ site: SiteSettings, _ look: CompiledLook) -> Website {
    Website(
      SiteContents(
        site: site, briefings: examined.published.map(\.summary), pages: examined.pages,
        glossary: examined.glossary, added: examined.added),
      look: look)
  }

  /// Everything that is published.
  private func artifacts(
    of website: Website, _ briefings: [RenderedBriefing]
  ) async -> Outcome<[Artifact]> {
    let files = await concurrentMap(website.files, jobs: jobs) { file in
      Result { () throws(RenderingError) in try website.artifact(of: file) { briefings[$0] } }
    }
    var made = Outcome<[Artifact]>([], [])
    for file in files {
      switch file {
      case .success(let artifact): made.value.append(artifact)
      case .failure(let failure): made.diagnostics.append(failure.diagnostic)
      }
    }
    return made
  }

  /// A site that was read and checked, as far as it could be.
  private struct Examined {
    /// Nil when there is no content.
    var site: SiteSettings?
    var look: CompiledLook?
    /// Every briefing.
    var rendered: [RenderedBriefing] = []
    /// Those whose day has come.
    var published: [RenderedBriefing] = []
    var pages: [RenderedPage] = []
    var glossary: SiteGlossary?
    /// Those of kinds that are not built in.
    var added: [AddedPage] = []
    /// When the next of those that are withheld is to be published, in seconds since 1970.
    var due: Int?
    var diagnostics: [Diagnostic] = []
  }

  private func examine() async -> Examined {
    var examined = await read()
    examined.diagnostics = judged(examined.diagnostics)
    return examined
  }

  /// With warnings as errors, if that is asked for.
  private func judged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard isStrict else { return diagnostics }
    return diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if diagnostic.severity == .warning { diagnostic.severity = .error }
      return diagnostic
    }
  }

  private func read() async -> Examined {
    let checks = AddedChecks(pairRules)
    let loaded = ContentLoader.load(content, checks: checks.names)
    let look = Look.load(folder: templates)
    let languages = loaded.value?.site.languages ?? Language.defaults
    let added = AddedPages(pageKinds)
    let compiled = look.value.map {
      CompiledLook.compile(
        $0, languages: languages, added: added.shapes, baseURL: baseURL ?? loaded.value?.site.baseURL)
    }
    var examined = Examined(
      look: compiled?.value,
      diagnostics: loaded.diagnostics + look.diagnostics + (compiled?.diagnostics ?? []) + added.diagnostics
        + checks.diagnostics)
    guard let content = loaded.value else { return examined }

    let site = settings(content.site, &examined.diagnostics)
    examined.site = site
    let glossary = content.glossary.map {
      Glossary.read($0.bytes, file: $0.path, languages: content.site.languages)
    }
    examined.diagnostics += glossary?.diagnostics ?? []
    let translator = Translator(glossary: glossary?.value, languages: site.languages, checks: checks)
    let briefings = await concurrentMap(content.briefings, jobs: jobs) { loaded in
      let translated = translator.translate(loaded)
      let rendered = RenderedBriefing.render(
        loaded.briefing, source: loaded.source.bytes, translated.value.editions, pictures: loaded.pictures,
        hasSmartPunctuation: site.hasSmartPunctuation)
      return Outcome(
        (rendered: rendered.value, translated: translated.value),
        translated.diagnostics + rendered.diagnostics)
    }
    for briefing in briefings { examined.diagnostics += briefing.diagnostics }
    var checked = briefings.flatMap(\.value.translated.checked)
    SiteChecks().check(&checked)
    let report = CheckReport(levels: site.checks)
    for edition in checked { examined.diagnostics += report.diagnostics(of: edition) }

    let withholding = asOf.map { Withholding(asOf: $0, in: site.timeZone) }
    let withheld = content.briefings.map { withholding?.note(on: $0.briefing) }
    examined.diagnostics += withheld.compactMap(\.self)
    examined.due = content.briefings.compactMap { withholding?.end(for: $0.briefing)?.secondsSince1970 }.min()
    examined.rendered = briefings.map(\.value.rendered)
    examined.published = zip(examined.rendered, withheld).filter { $0.1 == nil }.map(\.0)
    if !pageKinds.isEmpty {
      let pages = added.pages(of: PublishedSite(site, examined.published))
      examined.added = pages.value
      examined.diagnostics += pages.diagnostics
    }
    readPages(content, site, glossary?.value, &examined)
    return examined
  }

  /// What there is beside the briefings, and whether everything has an address of its own.
  private func readPages(
    _ content: Content, _ site: SiteSettings, _ glossary: Glossary?, _ examined: inout Examined
  ) {
    for page in content.pages {
      let rendered = RenderedPage.render(page, hasSmartPunctuation: site.hasSmartPunctuation)
      examined.diagnostics += rendered.diagnostics
      examined.pages.append(rendered.value)
    }
    examined.glossary = glossary.map { SiteGlossary($0, languages: site.languages) }
    let contents = SiteContents(
      site: site, briefings: examined.rendered.map(\.summary), pages: examined.pages,
      glossary: examined.glossary, added: examined.added)
    examined.diagnostics += AddressConflicts.diagnostics(contents)
  }

  private func settings(_ site: SiteSettings, _ diagnostics: inout [Diagnostic]) -> SiteSettings {
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
}
