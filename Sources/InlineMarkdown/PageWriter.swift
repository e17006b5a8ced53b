import CCMark

/// Writes the tree of a whole page: the blocks itself, what is in them through ``HTMLWriter``.
struct PageWriter {
  private let prepared: PreparedText
  private var inline: HTMLWriter
  private var html: [UInt8] = []
  private var plain: PlainTextWriter
  private var title: String?
  private var opening: String?
  private var headings = 0
  /// Whether a block stands before this one.
  private var hasBegun = false
  /// Whether the words that come are those of the title, which is left out, or of the first paragraph.
  private var capture: Capture?

  private enum Capture { case title, opening }

  init(_ prepared: PreparedText) {
    self.prepared = prepared
    inline = HTMLWriter(prepared, makesLinks: true)
    plain = PlainTextWriter(prepared)
  }

  var page: PageRenderer.Page {
    PageRenderer.Page(
      title: title, opening: opening, html: html,
      findings: inline.findings.sorted(by: InlineFinding.precedes))
  }

  mutating func write(_ event: SyntaxTree.Event, _ node: SyntaxTree.Node, _ kind: SyntaxTree.Node.Kind) {
    if kind != .container {
      if capture != nil { plain.write(event, node, kind) }
      if capture != .title { inline.write(event, node, kind, into: &html) }
      return
    }
    let block = node.block
    if event == .enter { enter(block, node) } else { exit(block) }
    if block != .document { hasBegun = true }
  }

  private mutating func enter(_ block: SyntaxTree.Node.Block, _ node: SyntaxTree.Node) {
    switch block {
    case .document, .tightParagraph: break
    case .paragraph:
      html.append("<p>")
      if opening == nil { begin(.opening) }
    case .heading where !hasBegun: begin(.title)
    case .heading(let level):
      headings += 1
      html += "<h\(level) id=\"s\(headings)\">".utf8
    case .quotation: html.append("<blockquote>\n")
    case .list: html.append("<ul>\n")
    case .orderedList(let start): html += (start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n").utf8
    case .item: html.append("<li>")
    case .code:
      html.append("<pre><code>")
      node.withLiteral(without: prepared.sentinels) { appendLines($0) }
      html.append("</code></pre>\n")
    case .html:
      html.append("<p>")
      node.withLiteral(without: prepared.sentinels) { text in
        // The last line end is not among its words.
        html.appendEscaped(
          UnsafeBufferPointer(rebasing: text.dropLast(text.last == UInt8(ascii: "\n") ? 1 : 0)))
      }
      html.append("</p>\n")
    case .rule: html.append("<hr>\n")
    }
  }

  private mutating func exit(_ block: SyntaxTree.Node.Block) {
    switch block {
    case .document, .tightParagraph, .code, .html, .rule: break
    case .paragraph:
      html.append("</p>\n")
      if capture == .opening { opening = end() }
    case .heading where capture == .title: title = end()
    case .heading(let level): html += "</h\(level)>\n".utf8
    case .quotation: html.append("</blockquote>\n")
    case .list: html.append("</ul>\n")
    case .orderedList: html.append("</ol>\n")
    case .item: html.append("</li>\n")
    }
  }

  private mutating func begin(_ what: Capture) {
    capture = what
    plain = PlainTextWriter(prepared)
  }

  private mutating func end() -> String {
    capture = nil
    return String(decoding: plain.text, as: UTF8.self)
  }

  /// Code keeps its line breaks.
  private mutating func appendLines(_ text: UnsafeBufferPointer<UInt8>) {
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      html.appendEscaped(UnsafeBufferPointer(rebasing: line))
      html.append(UInt8(ascii: "\n"))
    }
  }
}

extension SyntaxTree.Node {
  enum Block: Equatable {
    case document, paragraph, quotation, list, item, code, html, rule
    /// In a list whose items are not set apart: without tags of its own.
    case tightParagraph
    /// The page has a title, so that 2 is the highest level.
    case heading(level: Int)
    case orderedList(start: Int)
  }

  /// What kind of block a container is.
  var block: Block {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_PARAGRAPH: isInTightList ? .tightParagraph : .paragraph
    case CMARK_NODE_HEADING: .heading(level: max(2, Int(cmark_node_get_heading_level(pointer))))
    case CMARK_NODE_BLOCK_QUOTE: .quotation
    case CMARK_NODE_LIST:
      cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
        ? .orderedList(start: Int(cmark_node_get_list_start(pointer))) : .list
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK: .code
    case CMARK_NODE_HTML_BLOCK: .html
    case CMARK_NODE_THEMATIC_BREAK: .rule
    default: .document
    }
  }

  private var isInTightList: Bool {
    guard let item = cmark_node_parent(pointer), let list = cmark_node_parent(item) else { return false }
    return cmark_node_get_type(list) == CMARK_NODE_LIST && cmark_node_get_list_tight(list) != 0
  }
}
