/// Splits `핵심 목표: 모델을 개발한다.` at the colon that ends its label.
///
/// A label is short and has no sentence in it; a time (`10:30`), an address (`https://`) and a colon within
/// brackets end none.
///
/// So is what is in round brackets at the beginning: `(지원대상) 학교 서른 곳`.
///
/// - Parameter goesOn: whether what is labelled goes on in the next line, so that its length here says nothing.
func readLabel(_ text: Substring, goesOn: Bool = false) -> (label: Substring, text: Substring)? {
  if let labelled = readBracketedLabel(text, goesOn) { return labelled }
  guard let (before, after) = text.splitAtColon() else { return nil }
  let label = before.trimmed
  let rest = after.trimmed
  guard !rest.isEmpty, (1...30).contains(label.scalarCount), !label.isSentence,
    !label.hasSentencePunctuation
  else { return nil }
  return (label, rest)
}

private func readBracketedLabel(_ text: Substring, _ goesOn: Bool) -> (label: Substring, text: Substring)? {
  guard let open = text.firstScalar, open == "(" || open == "（" else { return nil }
  let scalars = text.unicodeScalars
  let start = scalars.index(after: scalars.startIndex)
  guard let end = scalars[start...].prefix(31).firstIndex(where: { $0 == ")" || $0 == "）" }) else {
    return nil
  }
  let label = text[start..<end].trimmed
  let after = text[scalars.index(after: end)...]
  let rest = after.trimmed
  // `(주)늘봄` is a name: a label is parted from what it labels.
  guard after.firstScalar == " " || after.firstScalar == "\t", !rest.isEmpty,
    goesOn || rest.utf8.count > label.utf8.count,
    label.hasLetters,
    !label.isSentence, !label.unicodeScalars.contains("(")
  else { return nil }
  return (label, rest)
}

extension Substring {
  /// Whether marks that part sentences or clauses are outside of brackets.
  fileprivate var hasSentencePunctuation: Bool {
    var depth = 0
    for scalar in unicodeScalars {
      switch scalar {
      case "(", "[", "（", "［": depth += 1
      case ")", "]", "）", "］": depth -= 1
      case ".", ",", "!", "?", "\"", "“", "”": if depth <= 0 { return true }
      default: break
      }
    }
    return false
  }
}
