package import Diagnostics
import FileReading
import Loading

extension BriefingMaker {
  /// Documents that lie in a folder, and what is said of the others.
  package struct Folder: Sendable {
    /// Their paths, by name.
    package var files: [String]
    package var diagnostics: [Diagnostic]
  }

  /// What briefings can be made of, the most telling form first: the same release is often there in several.
  private static let endings = ["hwpx", "docx", "hwp", "html", "htm", "txt"]

  /// The documents of a folder, each release once.
  /// - Returns: nil for what is no folder.
  package static func documents(in folder: String) -> Folder? {
    var found = Folder(files: [], diagnostics: [])
    let contents: FolderContents
    do throws(FileFailure) {
      let tree = try SourceTree(folder)
      contents = try tree.contents(of: tree.root)
    } catch {
      // What it is, is said by whoever reads it as a file.
      return nil
    }
    found.diagnostics += contents.failures.map { $0.diagnostic() }
    var forms: [String: [FolderEntry]] = [:]
    for entry in contents.entries where !entry.isFolder && entry.failure == nil {
      let (stem, ending) = parts(of: entry.name)
      if endings.contains(ending) { forms[stem, default: []].append(entry) }
    }
    for entry in contents.entries where !entry.isFolder && entry.failure == nil {
      let (stem, ending) = parts(of: entry.name)
      guard endings.contains(ending) else {
        // What lies beside a document under its name goes with it.
        if ending == "pdf", forms[stem] == nil {
          found.diagnostics.append(ForeignFile.pdf.diagnostic(file: entry.path))
        }
        continue
      }
      let best = forms[stem]?.min {
        (endings.firstIndex(of: parts(of: $0.name).ending) ?? 0, $0.name)
          < (endings.firstIndex(of: parts(of: $1.name).ending) ?? 0, $1.name)
      }
      if best?.name == entry.name { found.files.append(entry.path) }
    }
    if found.files.isEmpty {
      found.diagnostics.append(
        Diagnostic(
          .emptyText, at: SourceLocation(file: folder), "No document in the folder can be made a briefing",
          help: "Documents end in .\(endings.joined(separator: ", ."))"))
    }
    return found
  }

  private static func parts(of name: String) -> (stem: String, ending: String) {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return (name, "") }
    return (String(name[..<dot]), name[name.index(after: dot)...].lowercased())
  }
}
