import Briefings
import Diagnostics
import FileReading

/// Reads pictures that lie in the folder of a briefing or page.
enum PictureLoader {
  /// Reads those that the settings of a briefing name.
  static func load(
    _ settings: BriefingSettings, in folder: String, _ contents: FolderContents, of tree: SourceTree
  ) -> Outcome<[Picture]> {
    var wanted: [String] = []
    for name in settings.figures.map(\.file) + [settings.image].compactMap(\.self)
    where !wanted.contains(name) {
      wanted.append(name)
    }
    return load(wanted, in: folder, contents, of: tree)
  }

  /// - Parameters:
  ///   - wanted: their names, each once.
  ///   - folder: path of the briefing or page.
  ///   - contents: what is in it; what cannot be used there has been reported.
  /// - Returns: there is an error for each that cannot be used.
  static func load(
    _ wanted: [String], in folder: String, _ contents: FolderContents, of tree: SourceTree
  ) -> Outcome<[Picture]> {
    var diagnostics: [Diagnostic] = []
    let pictures = wanted.compactMap { name -> Picture? in
      guard let entry = contents[name] else {
        diagnostics.append(missing("\(folder)/\(name)", name, contents))
        return nil
      }
      guard entry.failure == nil else { return nil }
      let path = entry.path
      do throws(FileFailure) {
        let bytes = try tree.bytes(of: entry)
        guard bytes.count <= Limits.pictureSize else {
          diagnostics.append(tooLarge(path))
          return nil
        }
        if let mismatch = PictureSignature.mismatch(name, bytes, file: path) {
          diagnostics.append(mismatch)
          return nil
        }
        if Picture.Format(fileName: name) == .svg {
          let findings = VectorReview.diagnostics(of: bytes, file: path)
          diagnostics += findings
          if !findings.isEmpty { return nil }
        }
        if let format = Picture.Format(fileName: name), let size = PictureSize(of: bytes, format: format) {
          return Picture(name: name, bytes: bytes, size: size)
        }
        diagnostics.append(unreadable(path))
      } catch {
        diagnostics.append(error.diagnostic(.missingPicture, "The picture"))
      }
      return nil
    }
    return Outcome(pictures, diagnostics)
  }

  private static func missing(_ path: String, _ name: String, _ contents: FolderContents) -> Diagnostic {
    let names = contents.entries.filter { !$0.isFolder }.map(\.name)
    return Diagnostic(
      .missingPicture, at: SourceLocation(file: path),
      "There is no such picture in the folder of the briefing",
      help: nearestName(to: name, among: names).map { "Did you mean '\($0)'?" }
        ?? "Put the file beside briefing.yml")
  }

  private static func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .unreadablePicture, at: SourceLocation(file: path),
      "The size of the picture cannot be read",
      reason:
        "The file is not what its name says, or is cut off; pages need the size to keep still while they load",
      help: "Save it anew as PNG, JPEG, WebP, AVIF, or SVG with a width and height or a viewBox")
  }

  private static func tooLarge(_ path: String) -> Diagnostic {
    Diagnostic(
      .pictureSize, at: SourceLocation(file: path),
      "The picture is larger than \(Limits.pictureSize >> 20) MiB",
      help: "Save it smaller: 2000 pixels are enough for any page")
  }
}
