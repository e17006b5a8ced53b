/// Reads a line that is nothing but somebody's words: `이름 (직함):"…"`, `이름, 직함: “…”`, `이름：“…”`.
///
/// A quotation inside a sentence (`홍길동 장관은 "…"라고 말했다.`) is left as a sentence.
///
/// In a wrapped text the words may go on below, up to the line that closes them.
/// - Returns: the quotation and how many lines it takes.
func readQuotation(_ lines: ArraySlice<SourceLine>, in file: String) -> (Draft, count: Int)? {
  guard let line = lines.first, let (before, after) = line.text[...].trimmed.splitAtColon(),
    let open = after.trimmedStart.unicodeScalars.first, let close = quotationMarks[open],
    let (name, role) = splitAttribution(before.trimmed)
  else { return nil }
  let last = lines.prefix(12).firstIndex { $0.isBlank || $0.text[...].trimmed.unicodeScalars.last == close }
  guard let last, !lines[last].isBlank else { return nil }
  let words: SourceSpan
  if last == lines.startIndex {
    guard let inner = withoutOuterQuotes(after.trimmed) else { return nil }
    words = SourceSpan(inner, of: line, in: file)
  } else {
    words = span(of: lines[...last], from: after.trimmed, in: file)
  }
  let quotation = Draft.quotation(
    speaker: SourceSpan(name, of: line, in: file), role: role.map { SourceSpan($0, of: line, in: file) },
    words: words)
  return (quotation, last - lines.startIndex + 1)
}

/// Words over several lines, without the marks at both ends.
private func span(of lines: ArraySlice<SourceLine>, from first: Substring, in file: String) -> SourceSpan {
  let inner = first.unicodeScalars.dropFirst()
  var words = SourceSpan(first[inner.startIndex...], of: lines[lines.startIndex], in: file)
  for line in lines.dropFirst().dropLast() { words.append(line.text[...], of: line) }
  if let line = lines.last {
    let text = line.text[...].trimmed
    words.append(text[..<text.unicodeScalars.index(before: text.endIndex)], of: line)
  }
  return words
}

/// Reads a line of words in quotation marks with `— 이름, 직함` below it.
/// - Returns: the quotation and how many lines it takes.
func readAttributedQuotation(
  _ lines: ArraySlice<SourceLine>, in file: String
) -> (Draft, count: Int)? {
  guard let first = lines.first, let words = withoutOuterQuotes(first.text[...].trimmed),
    let below = lines.dropFirst().prefix(3).firstIndex(where: { !$0.isBlank })
  else { return nil }
  let next = lines[below]
  let text = next.text[...].trimmed
  guard let dash = text.unicodeScalars.first, "-–—―".unicodeScalars.contains(dash) else { return nil }
  let attribution = text[text.unicodeScalars.index(after: text.startIndex)...].trimmed
  guard let (name, role) = splitAttribution(attribution) else { return nil }
  let quotation = Draft.quotation(
    speaker: SourceSpan(name, of: next, in: file), role: role.map { SourceSpan($0, of: next, in: file) },
    words: SourceSpan(words, of: first, in: file))
  return (quotation, below - lines.startIndex + 1)
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
