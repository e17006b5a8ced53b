import Briefings
import Diagnostics

/// The string of one keyword while it is read: adjacent literals joined, with the way back to the file.
struct CatalogueText {
  /// Where the keyword is.
  let keyword: SourceLocation
  private(set) var bytes: [UInt8] = []
  private(set) var literals = 0
  /// A numeric escape has given a byte that is only part of a character.
  private(set) var hasPartialCharacters = false
  private var anchors: [TextOrigin.Anchor] = []
  /// From that of the keyword on.
  private var lines: [IndexedLine] = []
  /// An anchor is kept per literal and per escape; beyond this many, columns are those of the literal.
  private let anchorLimit = 4096

  init(keyword: SourceLocation) { self.keyword = keyword }

  mutating func beginLiteral(at location: SourceLocation, on line: IndexedLine) {
    literals += 1
    addAnchor(at: location, on: line)
  }

  mutating func append(_ part: ArraySlice<UInt8>) { bytes += part }

  mutating func append(_ byte: UInt8) { bytes.append(byte) }

  /// Appends the byte of a numeric escape.
  mutating func append(escaped byte: UInt8) {
    bytes.append(byte)
    if byte >= 0x80 { hasPartialCharacters = true }
  }

  /// Says that what is appended next is at `location`.
  mutating func resume(at location: SourceLocation, on line: IndexedLine) {
    if anchors.count < anchorLimit { addAnchor(at: location, on: line) }
  }

  private mutating func addAnchor(at location: SourceLocation, on text: IndexedLine) {
    if anchors.last?.offset == bytes.count { anchors.removeLast() }
    let line = location.line ?? 1
    anchors.append(TextOrigin.Anchor(offset: bytes.count, line: line, column: location.column ?? 1))
    let index = line - firstLine
    guard index >= lines.count else { return }
    // There may be blank lines between two literals.
    lines += repeatElement(IndexedLine(""), count: index - lines.count)
    lines.append(text)
  }

  private var firstLine: Int { keyword.line ?? 1 }

  /// With U+FFFD for bytes that are not UTF-8.
  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether numeric escapes have put together bytes that are not UTF-8.
  var hasInvalidEscapes: Bool { hasPartialCharacters && String(validating: bytes, as: UTF8.self) == nil }

  var origin: TextOrigin {
    TextOrigin(SourceFile(name: keyword.file, lines: lines, firstNumber: firstLine), anchors: anchors)
  }
}
