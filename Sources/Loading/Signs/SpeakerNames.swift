import Characters

/// Splits `차우림 > 네, 반갑습니다.`, as interviews name who speaks after a sign.
func readNameOfSpeaker(_ text: Substring, after marker: Marker) -> (label: Substring, text: Substring)? {
  guard marker.kind == .square || marker.kind == .circle || marker.kind == .pointer,
    let end = text.unicodeScalars.prefix(20).firstIndex(where: { $0 == ">" || $0 == "＞" })
  else { return nil }
  let name = text[..<end].trimmed
  let after = text[text.unicodeScalars.index(after: end)...]
  // `서울>부산>광주` and `홈 > 알림` lead from one to the next.
  guard (2...12).contains(name.scalarCount), after.firstScalar == " " || after.firstScalar == "\t",
    name.unicodeScalars.allSatisfy({ $0.isHangulSyllable || $0 == " " || $0 == "·" }),
    !after.unicodeScalars.contains(where: { $0 == "＞" }), !after.contains(" > "), !after.trimmed.isEmpty
  else { return nil }
  return (name, after.trimmed)
}
