package import Briefings
package import Diagnostics
import Markdown
import Templating

/// A briefing whose every segment is finished HTML in every language it exists in.
package struct RenderedBriefing: Sendable {
  let briefing: Briefing
  /// The source text as it came.
  let source: [UInt8]
  /// In the order of the site's languages; the languages without a catalogue are not among them.
  let editions: [RenderedEdition]

  /// Renders the segments of all editions.
  /// - Complexity: O(text).
  package static func render(
    _ briefing: Briefing, source: [UInt8], _ editions: [Edition]
  ) -> Outcome<RenderedBriefing> {
    let renderer = InlineRenderer(syntax: .rawText)
    var diagnostics: [Diagnostic] = []
    let rendered = editions.map { edition in
      RenderedEdition(edition, with: renderer, isSource: edition.language == briefing.source, &diagnostics)
    }
    return Outcome(RenderedBriefing(briefing: briefing, source: source, editions: rendered), diagnostics)
  }

  func edition(in language: Language) -> RenderedEdition? {
    editions.first { $0.language == language }
  }

  var document: Document { briefing.document }
}

struct RenderedEdition: Sendable {
  let edition: Edition
  /// By ``Segment/index``.
  private let html: [HTML]
  /// Whether passages that a machine has made stand among others, so that it has to be said which they are.
  private let isPartlyMachineMade: Bool
  private let renderer: InlineRenderer

  fileprivate init(
    _ edition: Edition, with renderer: InlineRenderer, isSource: Bool, _ diagnostics: inout [Diagnostic]
  ) {
    self.edition = edition
    self.renderer = renderer
    var html: [HTML] = []
    html.reserveCapacity(edition.texts.count)
    for text in edition.texts {
      var bytes: [UInt8] = []
      let findings = renderer.render(text.words, into: &bytes)
      html.append(HTML(utf8: bytes).keepingTogether())
      // The words of the source are reported once, with the source.
      guard isSource || text.state == .translated || text.state == .stale else { continue }
      for finding in findings {
        let diagnostic = finding.diagnostic(
          at: text.origin.location(
            in: text.words, atUTF8Offset: finding.utf8Offset, length: finding.utf8Length))
        if !diagnostics.contains(diagnostic) { diagnostics.append(diagnostic) }
      }
    }
    self.html = html
    isPartlyMachineMade = edition.isPartlyMachineMade
  }

  var language: Language { edition.language }

  func html(_ segment: Segment) -> HTML { html[segment.index] }

  /// The words without markup.
  func plain(_ segment: Segment) -> String { renderer.plainText(edition[segment].words) }

  /// The tag of the language the words are in, when it is not the edition's.
  func foreign(_ segment: Segment) -> String? {
    let text = edition[segment]
    // A number is a number in every language.
    return text.state == .original || text.language == edition.language ? nil : text.language.tag
  }

  /// The words with their language, when it is not the edition's, to stand among others.
  func marked(_ segment: Segment) -> HTML {
    guard let tag = foreign(segment) else { return html(segment) }
    return HTML(utf8: Array("<span lang=\"\(tag)\">".utf8) + html(segment).bytes + Array("</span>".utf8))
  }

  /// Whether it has to be said of this segment that a machine has translated it.
  func isDisclosed(_ segment: Segment) -> Bool { isPartlyMachineMade && edition[segment].maker == .machine }

  func words(_ segment: Segment) -> WordsModel {
    WordsModel(html: html(segment), foreign: foreign(segment))
  }
}
