import Briefings
import Diagnostics
import Yams

extension SettingsReader {
  /// How much the findings of each check matter: `checks: {numbers: warning, length: off}`.
  mutating func checkLevels(_ node: Node) -> [CheckRule: CheckLevel] {
    guard let mapping = mapping(node, what: "'checks'") else { return [:] }
    var levels: [CheckRule: CheckLevel] = [:]
    entries(of: mapping, known: CheckRule.allCases.map(\.rawValue)) { reader, name, value in
      guard let rule = CheckRule(rawValue: name) else { return }
      let word = value.scalar?.string ?? ""
      if let level = CheckLevel(rawValue: word) {
        levels[rule] = level
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
