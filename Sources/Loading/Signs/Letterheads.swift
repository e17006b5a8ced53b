import Characters

/// Whether a line only says what kind of paper this is: `보 도 자 료`. A date may be beside it:
/// `보도자료  2026. 4. 14.(화)`.
func isLetterhead(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  if isLetterhead(bytes, from: 0) { return true }
  if isNumberedPaper(bytes) { return true }
  // An office may be before it: `늘 봄 청  보도자료`, `㈜늘봄 보도자료`.
  guard bytes.count <= 4 * lengthOfLetterhead, bytes.scalarCount <= lengthOfLetterhead else { return false }
  // A name of one word, or of single letters; a title that ends so has more words.
  guard let gap = endOfName(bytes) else { return false }
  return isLetterhead(bytes, from: gap)
}

/// `한빛시 공고 제2026-15호`: a kind of paper, and its number at the end.
private func isNumberedPaper(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  guard bytes.count <= 4 * lengthOfLetterhead, bytes.end(with: Array("호".utf8)),
    bytes.contains(where: \.isASCIIDigit)
  else { return false }
  let words = Substring(String(decoding: bytes, as: UTF8.self)).words
  guard words.count >= 2, let number = words.last, number.first == "제" else { return false }
  return number.dropFirst().dropLast().utf8.allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
    && LineWords.known.numberedPapers.contains { words[words.count - 2].ends(with: $0) }
}

/// Where a name ends that a letterhead begins with: one word, or letters that are set apart.
private func endOfName(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var index = 0
  var isWide = true
  while index < bytes.count {
    var end = index
    while end < bytes.count, !bytes[end].isASCIIBlank { end += 1 }
    let isLetter = UnsafeBufferPointer(rebasing: bytes[index..<end]).scalarCount == 1
    isWide = isWide && isLetter
    var next = end
    while next < bytes.count, bytes[next].isASCIIBlank { next += 1 }
    guard next < bytes.count else { return nil }
    if !isLetter || next - end > 1 || bytes[end] == 0x09 { return next }
    index = next
    if !isWide { return nil }
    // Letters of the name are as far apart as those of what follows: the letterhead itself tells.
    if isLetterhead(bytes, from: index) { return index }
  }
  return nil
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
func isDate(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let first = bytes.scalar(at: 0)
  guard first == "(" || first.isNumber else { return false }
  var index = 0
  while index < bytes.count {
    let scalar = bytes.scalar(at: index)
    switch scalar {
    case " ", ".", "-", "/", "(", ")": break
    default:
      guard scalar.isNumber || LineWords.known.dateLetters.contains(scalar) else {
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
