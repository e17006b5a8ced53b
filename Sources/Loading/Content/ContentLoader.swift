import Briefings
package import Diagnostics
import FileReading

/// Reads a whole content folder: settings, source texts and the files beside them.
package enum ContentLoader {
  /// - Parameter checks: the names of the checks that the site's settings may set.
  /// - Returns: nil when there is no folder or no `site.yml`; a briefing that cannot be read is left out. The
  ///   diagnostics hold an error for each.
  package static func load(_ folder: String, checks: [String]) -> Outcome<Content?> {
    let opened = ContentFolder.open(folder, checks: checks)
    var diagnostics = opened.diagnostics
    guard let content = opened.value else { return Outcome(nil, diagnostics) }
    var briefings: [LoadedBriefing] = []
    var slugs = SlugConflicts(languages: content.site.languages)
    for folder in content.briefings {
      let loaded = content.load(folder)
      diagnostics += loaded.diagnostics
      guard let briefing = loaded.value else { continue }
      briefings.append(briefing)
      slugs.add(briefing.briefing.settings.slugs, of: briefing.briefing.name, in: folder.path)
    }
    diagnostics += slugs.diagnostics
    briefings.sort { PublicationOrder($0.briefing) < PublicationOrder($1.briefing) }
    return Outcome(
      Content(site: content.site, briefings: briefings, pages: content.pages, glossary: content.glossary),
      diagnostics)
  }
}
