/// Whether a line names whom to ask: `문의: …`, `담당 부서 | 문화산업국 | 책임자 | …`, `담 당 자 : …`.
func isContact(_ text: Substring) -> Bool {
  if hasBracketedContactLabel(text) { return true }
  return text.withBytes { bytes in
    var label: [UInt8] = []
    var index = 0
    for _ in 0..<24 where index < bytes.count {
      let scalar = bytes.scalar(at: index)
      let next = index + UTF8.width(scalar)
      switch scalar {
      case ":", "：", "|", "│", "｜":
        return contactLabels.contains(String(decoding: label, as: UTF8.self))
          && bytes[next...].contains { $0 != 0x20 && $0 != 0x09 }
      case " ", "\t", "]", ">", "】": break
      case "□", "■", "○", "●", "◆", "ㅇ", "ㅁ", "-", "※", "<", "[", "【":
        if !label.isEmpty { return false }
      default:
        if label.isEmpty, !contactLabelStarts.contains(scalar) { return false }
        label += bytes[index..<next]
        if label.count > longestContactLabel { return false }
      }
      index = next
    }
    return false
  }
}

/// `<총괄> 콘텐츠정책과 사무관 김하늘 (044-000-1234)`.
private func hasBracketedContactLabel(_ text: Substring) -> Bool {
  guard text.utf8.first == UInt8(ascii: "<"), let end = text.utf8.prefix(20).firstIndex(of: UInt8(ascii: ">"))
  else { return false }
  let label = text[text.utf8.index(after: text.startIndex)..<end]
  return ["총괄", "공동", "담당", "협조", "문의"].contains(label) && hasTelephoneOrAddress(text[end...])
}

/// Whether a line is only what stands above a contact: `문의`, `미디어 문의`, `담당 부서`.
func isContactLabel(_ text: Substring) -> Bool {
  guard let last = text.lastScalar, contactLabelEnds.contains(last),
    text.utf8.count <= 2 * longestContactLabel
  else { return false }
  return contactLabels.contains(text.withoutSpaces)
    || text.split(separator: " ").last.map { contactLabels.contains(String($0)) } ?? false
}

/// Whether a line holds an e-mail address or a telephone number such as 044-000-1234 or 1577-0000.
func hasTelephoneOrAddress(_ text: Substring) -> Bool {
  text.withBytes { bytes in
    if bytes.contains(UInt8(ascii: "@")) { return true }
    var digits = 0
    for (index, byte) in bytes.enumerated() {
      if (0x30...0x39).contains(byte) {
        digits += 1
      } else if byte == UInt8(ascii: "-"), digits >= 3 {
        let after = bytes[(index + 1)...].prefix { (0x30...0x39).contains($0) }
        if after.count >= 3 { return true }
        digits = 0
      } else {
        digits = 0
      }
    }
    return false
  }
}

private let contactLabels: Set<String> = [
  "문의", "문의처", "문의전화", "담당", "담당자", "담당부서", "담당과", "연락처", "보도자료문의", "자료문의", "총괄", "책임자",
]
// By one letter nearly every line is seen to have no such label.
private let contactLabelStarts = Array(Set(contactLabels.compactMap(\.unicodeScalars.first)))
private let contactLabelEnds = Array(Set(contactLabels.compactMap(\.unicodeScalars.last)))
/// In bytes of UTF-8.
private let longestContactLabel = contactLabels.map(\.utf8.count).max() ?? 0
