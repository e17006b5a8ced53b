import Characters

/// The labels of contacts, and what tells quickly that a line has none.
final class ContactWords: Sendable {
  fileprivate let labels: SpacedWords
  fileprivate let set: Set<String>
  fileprivate let ends: ScalarSet
  /// In bytes of UTF-8.
  fileprivate let longest: Int

  /// Whether a text is a label and nothing else.
  func isLabel(_ text: Substring) -> Bool { set.contains(text.withoutSpaces) }

  init(_ labels: [String]) {
    self.labels = SpacedWords(labels)
    set = Set(labels)
    ends = ScalarSet(labels.compactMap(\.unicodeScalars.last))
    longest = labels.map(\.utf8.count).max() ?? 0
  }
}

/// Whether a line names whom to ask: `문의: …`, `담당 부서 | 문화산업국 | 책임자 | …`, `담 당 자 : …`.
func isContact(_ line: LineText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  if line.first == "<", hasBracketedContactLabel(line.text) { return true }
  var start = 0
  for _ in 0..<windowOfLabel where start < bytes.count {
    let width = leadLength(bytes, at: start)
    if width == 0 { break }
    start += width
  }
  let end = LineWords.known.contacts.labels.end(in: bytes, from: start, gap: closerLength) { end in
    var index = end
    while index < bytes.count, closerLength(bytes, at: index) > 0 {
      index += closerLength(bytes, at: index)
    }
    guard index < bytes.count, UnsafeBufferPointer(rebasing: bytes[..<index]).scalarCount < windowOfLabel
    else { return false }
    switch bytes.scalar(at: index) {
    case ":", "：", "|", "│", "｜":
      return bytes[(index + UTF8.width(bytes.scalar(at: index)))...].contains { !$0.isASCIIBlank }
    default: return false
    }
  }
  return end != nil
}

/// Within how many characters a label must end.
private let windowOfLabel = 24

/// What may be between the letters of a label, or after it.
private func closerLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case 0x20, 0x09, UInt8(ascii: "]"), UInt8(ascii: ">"): 1
  case 0xE3: bytes.hasBytes(0xE3, 0x80, 0x91, at: index) ? 3 : 0
  default: 0
  }
}

/// What may come before a label.
private func leadLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  let scalar = bytes.scalar(at: index)
  switch scalar {
  case " ", "\t", "]", ">", "】", "□", "■", "○", "●", "◆", "ㅇ", "ㅁ", "-", "※", "<", "[", "【":
    return UTF8.width(scalar)
  default: return 0
  }
}

/// `<총괄> 콘텐츠정책과 사무관 김하늘 (044-000-1234)`.
private func hasBracketedContactLabel(_ text: Substring) -> Bool {
  guard let end = text.utf8.prefix(20).firstIndex(of: UInt8(ascii: ">")) else { return false }
  let label = text[text.utf8.index(after: text.startIndex)..<end]
  return LineWords.known.bracketedContacts.contains(String(label)) && hasTelephoneOrAddress(text[end...])
}

/// Whether a line is only what comes above a contact: `문의`, `미디어 문의`, `담당 부서`.
func isContactLabel(_ line: LineText) -> Bool {
  let words = LineWords.known.contacts
  guard words.ends.contains(line.last), line.text.utf8.count <= 2 * words.longest else { return false }
  return words.set.contains(line.text.withoutSpaces)
    || words.set.contains(String(line.text.lastWord))
}

/// Whether a line begins as a box does that says whom to ask. What else the box needs, other lines may have.
func isContactStart(_ line: LineText, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let words = LineWords.known
  var start = 0
  while start < bytes.count, bytes[start] == UInt8(ascii: "<") || bytes[start] == UInt8(ascii: "[") {
    start += 1
  }
  let end = words.contactStarts.end(in: bytes, from: start, gap: blankLength) { end in
    guard end < bytes.count else { return true }
    switch bytes.scalar(at: end) {
    case " ", "\t", ":", "：", "|", "│", "｜", "<", "〈", "]", ">": return true
    default: return false
    }
  }
  guard let end else { return false }
  // A label, and then words of a sentence, is a sentence.
  return end == bytes.count || !bytes.isSentence
}

/// Whether a line holds an e-mail address or a telephone number such as 044-000-1234, 1577-0000 or 02) 000 - 1234.
func hasTelephoneOrAddress(_ text: Substring) -> Bool {
  text.withBytes { bytes in
    if bytes.contains(UInt8(ascii: "@")) { return true }
    var digits = 0
    var beginsWithZero = false
    // Spaces around its dash do not part a number whose area code is closed by a bracket.
    var hasAreaCode = false
    for (index, byte) in bytes.enumerated() {
      if byte.isASCIIDigit {
        if digits == 0 { beginsWithZero = byte == UInt8(ascii: "0") }
        digits += 1
        continue
      }
      if byte == UInt8(ascii: " "), hasAreaCode { continue }
      if byte == UInt8(ascii: "-"), digits >= 3 {
        let rest = bytes[(index + 1)...]
        let number = hasAreaCode ? rest.drop { $0 == UInt8(ascii: " ") } : rest
        if number.prefix(while: \.isASCIIDigit).count >= 3 { return true }
      }
      hasAreaCode = byte == UInt8(ascii: ")") && beginsWithZero && (2...3).contains(digits)
      digits = 0
    }
    return false
  }
}
