import Characters

extension LineSign {
  /// `※ …`, `* …`, `주) …`, `주1) …`.
  static func note(_ text: LineText) -> LineSign? {
    switch text.first {
    case "※":
      let words = text.text[bytes: UTF8.width(text.first)..<text.text.utf8.count].trimmedStart
      return words.isEmpty ? nil : .note(marker: "※", words: words)
    case "*", "＊": return stars(text)
    case _ where LineWords.known.noteLabels.contains(text.first): return labelledNote(text)
    default: return nil
    }
  }

  /// A label with or without a number, and a bracket or a colon after it.
  private static func labelledNote(_ text: LineText) -> LineSign? {
    let scalars = text.text.unicodeScalars
    var index = scalars.index(after: scalars.startIndex)
    func skipBlank() {
      if index < scalars.endIndex, scalars[index].isSpace { scalars.formIndex(after: &index) }
    }
    skipBlank()
    for _ in 0..<2 where index < scalars.endIndex && scalars[index].properties.numericType == .decimal {
      scalars.formIndex(after: &index)
    }
    skipBlank()
    guard index < scalars.endIndex, scalars[index] == ")" || scalars[index] == ":" else { return nil }
    let end = scalars.index(after: index)
    let words = text.text[end...].trimmedStart
    return words.isEmpty ? nil : .note(marker: String(text.text[..<end]), words: words)
  }

  private static func stars(_ text: LineText) -> LineSign? {
    let stars = text.text.unicodeScalars.prefix { $0 == "*" || $0 == "＊" }
    guard (1...3).contains(stars.count), text.last != "*" else { return nil }
    let words = text.text[stars.endIndex...].trimmedStart
    // `**굵게** 시작하는 문단` is a paragraph that begins with bold.
    guard !words.isEmpty, !(stars.count >= 2 && words.contains("**")) else { return nil }
    return .note(marker: String(repeating: "*", count: stars.count), words: words)
  }

  /// `자료: 통계청`, `(자료: 통계청)` and `자료=통계청`.
  static func source(_ text: LineText) -> LineSign? {
    let isBracketed = text.first == "(" && text.last == ")"
    guard isBracketed || LineWords.known.sourceLabelStarts.contains(text.first) else { return nil }
    let bare = isBracketed ? text.text.dropFirst().dropLast() : text.text
    guard let first = bare.firstScalar, LineWords.known.sourceLabelStarts.contains(first),
      let end = bare.unicodeScalars.prefix(16).firstIndex(where: { $0 == ":" || $0 == "：" || $0 == "=" }),
      !bare[bare.unicodeScalars.index(after: end)...].trimmed.isEmpty,
      LineWords.known.sourceLabels.contains(bare[..<end].withoutSpaces)
    else { return nil }
    return .source
  }
}
