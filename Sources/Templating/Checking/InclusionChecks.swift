import Characters
import Diagnostics

extension PageChecker {
  /// Reports partials and parents that do not exist, in every template.
  mutating func reportMissingInclusions() {
    for (number, template) in library.templates.enumerated() {
      for node in template.nodes {
        switch node {
        case .partial(let inclusion): reportIfMissing(inclusion.template, kind: "partial", in: number)
        case .parent(let inclusion, _): reportIfMissing(inclusion.template, kind: "parent", in: number)
        case .literal, .insertion, .section, .block: break
        }
      }
    }
  }

  /// Walks through a partial or, with the node of its tag, a parent.
  /// - Returns: the place after it.
  mutating func include(
    _ inclusion: Inclusion, parent: Int? = nil, in visit: Visit, depth: Int
  ) -> HTMLPlace {
    guard let number = library.number(of: inclusion.template.text) else { return visit.place }
    var inner = visit
    inner.template = number
    inner.nodes = library.templates[number].nodes.indices
    if let parent {
      let tag = BlockScopes.TagPlace(template: visit.template, node: parent)
      noteReplacements(of: tag)
      inner.scope = scopes.entering(tag, from: visit.scope)
    }
    return enter(inner, from: inclusion.template, in: visit.template, depth: depth)
  }

  /// Walks through what a block shows: the outermost replacement, or its own content.
  mutating func enterBlock(_ block: Block, body: Visit, depth: Int) -> HTMLPlace {
    var body = body
    let template = body.template
    for (tag, outer) in scopes.parents(from: body.scope) {
      guard let node = replacements[tag]?[block.name.text] else { continue }
      usedReplacements.insert(tag.sibling(node))
      body.template = tag.template
      body.nodes = node + 1..<library.templates[tag.template].end(of: node)
      body.scope = outer
    }
    return enter(body, from: block.name, in: template, depth: depth)
  }

  /// Reports replacements for blocks that no parent has.
  mutating func reportUnusedReplacements() {
    let names = library.templates.flatMap { template in
      template.nodes.compactMap { if case .block(let block, _) = $0 { block.name.text } else { nil } }
    }
    let seen = replacements.flatMap { tag, nodes in nodes.values.map { tag.sibling($0) } }
    let unused = Set(seen).subtracting(usedReplacements)
    for place in unused.sorted(by: { ($0.template, $0.node) < ($1.template, $1.node) }) {
      guard case .block(let block, _) = library.templates[place.template].nodes[place.node] else { continue }
      let nearest =
        findings.isFull(for: place.template)
        ? nil : nearestName(to: block.name.text, among: names.filter { $0 != block.name.text })
      findings.add(
        .unknownBlock, in: place.template, at: block.name.span, page: nil,
        "The parent has no block '\(block.name.text)'", reason: "The replacement would never be shown",
        help: nearest.map { "Did you mean '\($0)'?" } ?? "Remove it, or add the block to the parent")
    }
  }

  private mutating func reportIfMissing(_ name: Name, kind: String, in template: Int) {
    guard library.number(of: name.text) == nil else { return }
    findings.add(
      .missingPartial, in: template, at: name.span, page: nil,
      "The \(kind) '\(name.text)' does not exist", help: library.suggestion(for: name.text))
  }

  private mutating func noteReplacements(of tag: BlockScopes.TagPlace) {
    let template = library.templates[tag.template]
    guard replacements[tag] == nil, case .parent(let inclusion, let end) = template.nodes[tag.node] else {
      return
    }
    replacements[tag] = [:]
    for index in template.outermost(in: tag.node + 1..<end) {
      switch template.nodes[index] {
      case .block(let block, _):
        // Of two for the same block, rendering takes the first.
        if replacements[tag]?[block.name.text] == nil { replacements[tag]?[block.name.text] = index }
      case .literal(let literal) where template.text[literal.range].allSatisfy(\.isASCIISpace): break
      default:
        findings.add(
          .ignoredContent, in: tag.template, at: inclusion.template.span, page: nil,
          "Something besides blocks is between the tags of the parent '\(inclusion.template.text)'",
          reason: "It is never shown", help: "Move it into a block")
      }
    }
  }
}
