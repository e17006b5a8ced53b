package import Briefings

/// Where a page or file of the site lives. Every address and every path in the output is made here.
package enum Route: Hashable, Sendable {
  case gate
  case notFound
  case home(Language)
  case briefing(Language, slug: String)
  /// Two languages side by side, the source first.
  case parallel(Language, Language, slug: String)
  case table(Language, slug: String, number: Int, format: TableFormat = .csv)
  /// The source text of a briefing, as it came.
  case source(Language, slug: String)
  /// One edition as data.
  case data(Language, slug: String)
  /// One edition as Markdown.
  case markdown(Language, slug: String)
  /// A picture of a briefing, below its page in the language of the source.
  case picture(Language, slug: String, name: String)
  /// Where the years of the archive are listed.
  case archive(Language)
  case year(Language, Int)
  case month(Language, Int, Int)
  case topics(Language)
  /// The briefings of a topic; with a year, those of that year.
  case topic(Language, key: String, year: Int? = nil)
  /// The tables of the site; with a year, those of that year.
  case tables(Language, year: Int? = nil)
  case glossary(Language)
  /// A page beside the briefings, such as `about`.
  case page(Language, name: String)
  /// Of a language, or of a topic in it.
  case feed(Language, topic: String? = nil, format: FeedFormat = .atom)
  case manifest(Language)
  case sitemap
  /// One of several sitemaps, counted from 1.
  case sitemapPart(Int)
  case robots
  /// What the host is to send along with pages.
  case headers
  /// Old addresses as hosts read them.
  case redirects
  /// An address of old times, below the site's base: of a folder with a slash at its end, or of a file.
  case old(String)
  case asset(name: String)

  package enum FeedFormat: String, CaseIterable, Sendable {
    case atom = "xml"
    case json
  }

  package enum TableFormat: String, CaseIterable, Sendable {
    case csv, json
  }

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
    case .table(let language, let slug, let number, let format):
      "\(language)/\(slug)/table-\(number).\(format.rawValue)"
    case .source(let language, let slug): "\(language)/\(slug)/\(language).txt"
    case .data(let language, let slug): "\(language)/\(slug)/index.json"
    case .markdown(let language, let slug): "\(language)/\(slug)/index.md"
    case .picture(let language, let slug, let name): "\(language)/\(slug)/\(name)"
    case .archive(let language): "\(language)/archive/"
    case .year(let language, let year): "\(language)/\(padded(year, to: 4))/"
    case .month(let language, let year, let month):
      "\(language)/\(padded(year, to: 4))/\(padded(month, to: 2))/"
    case .topics(let language): "\(language)/topics/"
    case .topic(let language, let key, let year):
      "\(language)/topics/\(key)/" + (year.map { "\(padded($0, to: 4))/" } ?? "")
    case .tables(let language, let year):
      "\(language)/tables/" + (year.map { "\(padded($0, to: 4))/" } ?? "")
    case .glossary(let language): "\(language)/glossary/"
    case .page(let language, let name): "\(language)/\(name)/"
    case .feed(let language, let topic, let format):
      "\(language)/" + (topic.map { "topics/\($0)/" } ?? "") + "feed.\(format.rawValue)"
    case .manifest(let language): "\(language)/site.webmanifest"
    case .sitemap: "sitemap.xml"
    case .sitemapPart(let number): "sitemap-\(number).xml"
    case .robots: "robots.txt"
    case .headers: "_headers"
    case .redirects: "_redirects"
    case .old(let path): path
    case .asset(let name): "assets/\(name)"
    }
  }
}

private func padded(_ number: Int, to width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
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
