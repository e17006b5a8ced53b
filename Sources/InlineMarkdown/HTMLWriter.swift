/// Writes a tree as HTML: tags of its own, everything else escaped, no sentinel left.
struct HTMLWriter {
  private let prepared: PreparedText
  private let makesLinks: Bool
  private(set) var findings: [InlineFinding] = []
  /// How many images the walk is in. Their content is alternative text, without tags.
  private var imageDepth = 0
  private var isInLink = false

  init(_ prepared: PreparedText, makesLinks: Bool) {
    self.prepared = prepared
    self.makesLinks = makesLinks
  }

  /// Takes in one step of the walk through the tree.
  mutating func write(
    _ event: SyntaxTree.Event, _ node: SyntaxTree.Node, _ kind: SyntaxTree.Node.Kind, into html: inout [UInt8]
  ) {
    switch (kind, event) {
    case (.container, _): break
    case (.text, _):
      node.withLiteral(without: prepared.sentinels) { text in
        html.appendText(text, makesLinks: makesLinks && !isInLink && imageDepth == 0)
      }
    case (.html, _): node.withLiteral(without: prepared.sentinels) { html.appendEscaped($0) }
    case (.softBreak, _): html.append(" ")
    case (.image, .enter): enterImage(node, into: &html)
    case (.image, .exit): exitImage(node, into: &html)
    case (.hardBreak, _): html.append(imageDepth > 0 ? " " : "<br>\n")
    case (.code, _):
      if imageDepth == 0 { html.append("<code>") }
      node.withLiteral(without: prepared.sentinels) { html.appendEscaped($0) }
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

  // MARK: - Links

  private mutating func enterLink(_ node: SyntaxTree.Node, into html: inout [UInt8]) {
    if let tag = node.languageTag(prepared.sentinels) { return html.appendSpan(in: tag) }
    let target = node.target(without: prepared.sentinels)
    if case .refused(let why) = LinkTarget(link: target) {
      // Not a link, and so the brackets around it are text.
      if node.isAutolink(in: prepared) { html.append("&lt;") }
      return report(node, .refusedLink(why))
    }
    isInLink = true
    guard makesLinks else { return }
    html.append("<a href=\"")
    html.appendURL(target)
    appendTitle(of: node, into: &html)
    html.append("\">")
  }

  private mutating func exitLink(_ node: SyntaxTree.Node, into html: inout [UInt8]) {
    if node.languageTag(prepared.sentinels) != nil {
      html.append("</span>")
    } else if LinkTarget(link: node.target(without: prepared.sentinels)).isAllowed {
      isInLink = false
      if makesLinks { html.append("</a>") }
    } else if node.isAutolink(in: prepared) {
      html.append("&gt;")
    }
  }

  // MARK: - Images and spans in other languages

  private mutating func enterImage(_ node: SyntaxTree.Node, into html: inout [UInt8]) {
    if let tag = node.languageTag(prepared.sentinels) {
      if imageDepth == 0 { html.appendSpan(in: tag) }
      return
    }
    imageDepth += 1
    guard imageDepth == 1 else { return }
    let target = node.target(without: prepared.sentinels)
    if case .refused(let why) = LinkTarget(image: target) {
      return report(node, .refusedImage(why))
    }
    html.append("<img src=\"")
    html.appendURL(target)
    html.append("\" alt=\"")
  }

  private mutating func exitImage(_ node: SyntaxTree.Node, into html: inout [UInt8]) {
    if node.languageTag(prepared.sentinels) != nil {
      if imageDepth == 0 { html.append("</span>") }
      return
    }
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

  private mutating func report(_ node: SyntaxTree.Node, _ kind: InlineFinding.Kind) {
    let range = node.range(in: prepared) ?? 0..<prepared.bytes.count
    let start = prepared.sourceOffset(of: range.lowerBound)
    let end = prepared.sourceOffset(of: range.upperBound)
    findings.append(InlineFinding(kind, utf8Offset: start, utf8Length: max(1, end - start)))
  }
}

extension [UInt8] {
  /// Appends the tag that begins a run in another language.
  fileprivate mutating func appendSpan(in tag: [UInt8]) {
    append("<span lang=\"")
    appendEscaped(tag)
    append("\">")
  }
}
