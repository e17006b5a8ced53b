import Characters

/// Finds the file of the site that an address on one of its pages leads to.
struct SiteAddresses: Sendable {
  /// Where an address leads within the site.
  struct Target: Hashable, Sendable {
    /// Path of the file below the output folder; a folder's ends with a slash, or is empty.
    var path: String
    var fragment: String?
  }

  /// The address of the site, with a slash at its end; nil where it is not known.
  private let base: String?
  /// The path of that address: `/`, or `/press/` for a site below a path.
  private let basePath: String

  init(baseURL: String?) {
    base = baseURL.map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    basePath = Self.path(of: base)
  }

  /// `/` or the path of a site's address.
  static func path(of baseURL: String?) -> String {
    guard let baseURL, let host = baseURL.firstRange(of: "://")?.upperBound,
      let slash = baseURL[host...].firstIndex(of: "/")
    else { return "/" }
    return String(baseURL[slash...])
  }

  /// Nil for an address outside the site.
  func target(of address: String, on page: String) -> Target? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    var path =
      String(parts.first ?? "").split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
      .first.map(String.init) ?? ""
    let fragment = parts.count > 1 ? percentDecoded(String(parts[1])) : nil
    if let base, path.hasPrefix(base) {
      path = String(path.dropFirst(base.count))
      return Target(path: percentDecoded(path), fragment: fragment)
    }
    if path.isEmpty { return Target(path: page, fragment: fragment) }
    if hasScheme(path) || path.hasPrefix("//") { return nil }
    if path.hasPrefix("/") {
      guard path.hasPrefix(basePath) else { return nil }
      return Target(path: percentDecoded(String(path.dropFirst(basePath.count))), fragment: fragment)
    }
    return joined(percentDecoded(path), to: page).map { Target(path: $0, fragment: fragment) }
  }

  /// Nil if the path climbs out of the site.
  private func joined(_ path: String, to page: String) -> String? {
    var folders = page.split(separator: "/").dropLast().map(String.init)
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isLast = index == parts.count - 1
      switch part {
      case "..":
        guard folders.popLast() != nil else { return nil }
        if isLast { folders.append("") }
      case ".", "": if isLast { folders.append("") }
      default: folders.append(String(part))
      }
    }
    return folders.joined(separator: "/")
  }
}

/// Whether it begins with a scheme such as `https:` (RFC 3986, 3.1).
private func hasScheme(_ address: String) -> Bool {
  let scheme = address.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
  guard scheme.endIndex < address.utf8.endIndex, address.utf8[scheme.endIndex] == UInt8(ascii: ":"),
    let first = scheme.first
  else { return false }
  return first.isASCIILetter
}

private func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  var decoded: [UInt8] = []
  var rest = Substring(text).utf8
  while let byte = rest.popFirst() {
    let digits = rest.prefix(2)
    if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
      decoded.append(value)
      rest = rest.dropFirst(2)
    } else {
      decoded.append(byte)
    }
  }
  return String(decoding: decoded, as: UTF8.self)
}
