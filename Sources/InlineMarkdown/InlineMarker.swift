/// A pass that puts spans around parts of the text of a tree, such as terms or bare addresses.
///
/// It sees text and nothing else, so that it need not know what other nodes there are; and as it can only enclose words,
/// it loses none.
package protocol InlineMarker {
  /// Whether all that is in such a span stays as it is.
  func passesOver(_ span: InlineTree.Span) -> Bool

  /// The parts of a run of text that get a span: in reading order, none within another.
  ///
  /// - Parameter text: all there is between two nodes that are no text.
  mutating func marks(in text: UnsafeBufferPointer<UInt8>) -> [InlineMark]
}

/// A span for a part of a text.
package struct InlineMark {
  /// In bytes of the text.
  package var range: Range<Int>
  package var span: InlineTree.Span

  package init(_ range: Range<Int>, _ span: InlineTree.Span) {
    self.range = range
    self.span = span
  }
}

extension InlineTree {
  /// The tree with the spans that a pass puts around parts of its text; nil if there are none.
  package func marked(by marker: inout some InlineMarker) -> InlineTree? {
    var output = InlineNodes()
    var hasMarks = false
    /// How many spans are open in which nothing is marked.
    var passedOver = 0
    withUTF8 { words in
      func mark(_ range: Range<Int>) {
        var start = range.lowerBound
        for mark in marker.marks(in: UnsafeBufferPointer(rebasing: words[range])) {
          hasMarks = true
          let marked = range.lowerBound + mark.range.lowerBound..<range.lowerBound + mark.range.upperBound
          output.append(text: start..<marked.lowerBound)
          output.begin(mark.span)
          output.append(text: marked)
          output.end()
          start = marked.upperBound
        }
        output.append(text: start..<range.upperBound)
      }
      if nodes.isEmpty { return mark(0..<words.count) }
      for node in nodes {
        switch node {
        case .text(let range) where passedOver == 0: mark(range)
        case .text(let range): output.append(text: range)
        case .leaf(let leaf): output.append(leaf)
        case .begin(let span):
          if passedOver > 0 || marker.passesOver(span) { passedOver += 1 }
          output.begin(span)
        case .end:
          if passedOver > 0 { passedOver -= 1 }
          output.end()
        }
      }
    }
    return hasMarks ? InlineTree(words: words, nodes: output.nodes) : nil
  }
}
