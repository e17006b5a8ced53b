import Diagnostics

/// Renders one inline run, the words of a segment, to HTML or to plain text.
///
/// libcmark parses Markdown, and never more than one run: a segment cannot become a heading, a list or any other block,
/// whatever it begins with. Emphasis may end directly before a Korean particle. Raw HTML is shown as text. Links
/// keep a target that is relative or begins with `http:`, `https:`, `mailto:` or `tel:`, images one that is
/// relative or begins with `http:` or `https:`; another link keeps its words, another image its alternative text.
/// Bare addresses become links in both kinds of texts. Where libcmark has nothing to find it is not asked.
///
/// Time and memory are linear in the text.
package struct InlineRenderer: Sendable {
  private let syntax: InlineSyntax
  private let hasSmartPunctuation: Bool
  private let makesLinks: Bool

  /// - Parameters:
  ///   - hasSmartPunctuation: whether straight quotation marks become curly, `--` and `---` dashes and `...` an
  ///     ellipsis. It is meant for English; Korean has its own customs.
  ///   - makesLinks: whether links and bare addresses lead anywhere; without, their words remain, for words that stand
  ///     in a link already.
  package init(syntax: InlineSyntax, hasSmartPunctuation: Bool = false, makesLinks: Bool = true) {
    self.syntax = syntax
    self.hasSmartPunctuation = hasSmartPunctuation
    self.makesLinks = makesLinks
  }

  /// The same renderer for words that stand in a link.
  package var withoutLinks: InlineRenderer {
    InlineRenderer(syntax: syntax, hasSmartPunctuation: hasSmartPunctuation, makesLinks: false)
  }

  /// Appends the run as HTML and returns what there is to tell its author, in reading order.
  package func render(_ text: String, into html: inout [UInt8]) -> [InlineFinding] {
    var text = text
    return text.withUTF8 { bytes in
      guard needsReading(bytes) else {
        html.appendText(bytes, makesLinks: makesLinks)
        return []
      }
      let source = input(bytes)
      let reading = read(source)
      switch reading.outcome {
      case .text:
        source.withUnsafeBufferPointer { html.appendText($0, makesLinks: makesLinks) }
        return reading.findings
      case .raw(let raw):
        raw.write(makesLinks: makesLinks, into: &html)
        return reading.findings
      case .prepared(let prepared):
        guard let tree = SyntaxTree(parsing: prepared.bytes, hasSmartPunctuation: hasSmartPunctuation) else {
          html.appendEscaped(source)
          return reading.findings
        }
        let findings =
          reading.findings + HTMLWriter.write(tree, of: prepared, makesLinks: makesLinks, into: &html)
          + EmphasisReview.findings(in: tree, of: prepared, source: source)
        return findings.sorted { ($0.utf8Offset, $0.rule.rawValue) < ($1.utf8Offset, $1.rule.rawValue) }
      }
    }
  }

  /// The run without its markup, for titles, feeds, data and labels. Not escaped.
  package func plainText(_ text: String) -> String {
    var text = text
    return text.withUTF8 { bytes in
      guard needsReading(bytes) else { return String(decoding: bytes, as: UTF8.self) }
      let source = input(bytes)
      switch read(source).outcome {
      case .text: return String(decoding: source, as: UTF8.self)
      case .raw(let raw): return raw.plainText
      case .prepared(let prepared):
        guard let tree = SyntaxTree(parsing: prepared.bytes, hasSmartPunctuation: hasSmartPunctuation) else {
          return String(decoding: bytes, as: UTF8.self)
        }
        return PlainTextWriter.write(tree, of: prepared)
      }
    }
  }

  /// What a run turned out to be.
  private enum Outcome {
    /// Text without markup.
    case text
    /// A raw text whose bold is known.
    case raw(RawText)
    /// Something for libcmark.
    case prepared(PreparedText)
  }

  /// Whether anything in a run could be markup or punctuation to set.
  private func needsReading(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    if hasSmartPunctuation, bytes.hasPlainPunctuation { return true }
    switch syntax {
    case .rawText: return bytes.contains(where: \.isLineBreak) || bytes.hasTwo(UInt8(ascii: "*"))
    case .markdown: return bytes.contains { $0.isMarkup || $0.isLineBreak } || bytes.isPadded
    }
  }

  /// A raw text has no lines.
  private func input(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    guard syntax == .rawText, bytes.contains(where: \.isLineBreak) else { return Array(bytes) }
    return bytes.map { $0.isLineBreak ? UInt8(ascii: " ") : $0 }
  }

  private func read(_ source: [UInt8]) -> (outcome: Outcome, findings: [InlineFinding]) {
    if syntax == .rawText, !hasSmartPunctuation {
      let raw = RawText(source)
      return (.raw(raw), raw.findings)
    }
    if let finding = Limits.exceeded(by: source, countsQuotationMarks: hasSmartPunctuation) {
      return (.text, [finding])
    }
    guard let sentinels = Sentinels(absentFrom: source) else { return (.text, [.noSentinelLeft]) }
    switch syntax {
    case .rawText:
      let raw = RawText(source)
      return (.prepared(raw.prepare(sentinels)), raw.findings)
    case .markdown:
      let (languages, findings) = LanguageSpan.find(in: source)
      let breaks = hasSmartPunctuation ? AddressBreaks(source) : AddressBreaks()
      return (
        .prepared(MarkdownText.prepare(source, sentinels, languages: languages, breaks: breaks)), findings
      )
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it begins or ends with white space, which is no part of a Markdown paragraph.
  fileprivate var isPadded: Bool { first?.isASCIISpace ?? false || last?.isASCIISpace ?? false }

  /// Whether it has anything that smart punctuation changes.
  fileprivate var hasPlainPunctuation: Bool {
    contains { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") } || hasTwo(UInt8(ascii: "-"))
      || hasTwo(UInt8(ascii: "."))
  }

  fileprivate func hasTwo(_ byte: UInt8) -> Bool {
    guard count > 1 else { return false }
    for index in 1..<count where self[index] == byte && self[index - 1] == byte { return true }
    return false
  }
}
