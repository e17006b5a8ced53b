/// Plurals of English terms.
enum EnglishPlurals {
  /// A term, and with it the plurals that are not formed by adding letters at its end: technologies, chains of
  /// evidence, analyses.
  static func forms(of term: String) -> [String] {
    var forms = [term]
    if let last = term.utf8.last, last | 0x20 == UInt8(ascii: "y"),
      let before = term.utf8.dropLast().last, !"aeiouAEIOU".utf8.contains(before)
    {
      forms.append(term.dropLast() + "ies")
    }
    if term.hasSuffix("sis") { forms.append(term.dropLast(2) + "es") }
    for preposition in [" of ", " for ", " in "] {
      guard let range = term.firstRange(of: preposition), let head = term[..<range.lowerBound].last,
        head.isLetter
      else { continue }
      forms.append("\(term[..<range.lowerBound])s\(term[range.lowerBound...])")
      if head == "y" {
        forms.append("\(term[..<range.lowerBound].dropLast())ies\(term[range.lowerBound...])")
      }
      break
    }
    return forms
  }
}
