import CCMark

/// Writes libcmark's tree of a whole page: the blocks itself, the words of each as an ``InlineTree``.
struct PageWriter {
  private let prepared: PreparedText
  private let pairsQuotes: Bool
  private let parser: InlineParser
  private var html: [UInt8] = []
  private var title: String?
  private var opening: String?
  private var findings: [InlineFinding] = []
  private var headings = 0
  /// Of headings, those that authors have chosen.
  private var ids: Set<String> = []
  private var footnotes = PageFootnotes()
  /// Whether there is a block before this one.
  private var hasBegun = false
  /// Whether the words that come are those of the title, which is left out.
  private var isInTitle = false
  /// The words of the block the walk is in.
  private var words: TreeBuilder
  private let pictures: PagePictures
  /// Addresses of images.
  private var images: Set<String> = []

  /// - Parameter parser: of cells and footnotes.
  init(_ prepared: PreparedText, pairsQuotes: Bool, pictures: PagePictures, parser: InlineParser) {
    self.prepared = prepared
    self.pairsQuotes = pairsQuotes
    self.pictures = pictures
    self.parser = parser
    words = TreeBuilder(prepared, pictures: pictures)
    footnotes = PageFootnotes(prepared.footnotes)
  }

  /// The page, once all of the tree was walked through.
  consuming func finish() -> PageRenderer.Page {
    writeFootnotes()
    return PageRenderer.Page(
      title: title, opening: opening, html: html, images: images,
      findings: findings.sorted(by: InlineFinding.precedes))
  }

  mutating func write(_ event: SyntaxTree.Event, _ node: SyntaxTree.Node, _ kind: SyntaxTree.Node.Kind) {
    guard kind == .container else { return words.add(event, node, kind) }
    let block = node.block
    if event == .enter { enter(block, node) } else { exit(block, node) }
    if block != .document { hasBegun = true }
  }

  private mutating func enter(_ block: SyntaxTree.Node.Block, _ node: SyntaxTree.Node) {
    switch block {
    case .document, .tightParagraph: break
    // What it is, is known when all of it is there.
    case .paragraph: break
    case .heading where !hasBegun: isInTitle = true
    case .heading: headings += 1
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

  private mutating func exit(_ block: SyntaxTree.Node.Block, _ node: SyntaxTree.Node) {
    switch block {
    case .document, .code, .html, .rule: break
    case .tightParagraph:
      reportTable(in: node)
      appendWords()
    case .paragraph: writeParagraph(node)
    case .heading where isInTitle:
      title = edited(headingWords(node, id: "title").tree).plainText
      isInTitle = false
    case .heading(let level):
      let (tree, id) = headingWords(node, id: "s\(headings)")
      html += "<h\(level) id=\"".utf8
      html.appendEscaped(id)
      html.append("\">")
      append(edited(tree))
      html += "</h\(level)>\n".utf8
    case .quotation: html.append("</blockquote>\n")
    case .list: html.append("</ul>\n")
    case .orderedList: html.append("</ol>\n")
    case .item: html.append("</li>\n")
    }
  }

  /// Ends the words of a block.
  private mutating func takeWords() -> TreeBuilder {
    defer { words = TreeBuilder(prepared, pictures: pictures) }
    return words
  }

  @discardableResult
  private mutating func appendWords() -> InlineTree {
    let words = takeWords()
    findings += words.findings
    let tree = edited(words.tree)
    append(tree)
    return tree
  }

  private mutating func append(_ tree: InlineTree) {
    for case .leaf(.image(let image)) in tree.nodes { images.insert(image.address) }
    tree.keepingTogether.write(into: &html)
  }

  private mutating func edited(_ words: InlineTree) -> InlineTree {
    let words = words.withDeletions.withReferences { footnotes.reference(to: $0) }
    return pairsQuotes ? words.withPairedQuotes : words
  }

  private mutating func report(_ kind: InlineFinding.Kind, in node: SyntaxTree.Node, after offset: Int = 0) {
    let start = (node.range(in: prepared)?.lowerBound ?? 0) + offset
    findings.append(
      InlineFinding(kind, utf8Offset: prepared.sourceOffset(of: min(start, prepared.bytes.count))))
  }

  // MARK: - Headings

  /// The words of a heading without the id that its author has chosen, and its id.
  private mutating func headingWords(
    _ node: SyntaxTree.Node, id: String
  ) -> (tree: InlineTree, id: String) {
    let words = takeWords()
    findings += words.findings
    guard let (name, tree) = words.tree.withoutNameAtEnd else { return (words.tree, id) }
    let isOwn = name == "title" || name.first == "s" && Int(name.dropFirst()) != nil
    if isInTitle {
      report(.headingID(name, "the title's is 'title'"), in: node)
    } else if isOwn {
      report(.headingID(name, "the page gives ids of this form itself"), in: node)
    } else if !ids.insert(name).inserted {
      report(.headingID(name, "another heading has it"), in: node)
    } else {
      return (tree, name)
    }
    return (tree, id)
  }

  // MARK: - Paragraphs and tables

  private mutating func writeParagraph(_ node: SyntaxTree.Node) {
    let isOutermost = node.isInDocument
    if isOutermost, let table = PageTable(node.original(in: prepared)) {
      _ = takeWords()
      return write(table, node)
    }
    let start = node.range(in: prepared)?.lowerBound ?? 0
    if isOutermost, footnotes.define(node.original(in: prepared), at: start) {
      _ = takeWords()
      return
    }
    reportTable(in: node)
    html.append("<p>")
    let words = appendWords()
    if opening == nil { opening = words.plainText }
    html.append("</p>\n")
  }

  /// Says that a table that does not stand by itself is not read.
  private mutating func reportTable(in node: SyntaxTree.Node) {
    if PageTable.begins(in: node.original(in: prepared)) != nil { report(.tableWithinWords, in: node) }
  }

  private mutating func write(_ table: PageTable, _ node: SyntaxTree.Node) {
    for row in table.tooLong { report(.longTableRow(table.head.count), in: node, after: row.offset) }
    let isProse = !table.isRight.contains(true)
    let head = table.head.map { cell($0, node, 0) }
    html += "<div class=\"table \(isProse ? "prose" : "numbers")\">\n<table>\n<thead>\n<tr>\n".utf8
    for (column, name) in head.enumerated() {
      html += "<th scope=\"col\"\(table.isRight[column] ? " class=\"numeric\"" : "")>".utf8
      append(name)
      html.append("</th>\n")
    }
    html.append("</tr>\n</thead>\n<tbody>\n")
    for row in table.rows {
      html.append("<tr>\n")
      for (column, text) in row.cells.enumerated() {
        html += "<td\(table.isRight[column] ? " class=\"numeric\"" : "")>".utf8
        if isProse {
          html.append("<span class=\"name\">")
          append(head[column].withoutLinks)
          html.append("</span> ")
        }
        append(cell(text, node, row.offset))
        html.append("</td>\n")
      }
      html.append("</tr>\n")
    }
    html.append("</tbody>\n</table>\n</div>\n")
  }

