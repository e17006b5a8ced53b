/// Puts together what the events of a text say.
struct NodeReader {
  private let events: EventReader
  private(set) var aliases: [Mark] = []
  private var anchors: Set<String> = []
  private var depth = 0

  init(events: EventReader) { self.events = events }

  /// The one document of a text; nil where there is none.
  mutating func document() throws(YAMLFailure) -> Node? {
    _ = try events.next()  // The stream begins.
    if case .streamEnd = try events.next().kind { return nil }
    let root = try node(try events.next())
    _ = try events.next()  // The document ends.
    let event = try events.next()
    guard case .streamEnd = event.kind else {
      throw YAMLFailure(reason: .syntax("but found another document"), mark: event.mark)
    }
    return root
  }

  private mutating func node(_ event: Event) throws(YAMLFailure) -> Node {
    let node: Node
    switch event.kind {
    case .scalar(let words, let isPlain):
      node = .scalar(Node.Scalar(string: words, mark: event.mark, isPlain: isPlain))
    case .sequenceStart: node = .sequence(try sequence(at: event.mark))
    case .mappingStart(let isFlow): node = .mapping(try mapping(at: event.mark, isFlow: isFlow))
    case .alias(let name):
      guard anchors.contains(name) else {
        throw YAMLFailure(reason: .syntax("found undefined alias"), mark: event.mark)
      }
      aliases.append(event.mark)
      // Something takes its place, so that the rest can be read.
      node = .scalar(Node.Scalar(string: "*", mark: event.mark, isPlain: true))
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .sequenceEnd, .mappingEnd:
      throw YAMLFailure(reason: .syntax("did not find a value"), mark: event.mark)
    }
    if let anchor = event.anchor { anchors.insert(anchor) }
    return node
  }

  private mutating func enter(at mark: Mark) throws(YAMLFailure) {
    depth += 1
    if depth > YAMLDocument.depthLimit {
      throw YAMLFailure(reason: .tooDeep(limit: YAMLDocument.depthLimit), mark: mark)
    }
  }

  private mutating func sequence(at mark: Mark) throws(YAMLFailure) -> Node.Sequence {
    try enter(at: mark)
    var nodes: [Node] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { break }
      nodes.append(try node(event))
    }
    depth -= 1
    return Node.Sequence(nodes, at: mark)
  }

  private mutating func mapping(at mark: Mark, isFlow: Bool) throws(YAMLFailure) -> Node.Mapping {
    try enter(at: mark)
    var entries: [(key: Node, value: Node)] = []
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind { break }
      let key = try node(event)
      entries.append((key, try node(try events.next())))
    }
    depth -= 1
    try refuseRepetitions(in: entries.map(\.key))
    return Node.Mapping(entries, at: mark, isFlow: isFlow)
  }

  private func refuseRepetitions(in keys: [Node]) throws(YAMLFailure) {
    // What an alias stands for is not known.
    guard aliases.isEmpty else { return }
    var counts: [Node: Int] = [:]
    for key in keys { counts[key, default: 0] += 1 }
    guard counts.count < keys.count else { return }
    var seen: Set<Node> = []
    let repeated = keys.filter { counts[$0] != 1 && seen.insert($0).inserted }
    throw YAMLFailure(
      reason: .repeatedKeys(repeated.map { $0.scalar?.string ?? "a list or mapping" }),
      mark: repeated.first?.mark)
  }
}
