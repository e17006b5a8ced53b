public import Characters

/// Phrases by number, of which the longest at a place of a text is found; ``PhraseTable`` says what they mean.
///
/// They are a tree, so that a text is compared with all phrases at once: a lexicon may have hundreds that begin alike.
public struct PhraseIndex: Sendable {
  /// Where a scalar leads from one node to the next.
  private struct Edge: Sendable {
    var node: Int32 = -1
    var scalar: Unicode.Scalar = "\0"
    var next: Int32 = -1
  }

  /// The nodes that the first scalars of phrases lead to.
  @usableFromInline let roots: ScalarTable
  /// By node: the number of the phrase that ends there; -1 where none does.
  private var numbers: [Int32] = []
  /// Where the hashes of node and scalar lead to; those without a node are free.
  private var edges: [Edge]

  /// The scalars that phrases begin with, ascending.
  package let firsts: [Unicode.Scalar]

  /// - Parameter list: phrases that differ and are not empty.
  public init(_ list: [[Unicode.Scalar]]) {
    firsts = Set(list.map { $0[0] }).sorted()
    roots = ScalarTable(firsts.enumerated().map { ($1, $0) })
    numbers = Array(repeating: -1, count: firsts.count)
    var size = 8
    while size < list.reduce(0, { $0 + $1.count }) * 2 { size *= 2 }
    edges = Array(repeating: Edge(), count: size)
    for (number, phrase) in list.enumerated() {
      guard var node = roots[phrase[0]] else { continue }
      for scalar in phrase.dropFirst() {
        let slot = slot(from: node, scalar)
        if edges[slot].node < 0 {
          edges[slot] = Edge(node: Int32(node), scalar: scalar, next: Int32(numbers.count))
          numbers.append(-1)
        }
        node = Int(edges[slot].next)
      }
      numbers[node] = Int32(number)
    }
  }

  /// The number of the longest phrase at `index`, and the index after it.
  ///
  /// - Complexity: O(length of the longest phrase).
  @inlinable
  public func longestMatch(in text: ScannedText, at index: Int) -> (number: Int, end: Int)? {
    guard let root = roots[text[index]] else { return nil }
    return longestMatch(in: text, at: index, from: root)
  }

  @usableFromInline
  func longestMatch(in text: ScannedText, at index: Int, from root: Int) -> (number: Int, end: Int)? {
    var node = root
    var place = index + 1
    var longest: (number: Int, end: Int)?
    while true {
      if numbers[node] >= 0 { longest = (Int(numbers[node]), place) }
      let edge = edges[slot(from: node, text[place])]
      guard edge.node >= 0 else { return longest }
      node = Int(edge.next)
      place += 1
    }
  }

  /// The slot of an edge, or the free one where it would be.
  private func slot(from node: Int, _ scalar: Unicode.Scalar) -> Int {
    var slot = Int((UInt32(truncatingIfNeeded: node) &* 0x9E37_79B1 ^ scalar.value &* 0x85EB_CA6B) >> 7)
    slot &= edges.count - 1
    while edges[slot].node >= 0, edges[slot].node != Int32(node) || edges[slot].scalar != scalar {
      slot = (slot + 1) & (edges.count - 1)
    }
    return slot
  }

  /// The number of the longest phrase that ends before `index`, of those of at most `longest` scalars.
  public func longestMatch(in text: ScannedText, before index: Int, longest: Int) -> Int? {
    var start = max(0, index - longest)
    while start < index {
      if let match = longestMatch(in: text, at: start), match.end == index { return match.number }
      start += 1
    }
    return nil
  }
}
