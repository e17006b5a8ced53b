import Characters

extension LineSign {
  /// The heading of an attachment: `[붙임 1] 세부 일정`, `[별첨]`, `<참고 2> 용어 설명`, and `참고1` alone.
  ///
  /// `[별첨]: …` and `붙임  1. 개요 1부.` only speak of one.
  static func attachment(_ text: LineText) -> LineSign? {
    isBareAttachment(text) || isBracketedAttachment(text) || isBoxedAttachment(text) ? .attachment : nil
  }
}

/// `붙임 1⇥세부 일정`: the name and its number in a cell of their own.
private func isBoxedAttachment(_ line: LineText) -> Bool {
  guard let tab = line.text.utf8.prefix(24).firstIndex(of: 0x09) else { return false }
  return isAttachmentName(line.text[..<tab])
}

/// Whether a text is the name of an attachment, with its number or without: `붙임`, `참 고 2`.
func isAttachmentName(_ text: Substring) -> Bool {
  let words = LineWords.known
  let text = text.trimmed
  guard let first = text.firstScalar, words.attachmentStarts.contains(first) else { return false }
  let bare = Substring(text.withoutSpaces)
  guard let name = words.attachments.first(where: bare.begins) else { return false }
  return bare.utf8.dropFirst(name.utf8.count).allSatisfy {
    (0x2D...0x39).contains($0) && $0 != UInt8(ascii: ".")
  }
}

/// `붙임  1. 신청서`, `<붙임> 1. 사업 개요`: a list of what is attached, which may go on in the lines below.
func beginsWithRunningAttachment(_ text: Substring) -> Bool {
  let bare = Substring(
    text.unicodeScalars.drop {
      switch $0 {
      case "<", "[", "【", "〈", "［", " ": true
      default: false
      }
    })
  return LineWords.known.runningAttachments.contains(where: bare.begins)
}

/// What follows the name and the number of an attachment at the beginning of a line: `참고 2  용어 설명`.
func wordsAfterAttachmentName(_ text: Substring) -> Substring? {
  let words = LineWords.known
  guard let first = text.firstScalar, words.attachmentStarts.contains(first),
    let name = words.attachments.first(where: text.begins)
  else { return nil }
  var rest = text.dropFirst(name.count)
  let number = rest.drop { $0 == " " }.prefix { $0.isASCII && $0.isNumber }
  // `붙임 4.1~10일 통계` has no number of its own.
  if !number.isEmpty, rest[number.endIndex...].first.map({ $0 == " " || $0 == "\t" }) ?? true {
    rest = rest[number.endIndex...]
  }
  guard rest.first == " " || rest.first == "\t" else { return nil }
  return rest.trimmed
}

extension Substring {
  /// Whether the first word has a number in it or after it, or more than one space after it: `붙임 2 신청서`, `참고  용어`.
  var hasNumberOrGapAfterFirstWord: Bool {
    let word = firstWord
    if word.utf8.last?.isASCIIDigit ?? false { return true }
    let rest = self[word.endIndex...].utf8
    return rest.dropFirst().first == UInt8(ascii: " ")
      || rest.drop { $0 == UInt8(ascii: " ") }.first?.isASCIIDigit ?? false
  }

  /// The words before a remark that a star begins: `장관 축사  * 현장 발언과 다를 수 있음`.
  var withoutRemark: Substring { split(separator: " * ", maxSplits: 1).first ?? self }
}

private func isBracketedAttachment(_ line: LineText) -> Bool {
  let text = line.text
  guard let close = closingBracket(of: line.first),
    let end = text.unicodeScalars.prefix(12).firstIndex(of: close)
  else { return false }
  let scalars = text.unicodeScalars
  let inner = text[scalars.index(after: text.startIndex)..<end].withoutSpaces
  guard let name = LineWords.known.attachments.first(where: { inner.hasPrefix($0) }),
    inner.dropFirst(name.count).utf8.allSatisfy({ (0x2D...0x39).contains($0) })
  else { return false }
  let after = text[scalars.index(after: end)...]
  // `<붙임> 1. 사업 개요` begins a list of what is attached.
  if inner.count == name.count, let (marker, _) = Marker.read(after.trimmed), marker.kind == .decimal,
    marker.ordinal == 1
  {
    return false
  }
  return after.firstScalar != ":" && after.firstScalar != "：" && !after.isSentence
}

/// `참고1`, `붙임 2`: the name and its number, alone on the line.
private func isBareAttachment(_ line: LineText) -> Bool {
  guard line.last.isASCIIDigit, line.text.utf8.count <= 10 else { return false }
  let name = line.text.prefix { !$0.isNumber && $0 != " " }
  return LineWords.known.attachments.contains(String(name))
    && line.text[name.endIndex...].utf8.allSatisfy { $0 == 0x20 || $0.isASCIIDigit }
}

private func closingBracket(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "[", "<", "〈", "【", "［": Bracket.closing(scalar)
  default: nil
  }
}
