import Characters

/// What a host has to know of a site.
package struct HostedSite: Sendable {
  /// `https` or `http`.
  package var scheme: String
  /// The name of the host as machines write it: `xn--3e0b707e.kr`.
  package var host: String
  /// The same as people write it: `한국.kr`.
  package var shownHost: String
  /// Nil for the usual one.
  package var port: Int?
  /// Path of the site on its host, percent-encoded, with a slash at both ends.
  package var basePath: String
  /// Tags, the first one that of the site.
  package var languages: [String]
  package var headers: HostHeaders
  package var redirects: [Redirect]
  /// Where the site is on this computer.
  package var folder: String
  /// Where its files are on the server: that of the root of the host, without a slash at its end.
  package var root: String

  /// An address that leads to another one. Both from the root of the host, percent-encoded.
  package struct Redirect: Hashable, Sendable {
    package var old: String
    package var new: String

    package init(old: String, new: String) { (self.old, self.new) = (old, new) }
  }

  /// - Parameters:
  ///   - baseURL: with a slash at its end.
  ///   - root: nil for the usual place.
  /// - Returns: nil for what is no address.
  package init?(
    baseURL: String, shownHost: (String) -> String, languages: [String], headers: HostHeaders,
    redirects: [Redirect], folder: String, root: String? = nil
  ) {
    guard let separator = baseURL.firstRange(of: "://"),
      let slash = baseURL[separator.upperBound...].firstIndex(of: "/")
    else { return nil }
    scheme = String(baseURL[..<separator.lowerBound])
    var host = baseURL[separator.upperBound..<slash]
    // The last colon of a number in brackets is none of a port.
    if let colon = host.lastIndex(of: ":"), host.last != "]" {
      port = Int(host[host.index(after: colon)...])
      host = host[..<colon]
    }
    self.host = String(host)
    self.shownHost = shownHost(self.host)
    basePath = String(baseURL[slash...])
    self.languages = languages
    self.headers = headers
    self.redirects = redirects
    self.folder = folder
    self.root = root ?? "/var/www/\(host)"
    while self.root.utf8.count > 1, self.root.hasSuffix("/") { self.root.removeLast() }
  }

  /// Where the site itself is on the server, with a slash at its end.
  var place: String { root + decoded(basePath) }

  var isEncrypted: Bool { scheme == "https" }

  /// The host and where the site is on it, for people.
  var shownAddress: String { shownHost + (port.map { ":\($0)" } ?? "") + decoded(basePath) }

  // MARK: Headers

  /// What is asked for again after five minutes: a correction has to arrive.
  static let shortCaching = "public, max-age=300"
  /// What is asked for again every time.
  static let noCaching = "no-cache"

  /// Those that go with everything: what `_headers` says, and what binds a whole host where the site is one.
  var headersOfAll: [(name: String, value: String)] {
    var all = headers.rules.filter { $0.isPrefix && $0.path == basePath }.flatMap(\.headers)
    if isEncrypted, basePath == "/" { all.append(("Strict-Transport-Security", "max-age=31536000")) }
    return all.filter { $0.name.lowercased() != "cache-control" }
  }

  /// Those of some paths only, caching aside.
  var headersOfSome: [HostHeaders.Rule] {
    headers.rules.compactMap { rule in
      var rule = rule
      rule.headers = rule.headers.filter { $0.name.lowercased() != "cache-control" }
      return rule.headers.isEmpty || (rule.isPrefix && rule.path == basePath) ? nil : rule
    }
  }

  /// How long files may be kept, where `_headers` says it: fingerprinted ones, which never change, for a year.
  var caching: [(path: Substring, isPrefix: Bool, value: String)] {
    headers.rules.flatMap { rule in
      rule.headers.filter { $0.name.lowercased() == "cache-control" }.map {
        (rule.path, rule.isPrefix, $0.value)
      }
    }
  }

  /// The folders whose files never change, below that of the site, with a slash at their end.
  var immutableFolders: [String] {
    caching.filter { $0.isPrefix && $0.path.hasPrefix(basePath) && $0.value.contains("immutable") }
      .map { decoded(String($0.path.dropFirst(basePath.utf8.count))) }
      .filter { $0.hasSuffix("/") }.sorted()
  }

  /// The page for unknown addresses below each language, by the path that these begin with.
  var notFoundPages: [(folder: String, page: String)] {
    languages.map { ("\(basePath)\($0)/", "\(basePath)\($0)/404.html") }
  }

  var notFoundPage: String { basePath + "404.html" }

  /// Those of which a compressed file may be sent.
  var compressibleTypes: [MediaType] { MediaType.all.filter(\.isCompressible) }
}

/// What percent signs stand for; as it is where that is no text.
func decoded(_ address: String) -> String {
  guard address.utf8.contains(UInt8(ascii: "%")) else { return address }
  var bytes: [UInt8] = []
  var rest = address.utf8[...]
  while let byte = rest.popFirst() {
    if byte == UInt8(ascii: "%"), let value = UInt8(String(Substring(rest.prefix(2))), radix: 16) {
      bytes.append(value)
      rest = rest.dropFirst(2)
    } else {
      bytes.append(byte)
    }
  }
  return String(validating: bytes, as: UTF8.self) ?? address
}

/// A text as a part of a regular expression in which it stands for itself.
func escapedForExpression(_ text: String) -> String {
  var escaped = ""
  for character in text.unicodeScalars {
    if "\\^$.|?*+()[]{}#".unicodeScalars.contains(character) { escaped += "\\" }
    escaped.unicodeScalars.append(character)
  }
  return escaped
}

/// In double quotation marks, as nginx, Caddy, Apache, TOML and JSON read it.
func quoted(_ text: String) -> String {
  var quoted = "\""
  for character in text.unicodeScalars {
    if character == "\"" || character == "\\" { quoted += "\\" }
    quoted.unicodeScalars.append(character)
  }
  return quoted + "\""
}

/// As one word of a shell.
func shellWord(_ text: String) -> String {
  let isPlain =
    !text.isEmpty && text.utf8.allSatisfy { $0.isASCIILetterOrDigit || "-._/:=@".utf8.contains($0) }
  return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
}
