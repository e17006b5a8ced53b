import Characters
package import Diagnostics
import TextCleaning

/// Errors for bytes that are not UTF-8, at most one per line.
///
/// - Complexity: linear in `bytes`.
package func encodingErrors(in bytes: [UInt8], file: String, rule: Rule, help: String) -> [Diagnostic] {
  var findings = Findings()
  var cursor = SourceCursor(file: file, bytes: bytes, start: byteOrderMark(of: bytes))
  var position = 0
  while let offset = firstInvalidUTF8(in: bytes, from: position) {
    findings.add(
      Diagnostic(
        rule, .error, at: cursor.location(at: offset),
        "Byte 0x\(hexadecimal(bytes[offset])) at offset \(offset) is not valid UTF-8", help: help))
    position = bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }
  return findings.list
}

private func hexadecimal(_ byte: UInt8) -> String {
  (byte < 0x10 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

/// The parts of `text` between its line feeds and carriage returns.
package func lines(of text: String) -> [String] {
  text.utf8.split(omittingEmptySubsequences: false, whereSeparator: \.isLineBreak)
    .map { String(decoding: $0, as: UTF8.self) }
}

/// `text` without ASCII white space at its ends.
package func trimmed(_ text: some StringProtocol) -> String {
  let bytes = Array(text.utf8.drop(while: \.isASCIISpace))
  let end = bytes.lastIndex { !$0.isASCIISpace }.map { $0 + 1 } ?? 0
  return String(decoding: bytes[..<end], as: UTF8.self)
}
