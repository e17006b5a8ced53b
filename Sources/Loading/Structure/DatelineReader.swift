/// Finds who wrote from where at the beginning of a lead paragraph.
///
/// Read are `【서울/워싱턴 특별취재팀】 …`, `【부산=누리뉴스】이바다 기자 = …`,
/// `(서울·세종=한빛통신) 홍길동 기자 = …` and `[세종=새벽뉴스] 김하늘 기자 = …`.
func readDateline(_ line: SourceLine, in file: String) -> (DatelineDraft, rest: Substring)? {
  let text = line.text[...].trimmed
  guard let open = text.first, let close = datelineBrackets[open],
    let end = text.prefix(80).firstIndex(of: close)
  else { return nil }
  let inner = text[text.index(after: text.startIndex)..<end].trimmed
  var rest = text[text.index(after: end)...].trimmedStart
  let placesText: Substring
  var outlet: Substring?
  var byline: Substring?
  if let equals = inner.firstIndex(of: "=") {
    placesText = inner[..<equals].trimmed
    outlet = inner[inner.index(after: equals)...].trimmed
  } else {
    // Without an outlet, only lenticular brackets are sure to hold a dateline.
    guard open == "【" else { return nil }
    let words = inner.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return nil }
    placesText = first
    byline = words.count > 1 ? words[1].trimmed : nil
  }
  if let equals = rest.prefix(60).firstIndex(of: "="), byline == nil {
    let names = rest[..<equals].trimmed
    guard !names.isEmpty, !names.contains(".") else { return nil }
    byline = names
    rest = rest[rest.index(after: equals)...].trimmedStart
  }
  let places = placesText.split { "/·,・ㆍ".contains($0) }.map(\.trimmed).filter { !$0.isEmpty }
  guard !places.isEmpty, !rest.isEmpty else { return nil }
  func span(_ part: Substring) -> SourceSpan { SourceSpan(part, of: line, in: file) }
  return (DatelineDraft(places: places.map(span), outlet: outlet.map(span), byline: byline.map(span)), rest)
}

private let datelineBrackets: [Character: Character] = ["【": "】", "(": ")", "[": "]", "（": "）"]
