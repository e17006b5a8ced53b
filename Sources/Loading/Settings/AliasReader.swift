import Briefings
import Characters
import Diagnostics
import YAMLReading

extension SettingsReader {
  /// Reads `aliases: [old-slug, news/2019/17.html]`.
  ///
  /// A slug means the address that it made in each language; a path leads to the edition of the language that
  /// it begins with, or else of the site's first.
  mutating func aliases(_ node: Node, _ site: SiteSettings) -> [OldAddress] {
    var addresses: [OldAddress] = []
    for (text, mark) in strings(node, "aliases") {
      if isSlug(text) {
        addresses += site.languages.map { OldAddress(path: "\($0)/\(text)/", language: $0) }
      } else if isOldPath(text) {
        let first = text.split(separator: "/").first.map(String.init)
        let language = site.languages.first { $0.tag == first } ?? site.languages.first
        if let language { addresses.append(OldAddress(path: text, language: language)) }
      } else {
        let names = text.split(separator: "/")
        let problem = names.lazy.compactMap { name in
          problemOnWindows(name).map { ": '\(name)' \($0)" }
        }.first
        report(
          .invalidAlias, at: mark, "'\(text)' is not an address below the site's own\(problem ?? "")",
          help: "Write a slug (old-name), or a path that ends in a slash or .html (ko/2019/old-name/)",
          length: text.unicodeScalars.count)
      }
    }
    return addresses
  }

  /// Folders and files below the site's root, where a page that leads on can be put.
  private func isOldPath(_ text: String) -> Bool {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    let names = parts.last == "" ? parts.dropLast() : parts
    return names.count > 0 && (text.hasSuffix("/") || text.hasSuffix(".html") || text.hasSuffix(".htm"))
      && names.allSatisfy {
        !$0.isEmpty && !$0.hasPrefix(".") && !$0.hasPrefix("_") && problemOnWindows($0) == nil
      }
      && text.unicodeScalars.allSatisfy {
        $0.isLetter || $0.properties.numericType == .decimal
          || "-._~/".unicodeScalars.contains($0)
      }
  }
}
