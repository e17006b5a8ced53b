import Diagnostics

/// A start tag.
struct XMLElement {
  /// Without its prefix; elements of namespaces are told apart by the namespace.
  struct Name: Hashable {
    /// Empty for none.
    var namespace: String
    var local: String
  }

  var name: Name
  /// By their names as they are written.
  var attributes: [String: String]
  var location: SourceLocation
}

/// Which namespace each prefix means at a place in the file.
struct XMLNamespaces {
  /// For each prefix, the namespaces that the open elements gave it, innermost last.
  private var bindings: [String: [String]] = [:]
  /// For each open element, the prefixes it has bound.
  private var bound: [[String]] = []

  mutating func enter(_ attributes: [(name: [UInt8], value: String)]) {
    var prefixes: [String] = []
    for (name, value) in attributes {
      let text = String(decoding: name, as: UTF8.self)
      guard text == "xmlns" || text.hasPrefix("xmlns:") else { continue }
      let prefix = String(text.dropFirst("xmlns:".count))
      bindings[prefix, default: []].append(value)
      prefixes.append(prefix)
    }
    bound.append(prefixes)
  }

  mutating func leave() {
    for prefix in bound.removeLast() { bindings[prefix]?.removeLast() }
  }

  func resolve(_ name: [UInt8]) -> XMLElement.Name {
    let text = String(decoding: name, as: UTF8.self)
    guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else {
      return XMLElement.Name(namespace: bindings[""]?.last ?? "", local: text)
    }
    return XMLElement.Name(
      namespace: bindings[String(text[..<colon])]?.last ?? "",
      local: String(text[text.utf8.index(after: colon)...]))
  }
}

/// Why a file cannot be read on.
struct XMLFailure: Error {
  var diagnostic: Diagnostic
}
