import Briefings
package import Diagnostics
import Loading
import SourceReading
import Templating
import TextCleaning

/// The files that make the look of a site: those built into the program, each replaced by the author's own
/// file of the same name where there is one.
package struct Look: Sendable {
  /// By path below the folder of templates, in byte order.
  private let files: [(name: String, file: ContentFile)]
  private let folder: String?

  /// - Parameter folder: the author's own templates; nil for the built-in look alone.
  /// - Returns: nil if the folder cannot be read.
  package static func load(folder: String?) -> Outcome<Look?> {
    var files: [String: ContentFile] = [:]
    for file in BuiltInTemplates.files {
      files[file.name] = ContentFile(path: "templates/\(file.name)", bytes: Array(file.text.utf8))
    }
    var diagnostics: [Diagnostic] = []
    if let folder {
      do {
        for name in try filesBelow(folder) {
          let path = "\(folder)/\(name)"
          var file = ContentFile(path: path, bytes: try readFile(path))
          if name.hasSuffix(".mustache") {
            let cleaned = CleanedFile(file.bytes, file: path)
            file.bytes = cleaned.bytes
            diagnostics += cleaned.report().diagnostics()
          }
          files[name] = file
        }
      } catch {
        return Outcome(
          nil,
          [
            Diagnostic(
              .unreadableTemplates, at: SourceLocation(file: error.path),
              "The templates cannot be read: \(error)",
              help: "Name another folder of templates, or none to use the built-in look")
          ])
      }
    }
    let sorted = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    return Outcome(Look(files: sorted.map { ($0.key, $0.value) }, folder: folder), diagnostics)
  }

  var templates: [TemplateFile] {
    let suffix = ".mustache"
    return files.filter { $0.name.hasSuffix(suffix) }.map {
      TemplateFile(path: $0.file.path, name: String($0.name.dropLast(suffix.count)), bytes: $0.file.bytes)
    }
  }

  var assets: [(name: String, bytes: [UInt8])] {
    let prefix = "assets/"
    return files.filter { $0.name.hasPrefix(prefix) }.map {
      (String($0.name.dropFirst(prefix.count)), $0.file.bytes)
    }
  }

  /// The interface texts of a language: those of its tag, or else those of its primary subtag.
  func strings(for language: Language) -> ContentFile? {
    let names = ["strings/\(language).yml", "strings/\(language.withoutRegion).yml"]
    return names.lazy.compactMap { name in files.first { $0.name == name }?.file }.first
  }

  func path(_ name: String) -> String { "\(folder ?? "templates")/\(name)" }

  private static func filesBelow(_ folder: String) throws(FileFailure) -> [String] {
    var names: [String] = []
    for entry in try folderEntries(folder) {
      if entry.isFolder {
        names += try filesBelow("\(folder)/\(entry.name)").map { "\(entry.name)/\($0)" }
      } else {
        names.append(entry.name)
      }
    }
    return names
  }
}
