import Diagnostics

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
      for name in ["src", "poster"] { if let address = tag[name] { add(address, tag) } }
      for candidate in tag["srcset"]?.split(separator: ",") ?? [] {
        if let address = candidate.split(separator: " ").first { add(String(address), tag) }
      }
    }
  }

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
      if let start = content.lowercased().firstRange(of: "url=")?.upperBound {
        add(String(content[start...]), tag)
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
