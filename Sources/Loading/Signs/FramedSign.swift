import Characters

extension LineSign {
  /// `- 3 -` and `- 북미·유럽 동반 성장 -`: a line that ends with the dash that it begins with.
  static func framed(_ text: LineText) -> LineSign? {
    switch text.first {
    case "-", "–", "—", "―": break
    default: return nil
    }
    guard text.last == text.first, text.text.scalarCount > 2 else { return nil }
    let words = text.withoutEnds.trimmed
    let digits = words.utf8
    guard text.text.utf8.count <= 14, (1...3).contains(digits.count), digits.allSatisfy(\.isASCIIDigit) else {
      return .framed(words: words)
    }
    return .pageNumber(digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }, words: words)
  }
}
