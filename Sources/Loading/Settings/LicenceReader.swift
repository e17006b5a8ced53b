import Briefings
import Diagnostics
import YAMLReading

extension SettingsReader {
  /// Reads `licence: kogl-1`; `none` takes away what the site says.
  mutating func licence(_ node: Node) -> Licence? {
    let name = node.scalar?.string ?? ""
    if name == "none" { return nil }
    if let licence = Licence(rawValue: name) { return licence }
    let names = Licence.allCases.map(\.rawValue) + ["none"]
    report(
      .unknownLicence, at: node.mark, "There is no licence '\(name)'",
      help: nearestName(to: name, among: names).map { "Did you mean '\($0)'?" }
        ?? "Known are \(names.joined(separator: ", "))", length: max(1, name.unicodeScalars.count))
    return nil
  }
}
