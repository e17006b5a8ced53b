import Characters
package import Diagnostics

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

/// Offset of the first byte from `start` on that does not begin a well-formed sequence (Unicode, table 3-7).
private func firstInvalidUTF8(in bytes: [UInt8], from start: Int) -> Int? {
  bytes.withUnsafeBufferPointer { buffer in
    var index = start
    while index < buffer.count {
      if buffer[index] < 0x80 {
        index += 1
        continue
      }
      guard let length = sequenceLength(in: buffer, at: index) else { return index }
      index += length
    }
    return nil
  }
}

private func sequenceLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
  let (length, second): (Int, ClosedRange<UInt8>)
  switch bytes[index] {
  case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
  case 0xE0: (length, second) = (3, 0xA0...0xBF)
  case 0xED: (length, second) = (3, 0x80...0x9F)
  case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
  case 0xF0: (length, second) = (4, 0x90...0xBF)
  case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
  case 0xF4: (length, second) = (4, 0x80...0x8F)
  default: return nil
  }
  guard index + length <= bytes.count, second.contains(bytes[index + 1]),
    bytes[(index + 2)..<(index + length)].allSatisfy(\.isUTF8Continuation)
  else { return nil }
  return length
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
