/// Walks through the templates from every page, with the shapes that surround each place, and finds what
/// the page does not offer and what is inserted where its kind is not safe.
///
/// Each combination of template, context, replacements and place is walked once, so recursion through
/// lists ends.
struct PageChecker {
  static let nestingLimit = TemplateParser.nestingLimit

  /// One walk through a template or a part of it.
  struct Visit: Hashable {
    var template: Int
    var nodes: Range<Int>
    var context: Context
    var scope: Int?
    var place: HTMLPlace
  }

  /// A walk that was begun: its node in the graph, and the place after it once that is known.
  private struct Progress {
    var node: Int
    var place: HTMLPlace?
  }

  let library: TemplateLibrary
  let shapes: ShapeTable
  /// Nodes visited for one page.
  private let stepLimit: Int
  var findings = Findings()
  var scopes = BlockScopes()
  /// The page being checked.
  private(set) var page = ""
  private var visits: [Visit: Progress] = [:]
  private var graph = InclusionGraph()
  /// The node of the walk under way, and what the sections open in it do to the innermost record.
  private var current = (node: 0, way: InclusionGraph.Way.same)
  private var steps = 0
  /// For each parent tag that was met, the blocks it replaces.
  var replacements: [BlockScopes.TagPlace: [String: Int]] = [:]
  var usedReplacements: Set<BlockScopes.TagPlace> = []

  init(_ library: TemplateLibrary, _ shapes: ShapeTable, stepLimit: Int) {
    self.library = library
    self.shapes = shapes
    self.stepLimit = stepLimit
  }

  /// - Parameter context: the shapes of the page and of what all pages have, by number, innermost first.
  mutating func check(page: String, template: Int, context: Context) {
    self.page = page
    visits = [:]
    graph = InclusionGraph()
    current = (graph.addNode(), .same)
    steps = 0
    let visit = Visit(
      template: template, nodes: library.templates[template].nodes.indices, context: context,
      place: HTMLPlace())
    visits[visit] = Progress(node: current.node)
    _ = walk(visit, depth: 0)
    for edge in graph.endless() {
      findings.add(
        .endlessInclusion, in: edge.template, at: edge.name.span, page: page,
        "Including '\(edge.name.text)' here leads back to this place without end",
        reason: "No section on the way goes on to a record or list inside the innermost record",
        help: "Put the tag in a section over the list whose records have the same shape")
    }
  }

  /// Walks through a template or a block that the name includes, unless that has been done.
  /// - Returns: the place after it.
  mutating func enter(_ visit: Visit, from name: Name, in template: Int, depth: Int) -> HTMLPlace {
    let known = visits[visit]
    guard known != nil || depth < Self.nestingLimit else {
      findings.add(
        .tooDeep, in: template, at: name.span, page: page,
        "More than \(Self.nestingLimit) sections, partials and blocks are nested here",
        help: "Include fewer templates in one another")
      return visit.place
    }
    let node = known?.node ?? graph.addNode()
    graph.add(
      InclusionGraph.Edge(
        from: current.node, to: node, way: current.way, template: template, name: name))
    if let known { return known.place ?? visit.place }
    visits[visit] = Progress(node: node)
    let outer = current
    current = (node, .same)
    let place = walk(visit, depth: depth + 1)
    current = outer
    visits[visit]?.place = place
    return place
  }

  private mutating func walk(_ visit: Visit, depth: Int) -> HTMLPlace {
    var visit = visit
    let template = library.templates[visit.template]
    var index = visit.nodes.lowerBound
    while index < visit.nodes.upperBound, mayGoOn(in: visit.template) {
      switch template.nodes[index] {
      case .literal(let literal): visit.place.append(template.text[literal.range])
      case .insertion(let name, let isRaw, let tag):
        checkInsertion(name, isRaw: isRaw, tag: tag, in: visit)
        visit.place.appendInsertion()
      case .section(let name, let isInverted, let end):
        let body = visit.part(index + 1..<end)
        visit.place = section(name, isInverted: isInverted, body: body, depth: depth)
      case .partial(let inclusion): visit.place = include(inclusion, in: visit, depth: depth)
      case .parent(let inclusion, _): visit.place = include(inclusion, parent: index, in: visit, depth: depth)
      case .block(let block, let end):
        visit.place = enterBlock(block, body: visit.part(index + 1..<end), depth: depth)
      }
      index = template.end(of: index)
    }
    return visit.place
  }

  private mutating func mayGoOn(in template: Int) -> Bool {
    steps += 1
    if steps == stepLimit {
      findings.add(
        .tooManyPaths, in: template, at: .fileStart, page: page,
        "The templates of the page include one another in too many ways to check",
        help: "Look for partials that include each other several times")
    }
    return steps < stepLimit
  }

  // MARK: - Sections

  private mutating func section(
    _ name: Name, isInverted: Bool, body: Visit, depth: Int
  ) -> HTMLPlace {
    guard let context = checkSection(name, isInverted: isInverted, in: body) else { return body.place }
    guard depth < Self.nestingLimit else {
      findings.add(
        .tooDeep, in: body.template, at: name.span, page: page,
        "More than \(Self.nestingLimit) sections, partials and blocks are nested here",
        help: "Include fewer templates in one another")
      return body.place
    }
    let outerWay = current.way
    current.way = max(outerWay, context.way)
    defer { current.way = outerWay }
    var body = body
    body.context = context.inner
    let before = body.place
    // A list repeats its body, so what holds after it must hold before it as well.
    for _ in 0..<4 {
      let after = walk(body, depth: depth + 1)
      guard let joined = body.place.joined(with: after) else {
        findings.add(
          .dividedMarkup, in: body.template, at: name.span, page: nil,
          "The section begins and ends in different parts of a tag",
          reason: "What may be inserted after it cannot be known",
          help: "Put whole tags or whole attributes in the section")
        return before
      }
      if joined == body.place { break }
      body.place = joined
    }
    return body.place
  }
}

extension PageChecker.Visit {
  /// A walk through some of the nodes, from where this one has arrived.
  func part(_ nodes: Range<Int>) -> Self {
    var part = self
    part.nodes = nodes
    return part
  }
}

extension Span {
  fileprivate static let fileStart = Span(position: Position(offset: 0, line: 1, lineStart: 0), length: 1)
}
