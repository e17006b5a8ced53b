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
      return Diagnostic(
        .unusedTemplateFile, at: SourceLocation(file: file.path), "Nothing uses the file '\(name)'",
        help: nearest(to: name).map { "Did you mean '\($0)'?" } ?? help(for: name))
    }
  }

  /// The file of the built-in look that was meant: the same one in another folder, or one that is called nearly so.
  private func nearest(to name: String) -> String? {
    let wanted = FileName(name)
    let known = Look.builtInNames.map(FileName.init)
    if let moved = known.first(where: { $0.stem == wanted.stem && $0.ending == wanted.ending }) {
      return moved.path
    }
    let siblings = known.filter { $0.folder == wanted.folder && $0.ending == wanted.ending }
    return nearestName(to: wanted.stem, among: siblings.map(\.stem)).map {
      "\(wanted.folder)\($0)\(wanted.ending)"
    }
  }

  private func isUsed(_ name: String) -> Bool {
    if name.hasSuffix(".mustache") { return usedTemplates.contains(String(name.dropLast(9))) }
    if name.hasPrefix("assets/") { return isNamed(asset: String(name.dropFirst(7))) }
    if name.hasPrefix("strings/") {
      return languages.contains { "strings/\($0).yml" == name || "strings/\($0.withoutRegion).yml" == name }
    }
    // Whatever else lies there is no part of the look, unless it would be one in another folder.
    return nearest(to: name).map { FileName($0).folder == FileName(name).folder } ?? true
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

/// The path of a file, taken apart: `assets/`, `site` and `.css`.
private struct FileName {
  let folder: String
  let stem: String
  let ending: String

  init(_ path: String) {
    let start = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let end = path[start...].lastIndex(of: ".") ?? path.endIndex
    (folder, stem, ending) = (String(path[..<start]), String(path[start..<end]), String(path[end...]))
  }

  var path: String { folder + stem + ending }
}
