/// Whether a line is only the name of a part of a judgment, a bill or a law: `주    문`, `【이유】`, `부칙 <제123호>`.
func isDivisionName(_ line: LineText) -> Bool {
  guard line.text.utf8.count <= 120 else { return false }
  let names = LineWords.known.divisionNames
  // `부칙 <제99812호, 2026. 6. 30.>`.
  let named = line.last == ">" ? line.text.prefix { $0 != "<" }.trimmed : line.text
  guard named.scalarCount <= 40, !named.utf8.contains(0x09) else { return false }
  return names.contains(String(String.UnicodeScalarView(named.unicodeScalars.filter { !isDecoration($0) })))
}

extension Substring {
  /// Whether it is the name of a division with the letters apart, in brackets or with a remark, as nothing else is.
  var isMarkedDivision: Bool {
    isLetterSpaced || firstScalar == "【" || firstScalar == "[" || lastScalar == ">"
  }
}

private func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "【", "】", "[", "]", "·", "ㆍ", "‧", "・": true
  default: false
  }
}
