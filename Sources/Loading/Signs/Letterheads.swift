import Characters

/// Whether a line only says what kind of paper this is: `보 도 자 료`. A date may be beside it:
/// `보도자료  2026. 4. 14.(화)`.
func isLetterhead(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  if isLetterhead(bytes, from: 0) { return true }
  // An office may be before it: `늘 봄 청  보도자료`, `㈜늘봄 보도자료`.
  guard bytes.count <= 4 * lengthOfLetterhead, bytes.scalarCount <= lengthOfLetterhead else { return false }
  return bytes.indices.contains { index in
    index > 0 && bytes[index - 1].isASCIIBlank && isLetterhead(bytes, from: index)
  }
}

/// In characters, what a line may have that has an office beside what it is.
private let lengthOfLetterhead = 30

private func isLetterhead(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
  var start = start
  while start < bytes.count, frameLength(bytes, at: start) > 0 { start += frameLength(bytes, at: start) }
  let end = LineWords.known.letterheads.end(in: bytes, from: start, gap: frameLength) { end in
    var index = end
    while index < bytes.count, frameLength(bytes, at: index) > 0 { index += frameLength(bytes, at: index) }
    return index == bytes.count || isDate(UnsafeBufferPointer(rebasing: bytes[index...]))
  }
  return end != nil
}

/// Whether there is nothing but a date, which begins with a number or a bracket.
private func isDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let first = bytes.scalar(at: 0)
  guard first == "(" || first.properties.numericType != nil else { return false }
  var index = 0
  while index < bytes.count {
    let scalar = bytes.scalar(at: index)
    switch scalar {
    case " ", ".", "-", "/", "(", ")": break
    default:
      guard scalar.properties.numericType != nil || LineWords.known.dateLetters.contains(scalar) else {
        return false
      }
    }
    index += UTF8.width(scalar)
  }
  return true
}

/// What may frame a letterhead or part its letters.
private func frameLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case 0x20, 0x09, UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"): 1
  case 0xE3:
    bytes.hasBytes(0xE3, 0x80, 0x90, at: index) || bytes.hasBytes(0xE3, 0x80, 0x91, at: index) ? 3 : 0
  default: 0
  }
}

extension Substring {
  /// The text as it would be without letter-spacing: `보 도 자 료` → `보도자료`.
  var withoutSpaces: String { filter { $0 != " " && $0 != "\t" } }
}
