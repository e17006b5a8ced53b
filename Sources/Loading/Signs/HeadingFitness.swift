/// Whether a short line is on its own but heads nothing: a picture's caption, a byline, an address, a page number, a line
/// of signs.
func isUnfitForHeading(_ line: LineText, _ sign: LineSign, _ shape: RowShape) -> Bool {
  let text = line.text
  if !text.hasLetters || shape.hasBar || text.withBytes({ $0.contains(UInt8(ascii: "@")) }) { return true }
  switch sign {
  case .framed, .pageNumber: if text.scalarCount > 4 { return true }
  default: break
  }
  switch (line.first, line.last) {
  // `(회의를 멈춤)`: a remark in brackets.
  case ("(", ")"), ("(", "）"), ("（", ")"), ("（", "）"): return true
  default: break
  }
  let words = LineWords.known
  if words.bylineReporters.contains(where: text.ends) { return true }
  let start = text[text.unicodeScalars.drop(while: opensCaption).startIndex...].trimmedStart
  return start.startIndex == text.startIndex
    ? words.creditBeginnings.contains(where: text.begins)
    : words.captionBeginnings.contains(where: start.begins)
}

private func opensCaption(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "[", "<", "〈", "【", "(", "（": true
  default: false
  }
}
