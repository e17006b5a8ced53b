import Diagnostics

/// Renders one inline run, the words of a segment, to HTML or to plain text.
///
/// libcmark parses it, and never more than it: a segment cannot become a heading, a list or any other block,
/// whatever it begins with. Emphasis may end directly before a Korean particle. Raw HTML is shown as text. Links
/// keep a target that is relative or begins with `http:`, `https:`, `mailto:` or `tel:`, images one that is
/// relative or begins with `http:` or `https:`; another link keeps its words, another image its alternative text.
///
/// Time and memory are linear in the text.
package struct InlineRenderer: Sendable {
  private let syntax: InlineSyntax

  package init(syntax: InlineSyntax) { self.syntax = syntax }

  /// Appends the run as HTML and returns what there is to tell its author, in reading order.
  package func render(_ text: String, into html: inout [UInt8]) -> [InlineFinding] {
    guard let source = parserInput(text) else {
      appendUnparsed(text, to: &html)
      return []
    }
    var (prepared, findings) = prepare(source)
    guard let prepared, let tree = SyntaxTree(parsing: prepared.bytes) else {
      html.appendEscaped(source)
      return findings
    }
    findings += HTMLWriter.write(tree, of: prepared, into: &html)
    findings += EmphasisReview.findings(in: tree, of: prepared, source: source)
    return findings.sorted { ($0.utf8Offset, $0.rule.rawValue) < ($1.utf8Offset, $1.rule.rawValue) }
  }

  /// The run without its markup, for titles, feeds, data and labels. Not escaped.
  package func plainText(_ text: String) -> String {
    guard let source = parserInput(text) else { return text }
    guard let prepared = prepare(source).text, let tree = SyntaxTree(parsing: prepared.bytes) else {
      return String(decoding: source, as: UTF8.self)
    }
    return PlainTextWriter.write(tree, of: prepared)
  }

  /// The bytes to parse; nil if nothing in them could be markup.
  private func parserInput(_ text: String) -> [UInt8]? {
    var text = text
    return text.withUTF8 { bytes in
      switch syntax {
      case .rawText:
        bytes.contains(where: \.isLineBreak) || bytes.containsTwoStars
          ? bytes.map { $0.isLineBreak ? UInt8(ascii: " ") : $0 } : nil
      case .markdown:
        bytes.contains { $0.isMarkup || $0.isLineBreak } || bytes.isPadded ? Array(bytes) : nil
      }
    }
  }

  private func prepare(_ source: [UInt8]) -> (text: PreparedText?, findings: [InlineFinding]) {
    if let finding = Limits.exceeded(by: source) { return (nil, [finding]) }
    guard let sentinels = Sentinels(absentFrom: source) else { return (nil, [.noSentinelLeft]) }
    switch syntax {
    case .markdown:
      return (MarkdownText.prepare(source, sentinels), [])
    case .rawText:
      let text = RawText(source)
      return (text.bold.isEmpty ? nil : text.prepare(sentinels), text.findings)
    }
  }

  private func appendUnparsed(_ text: String, to html: inout [UInt8]) {
    var text = text
    text.withUTF8 { html.appendEscaped($0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether it begins or ends with white space, which is no part of a Markdown paragraph.
  fileprivate var isPadded: Bool { first?.isASCIISpace ?? false || last?.isASCIISpace ?? false }

  fileprivate var containsTwoStars: Bool {
    let star = UInt8(ascii: "*")
    return zip(self, dropFirst()).contains { $0 == star && $1 == star }
  }
}
