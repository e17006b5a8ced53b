/// A line that belongs to the text around it rather than to its flow.
enum Remark {
  case note(marker: String, Substring)
  case source

  /// - Parameter text: a trimmed line.
  init?(_ text: Substring) {
    if let (marker, rest) = noteMarker(text) {
      self = .note(marker: marker, rest)
    } else if isSource(text) {
      self = .source
    } else {
      return nil
    }
  }

  var isNote: Bool { if case .note = self { true } else { false } }
}

/// `자료: 통계청`, `(자료: 통계청)` and `자료=통계청`.
private func isSource(_ text: Substring) -> Bool {
  let isBracketed = text.utf8.first == UInt8(ascii: "(") && text.utf8.last == UInt8(ascii: ")")
  let bare = isBracketed ? text.dropFirst().dropLast() : text
  guard let first = bare.firstScalar, first == "출" || first == "자",
    let end = bare.prefix(16).firstIndex(where: { ":：=".contains($0) }),
    !bare[bare.index(after: end)...].trimmed.isEmpty
  else { return false }
  return sourceLabels.contains(bare[..<end].withoutSpaces)
}

private func noteMarker(_ text: Substring) -> (marker: String, rest: Substring)? {
  switch text.firstScalar {
  case "※":
    let rest = text.unicodeScalars.dropFirst()
    let words = text[rest.startIndex...].trimmedStart
    return words.isEmpty ? nil : ("※", words)
  case "주":
    guard let label = text.prefixMatch(of: /주\s?\d{0,2}\s?[):]/) else { return nil }
    let rest = text[label.range.upperBound...].trimmedStart
    return rest.isEmpty ? nil : (String(text[label.range]), rest)
  case "*", "＊": return starMarker(text)
  default: return nil
  }
}

private func starMarker(_ text: Substring) -> (marker: String, rest: Substring)? {
  let stars = text.unicodeScalars.prefix { $0 == "*" || $0 == "＊" }
  guard (1...3).contains(stars.count), text.lastScalar != "*" else { return nil }
  let rest = text[stars.endIndex...].trimmedStart
  // `**굵게** 시작하는 문단` is a paragraph that begins with bold.
  guard !rest.isEmpty, !(stars.count >= 2 && rest.contains("**")) else { return nil }
  return (String(repeating: "*", count: stars.count), rest)
}

private let sourceLabels: Set<String> = ["출처", "자료", "자료출처", "자료원"]
