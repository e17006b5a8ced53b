/// Writes the words of a tree without their markup, so that they read as on the page.
struct PlainTextWriter {
  private let prepared: PreparedText
  private var text: [UInt8] = []
  private var run = TextRun()

  static func write(_ tree: borrowing SyntaxTree, of prepared: PreparedText) -> String {
    var writer = PlainTextWriter(prepared: prepared)
    tree.walk { event, node in
      if node.kind == .text {
        writer.run.append(node)
      } else {
        writer.run.take(without: prepared.sentinels) { writer.text.append(contentsOf: $0) }
        writer.write(event, node)
      }
    }
    return String(decoding: writer.text, as: UTF8.self)
  }

  private init(prepared: PreparedText) { self.prepared = prepared }

  private mutating func write(_ event: SyntaxTree.Event, _ node: SyntaxTree.Node) {
    switch (node.kind, event) {
    case (.html, _), (.code, _): text += node.literal(without: prepared.sentinels)
    case (.softBreak, _), (.hardBreak, _): text.append(UInt8(ascii: " "))
    case (.link, .enter): appendBracket("<", of: node)
    case (.link, .exit): appendBracket(">", of: node)
    case (.text, _), (.container, _), (.emphasis, _), (.strong, _), (.image, _): break
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
