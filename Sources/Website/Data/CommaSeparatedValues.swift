import Characters
import Loading

/// A table as data: RFC 4180 with CR LF, and a byte-order mark, without which spreadsheets take Korean for
/// something else.
///
/// - Parameter formulas: what is done with cells that a spreadsheet would compute.
func commaSeparatedValues(_ rows: [[String]], formulas: FormulaCells) -> [UInt8] {
  var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  for row in rows {
    for (index, cell) in row.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, formulas, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }
  return bytes
}

private func append(_ cell: String, _ formulas: FormulaCells, to bytes: inout [UInt8]) {
  let mark = formulas == .text && mayBeFormula(cell) ? "'" : ""
  // Where a semicolon or a tab parts the cells, what follows one would begin a cell of its own.
  guard cell.utf8.contains(where: \.needsQuotationMarks) else {
    bytes += mark.utf8
    bytes += cell.utf8
    return
  }
  bytes.append(UInt8(ascii: "\""))
  bytes += mark.utf8
  for byte in cell.utf8 {
    if byte == UInt8(ascii: "\"") { bytes.append(byte) }
    bytes.append(byte)
  }
  bytes.append(UInt8(ascii: "\""))
}

extension UInt8 {
  fileprivate var needsQuotationMarks: Bool {
    switch self {
    case UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: ";"), UInt8(ascii: "\t"), UInt8(ascii: "\n"),
      UInt8(ascii: "\r"):
      true
    default: false
    }
  }
}

/// Whether a spreadsheet that opens the file may take a cell for a formula: it begins with `=`, `+`, `-` or `@`, or the
/// same in full width, and is neither a number nor only such signs (`-` often says that there is nothing).
///
/// White space and characters that cannot be seen do not count: spreadsheets drop some of them.
func mayBeFormula(_ cell: String) -> Bool {
  let text = cell.unicodeScalars.drop { !$0.isVisible }
  guard text.first?.isFormulaSign ?? false else { return false }
  let rest = text.drop { $0.isFormulaSign || !$0.isVisible }
  if rest.isEmpty { return !text.allSatisfy { !$0.isVisible || $0.isMinusOrPlus } }
  // One sign may stand before a number.
  return text.first?.isMinusOrPlus != true || !isNumber(text.dropFirst())
}

/// Digits with points and commas among them, and after them an exponent or a percent sign: `1,234.5`, `.5`, `1e-3`, `10%`.
private func isNumber(_ text: Substring.UnicodeScalarView) -> Bool {
  var rest = text
  while let last = rest.last, !last.isVisible { rest.removeLast() }
  if rest.last == "%" { rest.removeLast() }
  let digits = rest.prefix { $0.isASCIIDigit || $0 == "." || $0 == "," }
  guard digits.contains(where: \.isASCIIDigit) else { return false }
  rest = rest.dropFirst(digits.count)
  guard let first = rest.first else { return true }
  guard first == "e" || first == "E" else { return false }
  rest = rest.dropFirst()
  if rest.first == "-" || rest.first == "+" { rest = rest.dropFirst() }
  return !rest.isEmpty && rest.allSatisfy(\.isASCIIDigit)
}

extension Unicode.Scalar {
  fileprivate var isFormulaSign: Bool { isMinusOrPlus || "=@＝＠".unicodeScalars.contains(self) }

  fileprivate var isMinusOrPlus: Bool { "-+－＋".unicodeScalars.contains(self) }

  fileprivate var isVisible: Bool {
    if properties.isWhitespace { return false }
    return switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned: false
    default: !properties.isDefaultIgnorableCodePoint
    }
  }
}
