/// Reads a line that belongs to the text around it rather than to its flow: a note or a source.
func readRemark(_ line: SourceLine, in file: String) -> Draft? {
  let text = line.text[...].trimmed
  func span(_ part: Substring) -> SourceSpan { SourceSpan(part, of: line, in: file) }
  if let (marker, rest) = noteMarker(text) { return .note(marker: String(marker), span(rest)) }
  guard let (before, after) = text.splitAtColon(), !after.trimmed.isEmpty else { return nil }
  return sourceLabels.contains(before.withoutSpaces) ? .source(span(text)) : nil
}

/// Whether a line names whom to ask: `문의: …`, `담당 부서 | 문화산업국 | 책임자 | …`, `담 당 자 : …`.
func isContact(_ text: Substring) -> Bool {
  let start = text.prefix(24).drop { "□○<[【".contains($0) || $0 == " " }
  guard let end = start.firstIndex(where: { ":：|│｜".contains($0) }) else { return false }
  return contactLabels.contains(start[..<end].withoutSpaces.filter { !"]>】".contains($0) })
    && !text[text.index(after: end)...].trimmed.isEmpty
}

private func noteMarker(_ text: Substring) -> (marker: Substring, rest: Substring)? {
  if text.unicodeScalars.first == "※" {
    let rest = text.unicodeScalars.dropFirst()
    let words = text[rest.startIndex...].trimmedStart
    return words.isEmpty ? nil : (text[..<rest.startIndex], words)
  }
  for word in ["주)", "주 :", "주:", "주1)", "주2)", "주3)"] where text.hasPrefix(word) {
    let rest = text.dropFirst(word.count).trimmedStart
    return rest.isEmpty ? nil : (text.prefix(word.count), rest)
  }
  let stars = text.utf8.prefix { $0 == UInt8(ascii: "*") }
  guard (1...3).contains(stars.count), text.utf8.last != UInt8(ascii: "*") else { return nil }
  let rest = text[stars.endIndex...].trimmedStart
  // `**굵게** 시작하는 문단` is a paragraph that begins with bold.
  guard !rest.isEmpty, !(stars.count >= 2 && rest.contains("**")) else { return nil }
  return (text[..<stars.endIndex], rest)
}

private let sourceLabels: Set<String> = ["출처", "자료", "자료출처", "자료원"]
private let contactLabels: Set<String> = [
  "문의", "문의처", "문의전화", "담당", "담당자", "담당부서", "담당과", "연락처", "보도자료문의", "자료문의", "총괄", "책임자",
]
