/// Reads a line that is nothing but somebody's words: `이름 (직함):"…"`, `이름, 직함: “…”`, `이름：“…”`.
///
/// A quotation inside a sentence (`홍길동 장관은 "…"라고 말했다.`) is left as a sentence.
func readQuotation(_ line: SourceLine, in file: String) -> Draft? {
  let text = line.text[...].trimmed
  guard let (before, after) = text.splitAtColon() else { return nil }
  let attribution = before.trimmed
  guard let words = withoutOuterQuotes(after.trimmed), let (name, role) = splitAttribution(attribution)
  else { return nil }
  return .quotation(
    speaker: SourceSpan(name, of: line, in: file), role: role.map { SourceSpan($0, of: line, in: file) },
    words: SourceSpan(words, of: line, in: file))
}

/// What stands between a pair of quotation marks that spans the whole text.
func withoutOuterQuotes(_ text: Substring) -> Substring? {
  guard let open = text.unicodeScalars.first, let close = quotationMarks[open],
    text.unicodeScalars.count > 2, text.unicodeScalars.last == close
  else { return nil }
  let inner = text.unicodeScalars.dropFirst().dropLast()
  // `"가"와 "나"` begins and ends with marks too, but they are two pairs.
  if open != close {
    var depth = 1
    for scalar in inner {
      if scalar == open { depth += 1 } else if scalar == close { depth -= 1 }
      if depth == 0 { return nil }
    }
  } else if inner.contains(open) {
    return nil
  }
  return text[inner.startIndex..<inner.endIndex]
}

private func splitAttribution(_ text: Substring) -> (name: Substring, role: Substring?)? {
  guard (1...60).contains(text.unicodeScalars.count),
    !text.unicodeScalars.contains(where: { ".!?\"“”'‘’".unicodeScalars.contains($0) })
  else { return nil }
  if let open = text.firstIndex(where: { $0 == "(" || $0 == "（" }) {
    guard let last = text.last, last == ")" || last == "）" else { return nil }
    let name = text[..<open].trimmed
    let role = text[text.index(after: open)..<text.index(before: text.endIndex)].trimmed
    return isName(name) && !role.isEmpty ? (name, role) : nil
  }
  if let comma = text.firstIndex(of: ",") {
    let name = text[..<comma].trimmed
    let role = text[text.index(after: comma)...].trimmed
    return isName(name) && !role.isEmpty ? (name, role) : nil
  }
  return isName(text) ? (text, nil) : nil
}

/// A name, perhaps with an office: few words, none of them an outline marker.
private func isName(_ text: Substring) -> Bool {
  (1...20).contains(text.unicodeScalars.count) && text.split(separator: " ").count <= 4
    && Marker.read(text) == nil
}

private let quotationMarks: [Unicode.Scalar: Unicode.Scalar] = [
  "\"": "\"", "“": "”", "「": "」", "『": "』", "＂": "＂",
]
