import Characters
import Diagnostics
import FileReading

/// A file that is put on the site as it is.
package struct StaticFile: Sendable {
  /// Where it is on the site, and below `content/static`.
  package var path: String
  package var file: ContentFile
}

/// Reads what is in `content/static`.
enum StaticFileLoader {
  /// Hidden names that hosts and other programs ask a site for. Others are what programs keep for themselves, or secrets.
  private static let askedFor: Set = [".well-known", ".nojekyll", ".htaccess"]

  /// - Parameter folder: nil if there is none.
  /// - Complexity: linear in the files.
  static func load(_ folder: FolderEntry?, in tree: SourceTree) -> Outcome<[StaticFile]> {
    // What cannot be used has been reported with the folder it is in.
    guard let folder, folder.failure == nil else { return Outcome([]) }
    var files: [StaticFile] = []
    var diagnostics: [Diagnostic] = []
    var waiting = [(prefix: "", folder: folder)]
    var entered: Set<[String]> = [folder.location]
    while let (prefix, folder) = waiting.popLast() {
      do throws(FileFailure) {
        let contents = try tree.contentOfAuthors(
          in: folder, with: prefix.isEmpty ? askedFor : [], &diagnostics)
        diagnostics += contents.failures.map { $0.diagnostic() }
        for entry in contents.entries where entry.failure == nil {
          if let problem = problemOnWindows(entry.name) {
            diagnostics.append(
              refusal(
                entry.path, "The file cannot be published: its name \(problem)",
                "The site could not be copied to such a computer", "Give it another name"))
          } else if !entry.isFolder {
            let bytes = try tree.bytes(of: entry)
            if AttachmentType.isRun(entry.name) || AttachmentType.isProgram(bytes) {
              diagnostics.append(
                refusal(
                  entry.path, "The file is a program, or has macros in it",
                  "Readers would run it because it comes from here",
                  "Save the document without its macros, and publish no programs"))
            } else {
              files.append(
                StaticFile(path: prefix + entry.name, file: ContentFile(path: entry.path, bytes: bytes)))
            }
          } else if entered.insert(entry.location).inserted {
            waiting.append((prefix + entry.name + "/", entry))
          } else {
            let target = ([tree.path] + entry.location).joined(separator: "/")
            diagnostics.append(FileFailure(path: entry.path, .readAlready(target: target)).diagnostic())
          }
        }
      } catch {
        diagnostics.append(error.diagnostic(.unreadableFile, "The file"))
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Outcome(files, diagnostics.sorted { ($0.location?.file ?? "") < ($1.location?.file ?? "") })
  }

  private static func refusal(_ path: String, _ message: String, _ reason: String, _ help: String)
    -> Diagnostic
  {
    Diagnostic(.invalidStaticFile, at: SourceLocation(file: path), message, reason: reason, help: help)
  }
}
