import Characters

/// Parses one inline run, the words of a segment.
///
/// libcmark parses Markdown, and never more than one run: a segment cannot become a heading, a list or any other block,
/// whatever it begins with. Emphasis may end directly before a Korean particle. Raw HTML is text. Links
/// keep a target that is relative or begins with `http:`, `https:`, `mailto:` or `tel:`, images one that is
/// relative; another link keeps its words, another image its alternative text.
/// Bare addresses become links in both kinds of texts. Where libcmark has nothing to find it is not asked.
///
/// Time and memory are linear in the text.
package struct InlineParser: Sendable {
  private let syntax: InlineSyntax
  private let hasSmartPunctuation: Bool
  private let repairsEmphasis: Bool
  private let pictures: PagePictures?

  /// - Parameters:
  ///   - hasSmartPunctuation: whether straight quotation marks become curly, `--` and `---` dashes and `...` an
  ///     ellipsis. It is meant for English; Korean has its own customs.
  ///   - repairsEmphasis: whether emphasis may begin and end next to East Asian characters where CommonMark would leave
  ///     the stars.
  package init(syntax: InlineSyntax, hasSmartPunctuation: Bool = false, repairsEmphasis: Bool = true) {
    self.init(
      syntax: syntax, hasSmartPunctuation: hasSmartPunctuation, repairsEmphasis: repairsEmphasis,
      pictures: nil)
  }

  /// - Parameter pictures: that lie beside the text; nil for a text that has none.
  init(
    syntax: InlineSyntax, hasSmartPunctuation: Bool, repairsEmphasis: Bool = true, pictures: PagePictures?
  ) {
    self.pictures = pictures
    self.syntax = syntax
    self.hasSmartPunctuation = hasSmartPunctuation
    self.repairsEmphasis = repairsEmphasis
  }

  /// The run's tree and what there is to tell its author, in reading order.
  package func parse(_ text: String) -> (tree: InlineTree, findings: [InlineFinding]) {
    var copy = text
    return copy.withUTF8 { source in
      switch read(source) {
      case .text: return (plainTree(source, text), doubtfulAddresses(source))
      case .refused(let finding): return (plainTree(source, text), [finding])
      case .raw(let raw):
        let findings = raw.findings + doubtfulAddresses(source)
        return (raw.tree(source, words: text), findings.sorted(by: InlineFinding.precedes))
      case .parsed(let tree, let prepared, var findings):
        var builder = TreeBuilder(prepared, capacity: source.count, pictures: pictures)
        var review = EmphasisReview(prepared)
        tree.walk { event, node, kind in
          builder.add(event, node, kind)
          review.note(event, node, kind, source, &findings)
        }
        findings += builder.findings + doubtfulAddresses(source)
        review.appendFindings(to: &findings)
        if findings.count > 1 { findings.sort(by: InlineFinding.precedes) }
        return (builder.tree, findings)
      }
    }
  }

  /// The tree of a text without markup other than bare addresses.
  private func plainTree(_ source: UnsafeBufferPointer<UInt8>, _ text: String) -> InlineTree {
    var addresses = BareAddressFinder(source)
    guard addresses.next() != nil else { return InlineTree(text) }
    var nodes = InlineNodes()
    nodes.append(linking: source, at: 0)
    return InlineTree(words: text, nodes: nodes.nodes)
  }

  /// Addresses of which it is not certain where they end.
  private func doubtfulAddresses(_ source: UnsafeBufferPointer<UInt8>) -> [InlineFinding] {
    var findings: [InlineFinding] = []
    var addresses = BareAddressFinder(source)
    while let address = addresses.next() {
      guard !address.isCertain else { continue }
      let words = String(decoding: UnsafeBufferPointer(rebasing: source[address.range]), as: UTF8.self)
      findings.append(
        InlineFinding(
          .doubtfulAddress(words), utf8Offset: address.range.lowerBound, utf8Length: address.range.count))
    }
    return findings
  }

  /// What a run turned out to be.
  private enum Reading: ~Copyable {
    /// Text without markup.
    case text
    /// More than is read, to be shown as text.
    case refused(InlineFinding)
    /// A raw text whose bold is known.
    case raw(RawText)
    case parsed(SyntaxTree, PreparedText, [InlineFinding])
  }

  private func read(_ source: UnsafeBufferPointer<UInt8>) -> Reading {
    if syntax == .rawText, !hasSmartPunctuation {
      return source.mayHaveBold ? .raw(RawText(source, repairsEmphasis: repairsEmphasis)) : .text
    }
    let survey = Survey(source, hasSmartPunctuation: hasSmartPunctuation)
    let hasMarkup =
      switch syntax {
      case .rawText: survey.markupCount > 0 && source.mayHaveBold
      case .markdown: survey.markupCount > 0 || survey.hasLineBreak || source.isPadded
      }
    guard hasMarkup || survey.hasPlainPunctuation else { return .text }
    guard source.count <= Limits.bytes else { return .refused(InlineFinding(.tooManyBytes)) }
    guard survey.markupCount <= Limits.markupCharacters else {
      return .refused(
        InlineFinding(.tooMuchMarkup, utf8Offset: source.markup(number: Limits.markupCharacters)))
    }
    guard let sentinels = survey.mayHaveNoncharacter ? Sentinels(absentFrom: source) : Sentinels() else {
      return .refused(InlineFinding(.noSentinelLeft))
    }
    let breaks = hasSmartPunctuation ? AddressBreaks(source) : AddressBreaks()
    let prepared: PreparedText
    var findings: [InlineFinding] = []
    switch syntax {
    case .rawText:
      let raw = RawText(source, repairsEmphasis: repairsEmphasis)
      findings = raw.findings
      prepared = raw.prepare(source, sentinels, breaks)
    case .markdown:
      var languages: [LanguageSpan] = []
      if survey.hasBrace { (languages, findings) = LanguageSpan.find(in: source) }
      prepared = MarkdownText.prepare(
        source, sentinels, languages: languages, breaks: breaks, repairsEmphasis: repairsEmphasis)
    }
    guard let tree = SyntaxTree(parsing: prepared.bytes, hasSmartPunctuation: hasSmartPunctuation) else {
      return .text
    }
    return .parsed(tree, prepared, findings)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it begins or ends with white space, which is no part of a Markdown paragraph.
  fileprivate var isPadded: Bool { first?.isASCIISpace ?? false || last?.isASCIISpace ?? false }

  /// Whether there are two stars in a row.
  fileprivate var mayHaveBold: Bool {
    var index = 1
    while index < count {
      // A pair has a star at an odd offset.
      if self[index] == UInt8(ascii: "*"),
        self[index - 1] == UInt8(ascii: "*") || (index + 1 < count && self[index + 1] == UInt8(ascii: "*"))
      {
        return true
      }
      index += 2
    }
    return false
  }

  /// The offset of a character that may be markup, counted from zero.
  fileprivate func markup(number: Int) -> Int {
    var number = number
    for (offset, byte) in enumerated() where byte.isMarkup {
      if number == 0 { return offset }
      number -= 1
    }
    return 0
  }
}
