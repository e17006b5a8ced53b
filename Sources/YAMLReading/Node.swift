/// A value in YAML, with its place.
///
/// Two nodes are equal that say the same, wherever they stand and however they are written.
package enum Node: Hashable, Sendable {
  case scalar(Scalar)
  case sequence(Sequence)
  case mapping(Mapping)

  package struct Scalar: Sendable {
    package var string: String
    package let mark: Mark
    /// Whether there are no quotation marks around it, and no sign of a block before it.
    package let isPlain: Bool
  }

  /// A list.
  package struct Sequence: Sendable {
    fileprivate var nodes: [Node]
    package let mark: Mark

    init(_ nodes: [Node], at mark: Mark) { (self.nodes, self.mark) = (nodes, mark) }
  }

  /// Keys and their values, in the order of the text. No two keys are equal.
  package struct Mapping: Sendable {
    fileprivate var entries: [(key: Node, value: Node)]
    package let mark: Mark
    /// Whether it stands in braces, with commas between its entries.
    package let isFlow: Bool

    init(_ entries: [(key: Node, value: Node)], at mark: Mark, isFlow: Bool) {
      (self.entries, self.mark, self.isFlow) = (entries, mark, isFlow)
    }

    /// What an empty text holds.
    package static let empty = Mapping([], at: Mark(line: 1, column: 1), isFlow: false)
  }

  package var mark: Mark {
    switch self {
    case .scalar(let scalar): scalar.mark
    case .sequence(let sequence): sequence.mark
    case .mapping(let mapping): mapping.mark
    }
  }

  package var scalar: Scalar? { if case .scalar(let scalar) = self { scalar } else { nil } }
  package var sequence: Sequence? { if case .sequence(let sequence) = self { sequence } else { nil } }
  package var mapping: Mapping? { if case .mapping(let mapping) = self { mapping } else { nil } }

  /// Whether there is nothing where a value could stand.
  package var isAbsent: Bool {
    guard let scalar else { return false }
    return scalar.isPlain && scalar.string.isEmpty
  }
}

extension Node.Scalar: Hashable {
  package static func == (lhs: Self, rhs: Self) -> Bool { lhs.string == rhs.string }
  package func hash(into hasher: inout Hasher) { hasher.combine(string) }
}

extension Node.Sequence: Hashable, RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { nodes.count }

  package subscript(index: Int) -> Node {
    get { nodes[index] }
    set { nodes[index] = newValue }
  }

  package static func == (lhs: Self, rhs: Self) -> Bool { lhs.nodes == rhs.nodes }
  package func hash(into hasher: inout Hasher) { hasher.combine(nodes) }
}

extension Node.Mapping: Hashable, RandomAccessCollection, MutableCollection {
  package var startIndex: Int { 0 }
  package var endIndex: Int { entries.count }

  package subscript(index: Int) -> (key: Node, value: Node) {
    get { entries[index] }
    set { entries[index] = newValue }
  }

  package static func == (lhs: Self, rhs: Self) -> Bool { lhs.entries.elementsEqual(rhs.entries, by: ==) }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(entries.count)
    for (key, value) in entries {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}
