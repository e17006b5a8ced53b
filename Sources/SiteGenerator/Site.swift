import Briefings
import BuildCache
public import Diagnostics
import Loading
import Publishing
import Website

/// A bilingual website, made from a folder of raw texts.
///
///     let result = await Site(content: "content", output: "public").build()
///     for diagnostic in result.diagnostics { … }
///
/// A build either publishes a whole site or leaves the last one as it is, and says so where it could not. It prints
/// nothing, and reads no clock but to say how long it took: the same input makes the same bytes, whatever the number of jobs.
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
  /// Whether every file that can be has a compressed one beside it, as with `compress: on` in the settings.
  public var compresses: Bool
  /// How many pages are made at the same time, at least one.
  public var jobs: Int
  /// Whether warnings are errors.
  public var isStrict: Bool
  /// A share of the briefings, of which a build then finds out all it can and keeps that in its ``cache``, without publishing
  /// anything; nil for the whole site.
  public var part: SitePart?
  /// Told how far a build has come, from any thread, after each briefing that was read or made.
  public var progress: (@Sendable (BuildProgress) -> Void)?
  /// How many briefings are held with all their words; the others are read again for their pages.
  var heldBriefings = WholeBriefings.limitOfBuild
  /// Whether drafts are there as well, for whoever publishes nothing.
  var showsDrafts = false
  /// Told the folder of each briefing whose words are read and checked, as nothing is known of them.
  var readsBriefing: (@Sendable (String) -> Void)?
  /// In bytes, what is held in memory of the files that were made.
  var heldBytes = 16 << 20
  /// Kinds of pages beside the built-in ones.
  public var pageKinds: [PageKind]
  /// Rules for translations beside the built-in ones.
  public var pairRules: [PairRule]

  /// Nothing is read before ``build()`` or ``check()``.
  public init(
    content: String, templates: String? = nil, output: String, baseURL: String? = nil, asOf: Moment? = nil,
    now: Moment? = nil, publishesAhead: Bool = false, cache: String? = nil, allowsRemovals: Bool = false,
    compresses: Bool = false, jobs: Int = 4, isStrict: Bool = false, pageKinds: [PageKind] = [],
    pairRules: [PairRule] = []
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
    self.compresses = compresses
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
  /// - Complexity: linear in the size of content and output; with a ``cache``, in the size of what has changed, and in the
  ///   number of briefings and files.
  public func build() async -> BuildResult {
    var stopwatch = Stopwatch()
    var result = await build(&stopwatch)
    result.phases = stopwatch.phases
    return result
  }

  private func build(_ stopwatch: inout Stopwatch) async -> BuildResult {
    let publisher = Publisher(output: output)
    if let problem = OutputPlacement.problem(output: output, content: content, templates: templates) {
      return BuildResult(diagnostics: [problem], output: publisher.state().value)
    }
    let recovery = publisher.recover()
    let memory = BuildMemory(self)
    defer { stopwatch.lap("rest") }
    let sources = memory?.sources()
    let known = memory?.published()
    let recalled =
      recovery.diagnostics.isEmpty && part == nil
      ? sources.flatMap { memory?.recall($0, published: known, by: publisher) } : nil
    stopwatch.lap("look for changes")
    if let recalled { return recalled }
    var examined = await ExaminedSite(self, &stopwatch, content: sources?.content)
    var diagnostics = recovery.diagnostics + examined.diagnostics
    let preview = examined.site.flatMap { Previewing(self, in: $0.timeZone) }
    if !publishesAhead, let problem = preview?.problem() { diagnostics.append(problem) }
    guard let site = examined.site, let website = examined.website, !diagnostics.hasErrors else {
      let found =
        diagnostics.hasErrors ? nil : part.map { FoundPart(part: $0, briefings: examined.briefings.count) }
      diagnostics += examined.keep()
      return BuildResult(
        part: found, diagnostics: diagnostics, output: publisher.state(since: recovery.value))
    }

    let making = FileMaking(website, of: examined, output: output, jobs: jobs, heldBytes: heldBytes)
    var made = await making.publishables(progress: progress(of: "pages"))
    examined.note(made.value)
    stopwatch.lap("pages")
    var compressed: CompressedFiles?
    if site.compresses, !made.diagnostics.hasErrors {
      compressed = CompressedFiles(self)
      made = await compressed?.beside(made, making, jobs: jobs) ?? made
      stopwatch.lap("compressed files")
    }
    diagnostics += made.diagnostics
    guard !diagnostics.hasErrors else {
      return BuildResult(diagnostics: diagnostics, output: publisher.state(since: recovery.value))
    }
    let marks = publishesAhead ? [] : [preview?.mark].compactMap(\.self)
    made.value.artifacts += marks.map { Publishable($0) }
    let outcome = publisher.publish(
      made.value.artifacts, known: known, removalLimit: removalLimit(site), since: recovery.value)
    if outcome.report != nil { examined.note(made.value.index) }
    stopwatch.lap("publish")
    let summary = outcome.report.map {
      BuildSummary(
        briefings: examined.published.count, withheld: examined.briefings.count - examined.published.count,
        languages: site.languages.map(\.tag), written: $0.written, removed: $0.removed,
        unchanged: $0.unchanged)
    }
    var result = BuildResult(
      summary: summary, diagnostics: diagnostics + outcome.diagnostics, output: outcome.state)
    result.due = examined.due
    var problems = examined.keep() + (compressed?.keep() ?? [])
    if let state = outcome.published { problems += memory?.keep(state) ?? [] }
    // What is said of this publish is not said of the next.
    if recovery.diagnostics.isEmpty, outcome.diagnostics.isEmpty, let memory, let sources,
      let published = outcome.published
    {
      problems += memory.keep(result, of: sources, published, in: site.timeZone, due: examined.due)
    }
    // It is one folder, of which one word is enough.
    result.diagnostics += problems.prefix(1)
    return result
  }

  /// Everything that ``build()`` would say of the content, without publishing: reading, settings, templates and
  /// translations. If there is no error among them, the pages are made too, and it is proven that they hold
  /// together: links, ids, languages, sitemap, titles. Of the output folder it is said whether a publish into it was
  /// interrupted.
  /// - Complexity: linear in the size of content and output.
  public func check() async -> [Diagnostic] {
    var stopwatch = Stopwatch()
    let examined = await ExaminedSite(self, &stopwatch)
    let folder = Publisher(output: output).state().diagnostics
    guard let website = examined.website, !examined.diagnostics.hasErrors else {
      return Findings(examined.diagnostics + folder).list.sortedByLocation()
    }
    var check = OutputCheck(of: website)
    let made = await FileMaking(website, of: examined, output: output, jobs: jobs, heldBytes: heldBytes)
      .artifacts { check.add($0) }
    check.add(made.value)
    let findings = examined.diagnostics + made.diagnostics + judged(check.diagnostics()) + folder
    return Findings(findings).list.sortedByLocation()
  }

  /// What to tell of how many are done, if anybody wants to know.
  func progress(of phase: String) -> ((_ done: Int, _ total: Int) -> Void)? {
    progress.map { report in { report(BuildProgress(phase: phase, done: $0, total: $1)) } }
  }

  private func removalLimit(_ site: SiteSettings) -> RemovalLimit? {
    allowsRemovals ? nil : RemovalLimit(pages: site.removals.pages, share: site.removals.share)
  }

  /// With warnings as errors, if that is asked for.
  func judged(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    guard isStrict else { return diagnostics }
    return diagnostics.map { diagnostic in
      var diagnostic = diagnostic
      if diagnostic.severity == .warning { diagnostic.severity = .error }
      return diagnostic
    }
  }
}
