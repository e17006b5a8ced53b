import Diagnostics

/// All templates of a set, parsed, and where each name leads.
struct TemplateLibrary: Sendable {
  /// Bytes of all templates together.
  private static let sizeLimit = InputLimits.fileSize

  private(set) var templates: [ParsedTemplate] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var numbers: [String: Int] = [:]

  /// Parses every file, whether a page uses it or not.
  init(_ files: [TemplateFile]) {
    var size = 0
    for file in files.sorted(by: { ($0.name, $0.path) < ($1.name, $1.path) }) {
      size += file.bytes.count
      guard size <= Self.sizeLimit else {
        diagnostics.append(
          Diagnostic(
            .templatesTooLarge, at: SourceLocation(file: file.path),
            "With this file the templates have more than 64 MiB", help: "Move data out of the templates"))
        break
      }
      let parsed = TemplateParser.parse(file)
      diagnostics += parsed.diagnostics
      if let number = numbers[file.name] {
        diagnostics.append(
          Diagnostic(
            .repeatedTemplate, at: SourceLocation(file: file.path),
            "The template '\(file.name)' exists twice",
            reason: "\(templates[number].file.path) has the same name", help: "Rename one of the files"))
      } else {
        numbers[file.name] = templates.count
        templates.append(parsed.value)
      }
    }
  }

  /// The number of a template.
  func number(of name: String) -> Int? { numbers[name] }

  /// The templates that others have as a part, or build on.
  var included: Set<String> {
    var names: Set<String> = []
    for template in templates {
      for node in template.nodes {
        switch node {
        case .partial(let inclusion), .parent(let inclusion, _):
          if inclusion.template.text != template.file.name { names.insert(inclusion.template.text) }
        case .literal, .insertion, .section, .block: break
        }
      }
    }
    return names
  }

  /// Help for a template name that does not exist.
  func suggestion(for name: String) -> String {
    if let nearest = nearestName(to: name, among: numbers.keys) { return "Did you mean '\(nearest)'?" }
    return "Add the file \(name).mustache to the template folder"
  }
}
