import Publishing

/// The files of `templates/assets/`, with the hash of their content in their names so that browsers may
/// keep them for ever.
package struct SiteAssets: Sendable {
  private let names: [String: String]
  let artifacts: [Artifact]

  /// - Parameter files: by name, such as `site.css`.
  package init(_ files: [(name: String, bytes: [UInt8])]) {
    var names: [String: String] = [:]
    var artifacts: [Artifact] = []
    for file in files {
      let bytes = file.name.hasSuffix(".css") ? compactStyleSheet(file.bytes) : file.bytes
      let fingerprinted = Self.fingerprinted(file.name, bytes)
      names[file.name] = fingerprinted
      artifacts.append(Artifact(path: Route.asset(name: fingerprinted).file, bytes: bytes))
    }
    self.names = names
    self.artifacts = artifacts
  }

  func route(_ name: String) -> Route { .asset(name: names[name] ?? name) }

  /// `site.css` → `site.a1b2c3d4e5.css`.
  static func fingerprinted(_ name: String, _ bytes: [UInt8]) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "\(name).\(fingerprint(bytes))" }
    return "\(name[..<dot]).\(fingerprint(bytes))\(name[dot...])"
  }
}
