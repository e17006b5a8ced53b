import Characters

/// An address as browsers take it: white space around it and line breaks in it do not count, and a backslash is a
/// slash.
package struct WrittenAddress: Hashable, Sendable {
  /// Where an address leads, as far as it says so itself.
  package enum Reach: Hashable, Sendable {
    /// The document itself, or a place in it.
    case document
    /// Another file, found from the address of the document.
    case relative
    /// A host of the same scheme: `//example.org`.
    case host
    /// Whatever a scheme means, in small letters: `https`, `data`, `javascript`.
    case scheme(String)
  }

  package let text: String
  package let reach: Reach

  package init(_ written: String) {
    // The URL standard, 4.4: C0 controls and spaces go at both ends, tabs and line breaks everywhere.
    var bytes = written.utf8.filter { $0 != 0x09 && $0 != 0x0A && $0 != 0x0D }[...]
    bytes = bytes.drop { $0 <= 0x20 }
    while let last = bytes.last, last <= 0x20 { bytes.removeLast() }
    text = String(decoding: bytes, as: UTF8.self)
    reach = Self.reach(of: bytes)
  }

  /// Of an address that begins with `data:`, the type it gives what follows, in small letters.
  package var embeddedType: String? {
    guard reach == .scheme("data") else { return nil }
    let type = text.utf8.dropFirst("data:".utf8.count).prefix {
      $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: ",")
    }
    return String(decoding: type.filter { $0 > 0x20 }.map(\.lowercasedASCII), as: UTF8.self)
  }

  /// Whether a browser that is given it asks another host, for anything at all.
  /// - Parameter site: the address of the site, if it is known.
  package func leads(outOf site: String?) -> Bool {
    switch reach {
    case .document, .relative: return false
    case .host: return site.flatMap(Self.host) != Self.host(of: "https:" + text)
    case .scheme("http"), .scheme("https"), .scheme("ws"), .scheme("wss"), .scheme("ftp"):
      guard let own = site.flatMap(Self.host) else { return true }
      return Self.host(of: text) != own
    case .scheme: return false
    }
  }

  private static func reach(of bytes: ArraySlice<UInt8>) -> Reach {
    guard let first = bytes.first, first != UInt8(ascii: "#") else { return .document }
    if bytes.prefix(2).count == 2, bytes.prefix(2).allSatisfy(\.isSlash) { return .host }
    let name = bytes.prefix { $0.isASCIILetterOrDigit || "+-.".utf8.contains($0) }
    guard first.isASCIILetter, name.endIndex < bytes.endIndex, bytes[name.endIndex] == UInt8(ascii: ":")
    else {
      return .relative
    }
    return .scheme(String(decoding: name.map(\.lowercasedASCII), as: UTF8.self))
  }

  /// What stands between the slashes of an address in full, in small letters, with the port.
  private static func host(of address: String) -> String? {
    guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let rest = address.utf8[address.utf8.index(after: colon)...].drop(while: \.isSlash)
    let host = rest.prefix { !$0.isSlash && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    return String(decoding: host.map(\.lowercasedASCII), as: UTF8.self)
  }
}

extension UInt8 {
  /// A slash, or the backslash that browsers read as one.
  fileprivate var isSlash: Bool { self == UInt8(ascii: "/") || self == UInt8(ascii: "\\") }
}
