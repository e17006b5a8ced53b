import Diagnostics

/// A source file, decoded and cut into lines.
package struct SourceText: Sendable {
  /// Path as shown in diagnostics.
  package let file: String
  package let encoding: TextEncoding
  let lines: [SourceLine]
  let diagnostics: [Diagnostic]

  /// - Throws: ``UndecodableText`` when the bytes fit no known encoding.
  /// - Complexity: O(bytes).
  package init(
    _ bytes: [UInt8], file: String, options: ReadingOptions = ReadingOptions()
  ) throws(UndecodableText) {
    let (text, encoding) = try TextEncoding.decode(bytes)
    var normalizer = LineNormalizer(file: file, disabledRepairs: options.disabledRepairs)
    self.file = file
    self.encoding = encoding
    lines = splitLines(text).enumerated().map { normalizer.line(number: $0.offset + 1, $0.element) }
    diagnostics = normalizer.finish()
  }
}

/// Cuts at LF, CR LF, CR, NEL, the line and paragraph separators, vertical tab and form feed: word
/// processors use all of them.
private func splitLines(_ text: String) -> [Substring] {
  var lines: [Substring] = []
  let scalars = text.unicodeScalars
  let utf8 = text.utf8
  var start = utf8.startIndex
  var index = start
  func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value == 0x85 || scalar.value == 0x2028 || scalar.value == 0x2029
  }
  while index < utf8.endIndex {
    let byte = utf8[index]
    switch byte {
    case 0x0A...0x0D:
      lines.append(text[start..<index])
      utf8.formIndex(after: &index)
      if byte == 0x0D, index < utf8.endIndex, utf8[index] == 0x0A { utf8.formIndex(after: &index) }
      start = index
    case 0xC2, 0xE2:
      let next = scalars.index(after: index)
      if isSeparator(scalars[index]) {
        lines.append(text[start..<index])
        start = next
      }
      index = next
    default: utf8.formIndex(after: &index)
    }
  }
  if start < utf8.endIndex { lines.append(text[start...]) }
  return lines
}
