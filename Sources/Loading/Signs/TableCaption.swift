import Characters

/// What the line above a table says: `<표 1> 연도별 수출액 (단위: 억 원)` or `(단위: 천 명)`.
struct TableCaption: Sendable {
  var words: Substring?
  var unit: Substring?
}

extension TableCaption {
  /// What a line says that closes with a unit: `쓰레기 종류 (단위: 개)`. It is a caption only right above a table.
  init?(closingWithUnit text: Substring) {
    var words = text
    guard let unit = takeClosingUnit(from: &words), !words.isEmpty else { return nil }
    self.init(words: words, unit: unit)
  }
}

extension LineSign {
  static func caption(_ text: LineText) -> LineSign? {
    // Few lines begin so.
    guard closingBracket(of: text.first) != nil || LineWords.known.tableLabelStarts.contains(text.first)
    else {
      return nil
    }
    if let unit = bracketedUnit(text.text) { return .caption(TableCaption(unit: unit)) }
    guard var words = wordsAfterBracketedNumber(text) ?? wordsAfterNumber(text.text) else { return nil }
    let unit = takeClosingUnit(from: &words)
    return .caption(TableCaption(words: words.isEmpty ? nil : words, unit: unit))
  }
}

private func takeClosingUnit(from words: inout Substring) -> Substring? {
  guard let open = words.unicodeScalars.lastIndex(where: { $0 == "(" || $0 == "（" || $0 == "[" }),
    let unit = bracketedUnit(words[open...])
  else { return nil }
  words = words[..<open].trimmed
  return unit
}

/// What follows `<표 1>`.
private func wordsAfterBracketedNumber(_ text: LineText) -> Substring? {
  guard text.first != "(", text.first != "（", let close = closingBracket(of: text.first),
    let end = text.text.unicodeScalars.prefix(12).firstIndex(of: close)
  else { return nil }
  let number = text.text[text.text.unicodeScalars.index(after: text.text.startIndex)..<end].trimmed
  guard let label = LineWords.known.tableLabels.first(where: number.begins),
    number[bytes: label.utf8.count..<number.utf8.count].trimmed.utf8.allSatisfy({ (0x2D...0x39).contains($0) }
    )
  else { return nil }
  return text.text[text.text.unicodeScalars.index(after: end)...].trimmed
}

/// What follows `표 2.` or `표 2:`, unless it is a sentence.
private func wordsAfterNumber(_ text: Substring) -> Substring? {
  guard let label = LineWords.known.tableLabels.first(where: text.begins) else { return nil }
  let number = text.utf8.dropFirst(label.utf8.count).drop { $0 == 0x20 }
  let digits = number.prefix(while: \.isASCIIDigit)
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
  return inner.withBytes { bytes in
    var value: Int?
    _ = LineWords.known.unitLabels.end(in: bytes, from: 0, gap: blankLength) { end in
      var index = end
      while index < bytes.count, bytes[index].isASCIIBlank { index += 1 }
      guard index < bytes.count else { return false }
      let colon = bytes.scalar(at: index)
      guard colon == ":" || colon == "：" else { return false }
      value = index + UTF8.width(colon)
      return true
    }
    return value.map { inner[bytes: $0..<bytes.count].trimmed }
  }
}

private func closingBracket(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "<", "〈", "[", "【", "＜", "(", "（": Bracket.closing(scalar)
  default: nil
  }
}
