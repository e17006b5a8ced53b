import Characters

/// A text without the white space that only lays out the XML around it: every run of it with a line break is one space,
/// or nothing at the ends. A text of a briefing has no line breaks.
/// - Complexity: linear in the text.
func onOneLine(_ text: String) -> String {
  guard text.utf8.contains(where: \.isLineBreak) else { return text }
  var bytes: [UInt8] = []
  var rest = Array(text.utf8)[...]
  while let first = rest.first {
    let run = rest.prefix { $0.isASCIISpace == first.isASCIISpace }
    rest = rest.dropFirst(run.count)
    if !first.isASCIISpace || !run.contains(where: \.isLineBreak) {
      bytes += run
    } else if !bytes.isEmpty, !rest.isEmpty {
      bytes.append(UInt8(ascii: " "))
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
