import Briefings
import Diagnostics
import Loading

/// Finds the author's files in the folder of templates that nothing uses: mostly those with a misspelt name.
struct UnusedLook {
  let look: Look
  let languages: [Language]
  /// The names of pages' templates, and of those that other templates have as a part.
  let usedTemplates: Set<String>
  let assets: SiteAssets

  var diagnostics: [Diagnostic] {
    look.additions.compactMap { name, file in
      guard !isUsed(name) else { return nil }
      let location = SourceLocation(file: file.path)
      return Diagnostic(
        .unusedTemplateFile, at: location, "Nothing uses the file '\(name)'",
        help: nearestName(to: name, among: Look.builtInNames).map { "Did you mean '\($0)'?" }
          ?? help(for: name))
    }
  }

  private func isUsed(_ name: String) -> Bool {
    if name.hasSuffix(".mustache") { return usedTemplates.contains(String(name.dropLast(9))) }
    if name.hasPrefix("assets/") { return isNamed(asset: String(name.dropFirst(7))) }
    if name.hasPrefix("strings/") {
      return languages.contains { "strings/\($0).yml" == name || "strings/\($0.withoutRegion).yml" == name }
    }
    // Whatever else lies there is no part of the look, unless it would be one in another folder.
    return !Look.builtInNames.contains { $0.hasSuffix("/\(name.split(separator: "/").last ?? "")") }
  }

  /// Whether another file of the look has the name, as it is in the folder or as it is published.
  private func isNamed(asset name: String) -> Bool {
    let published = assets.route(name).path
    let names = [name, published.split(separator: "/").last.map(String.init) ?? published].map {
      Array($0.utf8)
    }
    return look.files.contains { other, file in
      other != "assets/\(name)" && names.contains { file.bytes.firstRange(of: $0) != nil }
    }
  }

  private func help(for name: String) -> String {
    if name.hasPrefix("strings/") {
      return "The site has no such language: add it to 'languages' in site.yml"
    }
    if name.hasPrefix("assets/") {
      return "Name it in a template, a style sheet or a script, or take it away"
    }
    return
      "Write {{> \(name.hasSuffix(".mustache") ? String(name.dropLast(9)) : name)}} where it belongs, or take it away"
  }
}
