import Diagnostics
import FileReading

extension SourceTree {
  /// What is in a folder of content, without what programs have left in it; a note names that. Hidden files are not even
  /// listed.
  func contentOfAuthors(
    in folder: FolderEntry, with hidden: Set<String> = [], _ diagnostics: inout [Diagnostic]
  ) throws(FileFailure) -> FolderContents {
    let contents = try contents(of: folder, with: hidden)
    let leavings = contents.entries.filter { !$0.isFolder && isLeaving($0.name) }
    guard !leavings.isEmpty else { return contents }
    let names = Set(leavings.map(\.name))
    diagnostics.append(
      Diagnostic(
        .passedOverFile, at: SourceLocation(file: folder.path),
        "Passed over: \(leavings.map { "'\($0.name)'" }.joined(separator: ", "))",
        reason: "\(leavings.count == 1 ? "A program has" : "Programs have") left "
          + "\(leavings.count == 1 ? "it" : "them") there while somebody worked in the folder",
        help: "Nothing needs to be done; remove what no program uses any more"))
    return contents.without(names.contains)
  }
}

/// Whether a file has a name that office programs, editors and systems give to what they keep for themselves: locks, copies
/// of what is being written, pictures of folders.
func isLeaving(_ name: String) -> Bool {
  name.hasPrefix("~$") || name.hasSuffix("~") || name.hasSuffix(".tmp")
    || ["thumbs.db", "desktop.ini"].contains(name.lowercased())
}
