import Briefings
import Characters
package import Diagnostics
import FileReading
import Loading
import SourceReading
import Templating
import TextCleaning

/// The files that make the look of a site: those built into the program, each replaced by the author's own
/// file of the same name where there is one.
package struct Look: Sendable {
  /// By path below the folder of templates, in byte order.
  let files: [(name: String, file: ContentFile)]
  private let folder: String?
  /// The author's files that take the place of none.
  let additions: [(name: String, file: ContentFile)]

  /// All files, for whoever wants to know whether the look is the same as it was.
  package var contents: [(name: String, bytes: [UInt8])] { files.map { ($0.name, $0.file.bytes) } }

  /// - Parameter folder: the author's own templates; nil for the built-in look alone.
  /// - Returns: nil if the folder cannot be read.
  package static func load(folder: String?) -> Outcome<Look?> {
    var files: [String: ContentFile] = [:]
    for file in BuiltInTemplates.files {
      files[file.name] = ContentFile(
        path: "templates/\(file.name)",
        bytes: file.isText ? Array(file.text.utf8) : file.text.unicodeScalars.map { UInt8($0.value) })
    }
    var diagnostics: [Diagnostic] = []
    if let folder {
      let own = ownFiles(in: folder)
      guard own.diagnostics.isEmpty else { return Outcome(nil, own.diagnostics) }
      for (name, file) in own.value.sorted(by: { $0.key < $1.key }) {
        var file = file
        if name.hasSuffix(".mustache") {
          let cleaned = CleanedFile(file.bytes, file: file.path)
          file.bytes = cleaned.bytes
          diagnostics += cleaned.report().diagnostics()
        }
        files[name] = file
      }
    }
    let sorted = files.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    let builtIn = Set(BuiltInTemplates.files.map(\.name))
    let look = Look(
      files: sorted.map { ($0.key, $0.value) }, folder: folder.map(withoutSlashesAtEnd),
      additions: sorted.filter { !builtIn.contains($0.key) }.map { ($0.key, $0.value) })
    return Outcome(look, diagnostics + look.namesThatCannotBePublished)
  }

  /// All files of an author's folder. What cannot be read is an error, lest the built-in file takes its place.
  private static func ownFiles(in folder: String) -> Outcome<[String: ContentFile]> {
    var own = Outcome<[String: ContentFile]>([:])
    func report(_ failure: FileFailure) {
      var finding = failure.diagnostic(.unreadableTemplates, "The templates")
      if failure.path == withoutSlashesAtEnd(folder) {
        finding.help =
          "\(failure.help); or name another folder of templates, or none to use the built-in look"
      }
      own.diagnostics.append(finding)
    }
    do {
      let tree = try SourceTree(folder)
      let (files, failures) = try tree.files()
      for failure in failures { report(failure) }
      for (name, entry) in files {
        do {
          own.value[name] = ContentFile(path: entry.path, bytes: try tree.bytes(of: entry))
        } catch {
          report(error)
        }
      }
    } catch {
      report(error)
    }
    return own
  }

  private var namesThatCannotBePublished: [Diagnostic] {
    files.filter { $0.name.hasPrefix("assets/") }.compactMap { name, file in
      let problems = name.split(separator: "/").lazy.compactMap { part in
        problemOnWindows(part).map { "'\(part)' \($0)" }
      }
      return problems.first.map { problem in
        Diagnostic(
          .invalidAssetName, at: SourceLocation(file: file.path), "The file cannot be published: \(problem)",
          reason: "The site could not be copied to such a computer", help: "Give it another name")
      }
    }
  }

  /// The files that are built into the program, by their paths below the folder of templates.
  static var builtInNames: [String] { BuiltInTemplates.files.map(\.name) }

  var templates: [TemplateFile] {
    let suffix = ".mustache"
    return files.filter { $0.name.hasSuffix(suffix) }.map {
      TemplateFile(path: $0.file.path, name: String($0.name.dropLast(suffix.count)), bytes: $0.file.bytes)
    }
  }

  var assets: [(name: String, file: ContentFile)] {
    let prefix = "assets/"
    return files.filter { $0.name.hasPrefix(prefix) }.map {
      (String($0.name.dropFirst(prefix.count)), $0.file)
    }
  }

  /// The interface texts of a language: those of its tag, or else those of its primary subtag.
  func strings(for language: Language) -> ContentFile? {
    let names = ["strings/\(language).yml", "strings/\(language.withoutRegion).yml"]
    return names.lazy.compactMap { name in files.first { $0.name == name }?.file }.first
  }

  func path(_ name: String) -> String { "\(folder ?? "templates")/\(name)" }
}
