import Briefings
import Diagnostics
package import FileReading

/// The slugs of all briefings in any language of the site, each with the path of the briefing's folder.
/// - Parameter folder: the content folder; nothing is taken in one that is not there. A briefing in it whose settings
///   cannot be read goes by the name of its folder.
/// - Complexity: linear in the settings of all briefings; no text is read.
package func takenSlugs(in folder: String, site: SiteSettings) throws(FileFailure) -> [String: String] {
  let tree: SourceTree
  do {
    tree = try SourceTree(folder)
  } catch  where error.isMissing {
    return [:]
  }
  guard let briefings = try tree.contents(of: tree.root)["briefings"], briefings.kind != .file else {
    return [:]
  }
  var owners: [String: String] = [:]
  for entry in try tree.contents(of: briefings).entries where entry.isFolder {
    for slug in slugs(of: entry, in: tree, site) { owners[slug] = entry.path }
  }
  return owners
}

private func slugs(of folder: FolderEntry, in tree: SourceTree, _ site: SiteSettings) -> [String] {
  var text: String?
  do {
    if let file = try tree.contents(of: folder)["briefing.yml"] {
      text = String(validating: try tree.bytes(of: file), as: UTF8.self)
    }
  } catch {
    text = nil
  }
  let settings = readBriefingSettings(
    text, file: "\(folder.path)/briefing.yml", folder: folder.name, document: nil, site: site)
  return settings.value.map { Array($0.slugs.values) } ?? [splitFolderName(folder.name).slug]
}
