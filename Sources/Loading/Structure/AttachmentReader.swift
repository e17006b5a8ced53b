/// Whether a line begins an attachment: `[붙임 1] 세부 일정`, `[별첨]`, `<참고 2> 용어 설명`.
///
/// `[별첨]: …` and `붙임  1. 개요 1부.` only speak of one.
func isAttachment(_ text: Substring) -> Bool {
  if isBareAttachment(text) { return true }
  guard let open = text.firstScalar, let close = closingBracket(of: open),
    let end = text.prefix(12).firstIndex(of: close)
  else { return false }
  let inner = text[text.index(after: text.startIndex)..<end].withoutSpaces
  guard let name = attachmentNames.first(where: { inner.hasPrefix($0) }),
    inner.dropFirst(name.count).utf8.allSatisfy({ (0x2D...0x39).contains($0) })
  else { return false }
  let after = text[text.index(after: end)...]
  return after.first != ":" && after.first != "：" && !after.isSentence
}

/// `참고1`, `붙임 2`: the name and its number, alone on the line.
private func isBareAttachment(_ text: Substring) -> Bool {
  guard text.utf8.count <= 10, let last = text.utf8.last, (0x30...0x39).contains(last) else { return false }
  let name = text.prefix { !$0.isNumber && $0 != " " }
  return attachmentNames.contains(String(name))
    && text[name.endIndex...].utf8.allSatisfy { $0 == 0x20 || (0x30...0x39).contains($0) }
}

private let attachmentNames = ["붙임", "별첨", "참고", "별지", "첨부"]

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
