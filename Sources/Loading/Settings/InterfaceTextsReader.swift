package import Diagnostics
import SourceReading
import YAMLReading

/// The program's own words in one language: `templates/strings/<language>.yml`.
package struct InterfaceTexts: Hashable, Sendable {
  /// Path of the file, as shown in diagnostics.
  package var file: String
  /// By key, in the order of the file.
  package var texts: [(key: String, text: String)]
  /// January first; empty when the language's dates need no names.
  package var monthNames: [String]
  /// What languages are called, by their tags.
  package var languageNames: [String: String]

  private let values: [String: String]
  private let patterns: [String: TextPattern]
  /// By key, what is said of exactly one.
  private let singulars: [String: TextPattern]

  init(
    file: String, texts: [(key: String, text: String)], monthNames: [String],
    languageNames: [String: String] = [:], singulars: [String: String] = [:]
  ) {
    self.file = file
    self.texts = texts
    self.monthNames = monthNames
    self.languageNames = languageNames
    self.singulars = singulars.mapValues(TextPattern.init)
    values = Dictionary(texts.map { ($0.key, $0.text) }) { first, _ in first }
    patterns = values.mapValues(TextPattern.init)
  }

  package subscript(_ key: String) -> String? { values[key] }

  /// The text of a key with its `{placeholders}` filled, in the form that goes with its `{count}`.
  /// - Complexity: O(text × values), both short.
  package func filled(_ key: String, _ replacements: KeyValuePairs<String, String>) -> String {
    let isOne = replacements.contains { $0.key == "count" && $0.value == "1" }
    return (isOne ? singulars[key] : nil)?.filled(replacements) ?? patterns[key]?.filled(replacements) ?? ""
  }

  package static func == (lhs: Self, rhs: Self) -> Bool {
    lhs.file == rhs.file && lhs.values == rhs.values && lhs.monthNames == rhs.monthNames
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(values) }

  /// Reads a file of interface texts.
  /// - Parameter locale: of texts that have several forms, that of this locale is taken, or else the first.
  package static func read(_ file: ContentFile, locale: String? = nil) -> Outcome<InterfaceTexts?> {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      return Outcome(
        nil, encodingErrors(in: file.bytes, file: file.path, rule: .invalidUTF8, help: "Save it as UTF-8"))
    }
    var reader = SettingsReader(text, file: file.path)
    guard let root = reader.root() else { return Outcome(nil, reader.diagnostics) }
    var texts: [(key: String, text: String)] = []
    var monthNames: [String] = []
    var languageNames: [String: String] = [:]
    var singulars: [String: String] = [:]
    for (key, value) in root {
      guard let name = key.scalar?.string else { continue }
      if name == "monthNames" {
        monthNames = reader.strings(value, name).map(\.text)
        if monthNames.count != 12 {
          reader.report(
            .settingType, at: value.mark, "'monthNames' has \(monthNames.count) names, not 12", help: nil)
        }
      } else if name == "languageNames" {
        languageNames = Dictionary(reader.forms(value, name)) { first, _ in first }
      } else if case .mapping = value {
        let forms = reader.forms(value, name)
        guard let first = forms.first else { continue }
        if let one = forms.first(where: { $0.0 == "one" })?.1 { singulars[name] = one }
        let usual = forms.first { $0.0 == locale } ?? forms.first { $0.0 == "other" } ?? first
        texts.append((name, usual.1))
      } else if let text = reader.string(value, name) {
        texts.append((name, text))
      }
    }
    let failed = reader.hasErrors
    return Outcome(
      failed
        ? nil
        : InterfaceTexts(
          file: file.path, texts: texts, monthNames: monthNames, languageNames: languageNames,
          singulars: singulars), reader.diagnostics)
  }

  /// An error for every text that one language has and another lacks, naming both files.
  package static func differences(_ all: [InterfaceTexts]) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for here in all {
      for there in all where there.file != here.file {
        for (key, _) in there.texts where here[key] == nil {
          diagnostics.append(
            Diagnostic(
              .missingInterfaceText, at: SourceLocation(file: here.file),
              "The text '\(key)' is in \(there.file) but not here",
              help: nearestName(to: key, among: here.texts.map(\.key).filter { there[$0] == nil }).map {
                "Is it '\($0)', misspelt?"
              } ?? "Add a line '\(key): …'"))
        }
      }
    }
    return diagnostics
  }
}

extension SettingsReader {
  /// The forms of a text, by what they are for.
  fileprivate mutating func forms(_ node: Node, _ key: String) -> [(String, String)] {
    guard let mapping = mapping(node, what: "'\(key)'") else { return [] }
    var forms: [(String, String)] = []
    for (name, value) in mapping {
      if let name = name.scalar?.string, let text = string(value, "\(key).\(name)") {
        forms.append((name, text))
      }
    }
    return forms
  }
}

/// A text with `{placeholders}`, taken apart once for the thousands of times that it is filled.
private struct TextPattern: Sendable {
  /// What stands before each placeholder, and what is in its braces.
  private var placeholders: [(before: String, name: String)] = []
  private let end: String

  init(_ text: String) {
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      placeholders.append((String(rest[..<open]), String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    end = String(rest)
  }

  /// The text; a placeholder that is not among the replacements stays.
  func filled(_ replacements: KeyValuePairs<String, String>) -> String {
    var text = ""
    for (before, name) in placeholders {
      text += before
      if let value = replacements.first(where: { $0.key == name })?.value {
        text += value
      } else {
        text += "{\(name)}"
      }
    }
    return text + end
  }
}
