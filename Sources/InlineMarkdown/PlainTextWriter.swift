/// Writes the words of a tree without their markup, so that they read as on the page.
struct PlainTextWriter {
  private let prepared: PreparedText
  private(set) var text: [UInt8] = []

  init(_ prepared: PreparedText) { self.prepared = prepared }

  /// Takes in one step of the walk through the tree.
  mutating func write(_ event: SyntaxTree.Event, _ node: SyntaxTree.Node, _ kind: SyntaxTree.Node.Kind) {
    switch (kind, event) {
    case (.text, _), (.html, _), (.code, _):
      node.withLiteral(without: prepared.sentinels) { text.append(contentsOf: $0) }
    case (.softBreak, _), (.hardBreak, _): text.append(UInt8(ascii: " "))
    case (.link, .enter): appendBracket("<", of: node)
    case (.link, .exit): appendBracket(">", of: node)
    case (.container, _), (.emphasis, _), (.strong, _), (.image, _): break
    }
  }

  /// What looks like an autolink but leads nowhere keeps its brackets.
  private mutating func appendBracket(_ bracket: StaticString, of node: SyntaxTree.Node) {
    guard node.isAutolink(in: prepared),
      !LinkTarget(link: node.target(without: prepared.sentinels)).isAllowed
    else { return }
    text.append(bracket)
  }
}
