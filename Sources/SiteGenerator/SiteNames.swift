import Briefings
import Diagnostics
import FileReading
import Loading

/// What the briefings and languages of a site are called, for whoever completes what is typed. Looks at folders and settings,
/// and at no text.
package struct SiteNames {
  /// Folders of briefings, newest first, and after them the last parts of their names.
  package private(set) var briefings: [String] = []
  /// Tags.
  package private(set) var languages: [String] = []

  /// - Parameter content: the folder; what cannot be read in it has no names.
  package init(content: String) {
    do throws(FileFailure) {
      let tree = try SourceTree(content)
      let contents = try tree.contents(of: tree.root)
      if let folder = contents["briefings"], folder.failure == nil {
        let names = try tree.contents(of: folder).entries.filter(\.isFolder).map(\.name)
        briefings = names.reversed() + names.reversed().map(Self.slug).filter { !names.contains($0) }
      }
      if let settings = contents["site.yml"], settings.failure == nil {
        let file = ContentFile(path: settings.path, bytes: try tree.bytes(of: settings))
        languages = SiteSettings.read(file, checks: []).value?.languages.map(\.tag) ?? []
      }
    } catch {
      // Whoever runs the command is told.
    }
  }

  /// What follows the date.
  private static func slug(_ name: String) -> String {
    let parts = name.split(separator: "-", maxSplits: 3, omittingEmptySubsequences: false)
    return parts.count == 4 && parts[..<3].allSatisfy { Int($0) != nil } ? String(parts[3]) : name
  }
}
