extension Substring {
  var trimmedStart: Substring {
    self[(utf8.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? endIndex)...]
  }

  var trimmed: Substring {
    let start = trimmedStart
    guard let last = start.utf8.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return start }
    return start[...last]
  }

  /// Whether the text closes as a Korean (or English) sentence does, quotation marks and brackets after
  /// the full stop not counted.
  var isSentence: Bool {
    var rest = trimmed.unicodeScalars[...]
    while let last = rest.last, closingPunctuation.contains(last) { rest.removeLast() }
    guard let last = rest.last else { return false }
    if ".!?。…".unicodeScalars.contains(last) || sentenceEndings.contains(last) { return true }
    if last == "요" { return politeStems.contains(rest.dropLast().last ?? " ") }
    let text = self[rest.startIndex..<rest.endIndex]
    return nominalEndings.contains { text.hasSuffix($0) }
  }

  /// A unit that makes the number before it a quantity, not a section number.
  var startsWithUnit: Bool {
    ["배", "%", "억", "조", "만", "명", "개", "년", "월", "일", "운동", "절"].contains { hasPrefix($0) }
  }

  /// Position and text of the first label colon: not inside brackets, an address or a time.
  func splitAtColon() -> (before: Substring, after: Substring)? {
    var depth = 0
    var index = startIndex
    let scalars = unicodeScalars
    var previous: Unicode.Scalar?
    while index < endIndex {
      let scalar = scalars[index]
      let next = scalars.index(after: index)
      switch scalar {
      case "(", "[", "（", "［", "「", "『", "<", "〈", "《": depth += 1
      case ")", "]", "）", "］", "」", "』", ">", "〉", "》": depth -= 1
      case ":", "：":
        guard depth <= 0 else { break }
        let after = self[next...]
        let isTime = isDigit(previous) && isDigit(after.unicodeScalars.first)
        if isTime || after.hasPrefix("//") { break }
        return (self[..<index], after)
      default: break
      }
      previous = scalar
      index = next
    }
    return nil
  }
}

private func isDigit(_ scalar: Unicode.Scalar?) -> Bool {
  scalar.map { (0x30...0x39).contains($0.value) } ?? false
}

private let closingPunctuation = Set("\"'”’」』》〉)）]］*".unicodeScalars)

/// Last syllables of the endings that close a sentence without a full stop: 한다, 할까, 하죠.
private let sentenceEndings = Set("다까죠".unicodeScalars)

/// Endings of the note style in which ministries write whole sentences (하기로 함, 할 예정임).
private let nominalEndings = [
  "로 함", "야 함", "록 함", "를 함", "있음", "없음", "했음", "였음", "았음", "었음", "겠음", "됐음", "되었음", "예정임", "계획임", "것임", "중임",
  "할 것", "될 것", "받음", "됨", "기 바람",
]

/// What stands before 요 in a polite ending (해요, 세요, 지요) and not in a noun (수요, 필요).
private let politeStems = Set("어아여해세에예지네나데래대워돼".unicodeScalars)
