/// The literals of neighbouring text nodes, gathered because libcmark divides a text wherever it looked for markup.
struct TextRun {
  private var bytes: [UInt8] = []
  private var original: [UInt8] = []

  var isEmpty: Bool { bytes.isEmpty }

  mutating func append(_ node: SyntaxTree.Node) {
    node.withLiteral { bytes.append(contentsOf: $0) }
  }

  /// Hands over the text as its author wrote it, and is empty afterwards.
  mutating func take(without sentinels: Sentinels, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    original.removeAll(keepingCapacity: true)
    let hasSentinels = bytes.withUnsafeBufferPointer { text in
      guard sentinels.occur(in: text) else { return false }
      sentinels.appendOriginal(text, to: &original)
      return true
    }
    (hasSentinels ? original : bytes).withUnsafeBufferPointer(body)
    bytes.removeAll(keepingCapacity: true)
  }
}