  private mutating func cell(_ text: String, _ node: SyntaxTree.Node, _ offset: Int) -> InlineTree {
    let parsed = parser.parse(text)
    let start = prepared.sourceOffset(of: (node.range(in: prepared)?.lowerBound ?? 0) + offset)
    findings += parsed.findings.map { $0.placed(at: start) }
    return edited(parsed.tree)
  }

  // MARK: - Footnotes

  /// Writes the footnotes in the order in which they are referred to, those that nothing refers to last.
  private mutating func writeFootnotes() {
    var number = 0
    // A footnote may refer to another one.
    while let note = footnotes.next(after: number) {
      number += 1
      html += "<p class=\"note footnote\" id=\"\(note.id)\"><span class=\"marker\">".utf8
      html +=
        (note.isReferredTo
        ? "<a href=\"#\(note.reference)\" role=\"doc-backlink\">\(note.label)</a>" : note.label).utf8
      html.append("</span> ")
      let parsed = parser.parse(note.text)
      let start = prepared.sourceOffset(of: note.offset)
      findings += parsed.findings.map { $0.placed(at: start) }
      if !note.isReferredTo {
        findings.append(InlineFinding(.unusedFootnote(note.name), utf8Offset: start))
      }
      append(edited(parsed.tree))
      html.append("</p>\n")
    }
  }

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
  /// Whether it is in no other block.
  var isInDocument: Bool {
    cmark_node_parent(pointer).map { cmark_node_get_type($0) == CMARK_NODE_DOCUMENT } ?? false
  }

  /// The lines of the node as their author wrote them.
  func original(in prepared: PreparedText) -> [UInt8] {
    guard let range = range(in: prepared), range.upperBound <= prepared.bytes.count else { return [] }
    var original: [UInt8] = []
    prepared.bytes[range].withUnsafeBufferPointer { prepared.sentinels.appendOriginal($0, to: &original) }
    return original
  }

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
