/// What decides whether stars can make an emphasis. Markup next to it counts as punctuation.
struct EmphasisEnds {
  var beginsWithWord = false
  var endsWithWord = false
  /// Whether a word follows directly.
  var isBeforeWord = false

  /// Those of all emphasis of a tree, in the order in which it begins.
  /// - Complexity: O(words and nodes)
  static func all(in tree: InlineTree) -> [EmphasisEnds] {
    var found: [EmphasisEnds] = []
    var open: [Int] = []
    for index in tree.nodes.indices {
      switch tree.nodes[index] {
      case .begin(let span) where span.isEmphasis:
        open.append(found.count)
        found.append(EmphasisEnds(beginsWithWord: tree.text(at: index + 1).first?.isWordCharacter ?? false))
      case .end(let span) where span.isEmphasis:
        guard let number = open.popLast() else { break }
        found[number].endsWithWord = tree.text(at: index - 1).last?.isWordCharacter ?? false
        found[number].isBeforeWord = tree.text(at: index + 1).first?.isWordCharacter ?? false
      case .text, .leaf, .begin, .end: break
      }
    }
    return found
  }
}

extension InlineTree {
  /// The text that a node is; empty for another one and outside of the tree.
  fileprivate func text(at index: Int) -> Substring {
    guard nodes.indices.contains(index), case .text(let range) = nodes[index] else { return "" }
    let utf8 = words.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    return words[start..<utf8.index(start, offsetBy: range.count)]
  }
}

extension InlineTree.Span {
  fileprivate var isEmphasis: Bool {
    switch self {
    case .emphasis, .strong: true
    case .code, .deleted, .link, .language, .term, .reference, .together: false
    }
  }
}

extension Character {
  /// Whether it is a letter or a digit of any script.
  var isWordCharacter: Bool { isLetter || isNumber }
}
