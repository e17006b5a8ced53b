/// Puts the nodes of a tree together.
struct InlineNodes {
  private(set) var nodes: [InlineTree.Node] = []
  private var open: [InlineTree.Span] = []

  /// Appends a range of the words, to the text before it where it goes on.
  mutating func append(text range: Range<Int>) {
    guard !range.isEmpty else { return }
    if case .text(let last) = nodes.last, last.upperBound == range.lowerBound {
      nodes[nodes.count - 1] = .text(last.lowerBound..<range.upperBound)
    } else {
      nodes.append(.text(range))
    }
  }

  mutating func append(_ leaf: InlineTree.Leaf) { nodes.append(.leaf(leaf)) }

  mutating func begin(_ span: InlineTree.Span) {
    open.append(span)
    nodes.append(.begin(span))
  }

  /// Ends the span that was begun last.
  mutating func end() {
    guard let span = open.popLast() else { return }
    nodes.append(.end(span))
  }

  /// Appends text in which every bare address becomes a link.
  /// - Parameter offset: where in the words the text begins.
  mutating func append(linking text: UnsafeBufferPointer<UInt8>, at offset: Int) {
    var addresses = BareAddressFinder(text)
    var start = 0
    while let address = addresses.next() {
      append(text: offset + start..<offset + address.range.lowerBound)
      begin(.link(InlineTree.Link(target: address.target(in: text))))
      append(text: offset + address.range.lowerBound..<offset + address.range.upperBound)
      end()
      start = address.range.upperBound
    }
    append(text: offset + start..<offset + text.count)
  }
}
