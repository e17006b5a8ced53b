package import Briefings
package import Diagnostics
import InlineMarkdown
import Languages
package import Loading
import Templating

/// A briefing whose every segment is parsed in every language it exists in, ready to be written.
package struct RenderedBriefing: Sendable {
  package let briefing: Briefing
  /// The source text as it came.
  let source: [UInt8]
  /// The same in UTF-8, which servers say of every text.
  let readableSource: [UInt8]
  /// In the order of the site's languages; the languages without a catalogue are not among them.
  package let editions: [RenderedEdition]
  let pictures: [BriefingPicture]
  let attachments: [AttachedFile]
  package let summary: BriefingSummary

  private init(
    _ briefing: Briefing, source: [UInt8], _ editions: [RenderedEdition], _ pictures: [BriefingPicture],
    _ attachments: [AttachedFile], _ feedContent: FeedContent
  ) {
    self.briefing = briefing
    self.source = source
    let encoding = Self.otherEncoding(of: source)
    readableSource = encoding.map { Array($0.text.utf8) } ?? source
    self.editions = editions
    self.pictures = pictures
    self.attachments = attachments
    summary = BriefingSummary(
      briefing, editions, pictures, feedContent,
      attachments.map { AttachmentSummary($0, languages: editions.map(\.language)) },
      sourceEncoding: encoding?.encoding)
  }

  /// How a text is written that is not in UTF-8, and its words.
  private static func otherEncoding(of source: [UInt8]) -> (text: String, encoding: TextEncoding)? {
    guard String(validating: source, as: UTF8.self) == nil || source.contains(0) else { return nil }
    do throws(UndecodableText) {
      let (text, encoding) = try TextEncoding.decode(source)
      return encoding == .utf8 || encoding == .utf8WithByteOrderMark ? nil : (text, encoding)
    } catch {
      // What was read as a text is none any more only if it was changed since, which the build finds by itself.
      return nil
    }
  }

  /// Parses the segments of all editions.
  /// - Parameters:
  ///   - pictures: those that its settings name.
  ///   - attachments: files that are published beside it.
  ///   - hasSmartPunctuation: whether words in English get typographic quotation marks and dashes, and words in Korean
  ///     such quotation marks.
  ///   - feedContent: what feeds have of it.
  /// - Complexity: O(text).
  package static func render(
    _ briefing: Briefing, source: [UInt8], _ editions: [Edition], pictures: [Picture] = [],
    attachments: [AttachedFile] = [],
    hasSmartPunctuation: Bool = false, feedContent: FeedContent = .summary
  ) -> Outcome<RenderedBriefing> {
    let parser = SegmentParser(
      briefing.settings.markdown, hasSmartPunctuation: hasSmartPunctuation,
      repairsEmphasis: briefing.settings.repairsEmphasis)
    var findings = Findings()
    let footnotes = FootnoteLinks(briefing.document)
    let rendered = editions.map { edition in
      var rendered = RenderedEdition(
        edition, with: parser, isSource: edition.language == briefing.source, &findings)
      if !footnotes.isEmpty { rendered.footnotes = footnotes }
      return rendered
    }
    return Outcome(
      RenderedBriefing(
        briefing, source: source, rendered, pictures.map(BriefingPicture.init), attachments, feedContent),
      findings.list)
  }

  func edition(in language: Language) -> RenderedEdition? {
    editions.first { $0.language == language }
  }

  var document: Document { briefing.document }
}

