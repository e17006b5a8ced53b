import Characters

/// Whether a short line is on its own but heads nothing: a picture's caption, a byline, an address, a page number, a line
/// of signs.
func isUnfitForHeading(
  _ line: LineText, _ bytes: UnsafeBufferPointer<UInt8>, _ sign: LineSign, _ shape: RowShape
) -> Bool {
  if shape.hasBar || !bytes.hasLetters { return true }
  switch sign {
  case .framed, .pageNumber: if bytes.scalarCount > 4 { return true }
  default: break
  }
  switch (line.first, line.last) {
  // `(회의를 멈춤)`: a remark in brackets.
  case ("(", ")"), ("(", "）"), ("（", ")"), ("（", "）"): return true
  default: break
  }
  if isEndMatter(line, bytes) || saysSomething(line, bytes) { return true }
  let words = LineWords.known
  if bytes.contains(UInt8(ascii: "@")) || words.bylineReporters.end(bytes, last: line.last) { return true }
  guard opensCaption(line.first) else { return words.creditBeginnings.begin(bytes, first: line.first) }
  var start = 0
  while start < bytes.count, opensCaption(bytes.scalar(at: start)) {
    start += UTF8.width(bytes.scalar(at: start))
  }
  while start < bytes.count, bytes[start].isASCIIBlank { start += 1 }
  let caption = UnsafeBufferPointer(rebasing: bytes[start...])
  return !caption.isEmpty && words.captionBeginnings.begin(caption, first: caption.scalar(at: 0))
}

private func opensCaption(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "[", "<", "〈", "【", "(", "（": true
  default: false
  }
}

/// What is below a text: `#축제 #바다`, `저작권자 © 가람방송`.
private func isEndMatter(_ line: LineText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  if line.first == "#" || line.first == "ⓒ" || line.first == "©" { return true }
  return saysWhoMayUse(bytes)
}

/// Whether a text says who may use another: `무단 전재-재배포 금지`.
func saysWhoMayUse(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  LineWords.known.rightsNotices.contains { bytes.contains($0) }
}

/// Whether it does so in words that only a notice has, and no text about rights.
func forbidsUse(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  LineWords.known.rightsNotices.contains { $0.count > 9 && bytes.contains($0) }
}

/// Whether a short line says something of its own, or wants more: a date, `영상편집 : 이다온`, a caption that is a sentence,
/// `각 지방관서는`.
private func saysSomething(_ line: LineText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  if closesWithUnit(line) || line.text.isTimeSentOut { return true }
  if labelsCounted(line) { return true }
  if isDate(bytes) || breaksOff(line.text) || line.first == "▲" { return true }
  if opensCaption(line.first), Bracket.closing(line.first) == line.last, line.withoutEnds.isSentence {
    return true
  }
  guard let (label, words) = line.text.splitAtColon() else { return false }
  // One word and what it is: the label of a heading has more to say.
  return !label.trimmed.isEmpty && !label.trimmed.has(UInt8(ascii: " ")) && line.first != "["
    && (1...2).contains(words.words.count)
}

/// `【관련 과제】 16. 숲길을 고치는 일`: what is in the brackets labels one of several that count.
private func labelsCounted(_ line: LineText) -> Bool {
  guard line.first == "【", let close = line.text.unicodeScalars.firstIndex(of: "】") else { return false }
  let rest = line.text[line.text.unicodeScalars.index(after: close)...].trimmed
  return Marker.read(rest)?.marker.kind.isOrdered ?? false
}

extension ClassifiedLine {
  /// Whether it only says what a chart shows and in which unit, so that no line above goes on with it.
  var namesChart: Bool {
    guard traits.contains(.headsNothing), trimmed.lastScalar == ")", let text = LineText(trimmed),
      let open = trimmed.unicodeScalars.lastIndex(of: "(")
    else { return false }
    return !trimmed[open...].utf8.contains(where: \.isASCIIDigit) && closesWithUnit(text)
  }
}

/// `에너지 수입현황(억달러)`: what a chart shows, and in which unit.
private func closesWithUnit(_ line: LineText) -> Bool {
  guard line.last == ")", let open = line.text.unicodeScalars.lastIndex(of: "("), open > line.text.startIndex
  else { return false }
  let inner = line.text[line.text.unicodeScalars.index(after: open)...].dropLast()
  let parts = inner.parts(at: UInt8(ascii: ","))
  return !parts.isEmpty
    && parts.allSatisfy { part in
      if part.ends(with: "%") { return true }
      let unit = part.trimmed.drop { "천만억조백십 ".contains($0) }
      return LineWords.captionUnits.contains(String(unit))
    }
}
