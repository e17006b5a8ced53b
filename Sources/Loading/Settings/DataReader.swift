import Diagnostics
import YAMLReading

extension SettingsReader {
  /// Reads `data: {csv-formulas: keep}`.
  mutating func formulaCells(_ node: Node) -> FormulaCells {
    var cells = FormulaCells.text
    guard let mapping = mapping(node, what: "'data'") else { return cells }
    entries(of: mapping, known: ["csv-formulas"]) { reader, key, value in
      let name = value.scalar?.string ?? ""
      if let known = FormulaCells(rawValue: name) {
        cells = known
      } else {
        reader.report(
          .settingValue, at: value.mark, "'\(key)' cannot be '\(name)'",
          help: nearestName(to: name, among: FormulaCells.allCases.map(\.rawValue)).map {
            "Did you mean '\($0)'?"
          }
            ?? "Write 'text' for an apostrophe before cells that a spreadsheet would compute, or 'keep' to leave them",
          length: max(1, name.unicodeScalars.count))
      }
    }
    return cells
  }
}
