package import Briefings
import Diagnostics
import FileReading

/// A file that is published beside a briefing, as it was read.
package struct AttachedFile: Sendable {
  package var attachment: Attachment
  /// Whether it is the document that the text was made of.
  package var isOriginal: Bool
  package var type: AttachmentType
  package var bytes: [UInt8]
}

/// Reads the files that the settings of a briefing attach, and finds those that nobody names.
enum AttachmentLoader {
  static func load(
    _ settings: BriefingSettings, in folder: String, _ contents: FolderContents, of tree: SourceTree
  ) -> Outcome<[AttachedFile]> {
    var diagnostics: [Diagnostic] = []
    var wanted = settings.attachments.map { ($0, isOriginal: false) }
    if settings.downloadsOriginal {
      let original = contents.entries.first {
        !$0.isFolder && isOriginal($0.name) && AttachmentType(fileName: $0.name) != nil
      }
      if let original {
        wanted.append((Attachment(file: original.name), true))
      } else {
        diagnostics.append(
          Diagnostic(
            .missingAttachment, at: SourceLocation(file: folder),
            "There is no document that the text was made of: no 'original.hwpx' or the like",
            help: "Put it there under that name, or take 'download: original' out of briefing.yml"))
      }
    }
    let files = wanted.compactMap { attachment, isOriginal -> AttachedFile? in
      let path = "\(folder)/\(attachment.file)"
      guard let entry = contents[attachment.file] else {
        let names = contents.entries.filter { !$0.isFolder }.map(\.name)
        diagnostics.append(
          Diagnostic(
            .missingAttachment, at: SourceLocation(file: path),
            "There is no such file in the folder of the briefing",
            help: nearestName(to: attachment.file, among: names).map { "Did you mean '\($0)'?" }
              ?? "Put the file beside briefing.yml"))
        return nil
      }
      guard entry.failure == nil, let type = AttachmentType(fileName: attachment.file) else { return nil }
      do throws(FileFailure) {
        let bytes = try tree.bytes(of: entry)
        if let problem = problem(with: bytes, type, at: path) {
          diagnostics.append(problem)
          return nil
        }
        return AttachedFile(attachment: attachment, isOriginal: isOriginal, type: type, bytes: bytes)
      } catch {
        diagnostics.append(error.diagnostic(.missingAttachment, "The file"))
        return nil
      }
    }
    return Outcome(files, diagnostics)
  }

  static func isOriginal(_ name: String) -> Bool { name.hasPrefix("original.") }

  private static func problem(with bytes: [UInt8], _ type: AttachmentType, at path: String) -> Diagnostic? {
    if AttachmentType.isProgram(bytes) {
      return Diagnostic(
        .invalidAttachment, at: SourceLocation(file: path), "The file is a program, or has macros in it",
        reason: "Readers would run it because it comes from here",
        help: "Save the document without its macros, and publish no programs")
    }
    guard !bytes.isEmpty, type.name != "PDF" || bytes.prefix(1024).starts(with: Array("%PDF-".utf8)) else {
      return Diagnostic(
        .invalidAttachment, at: SourceLocation(file: path),
        bytes.isEmpty ? "The file is empty" : "The file is not what its name says",
        help: "Ask for the file again")
    }
    return nil
  }

  /// Warns of files in the folder of a briefing that nothing names: they would be forgotten there.
  /// - Parameter settings: as it is written; a file that a comment names waits for something.
  static func unnamed(
    _ contents: FolderContents, _ briefing: BriefingSettings, settings: String
  ) -> [Diagnostic] {
    let named = Set(
      briefing.attachments.map(\.file) + briefing.figures.map(\.file) + [briefing.image].compactMap(\.self))
    return contents.entries.compactMap { entry in
      let name = entry.name
      let known =
        name == "briefing.yml" || isOriginal(name) || named.contains(name) || settings.contains(name)
        // Notes of authors, and what editors leave behind.
        || name.hasSuffix(".md") || name.hasSuffix("~") || name.hasSuffix(".po") || name.hasSuffix(".txt")
      guard !known, entry.failure == nil else { return nil }
      return Diagnostic(
        .unnamedFile, at: SourceLocation(file: entry.path),
        "Nothing names this \(entry.isFolder ? "folder" : "file"), so no page has it",
        help: entry.isFolder
          ? "Move what is in it into the folder of the briefing, and name it in briefing.yml"
          : AttachmentType(fileName: name) == nil
            ? "Remove it, or keep it elsewhere"
            : "Name it below 'attachments:' in briefing.yml, or keep it elsewhere")
    }
  }
}
