import Characters

/// Who wrote from where, at the beginning of a lead paragraph, and what the paragraph goes on with.
struct DatelineSign: Sendable {
  /// At least one.
  var places: [Substring]
  var outlet: Substring?
  var byline: Substring?
  /// Empty where the dateline has a line of its own.
  var lead: Substring
}

extension LineSign {
  /// Read are `【서울/워싱턴 특별취재팀】 …`, `【부산=누리뉴스】이바다 기자 = …`,
  /// `(서울·세종=한빛통신) 홍길동 기자 = …`, `[서울=한빛통신 정다온 기자] …`, `[세종=홍길동 기자] …` and
  /// `[서울 홍길동 기자] …`.
  static func dateline(_ line: LineText) -> LineSign? {
    let text = line.text
    if let wire = wireDateline(text) { return .dateline(wire) }
    guard let close = closingBracket(of: line.first),
      let end = text.unicodeScalars.prefix(80).firstIndex(of: close)
    else { return nil }
    let scalars = text.unicodeScalars
    let inner = text[scalars.index(after: text.startIndex)..<end].trimmed
    var lead = text[scalars.index(after: end)...].trimmedStart
    guard let inside = readInside(inner, isLenticular: line.first == "【") else { return nil }
    var byline = inside.byline
    if byline == nil, let (names, after) = readByline(lead) {
      byline = names
      lead = after
    }
    // `【관련 국정과제】 16. …` labels what follows.
    if inside.outlet == nil, byline.map(isReporter) != true, Marker.read(lead)?.marker.kind.isOrdered ?? false
    {
      return nil
    }
    // Brackets that hold no outlet need words after them to be more than a heading.
    guard !lead.isEmpty || (inside.outlet != nil && byline != nil) else { return nil }
    let places = inside.places.unicodeScalars.split { $0 == "/" || $0 == "," || $0.isMiddleDot }
      .map { Substring($0).trimmed }.filter { !$0.isEmpty }
    guard !places.isEmpty else { return nil }
    return .dateline(DatelineSign(places: places, outlet: inside.outlet, byline: byline, lead: lead))
  }
}

private let beginningOfWire = Array("--(".utf8)

/// `안양--(뉴스와이어)--…`: the place, and the outlet between dashes.
private func wireDateline(_ text: Substring) -> DatelineSign? {
  // Hardly any line has two dashes.
  guard text.withBytes({ $0.contains(beginningOfWire) }) else { return nil }
  let head = text.prefix(60)
  guard let open = head.firstRange(of: "--("), open.lowerBound > text.startIndex,
    let close = head[open.upperBound...].firstRange(of: ")--")
  else { return nil }
  let (places, outlet) = (text[..<open.lowerBound], text[open.upperBound..<close.lowerBound].trimmed)
  let lead = text[close.upperBound...].trimmedStart
  guard places.utf8.count <= 40, places.hasLetters, !places.contains(" "), !outlet.isEmpty, !lead.isEmpty
  else {
    return nil
  }
  return DatelineSign(places: [places], outlet: outlet, byline: nil, lead: lead)
}

/// What is between the brackets: places, and after an equals sign the outlet, the reporters, or both.
private func readInside(
  _ inner: Substring, isLenticular: Bool
) -> (places: Substring, outlet: Substring?, byline: Substring?)? {
  guard let equals = inner.firstIndex(of: "=") else {
    // Without an outlet, only lenticular brackets or a reporter's name are sure to be a dateline.
    guard isLenticular || (isReporter(inner) && inner.words.count >= 3) else { return nil }
    let words = inner.split(separator: " ", maxSplits: 1)
    guard let first = words.first else { return nil }
    return (first, nil, words.count > 1 ? words[1].trimmed : nil)
  }
  let places = inner[..<equals].trimmed
  // A picture's credit has the same form: [사진=한빛통신].
  guard !LineWords.known.credits.contains(String(places)) else { return nil }
  let after = inner[inner.index(after: equals)...].trimmed
  guard !after.isEmpty else { return nil }
  guard isReporter(after) else { return (places, after, nil) }
  let words = after.split(separator: " ", maxSplits: 1)
  return words.count > 1 && words[1].contains(" ")
    ? (places, words[0], words[1].trimmed) : (places, nil, after)
}

/// The reporters between the brackets and ` = `, or alone on the line.
private func readByline(_ rest: Substring) -> (names: Substring, after: Substring)? {
  if let equals = rest.prefix(80).firstIndex(of: "=") {
    let names = rest[..<equals].trimmed
    guard !names.isEmpty, !names.contains(".") || names.contains("@") else { return nil }
    return (names, rest[rest.index(after: equals)...].trimmedStart)
  }
  guard rest.utf8.count <= 160, rest.unicodeScalars.count <= 40, isReporter(rest) else { return nil }
  return (rest, rest[rest.endIndex...])
}

private func isReporter(_ text: Substring) -> Bool {
  text.lastScalar.map { last in text.withBytes { LineWords.known.reporters.end($0, last: last) } } ?? false
}

private func closingBracket(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "【", "(", "[", "（": Bracket.closing(scalar)
  default: nil
  }
}
