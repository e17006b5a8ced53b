/// Which walks through templates and blocks lead to which others, to find those that never end.
struct InclusionGraph {
  /// What the sections around a tag do to the innermost record.
  enum Way: Comparable {
    /// It stays the same.
    case same
    /// It becomes a part of itself. Records are finite, so a circle with such a step ends.
    case inward
    /// It becomes something further out or besides, which may contain all of this again.
    case elsewhere
  }

  struct Edge {
    var from: Int
    var to: Int
    var way: Way
    /// The tag that leads on.
    var template: Int
    var name: Name
  }

  private(set) var nodeCount = 0
  private var edges: [Edge] = []

  mutating func addNode() -> Int {
    nodeCount += 1
    return nodeCount - 1
  }

  mutating func add(_ edge: Edge) { edges.append(edge) }

  /// The tags on circles that need not end: those that never go inward, and those that go elsewhere.
  /// - Complexity: O(nodes + edges).
  func endless() -> [Edge] {
    let withoutInward = components(edges.filter { $0.way != .inward })
    let all = components(edges)
    return edges.filter { edge in
      switch edge.way {
      case .inward: false
      case .same: withoutInward[edge.from] == withoutInward[edge.to]
      case .elsewhere: all[edge.from] == all[edge.to]
      }
    }
  }

  /// For each node the number of its strongly connected component, by Kosaraju's algorithm. A node that leads
  /// to itself is in the component of its edge, as both ends are the same.
  private func components(_ edges: [Edge]) -> [Int] {
    var successors = [[Int]](repeating: [], count: nodeCount)
    var predecessors = successors
    for edge in edges {
      successors[edge.from].append(edge.to)
      predecessors[edge.to].append(edge.from)
    }
    var component = [Int](repeating: -1, count: nodeCount)
    for root in finishingOrder(successors).reversed() where component[root] < 0 {
      var pending = [root]
      while let node = pending.popLast() {
        guard component[node] < 0 else { continue }
        component[node] = root
        pending += predecessors[node]
      }
    }
    return component
  }

  private func finishingOrder(_ successors: [[Int]]) -> [Int] {
    var order: [Int] = []
    var isSeen = [Bool](repeating: false, count: nodeCount)
    for root in 0..<nodeCount where !isSeen[root] {
      isSeen[root] = true
      var stack = [(node: root, next: 0)]
      while let (node, next) = stack.last {
        if next < successors[node].count {
          stack[stack.count - 1].next += 1
          let successor = successors[node][next]
          if !isSeen[successor] {
            isSeen[successor] = true
            stack.append((successor, 0))
          }
        } else {
          order.append(node)
          stack.removeLast()
        }
      }
    }
    return order
  }
}
