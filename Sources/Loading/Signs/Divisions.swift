import Characters

/// Whether a line is only the name of a part of a judgment, a bill or a law: `주    문`, `【이유】`, `부칙 <제123호>`.
func isDivisionName(_ line: LineText) -> Bool {
  let words = LineWords.known
  guard line.text.utf8.count <= 120,
    let first = isDecoration(line.first)
      ? line.text.unicodeScalars.first(where: { !isDecoration($0) }) : line.first,
    words.divisionStarts.mayContain(first)
  else { return false }
  // `부칙 <제99812호, 2026. 6. 30.>`.
  let named = line.last == ">" ? line.text.prefix { $0 != "<" }.trimmed : line.text
  guard named.scalarCount <= 40, !named.utf8.contains(0x09) else { return false }
  return words.divisionNames.contains(
    String(String.UnicodeScalarView(named.unicodeScalars.filter { !isDecoration($0) })))
}

extension Substring {
  /// Whether it is the name of a division with the letters apart, in brackets or with a remark, as nothing else is.
  var isMarkedDivision: Bool {
    isLetterSpaced || firstScalar == "【" || firstScalar == "[" || lastScalar == ">"
  }
}

private func isDecoration(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case " ", "【", "】", "[", "]": true
  default: scalar.isMiddleDot
  }
}
