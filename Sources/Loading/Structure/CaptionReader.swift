import Briefings

/// Reads the line above a table: `<표 1> 연도별 수출액 (단위: 억 원)` or `(단위: 천 명)`.
func readTableCaption(
  _ line: SourceLine, in file: SourceFile
) -> (caption: SourceSpan?, unit: SourceSpan?)? {
  let text = line.trimmed
  // Few lines begin so.
  guard let first = text.firstScalar, first == "표" || closingBracket(of: first) != nil else { return nil }
  func span(_ part: Substring) -> SourceSpan { SourceSpan(part, of: line, in: file) }
  if let unit = bracketedUnit(text) { return (nil, span(unit)) }
  guard var words = wordsAfterBracketedNumber(text) ?? wordsAfterNumber(text) else { return nil }
  let unit = takeClosingUnit(from: &words)
  return (words.isEmpty ? nil : span(words), unit.map(span))
}

/// Reads a line that closes with a unit: `쓰레기 종류 (단위: 개)`.
func readClosingUnit(_ line: SourceLine, in file: SourceFile) -> (caption: SourceSpan?, unit: SourceSpan?)? {
  var words = line.text[...].trimmed
  guard let unit = takeClosingUnit(from: &words), !words.isEmpty else { return nil }
  return (SourceSpan(words, of: line, in: file), SourceSpan(unit, of: line, in: file))
}

private func takeClosingUnit(from words: inout Substring) -> Substring? {
  guard let open = words.unicodeScalars.lastIndex(where: { $0 == "(" || $0 == "（" || $0 == "[" }),
    let unit = bracketedUnit(words[open...])
  else { return nil }
  words = words[..<open].trimmed
  return unit
}

/// What follows `<표 1>`.
private func wordsAfterBracketedNumber(_ text: Substring) -> Substring? {
  guard let open = text.firstScalar, open != "(", open != "（", let close = closingBracket(of: open),
    let end = text.unicodeScalars.prefix(12).firstIndex(of: close)
  else { return nil }
  let number = text[text.unicodeScalars.index(after: text.startIndex)..<end].trimmed
  guard number.hasPrefix("표"), number.dropFirst().trimmed.utf8.allSatisfy({ (0x2D...0x39).contains($0) })
  else { return nil }
  return text[text.unicodeScalars.index(after: end)...].trimmed
}

/// What follows `표 2.` or `표 2:`, if it is no sentence.
private func wordsAfterNumber(_ text: Substring) -> Substring? {
  guard text.begins(with: "표") else { return nil }
  let number = text.utf8.dropFirst(3).drop { $0 == 0x20 }
  let digits = number.prefix { (0x30...0x39).contains($0) }
  guard (1...2).contains(digits.count), let closer = number.dropFirst(digits.count).first,
    closer == UInt8(ascii: ".") || closer == UInt8(ascii: ":") || closer == UInt8(ascii: ")")
  else { return nil }
  let words = text[number.dropFirst(digits.count + 1).startIndex...].trimmed
  return words.isEmpty || words.isSentence ? nil : words
}

/// What a `(단위: …)` says.
private func bracketedUnit(_ text: Substring) -> Substring? {
  guard let open = text.firstScalar, open == "(" || open == "（" || open == "[", let last = text.lastScalar,
    last == ")" || last == "）" || last == "]", text.scalarCount > 2
  else { return nil }
  let inner = text.withoutEnds.trimmed
  guard inner.begins(with: "단") else { return nil }
  let second = inner[bytes: 3..<inner.utf8.count].trimmedStart
  guard second.begins(with: "위") else { return nil }
  let value = second[bytes: 3..<second.utf8.count].trimmedStart
  guard let colon = value.firstScalar, colon == ":" || colon == "：" else { return nil }
  return value[bytes: UTF8.width(colon)..<value.utf8.count].trimmed
}

private func closingBracket(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "<": ">"
  case "〈": "〉"
  case "[": "]"
  case "【": "】"
  case "＜": "＞"
  case "(": ")"
  case "（": "）"
  default: nil
  }
}
