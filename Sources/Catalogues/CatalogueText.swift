import Briefings
import Diagnostics
import TextCleaning

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
  var hasInvalidEscapes: Bool {
    wasInvalid || hasPartialCharacters && String(validating: bytes, as: UTF8.self) == nil
  }
  /// They have, and stand there as U+FFFD now.
  private var wasInvalid = false

  /// The place of a byte.
  func location(of offset: Int) -> SourceLocation {
    origin.location(in: string, atUTF8Offset: offset, length: 1)
  }

  /// The text cleaned, and what that found; nil if it needs nothing.
  /// - Complexity: linear in the text.
  func cleaned() -> (text: CatalogueText, changes: CleaningChanges)? {
    var text = self
    if hasInvalidEscapes {
      text.bytes = Array(string.utf8)
      text.wasInvalid = true
    }
    guard let cleaned = text.bytes.withUnsafeBufferPointer({ TextCleaner(.words).clean($0) }) else {
      return nil
    }
    text.anchors = text.anchors(of: cleaned)
    text.bytes = cleaned.bytes
    return (text, cleaned.changes)
  }

  /// Anchors for the cleaned text: where literals and escapes begin, and where something was changed.
  private func anchors(of cleaned: CleanedText) -> [TextOrigin.Anchor] {
    var leaps = cleaned.origin.runs[...]
    var literals = anchors[...]
    var anchors: [TextOrigin.Anchor] = []
    var shift = 0
    var place: TextOrigin.Anchor?
    /// Up to here the characters after the last place have been counted.
    var counted = 0
    func advance(to original: Int) {
      while let literal = literals.first, literal.offset <= original {
        place = literal
        counted = literal.offset
        literals.removeFirst()
      }
      while counted < original {
        if bytes[counted] & 0xC0 != 0x80 { place?.column += 1 }
        counted += 1
      }
    }
    func add(_ offset: Int) {
      guard anchors.count < anchorLimit, let place else { return }
      if anchors.last?.offset == offset { anchors.removeLast() }
      anchors.append(TextOrigin.Anchor(offset: offset, line: place.line, column: place.column))
    }
    while true {
      let leap = leaps.first
      let literal = literals.first
      if let literal, literal.offset < leap?.original ?? Int.max {
        // Within something that was left out or composed, it begins where that ended.
        let offset = min(max(literal.offset - shift, anchors.last?.offset ?? 0), leap?.cleaned ?? Int.max)
        advance(to: literal.offset)
        add(offset)
      } else if let leap {
        leaps.removeFirst()
        shift = leap.original - leap.cleaned
        advance(to: leap.original)
        add(leap.cleaned)
      } else {
        return anchors
      }
    }
  }

  var origin: TextOrigin {
    TextOrigin(SourceFile(name: keyword.file, lines: lines, firstNumber: firstLine), anchors: anchors)
  }
}
