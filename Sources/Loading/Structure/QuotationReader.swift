import Briefings

/// Reads a line that is nothing but somebody's words: `이름 (직함):"…"`, `이름, 직함: “…”`, `이름：“…”`.
///
/// A quotation inside a sentence (`홍길동 장관은 "…"라고 말했다.`) is left as a sentence.
///
/// In a wrapped text the words may go on below, up to the line that closes them.
/// - Returns: the quotation and how many lines it takes.
func readQuotation(_ lines: ArraySlice<SourceLine>, in file: SourceFile) -> (Draft, count: Int)? {
  guard let line = lines.first, let (before, after) = line.trimmed.splitAtColon(),
    let open = after.trimmedStart.firstScalar, let close = closingMark(of: open),
    let (name, role) = splitAttribution(before.trimmed)
  else { return nil }
  let last = lines.prefix(12).firstIndex { $0.isBlank || $0.trimmed.lastScalar == close }
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
private func span(of lines: ArraySlice<SourceLine>, from first: Substring, in file: SourceFile) -> SourceSpan
{
  let inner = first.unicodeScalars.dropFirst()
  var words = SourceSpan(first[inner.startIndex...], of: lines[lines.startIndex], in: file)
  for line in lines.dropFirst().dropLast() { words.append(line.trimmed, of: line) }
  if let line = lines.last {
    let text = line.trimmed
    words.append(text[..<text.unicodeScalars.index(before: text.endIndex)], of: line)
  }
  return words
}

/// Reads words in quotation marks, over one line or more, with `— 이름, 직함` below them.
/// - Returns: the quotation and how many lines it takes.
func readAttributedQuotation(
  _ lines: ArraySlice<SourceLine>, in file: SourceFile
) -> (Draft, count: Int)? {
  guard let first = lines.first, let open = first.trimmed.firstScalar,
    let close = closingMark(of: open)
  else { return nil }
  let last = lines.prefix(12).firstIndex { $0.isBlank || $0.trimmed.lastScalar == close }
  guard let last, !lines[last].isBlank,
    let below = lines[(last + 1)...].prefix(2).firstIndex(where: { !$0.isBlank })
  else { return nil }
  let next = lines[below]
  let text = next.trimmed
  guard let dash = text.unicodeScalars.first, "-–—―".unicodeScalars.contains(dash),
    let (name, role) = splitAttribution(text[text.unicodeScalars.index(after: text.startIndex)...].trimmed)
  else { return nil }
  let words: SourceSpan
  if last == lines.startIndex {
    guard let inner = withoutOuterQuotes(first.trimmed) else { return nil }
    words = SourceSpan(inner, of: first, in: file)
  } else {
    words = span(of: lines[...last], from: first.trimmed, in: file)
  }
  let quotation = Draft.quotation(
    speaker: SourceSpan(name, of: next, in: file), role: role.map { SourceSpan($0, of: next, in: file) },
    words: words)
  return (quotation, below - lines.startIndex + 1)
}

/// What stands between a pair of quotation marks that spans the whole text.
func withoutOuterQuotes(_ text: Substring) -> Substring? {
  guard let open = text.firstScalar, let close = closingMark(of: open), text.scalarCount > 2,
    text.lastScalar == close
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
  guard (1...60).contains(text.scalarCount),
    !text.unicodeScalars.contains(where: isSentencePunctuation)
  else { return nil }
  let scalars = text.unicodeScalars
  if let open = scalars.firstIndex(where: { $0 == "(" || $0 == "（" }) {
    guard let last = text.lastScalar, last == ")" || last == "）" else { return nil }
    let name = text[..<open].trimmed
    let role = text[scalars.index(after: open)..<scalars.index(before: text.endIndex)].trimmed
    return isName(name) && !role.isEmpty ? (name, role) : nil
  }
  if let comma = scalars.firstIndex(of: ",") {
    let name = text[..<comma].trimmed
    let role = text[scalars.index(after: comma)...].trimmed
    return isName(name) && !role.isEmpty ? (name, role) : nil
  }
  return isName(text) ? (text, nil) : nil
}

private func isSentencePunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case ".", "!", "?", "\"", "“", "”", "'", "‘", "’": true
  default: false
  }
}

/// A name, perhaps with an office: few words, none of them an outline marker.
private func isName(_ text: Substring) -> Bool {
  (1...20).contains(text.scalarCount) && text.utf8.split(separator: 0x20).count <= 4
    && Marker.read(text) == nil
}

private func closingMark(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "\"", "＂": scalar
  case "“": "”"
  case "「": "」"
  case "『": "』"
  default: nil
  }
}
