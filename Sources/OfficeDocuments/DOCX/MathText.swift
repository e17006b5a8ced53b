import MarkupReading

/// Writes the equations of Office Open XML in one line, as they are typed there: `(a+b)/c`, `x^2`, `√(y)`.
enum MathText {
  /// - Parameter xml: right after the start of an equation; read to its end.
  static func read(_ xml: inout PackageXML) throws(OfficeFailure) -> String {
    var text = ""
    while let element = try xml.childElement() { text += try part(element, &xml) }
    return text
  }

  private static func part(_ element: XMLElement, _ xml: inout PackageXML) throws(OfficeFailure) -> String {
    switch element.local {
    case "t": return try xml.text()
    case "f":
      let parts = try parts(&xml)
      return grouped(parts["num"]) + "/" + grouped(parts["den"])
    case "sSup", "sSub", "sSubSup", "sPre":
      let parts = try parts(&xml)
      return (parts["e"] ?? "") + (parts["sub"].map { "_" + grouped($0) } ?? "")
        + (parts["sup"].map { "^" + grouped($0) } ?? "")
    case "rad":
      let parts = try parts(&xml)
      return (parts["deg"] ?? "") + "√(" + (parts["e"] ?? "") + ")"
    case "nary":
      let parts = try parts(&xml)
      return (parts["chr"] ?? "∫") + (parts["sub"].map { $0.isEmpty ? "" : "_" + grouped($0) } ?? "")
        + (parts["sup"].map { $0.isEmpty ? "" : "^" + grouped($0) } ?? "") + " " + (parts["e"] ?? "")
    case "d":
      let parts = try parts(&xml, separator: "|")
      return (parts["begChr"] ?? "(") + (parts["e"] ?? "") + (parts["endChr"] ?? ")")
    case "m", "eqArr":
      let parts = try parts(&xml, separator: "; ")
      return parts["mr"] ?? parts["e"] ?? ""
    case "func":
      let parts = try parts(&xml)
      return (parts["fName"] ?? "") + " " + (parts["e"] ?? "")
    case "rPr", "ctrlPr", "oMathParaPr":
      try xml.skip()
      return ""
    default: return try read(&xml)
    }
  }

  /// What the parts of a form say, by their names, and the signs that its properties name.
  private static func parts(
    _ xml: inout PackageXML, separator: String = " "
  ) throws(OfficeFailure) -> [String: String] {
    var parts: [String: String] = [:]
    while let element = try xml.childElement() {
      if element.local.hasSuffix("Pr") {
        while let property = try xml.childElement() {
          if ["chr", "begChr", "endChr"].contains(property.local) {
            parts[property.local] = property.value("val") ?? ""
          }
          try xml.skip()
        }
      } else {
        let text = try read(&xml)
        parts[element.local] = parts[element.local].map { $0 + separator + text } ?? text
      }
    }
    return parts
  }

  private static func grouped(_ text: String?) -> String {
    guard let text else { return "" }
    return text.unicodeScalars.count > 1 && !text.allSatisfy(\.isNumber) ? "(\(text))" : text
  }
}
