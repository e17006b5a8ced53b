import Briefings
import Diagnostics
import Loading
import Publishing
import Templating
import Translation
import Website

/// Makes a bilingual website from a folder of raw texts.
///
///     let result = await SiteGenerator(content: "content", output: "public").build()
///     for diagnostic in result.diagnostics { … }
///
/// A build either publishes a whole site or leaves the last one as it is. It prints nothing and reads no
/// clock: the same input makes the same bytes, whatever the number of jobs.
public struct SiteGenerator: Sendable {
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
  /// How many pages are made at the same time, at least one.
  public var jobs: Int

  /// A generator for one site; nothing is read before ``build()``.
  public init(
    content: String, templates: String? = nil, output: String, baseURL: String? = nil, asOf: Moment? = nil,
    jobs: Int = 4
  ) {
    self.content = content
    self.templates = templates
    self.output = output
    self.baseURL = baseURL
    self.asOf = asOf
    self.jobs = max(1, jobs)
  }

  /// Reads, checks, renders and publishes.
  ///
  /// All problems of the input are found in one run; nothing is written if there is an error among them. A
  /// briefing that is withheld is checked like any other, so that its day brings no surprise.
  /// - Complexity: linear in the size of content and output.
  public func build() async -> BuildResult {
    var diagnostics: [Diagnostic] = []
    let loaded = ContentLoader.load(content)
    diagnostics += loaded.diagnostics
    let look = Look.load(folder: templates)
    diagnostics += look.diagnostics
    let languages = loaded.value?.site.languages ?? [.korean, .english]
    let compiled = look.value.map { CompiledLook.compile($0, languages: languages) }
    diagnostics += compiled?.diagnostics ?? []
    guard let content = loaded.value else { return BuildResult(diagnostics: diagnostics) }

    let site = settings(content.site, &diagnostics)
    let glossary = content.glossary.map {
      Glossary.read($0.bytes, file: $0.path, languages: content.site.languages)
    }
    diagnostics += glossary?.diagnostics ?? []
    let translator = Translator(glossary: glossary?.value, languages: site.languages)
    let rendered = await concurrentMap(content.briefings, jobs: jobs) { loaded in
      let editions = translator.editions(of: loaded)
      let rendered = RenderedBriefing.render(
        loaded.briefing, source: loaded.source.bytes, editions.value)
      return Outcome(rendered.value, editions.diagnostics + rendered.diagnostics)
    }
    for briefing in rendered { diagnostics += briefing.diagnostics }
    let withholding = asOf.map { Withholding(asOf: $0, in: site.timeZone) }
    let withheld = content.briefings.map { withholding?.note(on: $0.briefing) }
    diagnostics += withheld.compactMap(\.self)
    let published = zip(rendered, withheld).filter { $0.1 == nil }.map(\.0.value)
    guard let look = compiled?.value, !diagnostics.hasErrors else {
      return BuildResult(diagnostics: diagnostics)
    }

    let website = Website(site: site, briefings: published, look: look)
    let parts = await concurrentMap(website.parts, jobs: jobs) { part in
      Result { () throws(RenderingError) in try website.artifacts(of: part) }
    }
    var artifacts: [Artifact] = []
    for part in parts {
      switch part {
      case .success(let made): artifacts += made
      case .failure(let failure): diagnostics.append(failure.diagnostic)
      }
    }
    guard !diagnostics.hasErrors else { return BuildResult(diagnostics: diagnostics) }
    let report = Publisher(output: output).publish(artifacts)
    diagnostics += report.diagnostics
    let summary = report.value.map {
      BuildSummary(
        briefings: published.count, withheld: rendered.count - published.count,
        languages: site.languages.map(\.tag), written: $0.written,
        removed: $0.removed, unchanged: $0.unchanged)
    }
    return BuildResult(summary: summary, diagnostics: diagnostics)
  }

  private func settings(_ site: SiteSettings, _ diagnostics: inout [Diagnostic]) -> SiteSettings {
    guard let baseURL else { return site }
    var site = site
    site.baseURL = validBaseURL(baseURL)
    if site.baseURL == nil {
      diagnostics.append(
        Diagnostic(
          .error, rule: "invalid-base-url", "'\(baseURL)' is not the address of a site",
          help: "Write it in full, such as https://briefings.example.org/"))
    }
    return site
  }
}
