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
