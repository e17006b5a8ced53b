/// Which namespace each prefix means at a place in the file.
struct XMLNamespaces {
  /// For each prefix, the namespaces that the open elements gave it, innermost last.
  private var bindings: [String: [String]] = ["xml": ["http://www.w3.org/XML/1998/namespace"]]
  /// The prefixes that open elements have bound, and how many elements are open with each; innermost last.
  private var bound: [(depth: Int, prefix: String)] = []
  /// Another one whenever a prefix comes to mean something else.
  private(set) var generation = 0

  /// - Parameters:
  ///   - attributes: of an element, at least one of them with a namespace.
  ///   - depth: how many elements are open, with this one.
  mutating func enter(_ attributes: [XMLElement.Attribute], depth: Int) {
    for attribute in attributes {
      let text = attribute.writtenName
      guard text.utf8.starts(with: "xmlns".utf8), text.utf8.count == 5 || text.hasPrefix("xmlns:") else {
        continue
      }
      let prefix = String(text.dropFirst("xmlns:".count))
      bindings[prefix, default: []].append(attribute.value)
      bound.append((depth, prefix))
    }
    generation += 1
  }

  /// - Parameter depth: how many elements are open, with the one that ends.
  mutating func leave(depth: Int) {
    guard let last = bound.last, last.depth == depth else { return }
    while let last = bound.last, last.depth == depth {
      bindings[last.prefix]?.removeLast()
      bound.removeLast()
    }
    generation += 1
  }

  /// The name of an element; nil if its prefix means nothing.
  func resolve(element name: String) -> XMLElement.Name? {
    let (prefix, local) = Self.parts(of: name)
    guard let prefix else { return XMLElement.Name(namespace: bindings[""]?.last ?? "", local: local) }
    return resolve(prefix, local)
  }

  /// The name of an attribute, which is in no namespace unless it has a prefix; nil if that means nothing.
  func resolve(attribute name: String) -> XMLElement.Name? {
    let (prefix, local) = Self.parts(of: name)
    guard let prefix else { return XMLElement.Name(namespace: "", local: local) }
    if prefix == "xmlns" {
      return XMLElement.Name(namespace: "http://www.w3.org/2000/xmlns/", local: local)
    }
    return resolve(prefix, local)
  }

  private func resolve(_ prefix: String, _ local: String) -> XMLElement.Name? {
    guard let namespace = bindings[prefix]?.last, !namespace.isEmpty else { return nil }
    return XMLElement.Name(namespace: namespace, local: local)
  }

  private static func parts(of name: String) -> (prefix: String?, local: String) {
    guard let colon = name.utf8.firstIndex(of: UInt8(ascii: ":")) else { return (nil, name) }
    return (String(name[..<colon]), String(name[name.utf8.index(after: colon)...]))
  }
}
