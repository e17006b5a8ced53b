import Publishing

/// The files of `templates/assets/`, with the hash of their content in their names so that browsers may
/// keep them for ever.
package struct SiteAssets: Sendable {
  private let names: [String: String]
  let files: [(route: Route, bytes: [UInt8])]

  /// - Parameter files: by name, such as `site.css`.
  package init(_ files: [(name: String, bytes: [UInt8])]) {
    var names: [String: String] = [:]
    var published: [(route: Route, bytes: [UInt8])] = []
    for file in files {
      let bytes = Self.compact(file.name, file.bytes)
      let fingerprinted = Self.fingerprinted(file.name, bytes)
      names[file.name] = fingerprinted
      published.append((.asset(name: fingerprinted), bytes))
    }
    self.names = names
    self.files = published
  }

  private static func compact(_ name: String, _ bytes: [UInt8]) -> [UInt8] {
    if name.hasSuffix(".css") { return compactStyleSheet(bytes) }
    // An author's own script, or another's with its licence above it, is published as it is.
    return name.hasSuffix(".js") && isBuiltIn(name, bytes) ? compactScript(bytes) : bytes
  }

  private static func isBuiltIn(_ name: String, _ bytes: [UInt8]) -> Bool {
    BuiltInTemplates.files.contains { $0.name == "assets/\(name)" && $0.text.utf8.elementsEqual(bytes) }
  }

  func route(_ name: String) -> Route { .asset(name: names[name] ?? name) }

  /// `site.css` → `site.a1b2c3d4e5.css`.
  static func fingerprinted(_ name: String, _ bytes: [UInt8]) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "\(name).\(fingerprint(bytes))" }
    return "\(name[..<dot]).\(fingerprint(bytes))\(name[dot...])"
  }
}
