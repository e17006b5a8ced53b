/// Reads the line above a table: `<표 1> 연도별 수출액 (단위: 억 원)` or `(단위: 천 명)`.
func readTableCaption(
  _ line: SourceLine, in file: String
) -> (caption: SourceSpan?, unit: SourceSpan?)? {
  var text = line.text[...].trimmed
  guard let open = text.firstScalar, let close = closingBracket(of: open) else { return nil }
  func span(_ part: Substring) -> SourceSpan { SourceSpan(part, of: line, in: file) }
  if let unit = bracketedUnit(text) { return (nil, span(unit)) }
  guard open != "(", open != "（", let end = text.unicodeScalars.prefix(12).firstIndex(of: close) else {
    return nil
  }
  let number = text[text.unicodeScalars.index(after: text.startIndex)..<end].trimmed
  guard number.hasPrefix("표"), number.dropFirst().trimmed.utf8.allSatisfy({ (0x2D...0x39).contains($0) })
  else { return nil }
  text = text[text.unicodeScalars.index(after: end)...].trimmed
  var unit: Substring?
  if let open = text.unicodeScalars.lastIndex(where: { $0 == "(" || $0 == "（" }),
    let found = bracketedUnit(text[open...])
  {
    unit = found
    text = text[..<open].trimmed
  }
  return (text.isEmpty ? nil : span(text), unit.map(span))
}

/// What a `(단위: …)` says.
private func bracketedUnit(_ text: Substring) -> Substring? {
  guard let open = text.firstScalar, open == "(" || open == "（" || open == "[", let last = text.lastScalar,
    last == ")" || last == "）" || last == "]", text.scalarCount > 2
  else { return nil }
  let inner = text.withoutEnds.trimmed
  guard inner.begins(with: "단위") else { return nil }
  let value = inner[bytes: "단위".utf8.count..<inner.utf8.count].trimmedStart
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
