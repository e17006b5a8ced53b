/// Writes the words of a tree without their markup, so that they read as on the page.
struct PlainTextWriter {
  static func write(_ tree: borrowing SyntaxTree, of prepared: PreparedText) -> String {
    var text: [UInt8] = []
    tree.walk { event, node in
      switch (node.kind, event) {
      case (.text, _), (.html, _), (.code, _): node.forEachPiece(without: prepared.sentinels) { text += $0 }
      case (.softBreak, _), (.hardBreak, _): text.append(UInt8(ascii: " "))
      case (.link, .enter): appendBracket("<", of: node, in: prepared, to: &text)
      case (.link, .exit): appendBracket(">", of: node, in: prepared, to: &text)
      case (.container, _), (.emphasis, _), (.strong, _), (.image, _): break
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// What looks like an autolink but leads nowhere keeps its brackets.
  private static func appendBracket(
    _ bracket: StaticString, of node: SyntaxTree.Node, in prepared: PreparedText, to text: inout [UInt8]
  ) {
    guard node.isAutolink(in: prepared),
      !LinkTarget(link: node.target(without: prepared.sentinels)).isAllowed
    else { return }
    text.append(bracket)
  }
}