package struct RenderedEdition: Sendable {
  package let edition: Edition
  /// Whether it is in another language than the text was written in.
  let isTranslation: Bool
  /// By ``Segment/index``.
  private let trees: [InlineTree]
  /// Whether there are passages that a machine has made among others, so that it has to be said which they are.
  private let isPartlyMachineMade: Bool
  fileprivate var footnotes: FootnoteLinks?

  fileprivate init(
    _ edition: Edition, with parser: SegmentParser, isSource: Bool, _ findings: inout Findings
  ) {
    self.edition = edition
    isTranslation = !isSource
    var trees: [InlineTree] = []
    trees.reserveCapacity(edition.texts.count)
    // A translation that serves several segments is reported once.
    var reported: Set<ReportedText> = []
    for text in edition.texts {
      let (tree, found) = parser[text.language].parse(text.words)
      trees.append(parser.pairsQuotes(in: text.language) ? tree.withPairedQuotes : tree)
      // The words of the source are reported once, with the source.
      guard isSource || text.state == .translated || text.state == .stale else { continue }
      guard !found.isEmpty,
        reported.insert(ReportedText(words: text.words, origin: text.origin)).inserted
      else { continue }
      let places = TextPlaces(of: text.words, text.origin)
      for finding in found {
        let location = places.location(atUTF8Offset: finding.utf8Offset, length: finding.utf8Length)
        findings.add(finding.diagnostic(at: location))
      }
    }
    self.trees = trees
    isPartlyMachineMade = edition.isPartlyMachineMade
  }

  var language: Language { edition.language }

  /// The words with their markup, for whoever writes them in another format or marks something in them.
  func tree(_ segment: Segment) -> InlineTree { trees[segment.index] }

  /// The same, with the marks of footnotes leading to them.
  func linkedTree(_ segment: Segment, suffix: String = "") -> InlineTree {
    footnotes?.linked(tree(segment), segment, suffix: suffix) ?? tree(segment)
  }

  /// The words, which may have several lines.
  func html(_ segment: Segment) -> HTML { HTML(tree(segment)) }

  /// The words where a page has the footnotes too.
  func linkedHTML(_ segment: Segment, suffix: String = "") -> HTML {
    HTML(linkedTree(segment, suffix: suffix))
  }

  /// The ids of the marks that lead to a footnote.
  func references(to note: String) -> [String] {
    footnotes?.references(to: note) { trees[$0].plainText } ?? []
  }

  /// The words for a place that is a link itself: without links.
  func label(_ segment: Segment) -> HTML { HTML(tree(segment).withoutLinks) }

  /// All words without markup.
  package var plainTexts: [String] { trees.map(\.plainText) }

  /// The words without markup.
  func plain(_ segment: Segment) -> String { tree(segment).plainText }

  /// The lines of the deck as one text; nil if there are none.
  func plainDeck(_ document: Document) -> String? {
    document.deck.isEmpty ? nil : document.deck.map(plain).joined(separator: " · ")
  }

  /// The words of a cell or a contact with their language.
  func lines(_ segment: Segment) -> HTML { marked(segment) }

  /// The same without their language.
  func unmarkedLines(_ segment: Segment) -> HTML { html(segment) }

  // Straight from the list of texts: a copy of all that is known of one would cost more than most of what asks.
  func state(of segment: Segment) -> EditionText.State { edition.texts[segment.index].state }

  /// The tag of the language the words are in, when it is not the edition's.
  func foreign(_ segment: Segment) -> String? {
    // A number is a number in every language.
    guard state(of: segment) != .original else { return nil }
    let language = edition.texts[segment.index].language
    return language == edition.language ? nil : language.tag
  }

  /// The words with their language, when it is not the edition's, to go among others.
  func marked(_ segment: Segment) -> HTML { html(segment).marked(as: foreign(segment)) }

  /// The same where a page has the footnotes too.
  func markedLinked(_ segment: Segment) -> HTML { linkedHTML(segment).marked(as: foreign(segment)) }

  /// The same for a place that is a link itself.
  func markedLabel(_ segment: Segment) -> HTML { label(segment).marked(as: foreign(segment)) }

  /// Whether it has to be said of this segment that a machine has translated it.
  func isDisclosed(_ segment: Segment) -> Bool {
    isPartlyMachineMade && edition.texts[segment.index].maker == .machine
  }

  func words(_ segment: Segment) -> WordsModel {
    WordsModel(html: html(segment), foreign: foreign(segment))
  }

  /// The same for a place that is a link itself.
  func labelWords(_ segment: Segment) -> WordsModel {
    WordsModel(html: label(segment), foreign: foreign(segment))
  }
}

/// Words that something was said about.
private struct ReportedText: Hashable {
  var words: String
  var origin: TextOrigin
}

/// How the words of a briefing are parsed in each language.
private struct SegmentParser {
  private let plain: InlineParser
  private let english: InlineParser
  private let hasSmartPunctuation: Bool

  init(_ markdown: MarkdownUse, hasSmartPunctuation: Bool, repairsEmphasis: Bool) {
    let syntax: InlineSyntax =
      switch markdown {
      case .bold: .rawText
      case .full: .markdown
      }
    self.hasSmartPunctuation = hasSmartPunctuation
    plain = InlineParser(syntax: syntax, repairsEmphasis: repairsEmphasis)
    english = InlineParser(
      syntax: syntax, hasSmartPunctuation: hasSmartPunctuation, repairsEmphasis: repairsEmphasis)
  }

  func pairsQuotes(in language: Language) -> Bool {
    hasSmartPunctuation && LanguageProfile.of(language)?.pairsQuotationMarks ?? false
  }

  /// Smart punctuation is that of English.
  subscript(_ language: Language) -> InlineParser {
    LanguageProfile.of(language)?.hasSmartPunctuation ?? false ? english : plain
  }
}

extension HTML {
  /// Words as they are on a page: no line breaks where it should not.
  init(_ words: InlineTree) { self.init(utf8: words.keepingTogether.htmlOfLines) }
}
