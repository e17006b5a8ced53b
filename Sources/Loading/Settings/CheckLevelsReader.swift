import Briefings
import Diagnostics
import YAMLReading

extension SettingsReader {
  /// How much the findings of each check matter: `checks: {numbers: warning, length: off}`.
  ///
  /// - Parameter checks: the names of those that there are.
  mutating func checkLevels(_ node: Node, of checks: [String]) -> [String: CheckLevel] {
    guard let mapping = mapping(node, what: "'checks'") else { return [:] }
    var levels: [String: CheckLevel] = [:]
    entries(of: mapping, known: checks) { reader, name, value in
      let word = value.scalar?.string ?? ""
      if let level = CheckLevel(rawValue: word) {
        levels[name] = level
      } else {
        let names = CheckLevel.allCases.map(\.rawValue)
        reader.report(
          .settingType, at: value.mark, "A check is \(names.joined(separator: ", ")), not '\(word)'",
          help: nearestName(to: word, among: names).map { "Did you mean '\($0)'?" }
            ?? "Write '\(name): warning'",
          length: word.unicodeScalars.count)
      }
    }
    return levels
  }
}
