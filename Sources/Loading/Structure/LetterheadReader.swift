/// Whether a line above the title only says what kind of paper this is: `보 도 자 료`.
func isLetterhead(_ text: Substring) -> Bool {
  let words = text.prefix { !$0.isNumber && $0 != "(" }
  let rest = text[words.endIndex...]
  // A date may stand beside it: `보도자료  2026. 4. 14.(화)`.
  guard rest.allSatisfy({ $0.isNumber || " .-/()년월일화수목금토".contains($0) }) else { return false }
  return letterheads.contains(words.withoutSpaces.filter { !"[]<>【】".contains($0) }.lowercased())
}

extension Substring {
  /// The text as it would stand without letter-spacing: `보 도 자 료` → `보도자료`.
  var withoutSpaces: String { filter { $0 != " " && $0 != "\t" } }
}

private let letterheads: Set<String> = [
  "보도자료", "보도참고자료", "참고자료", "설명자료", "보도설명자료", "해명자료", "보도해명자료", "브리핑", "브리핑자료", "언론브리핑",
  "정책브리핑", "가정통신문", "pressrelease", "newsrelease", "공고", "공지", "공지사항", "안내문", "즉시보도", "보도문", "성명", "성명서",
  "논평", "입장문", "카드뉴스",
]
