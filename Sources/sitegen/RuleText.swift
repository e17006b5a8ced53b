import Diagnostics
import SiteGenerator

extension Rule {
  /// The rule explained for a reader at a terminal.
  var text: String {
    var lines = ["\(id): \(summary)", "", explanation, "", "help: \(help)", ""]
    if kinds.count == 1, let kind = kinds.first {
      lines.append("severity: \(kind.severity.rawValue)")
    } else {
      let width = kinds.map(\.id.count).max() ?? 0
      lines.append("kinds:")
      for kind in kinds {
        let padding = String(repeating: " ", count: width - kind.id.count)
        lines.append("  \(kind.id)\(padding)  \(kind.severity.rawValue): \(kind.summary)")
      }
    }
    lines.append("waived by: \(waivedBy.text(for: self))")
    return lines.joined(separator: "\n")
  }

  /// A line for each rule, by what it is about.
  static var listing: String {
    let width = all.map(\.id.count).max() ?? 0
    return rooms.map { room in
      ([room.title]
        + room.rules.map { rule in
          "  \(rule.id)\(String(repeating: " ", count: width - rule.id.count))  \(rule.summary)"
        })
        .joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The page of the documentation that lists all rules.
  static var page: String {
    var lines = [
      "# Rules", "",
      "<!-- Written by `swift run sitegen check --rules-page > docs/rules.md`; edit the rules, not this page. -->",
      "",
      "Everything that sitegen looks for, by what it is about. `sitegen check --explain RULE` shows one rule, and every",
      "finding names its rule in square brackets. [The checks of translations](checks.md) shows the first group by",
      "examples.", "",
    ]
    for room in rooms {
      lines += ["## \(room.title)", ""]
      for rule in room.rules.sorted(by: { $0.id < $1.id }) {
        lines += ["### \(rule.id)", "", rule.summary, "", escaped(rule.explanation), ""]
        lines += rule.kinds.map { kind in
          rule.kinds.count == 1
            ? "- Severity: \(kind.severity.rawValue)"
            : "- `\(kind.id)` (\(kind.severity.rawValue)): \(escaped(kind.summary))"
        }
        lines += [
          "- What to do: \(escaped(rule.help))", "- Waived by: \(escaped(rule.waivedBy.text(for: rule)))", "",
        ]
      }
    }
    return lines.dropLast().joined(separator: "\n") + "\n"
  }

  /// What Markdown would take for markup.
  private static func escaped(_ text: String) -> String {
    text.replacing("*", with: "\\*").replacing("_", with: "\\_").replacing("<", with: "&lt;")
  }
}

extension Rule.Waiver {
  fileprivate func text(for rule: Rule) -> String {
    switch self {
    case .nothing: "nothing; the cause has to be removed"
    case .comment:
      "a comment at the entry of the catalogue (# sitegen: allow \(rule.id) – the reason why), or the setting "
        + "checks: {\(rule.id): off}"
    case .setting(let setting): "the setting \(setting)"
    }
  }
}
