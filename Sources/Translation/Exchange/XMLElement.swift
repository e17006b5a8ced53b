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

/// Which prefix stands for which namespace at a place in the file.
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

extension Unicode.Scalar {
  /// Whether XML 1.0 allows it in a text.
  var isXMLCharacter: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}

/// Text as it stands in an element or in an attribute with double quotation marks; characters that XML cannot
/// hold become U+FFFD.
func xmlEscaped(_ text: String) -> String {
  var escaped = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": escaped += "&amp;".unicodeScalars
    case "<": escaped += "&lt;".unicodeScalars
    case ">": escaped += "&gt;".unicodeScalars
    case "\"": escaped += "&quot;".unicodeScalars
    // Readers would take it for a line feed.
    case "\r": escaped += "&#13;".unicodeScalars
    default: escaped.append(scalar.isXMLCharacter ? scalar : "\u{FFFD}")
    }
  }
  return String(escaped)
}
