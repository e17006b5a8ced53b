import Briefings
import Catalogues
package import Diagnostics
import FileReading
import Loading
import Website

/// The editor's desk: what a preview shows of the texts themselves and of how they were read and translated, and how an
/// editor changes that.
package struct Desk: Sendable {
  let site: PreviewedSite
  let preparation: BriefingPreparation
  let settings: SiteSettings
  /// Everything there is to say of the site.
  let diagnostics: [Diagnostic]

  /// - Parameter diagnostics: of the site as it is, which may be newer than what can be shown.
  /// - Returns: nil for a site whose settings cannot be read.
  package init?(_ site: PreviewedSite, diagnostics: [Diagnostic]) {
    guard let preparation = site.examined.wholes?.preparation, let settings = site.examined.site else {
      return nil
    }
    (self.site, self.preparation, self.settings, self.diagnostics) = (
      site, preparation, settings, diagnostics
    )
  }

  /// What the pages of the desk have to know of the server that sends them.
  package struct Surroundings: Sendable {
    /// Handed back with whatever a page asks for.
    package var token: String
    /// Whether files may be written.
    package var writes: Bool
    /// Where an editor opens a place.
    package var editor: @Sendable (SourceLocation) -> String?
    /// Where the site shows a place.
    package var page: @Sendable (SourceLocation) -> String

    package init(
      token: String, writes: Bool, editor: @escaping @Sendable (SourceLocation) -> String?,
      page: @escaping @Sendable (SourceLocation) -> String
    ) {
      (self.token, self.writes, self.editor, self.page) = (token, writes, editor, page)
    }
  }

  /// The folder of a briefing.
  func folder(named name: String) -> FolderEntry? { preparation.content.briefings.first { $0.name == name } }

  /// The languages that a briefing is translated into.
  func targets(from source: Language?) -> [Language] { settings.languages.filter { $0 != source } }

  /// Until when a briefing is kept out of a build, and why.
  func withholding(of number: Int) -> String? {
    site.generator.now.flatMap {
      site.withholding(ofBriefing: number, asOf: $0, in: settings.timeZone)
    }
  }
}
