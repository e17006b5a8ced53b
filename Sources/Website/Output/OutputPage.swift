import Characters
import Diagnostics
import MarkupReading

/// What has to be known of a finished page to judge it beside the others.
struct OutputPage: Sendable {
  struct Link: Sendable {
    /// As it is written, character references resolved.
    var address: String
    /// Of the tag, in bytes.
    var offset: Int
  }

  struct Alternate: Hashable, Sendable {
    var language: String
    var address: String
  }

  /// Below the output folder.
  let path: String
  private(set) var language: String?
  private(set) var title: String?
  private(set) var description: String?
  private(set) var canonical: String?
  private(set) var isIndexed = true
  /// Whether it only sends readers on.
  private(set) var isRedirect = false
  private(set) var alternates: [Alternate] = []
  private(set) var links: [Link] = []
  /// What browsers ask for by themselves to show the page, or before readers follow a link.
  private(set) var requests: [Link] = []
  private(set) var ids: Set<String> = []
  /// Ids that more than one element has.
  private(set) var repeatedIDs: [Link] = []

  /// - Complexity: linear in the page.
  init(path: String, bytes: [UInt8]) {
    self.path = path
    var scanner = MarkupScanner(bytes)
    while let tag = scanner.next() {
      if let id = tag["id"], !ids.insert(id).inserted {
        repeatedIDs.append(Link(address: id, offset: tag.offset))
      }
      switch tag.name {
      case "html": language = tag["lang"]
      // A drawing in the page may have a title of its own.
      case "title": title = title ?? scanner.text(from: tag.end)
      case "meta": readMeta(tag)
      case "link": readLink(tag)
      case "a", "area": if let address = tag["href"] { add(address, tag) }
      default: break
      }
      requests += Self.requests(of: tag).map { Link(address: $0, offset: tag.offset) }
      if tag.name == "style" {
        requests += styleSheetRequests(in: Array(scanner.content(of: tag))).map {
          Link(address: $0.address, offset: tag.offset)
        }
      }
      for name in ["src", "poster"] { if let address = tag[name] { add(address, tag) } }
      for candidate in tag["srcset"]?.split(separator: ",") ?? [] {
        if let address = candidate.split(separator: " ").first { add(String(address), tag) }
      }
    }
  }

  /// What a tag makes a browser ask for.
  private static func requests(of tag: MarkupScanner.Tag) -> [String] {
    var addresses = ["src", "poster", "background", "ping"].compactMap { tag[$0] }
    for list in ["srcset", "imagesrcset"].compactMap({ tag[$0] }) {
      addresses += list.split(separator: ",").compactMap { $0.split(whereSeparator: \.isWhitespace).first }
        .map(String.init)
    }
    if let style = tag["style"] { addresses += styleSheetRequests(in: Array(style.utf8)).map(\.address) }
    switch tag.name {
    case "object": addresses += [tag["data"]].compactMap(\.self)
    // What other addresses on the page begin with.
    case "base": addresses += [tag["href"]].compactMap(\.self)
    case "image", "use", "feimage": addresses += [tag["href"], tag["xlink:href"]].compactMap(\.self)
    case "link":
      let relations = (tag["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
      if !requestingRelations.isDisjoint(with: relations) { addresses += [tag["href"]].compactMap(\.self) }
    case "iframe":
      if let page = tag["srcdoc"] {
        addresses += OutputPage(path: "", bytes: Array(page.utf8)).requests.map(\.address)
      }
    default: break
    }
    return addresses
  }

  /// Of the relations that a `<link>` can name, those that make a browser ask for what it names or prepare for that.
  private static let requestingRelations: Set<String> = [
    "stylesheet", "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "mask-icon", "manifest",
    "preload",
    "modulepreload", "prefetch", "prerender", "preconnect", "dns-prefetch", "pingback",
  ]

  private mutating func add(_ address: String, _ tag: MarkupScanner.Tag) {
    links.append(Link(address: address, offset: tag.offset))
  }

  private mutating func readMeta(_ tag: MarkupScanner.Tag) {
    let content = tag["content"] ?? ""
    switch tag["name"]?.lowercased() {
    case "description": description = content
    case "robots": if content.lowercased().contains("noindex") { isIndexed = false }
    default: break
    }
    if tag["http-equiv"]?.lowercased() == "refresh" {
      isRedirect = true
      let bytes = Array(content.utf8)
      if let start = bytes.map(\.lowercasedASCII).firstRange(of: Array("url=".utf8))?.upperBound {
        let written = bytes[start...].drop {
          $0.isASCIISpace || $0 == UInt8(ascii: "'") || $0 == UInt8(ascii: "\"")
        }
        let address = String(
          decoding: written.prefix { $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "\"") }, as: UTF8.self)
        add(address, tag)
        requests.append(Link(address: address, offset: tag.offset))
      }
    }
  }

  private mutating func readLink(_ tag: MarkupScanner.Tag) {
    guard let address = tag["href"] else { return }
    let relations = (tag["rel"] ?? "").lowercased().split(separator: " ")
    if relations.contains("canonical") {
      canonical = address
    } else if relations.contains("alternate"), let language = tag["hreflang"], tag["type"] == nil {
      alternates.append(Alternate(language: language, address: address))
    }
    add(address, tag)
  }
}
