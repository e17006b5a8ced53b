import Briefings
import Checks
import Diagnostics
import FileReading
import Loading
import Website

/// A briefing with all its words, as its pages are made from it.
struct WholeBriefing: Sendable {
  var rendered: RenderedBriefing
  var checked: [CheckedEdition]
}

/// Makes everything of a briefing from the files in its folder.
struct BriefingPreparation: Sendable {
  let content: ContentFolder
  /// What readings depend on of the site's settings, and no more.
  let site: SiteSettings
  /// What the settings say of checks.
  let levels: [String: CheckLevel]
  let translator: Translator

  /// - Returns: nil for one that cannot be read, which is an error among the diagnostics.
  func prepare(_ folder: FolderEntry) -> Outcome<(prepared: PreparedBriefing, whole: WholeBriefing)?> {
    let loaded = content.load(folder)
    guard let briefing = loaded.value else { return Outcome(nil, loaded.diagnostics) }
    let translated = translator.translate(briefing)
    let rendered = render(briefing, translated.value.editions)
    let report = CheckReport(levels: levels)
    let own = DocumentChecks(levels: levels).diagnostics(
      of: briefing.briefing.document, in: briefing.briefing.source)
    let comparesBriefings = !SiteChecks(rules: CheckRule.all.checked(at: levels)).isEmpty
    let prepared = PreparedBriefing(
      summary: rendered.value.summary, slugs: briefing.briefing.settings.slugs,
      release: ReleaseTime(briefing.briefing), progress: translated.value.progress,
      diagnostics: loaded.diagnostics + ReadDocument.disclosures(briefing) + own
        + translated.diagnostics + rendered.diagnostics,
      facts: comparesBriefings ? translated.value.checked.map(\.facts) : [],
      findings: translated.value.checked.flatMap(report.diagnostics))
    let whole = WholeBriefing(rendered: rendered.value, checked: translated.value.checked)
    return Outcome((prepared, whole), prepared.diagnostics)
  }

  /// The same again, for one of which everything has been said.
  /// - Returns: nil for one that can no longer be read.
  func whole(_ folder: FolderEntry) -> WholeBriefing? {
    guard let briefing = content.load(folder).value else { return nil }
    let translated = translator.translate(briefing).value
    return WholeBriefing(
      rendered: render(briefing, translated.editions).value, checked: translated.checked)
  }

  /// What its pages are made from, again.
  /// - Returns: nil for one that can no longer be read.
  func rendered(_ folder: FolderEntry) -> RenderedBriefing? {
    guard let briefing = content.load(folder).value else { return nil }
    return render(briefing, translator.editions(of: briefing)).value
  }

  private func render(_ loaded: LoadedBriefing, _ editions: [Edition]) -> Outcome<RenderedBriefing> {
    RenderedBriefing.render(
      loaded.briefing, source: loaded.source.bytes, editions, pictures: loaded.pictures,
      attachments: loaded.attachments,
      hasSmartPunctuation: site.hasSmartPunctuation, feedContent: site.feedContent)
  }
}
