import Characters

/// What the line above a table says: `<표 1> 연도별 수출액 (단위: 억 원)` or `(단위: 천 명)`.
struct TableCaption: Sendable {
  var words: Substring?
  /// `1` of `<표 1>`.
  var number: String?
  var unit: TableUnit?
}

/// What the figures of a table are: `(2026. 3월 기준, 단위: 명)`.
struct TableUnit: Sendable {
  /// What is said before the label, as of when they are.
  var basis: Substring?
  var words: Substring
}

extension TableCaption {
  /// What a line says that closes with a unit: `쓰레기 종류 (단위: 개)`. It is a caption only right above a table.
  init?(closingWithUnit text: Substring) {
    var words = text
    guard let unit = takeClosingUnit(from: &words), !words.isEmpty else { return nil }
    self.init(words: words, unit: unit)
  }

  /// A line in brackets, which is a caption only right above a table: `< 4월 실적 (잠정치) >`, `【 품목별 】(단위: 톤)`.
  init?(inBrackets text: Substring) {
    guard let first = text.firstScalar, opensFrame(first) else { return nil }
    var words = text
    var unit = takeClosingUnit(from: &words)
    guard let last = words.lastScalar, closesFrame(last), words.scalarCount > 2 else { return nil }
    var inner = words.withoutEnds.trimmed
    // The unit may be within the brackets of the caption: `[3분기 실적 (단위: 억 원)]`.
    unit = unit ?? takeClosingUnit(from: &inner)
    guard !inner.isEmpty, inner.scalarCount <= 80, !inner.isSentence, inner.hasLetters,
      !inner.withBytes({ LineWords.known.captionBeginnings.begin($0, first: $0.scalar(at: 0)) })
        || LineWords.known.tableLabels.contains(where: inner.begins)
    else { return nil }
    if let (number, rest) = wordsAfterNumber(inner) {
      self.init(words: rest, number: number, unit: unit)
    } else {
      self.init(words: inner, unit: unit)
    }
  }

  /// A row of its own with a caption in one cell and the unit in another: `연도별 수출액⇥⇥(단위: 억 원)`.
  init?(row text: Substring) {
    let cells = text.parts(at: 0x09).map(\.trimmed).filter { !$0.isEmpty }
    guard cells.count == 2, let unit = bracketedUnit(cells[1]), cells[0].scalarCount <= 80 else { return nil }
    self = TableCaption(inBrackets: cells[0]) ?? TableCaption(words: cells[0])
    self.unit = unit
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
    guard let numbered = wordsAfterBracketedNumber(text) ?? wordsAfterNumber(text.text) else { return nil }
    var words = numbered.words
    let unit = takeClosingUnit(from: &words)
    return .caption(TableCaption(words: words.isEmpty ? nil : words, number: numbered.number, unit: unit))
  }
}

private func takeClosingUnit(from words: inout Substring) -> TableUnit? {
  guard let open = words.unicodeScalars.lastIndex(where: { $0 == "(" || $0 == "（" || $0 == "[" }),
    let unit = bracketedUnit(words[open...])
  else { return nil }
  words = words[..<open].trimmed
  return unit
}

/// What follows `<표 1>`.
private func wordsAfterBracketedNumber(_ text: LineText) -> (number: String?, words: Substring)? {
  guard text.first != "(", text.first != "（", let close = closingBracket(of: text.first),
    let end = text.text.unicodeScalars.prefix(12).firstIndex(of: close)
  else { return nil }
  let number = text.text[text.text.unicodeScalars.index(after: text.text.startIndex)..<end].trimmed
  guard let label = LineWords.known.tableLabels.first(where: number.begins),
    number[bytes: label.utf8.count..<number.utf8.count].trimmed.utf8.allSatisfy({ (0x2D...0x39).contains($0) }
    )
  else { return nil }
  let digits = number[bytes: label.utf8.count..<number.utf8.count].trimmed
  return (
    digits.isEmpty ? nil : String(digits), text.text[text.text.unicodeScalars.index(after: end)...].trimmed
  )
}

/// What follows `표 2.` or `표 2:`, unless it is a sentence.
private func wordsAfterNumber(_ text: Substring) -> (number: String?, words: Substring)? {
  guard let label = LineWords.known.tableLabels.first(where: text.begins) else { return nil }
  let number = text.utf8.dropFirst(label.utf8.count).drop { $0 == 0x20 }
  let digits = number.prefix(while: \.isASCIIDigit)
  guard (1...2).contains(digits.count), let closer = number.dropFirst(digits.count).first,
    closer == UInt8(ascii: ".") || closer == UInt8(ascii: ":") || closer == UInt8(ascii: ")")
  else { return nil }
  let words = text[number.dropFirst(digits.count + 1).startIndex...].trimmed
  return words.isEmpty || words.isSentence ? nil : (String(text[digits.startIndex..<digits.endIndex]), words)
}

/// What a `(단위: …)` says, or a `(2026. 3월 기준, 단위: …)`.
private func bracketedUnit(_ text: Substring) -> TableUnit? {
  guard let open = text.firstScalar, open == "(" || open == "（" || open == "[", let last = text.lastScalar,
    last == ")" || last == "）" || last == "]", (open == "[") == (last == "]"), text.scalarCount > 2
  else { return nil }
  let inner = text.withoutEnds.trimmed
  return inner.withBytes { bytes in
    var start = 0
    while start < bytes.count {
      if let value = unitStart(in: bytes, from: start), value < bytes.count {
        let basis = inner[bytes: 0..<start].trimmed
        // Brackets within are around the unit, and the outer ones around a caption.
        guard !basis.unicodeScalars.contains(where: { "(（[".unicodeScalars.contains($0) }) else { return nil }
        return TableUnit(basis: basis.isEmpty ? nil : basis, words: inner[bytes: value..<bytes.count].trimmed)
      }
      // The label begins a word.
      while start < bytes.count, !bytes[start].isASCIIBlank, bytes[start] != UInt8(ascii: ",") { start += 1 }
      while start < bytes.count, bytes[start].isASCIIBlank || bytes[start] == UInt8(ascii: ",") { start += 1 }
    }
    return nil
  }
}

/// What follows the label of a unit and its colon.
private func unitStart(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
  var value: Int?
  _ = LineWords.known.unitLabels.end(in: bytes, from: start, gap: blankLength) { end in
    var index = end
    while index < bytes.count, bytes[index].isASCIIBlank { index += 1 }
    guard index < bytes.count else { return false }
    let colon = bytes.scalar(at: index)
    guard colon == ":" || colon == "：" else { return false }
    value = index + UTF8.width(colon)
    return true
  }
  return value
}

private func opensFrame(_ scalar: Unicode.Scalar) -> Bool {
  "<‹〈《【[＜".unicodeScalars.contains(scalar)
}

private func closesFrame(_ scalar: Unicode.Scalar) -> Bool {
  ">›〉》】]＞".unicodeScalars.contains(scalar)
}

private func closingBracket(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "<", "〈", "[", "【", "＜", "(", "（": Bracket.closing(scalar)
  default: nil
  }
}
