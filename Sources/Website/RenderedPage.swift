import Briefings
package import Diagnostics
import InlineMarkdown
import Languages
package import Loading
import Templating

/// A page beside the briefings whose texts are finished HTML.
package struct RenderedPage: Sendable {
  let name: String
  /// As shown in diagnostics.
  let folder: String
  let editions: [Edition]

  struct Edition: Sendable {
    var language: Language
    var title: String
    var description: String
    var html: HTML
  }

  /// Renders all editions of a page.
  /// - Returns: the editions that have a title; there is an error for each other.
  /// - Complexity: O(text).
  package static func render(_ page: PlainPage, hasSmartPunctuation: Bool) -> Outcome<RenderedPage> {
    var diagnostics = Findings()
    let editions = page.editions.compactMap { edition -> Edition? in
      let profile = LanguageProfile.of(edition.language)
      let renderer = PageRenderer(
        hasSmartPunctuation: hasSmartPunctuation && profile?.hasSmartPunctuation ?? false,
        pairsQuotes: hasSmartPunctuation && profile?.pairsQuotationMarks ?? false)
      switch renderer.render(edition.markdown) {
      case .failure(let refusal):
        var diagnostic = refusal.finding.diagnostic(at: SourceLocation(file: edition.file))
        diagnostic.severity = .error
        diagnostics.add(diagnostic)
        return nil
      case .success(let rendered):
        if !rendered.findings.isEmpty {
          let places = edition.places
          for finding in rendered.findings {
            diagnostics.add(finding.diagnostic(at: edition.location(of: finding, places)))
          }
        }
        guard let title = edition.title ?? rendered.title else {
          diagnostics.add(untitled(edition))
          return nil
        }
        return Edition(
          language: edition.language, title: title,
          description: edition.description ?? rendered.opening ?? title,
          html: HTML(utf8: rendered.html))
      }
    }
    return Outcome(RenderedPage(name: page.name, folder: page.folder, editions: editions), diagnostics.list)
  }

  func edition(in language: Language) -> Edition? { editions.first { $0.language == language } }

  private static func untitled(_ edition: PlainPage.Edition) -> Diagnostic {
    Diagnostic(
      .untitledPage,
      at: SourceLocation(file: edition.file, line: edition.firstLine, column: 1),
      "The page has no title",
      help: "Begin the text with a heading (# Title), or write 'title:' between two lines --- at its top")
  }
}

extension PlainPage.Edition {
  fileprivate var places: PlaceIndex { PlaceIndex(Array(markdown.utf8)) }

  fileprivate func location(of finding: InlineFinding, _ places: PlaceIndex) -> SourceLocation {
    var location = places.location(file: file, at: finding.utf8Offset, length: finding.utf8Length)
    location.line = location.line.map { $0 + firstLine - 1 }
    return location
  }
}
