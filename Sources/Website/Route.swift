package import Briefings

/// Where a page or file of the site lives. Every address and every path in the output is made here.
package enum Route: Hashable, Sendable {
  case gate
  case notFound
  case home(Language)
  case briefing(Language, slug: String)
  /// Two languages side by side, the source first.
  case parallel(Language, Language, slug: String)
  case table(Language, slug: String, number: Int)
  /// The source text of a briefing, as it came.
  case source(Language, slug: String)
  case feed(Language)
  case sitemap
  case robots
  case asset(name: String)

  /// Address below the site's base, percent-encoded, without a leading slash; a page's is that of its
  /// folder.
  package var path: String { percentEncoded(unencodedPath) }

  /// Path of the file below the output folder.
  package var file: String {
    let path = unencodedPath
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  /// The address of `target` as a link on this page, relative, so that the site can live anywhere.
  package func link(to target: Route, fragment: String? = nil) -> String {
    let hash = fragment.map { "#" + percentEncoded($0) } ?? ""
    if self == target, !hash.isEmpty { return hash }
    let up = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    let link = up + target.path
    return (link.isEmpty ? "./" : link) + hash
  }

  private var unencodedPath: String {
    switch self {
    case .gate: ""
    case .notFound: "404.html"
    case .home(let language): "\(language)/"
    case .briefing(let language, let slug): "\(language)/\(slug)/"
    case .parallel(let first, let second, let slug): "\(first)-\(second)/\(slug)/"
    case .table(let language, let slug, let number): "\(language)/\(slug)/table-\(number).csv"
    case .source(let language, let slug): "\(language)/\(slug)/\(language).txt"
    case .feed(let language): "\(language)/feed.xml"
    case .sitemap: "sitemap.xml"
    case .robots: "robots.txt"
    case .asset(let name): "assets/\(name)"
    }
  }
}

/// RFC 3986: everything but unreserved characters and the slash as `%XX` of its UTF-8.
private func percentEncoded(_ path: String) -> String {
  var encoded = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
      UInt8(ascii: "~"), UInt8(ascii: "/"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      encoded += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
    }
  }
  return encoded
}
