/// Splits `핵심 목표: 모델을 개발한다.` at the colon that ends its label.
///
/// A label is short and has no sentence in it; a time (`10:30`), an address (`https://`) and a colon within
/// brackets end none.
func readLabel(_ text: Substring) -> (label: Substring, text: Substring)? {
  guard let (before, after) = text.splitAtColon() else { return nil }
  let label = before.trimmed
  let rest = after.trimmed
  guard !rest.isEmpty, (1...30).contains(label.scalarCount), !label.isSentence,
    !label.hasSentencePunctuation
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
