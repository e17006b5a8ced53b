/// Whether a line begins an attachment: `[붙임 1] 세부 일정`, `[별첨]`, `<참고 2> 용어 설명`.
///
/// `[별첨]: …` and `붙임  1. 개요 1부.` only speak of one.
func isAttachment(_ text: Substring) -> Bool {
  guard let open = text.firstScalar, let close = closingBracket(of: open),
    let end = text.prefix(12).firstIndex(of: close)
  else { return false }
  let inner = text[text.index(after: text.startIndex)..<end].withoutSpaces
  guard let name = ["붙임", "별첨", "참고", "별지", "첨부"].first(where: { inner.hasPrefix($0) }),
    inner.dropFirst(name.count).utf8.allSatisfy({ (0x2D...0x39).contains($0) })
  else { return false }
  let after = text[text.index(after: end)...]
  return after.first != ":" && after.first != "：" && !after.isSentence
}

private func closingBracket(of scalar: Unicode.Scalar) -> Character? {
  switch scalar {
  case "[": "]"
  case "<": ">"
  case "〈": "〉"
  case "【": "】"
  case "［": "］"
  default: nil
  }
}
