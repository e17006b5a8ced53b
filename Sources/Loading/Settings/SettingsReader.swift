import Briefings
import Characters
import Diagnostics
import SourceReading
import TextCleaning
import YAMLReading

/// Reads a YAML settings file strictly: an unknown key, a wrong type or a missing entry is an error with its
/// place, and reading goes on to find the next.
struct SettingsReader {
  let file: String
  private let text: String
  private let lines: SettingsLines
  private var findings = Findings()
  private var cleaning: CleaningReport

  var diagnostics: [Diagnostic] { findings.list }

  var hasErrors: Bool { findings.hasErrors }

  init(_ text: String, file: String) {
    let cleaned = CleanedFile(Array(text.utf8), file: file)
    self.init(String(decoding: cleaned.bytes, as: UTF8.self), in: cleaned)
    cleaning = cleaned.report(.settings)
  }

  /// - Parameters:
  ///   - text: what the file begins with, after cleaning.
  ///   - file: whose characters have been reported.
  init(_ text: String, in file: CleanedFile) {
    self.file = file.file
    self.text = text
    lines = SettingsLines(file)
    cleaning = CleaningReport(.settings)
  }

  /// The mapping at the root of the file; nil after reporting why there is none. An empty file is an
  /// empty mapping.
  mutating func root() -> Node.Mapping? {
    defer { findings += cleaning.diagnostics() }
    do {
      let document = try YAMLDocument(text)
      guard document.aliases.isEmpty else {
        for mark in document.aliases {
          report(
            .yamlAlias, at: mark, "This stands for what is written elsewhere in the file",
            help: "Write it out here")
        }
        return nil
      }
      guard let node = document.root else { return .empty }
      return mapping(cleaned(node), what: "The file")
    } catch {
      report(error)
      return nil
    }
  }

  /// The node with every text cleaned: escape sequences bring in what the file itself did not have.
  private mutating func cleaned(_ node: Node) -> Node {
    switch node {
    case .scalar(var scalar):
      guard let cleaned = TextCleaner(.words).cleaned(scalar.string) else { return node }
      let place = location(node.mark)
      cleaning.add(cleaned.changes) { _ in place }
      scalar.string = cleaned.text
      return .scalar(scalar)
    case .mapping(var mapping):
      for index in mapping.indices {
        let entry = mapping[index]
        mapping[index] = (key: cleaned(entry.key), value: cleaned(entry.value))
      }
      return .mapping(mapping)
    case .sequence(var sequence):
      for index in sequence.indices { sequence[index] = cleaned(sequence[index]) }
      return .sequence(sequence)
    }
  }

  mutating func mapping(_ node: Node, what: String) -> Node.Mapping? {
    if let mapping = node.mapping { return mapping }
    report(
      .settingType, at: node.mark, "\(what) must hold keys and values (key: value)",
      help: "Write each entry on a line of its own, with a colon and a space after the key")
    return nil
  }

  /// Calls `read` for every entry whose key is known, and reports the others.
  mutating func entries(
    of mapping: Node.Mapping, known: [String], _ read: (inout SettingsReader, String, Node) -> Void
  ) {
    /// The last setting, with all that commas have cut off from its text.
    var last: (name: String, text: String?) = ("", nil)
    for (key, value) in mapping {
      guard let name = key.scalar?.string, known.contains(name) else {
        let name = key.scalar?.string ?? ""
        if mapping.isFlow, value.isAbsent, key.scalar?.isPlain ?? false, let text = last.text {
          last.text = "\(text), \(name)"
          report(
            .unknownKey, at: key.mark,
            "A comma ended the text of '\(last.name)', so that '\(name)' is taken for a setting",
            help: "Put the text in quotation marks: \(last.name): \"\(text), \(name)\"",
            length: max(1, name.unicodeScalars.count))
        } else {
          report(
            .unknownKey, at: key.mark, "There is no setting '\(name)' here",
            help: nearestName(to: name, among: known).map { "Did you mean '\($0)'?" }
              ?? "Known here: \(known.joined(separator: ", "))", length: name.unicodeScalars.count)
        }
        continue
      }
      last = (name, value.scalar.flatMap { $0.isPlain ? $0.string : nil })
      read(&self, name, value)
    }
  }

  mutating func string(_ node: Node, _ name: String) -> String? {
    if let text = node.scalar?.string, !text.isEmpty { return text }
    report(.settingType, at: node.mark, "'\(name)' must be a text", help: nil)
    return nil
  }

  mutating func strings(_ node: Node, _ name: String) -> [(text: String, mark: Mark?)] {
    guard let sequence = node.sequence else {
      report(
        .settingType, at: node.mark, "'\(name)' must be a list", help: "Write it as [one, two]")
      return []
    }
    var result: [(text: String, mark: Mark?)] = []
    for item in sequence {
      if let text = string(item, name) { result.append((text, item.mark)) }
    }
    return result
  }

  /// A text per language; every language of the site must have one.
  mutating func localized(_ node: Node, _ name: String, in languages: [Language]) -> LocalizedText {
    guard let mapping = mapping(node, what: "'\(name)'") else { return [:] }
    var texts: LocalizedText = [:]
    entries(of: mapping, known: languages.map(\.tag)) { reader, tag, value in
      guard let language = Language(tag), let text = reader.string(value, "\(name).\(tag)") else { return }
      texts[language] = text
    }
    for language in languages where texts[language] == nil && !mapping.contains(language.tag) {
      report(
        .missingLanguage, at: node.mark, "'\(name)' has no text in '\(language)'",
        help: "Add a line '\(language): …' below '\(name):'")
    }
    return texts
  }

  mutating func report(
    _ rule: Rule, at mark: Mark?, _ message: String, reason: String? = nil, help: String?, length: Int = 1
  ) {
    findings.add(
      Diagnostic(rule, at: location(mark, length: length), message, reason: reason, help: help))
  }

  func location(_ mark: Mark?, length: Int = 1) -> SourceLocation {
    guard let mark else { return SourceLocation(file: file) }
    return lines.location(line: mark.line, column: mark.column, length: length)
  }

  /// Where words that begin at a mark are in the file.
  func origin(of mark: Mark?) -> TextOrigin {
    guard let mark else { return TextOrigin(file: file) }
    return lines.origin(line: mark.line, column: mark.column)
  }

  private mutating func report(_ failure: YAMLFailure) {
    switch failure.reason {
    case .syntax(let problem):
      report(
        .invalidYAML, at: failure.mark, "This is not valid YAML: \(problem)",
        help: "Check the indentation, and put quotation marks around a text that holds ': ' or ' #'")
    case .repeatedKeys(let keys):
      let names = keys.map { "'\($0)'" }.joined(separator: ", ")
      report(
        .duplicateKey, at: failure.mark, "The key \(names) occurs more than once", help: "Keep one of them")
    case .tooDeep(let limit):
      report(
        .invalidYAML, at: failure.mark, "This is nested more than \(limit) levels deep",
        help: "No setting has more than a few levels: take out brackets and braces that nothing needs")
    case .memory:
      report(.invalidYAML, at: nil, "There is not enough memory to read this as YAML", help: nil)
    }
  }
}

extension Node.Mapping {
  fileprivate func contains(_ key: String) -> Bool { contains { $0.key.scalar?.string == key } }
}
