import Briefings
import Characters

/// Where a page or file of the site lives. Every address and every path in the output is made from one.
///
/// Each kind of page makes its own: `extension Route { package static func glossary(…) -> Route }`.
package struct Route: Hashable, Sendable {
  private let unencodedPath: String

  /// - Parameter path: below the output folder, not percent-encoded, without a leading slash; a folder's ends with a
  ///   slash or is empty, and means the page in it.
  package init(_ path: String) { unencodedPath = path }

  /// Address below the site's base, percent-encoded, without a leading slash; a page's is that of its
  /// folder.
  package var path: String { percentEncoded(unencodedPath) }

  /// Path of the file below the output folder.
  package var file: String {
    let path = unencodedPath
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  /// What leads from a page's address to a place on it.
  static func fragment(_ id: String) -> String { "#" + percentEncoded(id) }

  /// Whether it is a page for unknown addresses, which hosts show at any of them.
  var isShownAnywhere: Bool {
    let name = "404.html"
    let path = unencodedPath.utf8
    guard path.last == UInt8(ascii: "l"), path.reversed().starts(with: name.utf8.reversed()) else {
      return false
    }
    return path.count == name.utf8.count || path.dropLast(name.utf8.count).last == UInt8(ascii: "/")
  }

  /// In how many folders it is.
  var depth: Int {
    var path = unencodedPath
    return path.withUTF8 { path in
      var slashes = 0
      for byte in path where byte == UInt8(ascii: "/") { slashes += 1 }
      return slashes
    }
  }

  /// The address of `target` as a link on this page, relative, so that the site can live anywhere.
  package func link(to target: Route, fragment: String? = nil) -> String {
    let hash = fragment.map(Route.fragment) ?? ""
    if self == target, !hash.isEmpty { return hash }
    let link = String(repeating: "../", count: depth) + target.path
    return (link.isEmpty ? "./" : link) + hash
  }
}

extension Route {
  /// A page or folder in the folder of a language.
  static func path(_ language: Language, _ rest: String) -> Route { Route(language.tag + "/" + rest) }
}

/// RFC 3986: everything but unreserved characters and the slash as `%XX` of its UTF-8.
private func percentEncoded(_ path: String) -> String {
  var path = path
  let isPlain = path.withUTF8 { bytes in
    for byte in bytes where !byte.isPlainInAddress { return false }
    return true
  }
  if isPlain { return path }
  var encoded: [UInt8] = []
  for byte in path.utf8 {
    if byte.isPlainInAddress {
      encoded.append(byte)
    } else {
      encoded += "%\(byte < 16 ? "0" : "")\(String(byte, radix: 16, uppercase: true))".utf8
    }
  }
  return String(decoding: encoded, as: UTF8.self)
}

extension UInt8 {
  fileprivate var isPlainInAddress: Bool {
    switch self {
    case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"): true
    default: isASCIILetterOrDigit
    }
  }
}
