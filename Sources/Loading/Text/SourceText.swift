import Briefings
import Diagnostics

/// A source file, decoded and cut into lines.
package struct SourceText: Sendable {
  /// Path as shown in diagnostics.
  package var file: String { original.name }
  package let encoding: TextEncoding
  /// The lines as they are in the file.
  package var fileLines: [Substring] { original.texts }
  let lines: [SourceLine]
  /// The same lines as they are in the file.
  let original: SourceFile
  let diagnostics: [Diagnostic]
  /// Whether it has more of something than is read; the diagnostics say of what.
  let isRefused: Bool
  /// What its file states of its lines.
  private(set) var given: GivenLines?
  /// Whether each line says what it is.
  private(set) var isTextForm = false

  /// - Throws: ``UndecodableText`` when the bytes fit no known encoding, or are those of another kind of file.
  /// - Complexity: O(bytes).
  package init(
    _ bytes: [UInt8], file: String, options: ReadingOptions = ReadingOptions()
  ) throws(UndecodableText) {
    if let foreign = ForeignFile(bytes) { throw UndecodableText(attempts: [], foreign: foreign) }
    try self.init(text: bytes, file: file, options: options)
  }

  private init(text bytes: [UInt8], file: String, options: ReadingOptions) throws(UndecodableText) {
    let (text, encoding) = try TextEncoding.decode(bytes)
    if let error = TextLimits.lineError(text, file: file) {
      self.init(encoding, SourceFile(name: file), [error], isRefused: true)
      return
    }
    let originals = splitLines(text)
    let tooLong = TextLimits.segmentErrors(originals, file: file)
    guard tooLong.isEmpty else {
      self.init(encoding, SourceFile(name: file, lines: originals), tooLong.list, isRefused: true)
      return
    }
    var normalizer = LineNormalizer(text[...], file: file, disabledRepairs: options.disabledRepairs)
    var lines: [SourceLine] = []
    lines.reserveCapacity(originals.count)
    for (index, line) in originals.enumerated() { normalizer.add(line, number: index + 1, to: &lines) }
    self.init(encoding, SourceFile(name: file, lines: originals), lines: lines, normalizer.finish())
  }

  /// A text in the form whose lines say what they are. Its name says that it is one: words with which a page or a PDF file
  /// begins are the words of its first line.
  /// - Throws: ``UndecodableText`` when the bytes fit no known encoding, or cannot begin a text.
  package init(
    textForm bytes: [UInt8], file: String, options: ReadingOptions = ReadingOptions()
  ) throws(UndecodableText) {
    var options = options
    // A line break in a cell is written as a tag.
    options.disabledRepairs.insert(Rule.htmlLeftover.id)
    if let foreign = ForeignFile(binary: bytes) { throw UndecodableText(attempts: [], foreign: foreign) }
    try self.init(text: bytes, file: file, options: options)
    isTextForm = true
  }

  /// A text of which its file states some structure.
  /// - Complexity: linear in the text, and O(n log n) in the cells of a table.
  package init(_ text: GivenText, file: String, options: ReadingOptions = ReadingOptions()) {
    // The lines have to be known before anything can point at them.
    let originals = GivenLines(text, file: SourceFile(name: file), options: options).originals
    let source = SourceFile(name: file, lines: originals)
    let tooLong = TextLimits.segmentErrors(originals, file: file)
    guard tooLong.isEmpty else {
      self.init(.utf8, source, tooLong.list, isRefused: true)
      return
    }
    var given = GivenLines(text, file: source, options: options)
    self.init(.utf8, source, lines: given.lines, given.finish())
    self.given = given
  }

  private init(
    _ encoding: TextEncoding, _ file: SourceFile, lines: [SourceLine] = [], _ diagnostics: [Diagnostic],
    isRefused: Bool = false
  ) {
    self.encoding = encoding
    self.lines = lines
    self.diagnostics = diagnostics
    self.isRefused = isRefused
    original = file
  }
}

/// Cuts at LF, CR LF, CR, NEL, the line and paragraph separators, vertical tab and form feed: word
/// processors use all of them.
private func splitLines(_ text: String) -> [Substring] {
  let text = text[...]
  return text.withBytes { bytes in
    var lines: [Substring] = []
    var start = 0
    var index = 0
    while index < bytes.count {
      // Nothing else begins a separator.
      guard bytes[index] <= 0x0D || bytes[index] == 0xC2 || bytes[index] == 0xE2 else {
        index += 1
        continue
      }
      let length = separatorLength(in: bytes, at: index)
      if length > 0 {
        // A new page begins with the line above which it is marked.
        if index > start || bytes[index] != 0x0C { lines.append(text[bytes: start..<index]) }
        start = index + length
      }
      index += max(length, 1)
    }
    if start < bytes.count { lines.append(text[bytes: start..<bytes.count]) }
    return lines
  }
}

@inline(__always)
private func separatorLength(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  switch bytes[index] {
  case 0x0D: index + 1 < bytes.count && bytes[index + 1] == 0x0A ? 2 : 1
  case 0x0A...0x0C: 1
  case 0xC2: bytes[index + 1] == 0x85 ? 2 : 0
  case 0xE2: bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8 ? 3 : 0
  default: 0
  }
}
