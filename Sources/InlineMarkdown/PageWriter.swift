import CCMark

/// Writes libcmark's tree of a whole page: the blocks itself, the words of each as an ``InlineTree``.
struct PageWriter {
  private let prepared: PreparedText
  private let pairsQuotes: Bool
  private var html: [UInt8] = []
  private var title: String?
  private var opening: String?
  private var findings: [InlineFinding] = []
  private var headings = 0
  /// Whether there is a block before this one.
  private var hasBegun = false
  /// Whether the words that come are those of the title, which is left out.
  private var isInTitle = false
  /// The words of the block the walk is in.
  private var words: TreeBuilder

  init(_ prepared: PreparedText, pairsQuotes: Bool) {
    self.prepared = prepared
    self.pairsQuotes = pairsQuotes
    words = TreeBuilder(prepared)
  }

  var page: PageRenderer.Page {
    PageRenderer.Page(
      title: title, opening: opening, html: html, findings: findings.sorted(by: InlineFinding.precedes))
  }

  mutating func write(_ event: SyntaxTree.Event, _ node: SyntaxTree.Node, _ kind: SyntaxTree.Node.Kind) {
    guard kind == .container else { return words.add(event, node, kind) }
    let block = node.block
    if event == .enter { enter(block, node) } else { exit(block) }
    if block != .document { hasBegun = true }
  }

  private mutating func enter(_ block: SyntaxTree.Node.Block, _ node: SyntaxTree.Node) {
    switch block {
    case .document, .tightParagraph: break
    case .paragraph: html.append("<p>")
    case .heading where !hasBegun: isInTitle = true
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
        append(text.dropLast(text.last == UInt8(ascii: "\n") ? 1 : 0))
      }
      html.append("</p>\n")
    case .rule: html.append("<hr>\n")
    }
  }

  private mutating func exit(_ block: SyntaxTree.Node.Block) {
    switch block {
    case .document, .code, .html, .rule: break
    case .tightParagraph: appendWords()
    case .paragraph:
      let words = appendWords()
      if opening == nil { opening = words.plainText }
      html.append("</p>\n")
    case .heading where isInTitle:
      title = edited(takeWords().tree).plainText
      isInTitle = false
    case .heading(let level):
      appendWords()
      html += "</h\(level)>\n".utf8
    case .quotation: html.append("</blockquote>\n")
    case .list: html.append("</ul>\n")
    case .orderedList: html.append("</ol>\n")
    case .item: html.append("</li>\n")
    }
  }

  /// Ends the words of a block.
  private mutating func takeWords() -> TreeBuilder {
    defer { words = TreeBuilder(prepared) }
    return words
  }

  @discardableResult
  private mutating func appendWords() -> InlineTree {
    let words = takeWords()
    findings += words.findings
    let tree = edited(words.tree)
    tree.keepingTogether.write(into: &html)
    return tree
  }

  private func edited(_ words: InlineTree) -> InlineTree { pairsQuotes ? words.withPairedQuotes : words }

  /// Code keeps its line breaks.
  private mutating func appendLines(_ text: UnsafeBufferPointer<UInt8>) {
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast() {
      append(line)
      html.append(UInt8(ascii: "\n"))
    }
  }

  private mutating func append(_ text: Slice<UnsafeBufferPointer<UInt8>>) {
    InlineTree(String(decoding: text, as: UTF8.self)).keepingTogether.write(into: &html)
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
