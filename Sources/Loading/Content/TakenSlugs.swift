import Briefings
import Diagnostics

/// The slugs of all briefings in any language of the site, each with the path of the briefing's folder.
/// - Parameter folder: the content folder. A briefing in it whose settings cannot be read goes by the name of
///   its folder.
/// - Complexity: linear in the settings of all briefings; no text is read.
package func takenSlugs(in folder: String, site: SiteSettings) -> [String: String] {
  let path = "\(folder)/briefings"
  var owners: [String: String] = [:]
  do {
    for (name, isFolder) in try folderEntries(path) where isFolder {
      for slug in slugs(of: name, in: "\(path)/\(name)", site) { owners[slug] = "\(path)/\(name)" }
    }
  } catch {
    // Nothing is taken in a folder that is not there; whoever writes to it finds out what else is wrong.
    return [:]
  }
  return owners
}

private func slugs(of name: String, in path: String, _ site: SiteSettings) -> [String] {
  var text: String?
  do {
    text = String(validating: try readFile("\(path)/briefing.yml"), as: UTF8.self)
  } catch {
    text = nil
  }
  let settings = readBriefingSettings(
    text, file: "\(path)/briefing.yml", folder: name, document: nil, site: site)
  return settings.value.map { Array($0.slugs.values) } ?? [splitFolderName(name).slug]
}
