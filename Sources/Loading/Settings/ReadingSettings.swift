package import Diagnostics
import YAMLReading

/// What `briefing.yml` says of how its text is to be read: repairs that are not to be made, and lines that are
/// something else than they look.
///
///     repairs: {lost-flag: off}
///     reading:
///       - {line: 12, as: heading-2}
///       - {lines: 20-26, as: table, header-rows: 2}
///       - {text: 해외 대비, as: paragraph}
///       - {match: 끝., as: drop, reason: the end of the letter}
package struct ReadingSettings {
  static let keys = ["reading", "repairs"]

  package private(set) var disabledRepairs: Set<String> = []
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var entries: [LineEntry] = []

  /// Reads the two settings and leaves the others, and errors in the file as a whole, to the reader of those.
  package init(_ text: String, file: String) {
    var reader = SettingsReader(text, file: file)
    guard let root = reader.root() else { return }
    let reported = reader.diagnostics.count
    for (key, node) in root {
      switch key.scalar?.string {
      case "repairs": readRepairs(node, &reader)
      case "reading":
        entries = reader.lineEntries(
          node, of: "reading", example: "{line: 12, as: heading-2}",
          places: ["line", "lines", "text", "match", "begins", "marker"])
      default: break
      }
    }
    // What is wrong with the characters of the file is told by the reader of the other settings too.
    diagnostics = Array(reader.diagnostics[reported...])
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
}
