import Diagnostics
import YAMLReading

/// What a site may be made of beside its pages: those of the briefings and of `content/pages`, the front pages and what they
/// need, which every site has.
package enum SiteOutput: String, CaseIterable, Sendable {
  // Pages.
  case archive, topics, tables, glossary, search
  case sideBySide = "side-by-side"
  // What a briefing is offered as, for other programs.
  case markdown, json, source
  case tableCSV = "table-csv"
  case tableJSON = "table-json"
  // Of the whole site.
  case feeds, sitemap, manifest
  /// `robots.txt`, and what hosts read.
  case hostFiles = "host-files"

  package static let all = Set(allCases)
}

extension SettingsReader {
  /// Reads `outputs: [archive, feeds]`.
  mutating func outputs(_ node: Node) -> Set<SiteOutput> {
    let names = SiteOutput.allCases.map(\.rawValue)
    var outputs: Set<SiteOutput> = []
    for (name, mark) in strings(node, "outputs") {
      if let output = SiteOutput(rawValue: name) {
        outputs.insert(output)
      } else {
        report(
          .settingValue, at: mark, "There is no output '\(name)'",
          help: nearestName(to: name, among: names).map { "Did you mean '\($0)'?" }
            ?? "The outputs are \(names.joined(separator: ", "))",
          length: max(1, name.unicodeScalars.count))
      }
    }
    return outputs
  }
}
