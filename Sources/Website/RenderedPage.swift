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
  /// That its texts show.
  let pictures: [PlacedPicture]

  /// A picture and where it is, whatever the language of the text that shows it.
  struct PlacedPicture: Sendable {
    var picture: BriefingPicture
    var route: Route
  }

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
    let pictures = page.pictures.compactMap { picture in
      page.editions.first.map { first in
        let picture = BriefingPicture(picture)
        return PlacedPicture(
          picture: picture,
          route: .picture(first.language, slug: page.name, name: picture.publishedName))
      }
    }
    var shown: Set<String> = []
    let editions = page.editions.compactMap { edition -> Edition? in
      let profile = LanguageProfile.of(edition.language)
      let route = Route.page(edition.language, name: page.name)
      let beside = pictures.map { placed in
        let size = placed.picture.size
        // The writer of the page encodes it.
        let address = String(repeating: "../", count: route.depth) + placed.route.file
        return (
          placed.picture.name, PagePictures.Picture(address: address, width: size.width, height: size.height)
        )
      }
      let renderer = PageRenderer(
        hasSmartPunctuation: hasSmartPunctuation && profile?.hasSmartPunctuation ?? false,
        pairsQuotes: hasSmartPunctuation && profile?.pairsQuotationMarks ?? false,
        pictures: PagePictures(Dictionary(beside) { first, _ in first }))
      switch renderer.render(edition.markdown) {
      case .failure(let refusal):
        var diagnostic = refusal.finding.diagnostic(at: SourceLocation(file: edition.file))
        diagnostic.severity = .error
        diagnostics.add(diagnostic)
        return nil
      case .success(let rendered):
        for (name, picture) in beside where rendered.images.contains(picture.address) { shown.insert(name) }
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
    for picture in pictures.map(\.picture) where !shown.contains(picture.name) {
      diagnostics.add(
        Diagnostic(
          .unnamedFile, at: SourceLocation(file: "\(page.folder)/\(picture.name)"),
          "No text of the page shows this picture", reason: "It is not published",
          help: "Write ![what it shows](\(picture.name)) where it belongs, or keep the file elsewhere"))
    }
    let rendered = RenderedPage(
      name: page.name, folder: page.folder, editions: editions,
      pictures: pictures.filter { shown.contains($0.picture.name) })
    return Outcome(rendered, diagnostics.list)
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
