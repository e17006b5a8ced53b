import Briefings

extension TMXDocument {
  /// The memory as TMX 1.4.
  /// - Parameter version: of this program, for the header.
  /// - Complexity: linear in the texts.
  package func serialized(version: String) -> [UInt8] {
    let sources = Set(units.map(\.source))
    let common = sources.count == 1 ? sources.first ?? nil : nil
    var writer = MemoryWriter()
    writer.begin(source: common?.tag ?? "*all*", version: version)
    for unit in units { writer.write(unit, namesSource: unit.source != common) }
    writer.end()
    return writer.bytes
  }
}

/// What this program says of a translation in a TMX file.
enum MemoryProperty: String {
  case briefing = "x-briefing"
  case place = "x-place"
  case reviewed = "x-reviewed"
  case machineMade = "x-machine-made"
}

private struct MemoryWriter {
  private(set) var bytes: [UInt8] = []

  mutating func begin(source: String, version: String) {
    line("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
    line("<tmx version=\"1.4\">")
    line(
      "  <header creationtool=\"sitegen\" creationtoolversion=\"\(xmlEscaped(version))\" segtype=\"paragraph\" "
        + "o-tmf=\"PO\" adminlang=\"en\" srclang=\"\(xmlEscaped(source))\" datatype=\"plaintext\"/>")
    line("  <body>")
  }

  mutating func write(_ unit: MemoryUnit, namesSource: Bool) {
    line("    <tu\(namesSource ? attribute("srclang", unit.source?.tag ?? "*all*") : "")>")
    property(.briefing, unit.facts.briefing)
    property(.place, unit.facts.place)
    property(.reviewed, unit.facts.isReviewed ? "yes" : nil)
    property(.machineMade, unit.facts.isMachineMade ? "yes" : nil)
    for text in unit.texts {
      let day = text.language == unit.source ? nil : unit.facts.day
      let date = day.map { attribute("changedate", $0.replacing("-", with: "") + "T000000Z") } ?? ""
      line("      <tuv\(attribute("xml:lang", text.language.tag))\(date)>")
      line("        <seg>\(xmlEscaped(text.words))</seg>")
      line("      </tuv>")
    }
    line("    </tu>")
  }

  mutating func end() {
    line("  </body>")
    line("</tmx>")
  }

  private mutating func property(_ kind: MemoryProperty, _ value: String?) {
    guard let value else { return }
    line("      <prop type=\"\(kind.rawValue)\">\(xmlEscaped(value))</prop>")
  }

  private func attribute(_ name: String, _ value: String) -> String { " \(name)=\"\(xmlEscaped(value))\"" }

  private mutating func line(_ text: String) {
    bytes += text.utf8
    bytes.append(UInt8(ascii: "\n"))
  }
}
