import Diagnostics

/// Writes a tree as HTML: tags of its own, everything else escaped, no sentinel left.
struct HTMLWriter {
  private let prepared: PreparedText
  private var findings: [InlineFinding] = []
  /// How many images the walk is in. Their content is alternative text, without tags.
  private var imageDepth = 0

  static func write(
    _ tree: borrowing SyntaxTree, of prepared: PreparedText, into html: inout [UInt8]
  ) -> [InlineFinding] {
    var writer = HTMLWriter(prepared: prepared)
    tree.walk { event, node in writer.write(event, node, into: &html) }
    return writer.findings
  }

  private init(prepared: PreparedText) { self.prepared = prepared }

  private mutating func write(_ event: SyntaxTree.Event, _ node: SyntaxTree.Node, into html: inout [UInt8]) {
    switch (node.kind, event) {
    case (.container, _): break
    case (.text, _), (.html, _): node.forEachPiece(without: prepared.sentinels) { html.appendEscaped($0) }
    case (.softBreak, _): html.append(" ")
    case (.image, .enter): enterImage(node, into: &html)
    case (.image, .exit): exitImage(node, into: &html)
    case (.hardBreak, _): html.append(imageDepth > 0 ? " " : "<br>\n")
    case (.code, _):
      if imageDepth == 0 { html.append("<code>") }
      node.forEachPiece(without: prepared.sentinels) { html.appendEscaped($0) }
      if imageDepth == 0 { html.append("</code>") }
    case _ where imageDepth > 0: break
    case (.emphasis, .enter): html.append("<em>")
    case (.emphasis, .exit): html.append("</em>")
    case (.strong, .enter): html.append("<strong>")
    case (.strong, .exit): html.append("</strong>")
    case (.link, .enter): enterLink(node, into: &html)
    case (.link, .exit): exitLink(node, into: &html)
    }
  }

  private mutating func enterLink(_ node: SyntaxTree.Node, into html: inout [UInt8]) {
    let target = node.target(without: prepared.sentinels)
    if case .refused(let why) = LinkTarget(link: target) {
      // Not a link, and so the brackets around it are text.
      if node.isAutolink(in: prepared) { html.append("&lt;") }
      report(
        node, .refusedLink, "The link has no target, because the one written \(why)",
        help: "Begin it with `https:`, `http:`, `mailto:` or `tel:`, or write a path within the site")
      return
    }
    html.append("<a href=\"")
    html.appendURL(target)
    appendTitle(of: node, into: &html)
    html.append("\">")
  }

  private func exitLink(_ node: SyntaxTree.Node, into html: inout [UInt8]) {
    if LinkTarget(link: node.target(without: prepared.sentinels)).isAllowed {
      html.append("</a>")
    } else if node.isAutolink(in: prepared) {
      html.append("&gt;")
    }
  }

  private mutating func enterImage(_ node: SyntaxTree.Node, into html: inout [UInt8]) {
    imageDepth += 1
    guard imageDepth == 1 else { return }
    let target = node.target(without: prepared.sentinels)
    if case .refused(let why) = LinkTarget(image: target) {
      report(
        node, .refusedImage, "The image is replaced by its text, because its address \(why)",
        help: "Begin it with `https:` or `http:`, or write a path within the site")
      return
    }
    html.append("<img src=\"")
    html.appendURL(target)
    html.append("\" alt=\"")
  }

  private mutating func exitImage(_ node: SyntaxTree.Node, into html: inout [UInt8]) {
    imageDepth -= 1
    guard imageDepth == 0, LinkTarget(image: node.target(without: prepared.sentinels)).isAllowed else {
      return
    }
    appendTitle(of: node, into: &html)
    html.append("\">")
  }

  /// Ends an attribute and leaves the next one open.
  private func appendTitle(of node: SyntaxTree.Node, into html: inout [UInt8]) {
    let title = node.title(without: prepared.sentinels)
    guard !title.isEmpty else { return }
    html.append("\" title=\"")
    html.appendEscaped(title)
  }

  private mutating func report(
    _ node: SyntaxTree.Node, _ rule: InlineFinding.Rule, _ message: String, help: String
  ) {
    let range = node.range(in: prepared) ?? 0..<prepared.bytes.count
    let start = prepared.sourceOffset(of: range.lowerBound)
    let end = prepared.sourceOffset(of: range.upperBound)
    findings.append(
      InlineFinding(
        .warning, rule: rule, utf8Offset: start, utf8Length: max(1, end - start), message, help: help))
  }
}
