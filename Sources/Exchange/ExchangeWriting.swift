import Briefings

extension ExchangeFile {
  /// The file as XLIFF 1.2.
  /// - Complexity: linear in the texts.
  package func serialized() -> [UInt8] {
    var writer = ExchangeWriter()
    writer.write(self)
    return Array(writer.text.utf8)
  }
}

private struct ExchangeWriter {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"

  mutating func write(_ file: ExchangeFile) {
    text += "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">\n"
    text += "  <file"
    attribute("original", "\(file.briefing)/\(file.source).txt")
    attribute("source-language", file.source.tag)
    attribute("target-language", file.target.tag)
    attribute("datatype", "plaintext")
    text +=
      ">\n    <header>\n      <tool tool-id=\"sitegen\" tool-name=\"sitegen\"/>\n    </header>\n    <body>\n"
    for unit in file.units { write(unit, file) }
    text += "    </body>\n  </file>\n</xliff>\n"
  }

  private mutating func write(_ unit: ExchangeUnit, _ file: ExchangeFile) {
    text += "      <trans-unit"
    attribute("id", unit.id)
    attribute("approved", unit.isApproved ? "yes" : "no")
    if let exported = unit.exported { attribute("extradata", exported.text) }
    attribute("xml:space", "preserve")
    text += ">\n"
    element("source", [("xml:lang", file.source.tag)], unit.source)
    var attributes = [("xml:lang", file.target.tag), ("state", unit.state.rawValue)]
    if unit.isMachineMade { attributes.append(("state-qualifier", "leveraged-mt")) }
    element("target", attributes, unit.target)
    if let context = unit.context {
      text += "        <context-group purpose=\"match\">"
      text += "<context context-type=\"x-gettext-msgctxt\">\(xmlEscaped(context))</context></context-group>\n"
    }
    for note in unit.notes { element("note", [("from", "developer")], note) }
    for comment in unit.comments { element("note", [("from", "translator")], comment) }
    if let translation = unit.previousTarget {
      text += "        <alt-trans alttranstype=\"previous-version\">\n  "
      if let previous = unit.previousSource {
        element("source", [("xml:lang", file.source.tag)], previous)
        text += "  "
      }
      element("target", [("xml:lang", file.target.tag)], translation)
      text += "        </alt-trans>\n"
    }
    text += "      </trans-unit>\n"
  }

  private mutating func element(_ name: String, _ attributes: [(String, String)], _ content: String) {
    text += "        <\(name)"
    for (name, value) in attributes { attribute(name, value) }
    text += ">\(xmlEscaped(content))</\(name)>\n"
  }

  private mutating func attribute(_ name: String, _ value: String) {
    text += " \(name)=\"\(xmlEscaped(value))\""
  }
}
