package import Diagnostics

/// A start tag.
package struct XMLElement: Sendable {
  /// Without its prefix; elements of namespaces are told apart by the namespace.
  package struct Name: Hashable, Sendable {
    /// Empty for none.
    package var namespace: String
    package var local: String

    package init(namespace: String, local: String) {
      self.namespace = namespace
      self.local = local
    }
  }

  package struct Attribute: Sendable {
    package var name: Name
    /// With its prefix.
    package var writtenName: String
    /// Character references resolved.
    package var value: String
    /// Of name and value, in bytes of the file.
    package var range: Range<Int>
  }

  package var name: Name
  /// With its prefix.
  package var writtenName: String
  /// In the order in which they are written.
  package var attributes: [Attribute]
  package var location: SourceLocation

  /// The value of an attribute, by its name as it is written.
  package subscript(_ writtenName: String) -> String? {
    attributes.first { $0.writtenName == writtenName }?.value
  }
}

/// `<?name content?>`; the declaration that a file may begin with is one, named `xml`.
package struct XMLInstruction: Sendable {
  package var name: String
  package var content: String
  /// In bytes of the file.
  package var range: Range<Int>
}

/// Which namespace each prefix means at a place in the file.
struct XMLNamespaces {
  /// For each prefix, the namespaces that the open elements gave it, innermost last.
  private var bindings: [String: [String]] = ["xml": ["http://www.w3.org/XML/1998/namespace"]]
  /// For each open element, the prefixes it has bound.
  private var bound: [[String]] = []

  mutating func enter(_ attributes: [XMLElement.Attribute]) {
    var prefixes: [String] = []
    for attribute in attributes {
      let text = attribute.writtenName
      guard text.utf8.starts(with: "xmlns".utf8), text.utf8.count == 5 || text.hasPrefix("xmlns:") else {
        continue
      }
      let prefix = String(text.dropFirst("xmlns:".count))
      bindings[prefix, default: []].append(attribute.value)
      prefixes.append(prefix)
    }
    bound.append(prefixes)
  }

  mutating func leave() {
    for prefix in bound.removeLast() { bindings[prefix]?.removeLast() }
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

/// Why a file cannot be read on.
package struct XMLFailure: Error {
  package var diagnostic: Diagnostic

  package init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
