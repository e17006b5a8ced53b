/// Writes a tree in some format.
///
/// Each of its functions switches over all cases of what it gets, so that nothing compiles before every format knows
/// what to do with a new one.
protocol InlineWriter {
  mutating func write(_ text: UnsafeBufferPointer<UInt8>)
  mutating func write(_ leaf: InlineTree.Leaf)
  mutating func begin(_ span: InlineTree.Span)
  mutating func end(_ span: InlineTree.Span)
}

extension InlineTree {
  /// Tells the writer all nodes, in reading order.
  /// - Complexity: O(words and nodes), for a writer that takes no longer.
  func write(to writer: inout some InlineWriter) {
    withUTF8 { words in
      if nodes.isEmpty { return writer.write(words) }
      for node in nodes {
        switch node {
        case .text(let range): writer.write(UnsafeBufferPointer(rebasing: words[range]))
        case .leaf(let leaf): writer.write(leaf)
        case .begin(let span): writer.begin(span)
        case .end(let span): writer.end(span)
        }
      }
    }
  }
}
