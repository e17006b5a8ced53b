package import Briefings
package import Diagnostics
import InlineMarkdown
package import Loading
import Templating

/// A briefing whose every segment is finished HTML in every language it exists in.
package struct RenderedBriefing: Sendable {
  package let briefing: Briefing
  /// The source text as it came.
  let source: [UInt8]
  /// In the order of the site's languages; the languages without a catalogue are not among them.
  package let editions: [RenderedEdition]
  let pictures: [BriefingPicture]

  /// Renders the segments of all editions.
  /// - Parameters:
  ///   - pictures: those that its settings name.
  ///   - hasSmartPunctuation: whether words in English get typographic quotation marks and dashes.
  /// - Complexity: O(text).
  package static func render(
    _ briefing: Briefing, source: [UInt8], _ editions: [Edition], pictures: [Picture] = [],
    hasSmartPunctuation: Bool = false
  ) -> Outcome<RenderedBriefing> {
    let renderer = SegmentRenderer(
      briefing.settings.markdown, hasSmartPunctuation: hasSmartPunctuation,
      repairsEmphasis: briefing.settings.repairsEmphasis)
    var diagnostics: [Diagnostic] = []
    let rendered = editions.map { edition in
      RenderedEdition(edition, with: renderer, isSource: edition.language == briefing.source, &diagnostics)
    }
    return Outcome(
      RenderedBriefing(
        briefing: briefing, source: source, editions: rendered, pictures: pictures.map(BriefingPicture.init)),
      diagnostics)
  }

  func edition(in language: Language) -> RenderedEdition? {
    editions.first { $0.language == language }
  }

  var document: Document { briefing.document }
}

package struct RenderedEdition: Sendable {
  package let edition: Edition
  /// By ``Segment/index``.
  private let html: [HTML]
  /// Whether passages that a machine has made stand among others, so that it has to be said which they are.
  private let isPartlyMachineMade: Bool
  private let renderer: SegmentRenderer

  fileprivate init(
    _ edition: Edition, with renderer: SegmentRenderer, isSource: Bool, _ diagnostics: inout [Diagnostic]
  ) {
    self.edition = edition
    self.renderer = renderer
    var html: [HTML] = []
    html.reserveCapacity(edition.texts.count)
    var reported = Set(diagnostics)
    for text in edition.texts {
      var bytes: [UInt8] = []
      let findings = renderer[text.language].render(text.words, into: &bytes)
      html.append(HTML(utf8: bytes).keepingTogether())
      // The words of the source are reported once, with the source.
      guard isSource || text.state == .translated || text.state == .stale else { continue }
      for finding in findings {
        let diagnostic = finding.diagnostic(
          at: text.origin.location(
            in: text.words, atUTF8Offset: finding.utf8Offset, length: finding.utf8Length))
        if reported.insert(diagnostic).inserted { diagnostics.append(diagnostic) }
      }
    }
    self.html = html
    isPartlyMachineMade = edition.isPartlyMachineMade
  }

  var language: Language { edition.language }

  func html(_ segment: Segment) -> HTML { html[segment.index] }

  /// The words for a place that is a link itself: without links.
  func label(_ segment: Segment) -> HTML {
    let html = html(segment)
    guard html.bytes.containsLink else { return html }
    let text = edition[segment]
    var bytes: [UInt8] = []
    _ = renderer[text.language].withoutLinks.render(text.words, into: &bytes)
    return HTML(utf8: bytes).keepingTogether()
  }

  /// The words as HTML in which nothing is kept together yet, for whoever puts more markup in.
  func unjoined(_ segment: Segment) -> HTML {
    let text = edition[segment]
    var bytes: [UInt8] = []
    _ = renderer[text.language].render(text.words, into: &bytes)
    return HTML(utf8: bytes)
  }

  /// The words without markup.
  func plain(_ segment: Segment) -> String {
    let text = edition[segment]
    return renderer[text.language].plainText(text.words)
  }

  /// The tag of the language the words are in, when it is not the edition's.
  func foreign(_ segment: Segment) -> String? {
    let text = edition[segment]
    // A number is a number in every language.
    return text.state == .original || text.language == edition.language ? nil : text.language.tag
  }

  /// The words with their language, when it is not the edition's, to stand among others.
  func marked(_ segment: Segment) -> HTML { marked(html(segment), foreign(segment)) }

  /// The same for a place that is a link itself.
  func markedLabel(_ segment: Segment) -> HTML { marked(label(segment), foreign(segment)) }

  private func marked(_ html: HTML, _ tag: String?) -> HTML {
    guard let tag else { return html }
    return HTML(utf8: Array("<span lang=\"\(tag)\">".utf8) + html.bytes + Array("</span>".utf8))
  }

  /// Whether it has to be said of this segment that a machine has translated it.
  func isDisclosed(_ segment: Segment) -> Bool { isPartlyMachineMade && edition[segment].maker == .machine }

  func words(_ segment: Segment) -> WordsModel {
    WordsModel(html: html(segment), foreign: foreign(segment))
  }

  /// The same for a place that is a link itself.
  func labelWords(_ segment: Segment) -> WordsModel {
    WordsModel(html: label(segment), foreign: foreign(segment))
  }
}

/// How the words of a briefing are rendered in each language.
private struct SegmentRenderer {
  private let plain: InlineRenderer
  private let english: InlineRenderer

  init(_ markdown: MarkdownUse, hasSmartPunctuation: Bool, repairsEmphasis: Bool) {
    let syntax: InlineSyntax =
      switch markdown {
      case .bold: .rawText
      case .full: .markdown
      }
    plain = InlineRenderer(syntax: syntax, repairsEmphasis: repairsEmphasis)
    english = InlineRenderer(
      syntax: syntax, hasSmartPunctuation: hasSmartPunctuation, repairsEmphasis: repairsEmphasis)
  }

  /// Smart punctuation is that of English.
  subscript(_ language: Language) -> InlineRenderer {
    language == .english || language.tag.hasPrefix("en-") ? english : plain
  }
}

extension [UInt8] {
  fileprivate var containsLink: Bool {
    indices.dropLast(2).contains {
      self[$0] == UInt8(ascii: "<") && self[$0 + 1] == UInt8(ascii: "a") && self[$0 + 2] == UInt8(ascii: " ")
    }
  }
}
