package import Diagnostics
import Yams

/// What `briefing.yml` says of how its text is to be read: repairs that are not to be made, and lines that are
/// something else than they look.
///
///     repairs: {lost-flag: off}
///     reading:
///       - {line: 12, as: heading-2}
///       - {text: 해외 대비, as: paragraph}
package struct ReadingSettings {
  private enum Place {
    case line(Int)
    case text(String)
  }

  private struct Override {
    var place: Place
    var role: ReadingOptions.Role
    var location: SourceLocation
  }

  static let keys = ["reading", "repairs"]

  private(set) var disabledRepairs: Set<String> = []
  package private(set) var diagnostics: [Diagnostic] = []
  private var overrides: [Override] = []

  /// Reads the two settings and leaves the others, and errors in the file as a whole, to the reader of those.
  package init(_ text: String, file: String) {
    var reader = SettingsReader(text, file: file)
    guard let root = reader.root() else { return }
    let reported = reader.diagnostics.count
    for (key, node) in root {
      switch key.scalar?.string {
      case "repairs": readRepairs(node, &reader)
      case "reading": readOverrides(node, &reader)
      default: break
      }
    }
    // What is wrong with the characters of the file is told by the reader of the other settings too.
    diagnostics = Array(reader.diagnostics[reported...])
  }

  /// The lines that the overrides mean, and an error for each that means none or more than one.
  package func roles(in source: SourceText) -> Outcome<[Int: ReadingOptions.Role]> {
    var roles: [Int: ReadingOptions.Role] = [:]
    var diagnostics = Findings()
    var search = LineSearch(
      overrides.lazy.compactMap { if case .text(let text) = $0.place { text } else { nil } })
    for (position, line) in source.lines.enumerated() { search.search(line.text, position: position) }
    for override in overrides {
      var hits = LineSearch.Hits()
      switch override.place {
      case .line(let number):
        let position = number - 1
        if source.lines.indices.contains(position), !source.lines[position].isBlank {
          hits = LineSearch.Hits(count: 1, first: [position])
        }
      case .text(let text): hits = search[text]
      }
      if hits.count == 1 {
        roles[source.lines[hits.first[0]].number] = override.role
      } else {
        diagnostics.add(mismatch(override, hits, in: source))
      }
    }
    return Outcome(roles, diagnostics.list)
  }

  private func mismatch(
    _ override: Override, _ hits: LineSearch.Hits, in source: SourceText
  ) -> Diagnostic {
    if hits.count == 0 {
      let what =
        if case .line(let number) = override.place { "line \(number) has no text" } else {
          "no line has this text"
        }
      return Diagnostic(
        .overrideWithoutMatch, at: override.location,
        "This entry means nothing any more: \(what) in \(source.file)",
        help: "Look up the line with 'sitegen inspect \(source.file)', or remove the entry")
    }
    let numbers = hits.first.map { String(source.lines[$0].number) }.joined(separator: ", ")
    return Diagnostic(
      .overrideWithoutMatch, at: override.location,
      "This entry could mean \(hits.count) lines of \(source.file): \(numbers)",
      help: "Quote more of the line, or write 'line:' with its number")
  }

  private mutating func readRepairs(_ node: Node, _ reader: inout SettingsReader) {
    guard let mapping = reader.mapping(node, what: "'repairs'") else { return }
    var disabled: Set<String> = []
    reader.entries(of: mapping, known: ReadingOptions.repairs) { reader, rule, value in
      switch value.scalar?.string {
      case "off", "false", "no": disabled.insert(rule)
      case "on", "true", "yes": break
      default:
        reader.report(
          .settingType, at: value.mark, "A repair is 'on' or 'off'", help: "Write '\(rule): off'")
      }
    }
    disabledRepairs = disabled
  }

  private mutating func readOverrides(_ node: Node, _ reader: inout SettingsReader) {
    guard let entries = node.sequence else {
      reader.report(
        .settingType, at: node.mark, "'reading' must be a list",
        help: "Write each entry on a line of its own: - {line: 12, as: heading-2}")
      return
    }
    for entry in entries {
      guard let mapping = reader.mapping(entry, what: "An entry of 'reading'") else { continue }
      var place: Place?
      var role: ReadingOptions.Role?
      reader.entries(of: mapping, known: ["line", "text", "as"]) { reader, key, value in
        switch key {
        case "line": place = reader.lineNumber(value).map(Place.line)
        case "text": place = reader.string(value, "text").map(Place.text)
        default: role = reader.role(value)
        }
      }
      if let place, let role {
        overrides.append(Override(place: place, role: role, location: reader.location(entry.mark)))
      } else if !reader.hasErrors {
        reader.report(
          .settingType, at: entry.mark, "An entry of 'reading' names a line and what it is",
          help: "Write it as {line: 12, as: heading-2} or {text: words of the line, as: paragraph}")
      }
    }
  }
}

extension SettingsReader {
  fileprivate mutating func lineNumber(_ node: Node) -> Int? {
    if let number = node.scalar.flatMap({ Int($0.string) }), number > 0 { return number }
    report(.settingType, at: node.mark, "'line' must be a number from 1", help: nil)
    return nil
  }

  fileprivate mutating func role(_ node: Node) -> ReadingOptions.Role? {
    let name = node.scalar?.string ?? ""
    if let role = rolesByName.first(where: { $0.key == name })?.value { return role }
    let names = rolesByName.map(\.key)
    report(
      .unknownRole, at: node.mark, "A line cannot be read as '\(name)'",
      help: nearestName(to: name, among: names).map { "Did you mean '\($0)'?" }
        ?? "It can be \(names.joined(separator: ", "))", length: name.unicodeScalars.count)
    return nil
  }
}

private let rolesByName: KeyValuePairs<String, ReadingOptions.Role> = [
  "title": .title, "deck": .deck, "paragraph": .paragraph, "heading-2": .heading(level: 2),
  "heading-3": .heading(level: 3), "heading-4": .heading(level: 4), "note": .note, "source": .source,
  "contact": .contact,
]
