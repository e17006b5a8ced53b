/// The replacements in force around a block: a chain of parent tags, innermost first.
///
/// A replacement is read with the replacements that were in force where it was written.
struct BlockScopes {
  /// A tag, by template and node.
  struct TagPlace: Hashable {
    var template: Int
    var node: Int

    /// Another tag of the same template.
    func sibling(_ node: Int) -> Self { Self(template: template, node: node) }
  }

  private struct Scope: Hashable {
    var outer: Int?
    var tag: TagPlace
  }

  private var scopes: [Scope] = []
  private var numbers: [Scope: Int] = [:]

  /// The scope inside a parent tag. A tag that is already in the chain adds nothing, as the outermost
  /// replacement counts.
  mutating func entering(_ tag: TagPlace, from outer: Int?) -> Int? {
    if chain(from: outer).contains(where: { scopes[$0].tag == tag }) { return outer }
    let scope = Scope(outer: outer, tag: tag)
    if let number = numbers[scope] { return number }
    numbers[scope] = scopes.count
    scopes.append(scope)
    return scopes.count - 1
  }

  /// The parent tags of a scope with the scope each was written in, innermost first.
  func parents(from scope: Int?) -> [(tag: TagPlace, outer: Int?)] {
    chain(from: scope).map { (scopes[$0].tag, scopes[$0].outer) }
  }

  private func chain(from scope: Int?) -> [Int] {
    var chain: [Int] = []
    var next = scope
    while let scope = next {
      chain.append(scope)
      next = scopes[scope].outer
    }
    return chain
  }
}
