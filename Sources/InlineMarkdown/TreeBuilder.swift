import Characters
import Diagnostics

/// Makes a tree of what libcmark read: no sentinel is left in it, and no link or image that leads where it may not.
struct TreeBuilder {
  private let prepared: PreparedText
  private var words: [UInt8] = []
  private var nodes = InlineNodes()
  private(set) var findings: [InlineFinding] = []
  /// How many images the walk is in. Their content is alternative text, without markup.
  private var imageDepth = 0
  /// The alternative text of the image the walk is in; nil if its words take its place.
  private var alternative: [UInt8]?
  /// How many links that lead somewhere the walk is in. Only the outermost is one: libcmark lets an autolink begin
  /// within a link, but HTML has no link in a link.
  private var linkDepth = 0

  /// Nil where no pictures lie beside the text.
  private let pictures: PagePictures?

  /// - Parameter capacity: how many bytes of words to expect.
  init(_ prepared: PreparedText, capacity: Int = 0, pictures: PagePictures? = nil) {
    self.prepared = prepared
    self.pictures = pictures
    words.reserveCapacity(capacity)
  }

  var tree: InlineTree { InlineTree(words: String(decoding: words, as: UTF8.self), nodes: nodes.nodes) }

  /// Takes in one step of the walk through libcmark's tree.
  mutating func add(_ event: SyntaxTree.Event, _ node: SyntaxTree.Node, _ kind: SyntaxTree.Node.Kind) {
    switch (kind, event) {
    case (.container, _): break
    case (.text, _):
      node.withLiteral(without: prepared.sentinels) {
        append($0, makesLinks: linkDepth == 0 && imageDepth == 0)
      }
    case (.html, _): node.withLiteral(without: prepared.sentinels) { append($0) }
    case (.softBreak, _): append(" ")
    case (.hardBreak, _): if imageDepth > 0 { append(" ") } else { nodes.append(.lineBreak) }
    case (.code, _):
      if imageDepth == 0 { nodes.begin(.code) }
      node.withLiteral(without: prepared.sentinels) { append($0) }
      if imageDepth == 0 { nodes.end() }
    case (.image, .enter): enterImage(node)
    case (.image, .exit): exitImage(node)
    case (.link, .enter) where imageDepth > 0: appendBracket("<", of: node)
    case (.link, .exit) where imageDepth > 0: appendBracket(">", of: node)
    case _ where imageDepth > 0: break
    case (.emphasis, .enter): nodes.begin(.emphasis)
    case (.strong, .enter): nodes.begin(.strong)
    case (.emphasis, .exit), (.strong, .exit): nodes.end()
    case (.link, .enter): enterLink(node)
    case (.link, .exit): exitLink(node)
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, makesLinks: Bool = false) {
    if alternative != nil {
      alternative?.append(contentsOf: text)
      return
    }
    let start = words.count
    words.append(contentsOf: text)
    if makesLinks {
      nodes.append(linking: text, at: start)
    } else {
      nodes.append(text: start..<words.count)
    }
  }

  private mutating func append(_ text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  // MARK: - Links

  private mutating func enterLink(_ node: SyntaxTree.Node) {
    if let tag = node.languageTag(prepared.sentinels) { return nodes.begin(.language(tag)) }
    let target = node.target(without: prepared.sentinels)
    if case .refused(let why) = LinkTarget(link: target) {
      appendBracket("<", of: node)
      return report(node, .refusedLink(why))
    }
    linkDepth += 1
    guard linkDepth == 1 else { return report(node, .refusedLink("stands within another link")) }
    nodes.begin(
      .link(
        InlineTree.Link(
          target: String(decoding: target, as: UTF8.self), title: node.title(without: prepared.sentinels))))
  }

  private mutating func exitLink(_ node: SyntaxTree.Node) {
    if node.languageTag(prepared.sentinels) != nil {
      nodes.end()
    } else if LinkTarget(link: node.target(without: prepared.sentinels)).isAllowed {
      linkDepth -= 1
      if linkDepth == 0 { nodes.end() }
    } else {
      appendBracket(">", of: node)
    }
  }

  /// What looks like an autolink but leads nowhere is none, and so the brackets around it are text.
  private mutating func appendBracket(_ bracket: StaticString, of node: SyntaxTree.Node) {
    guard node.isAutolink(in: prepared),
      !LinkTarget(link: node.target(without: prepared.sentinels)).isAllowed
    else { return }
    append(bracket)
  }

  // MARK: - Images and spans in other languages

  private mutating func enterImage(_ node: SyntaxTree.Node) {
    if let tag = node.languageTag(prepared.sentinels) {
      if imageDepth == 0 { nodes.begin(.language(tag)) }
      return
    }
    imageDepth += 1
    guard imageDepth == 1 else { return }
    switch LinkTarget(image: node.target(without: prepared.sentinels)) {
    case .refused(let why): report(node, .refusedImage(why))
    case .allowed: alternative = []
    }
  }

  private mutating func exitImage(_ node: SyntaxTree.Node) {
    if node.languageTag(prepared.sentinels) != nil {
      if imageDepth == 0 { nodes.end() }
      return
    }
    imageDepth -= 1
    guard imageDepth == 0, let alternative else { return }
    self.alternative = nil
    var image = InlineTree.Image(
      address: String(decoding: node.target(without: prepared.sentinels), as: UTF8.self),
      alternative: String(decoding: alternative, as: UTF8.self),
      title: node.title(without: prepared.sentinels))
    if let pictures { place(&image, among: pictures, node) }
    nodes.append(.image(image))
  }

  /// Leads to a picture that lies beside the text, and says what is wrong with one of a page.
  private mutating func place(
    _ image: inout InlineTree.Image, among pictures: PagePictures, _ node: SyntaxTree.Node
  ) {
    if image.alternative.utf8.allSatisfy(\.isASCIISpace) { report(node, .imageWithoutWords) }
    switch pictures.place(of: image.address) {
    case .beside(let picture):
      image.address = picture.address
      image.size = InlineTree.Image.Size(width: picture.width, height: picture.height)
    case .missing:
      report(node, .missingImage(image.address, nearestName(to: image.address, among: pictures.names)))
    case .elsewhere: break
    }
  }

  private mutating func report(_ node: SyntaxTree.Node, _ kind: InlineFinding.Kind) {
    let range = node.range(in: prepared) ?? 0..<prepared.bytes.count
    let start = prepared.sourceOffset(of: range.lowerBound)
    let end = prepared.sourceOffset(of: range.upperBound)
    findings.append(InlineFinding(kind, utf8Offset: start, utf8Length: max(1, end - start)))
  }
}
