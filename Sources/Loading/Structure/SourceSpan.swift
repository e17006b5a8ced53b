import Briefings
import Characters
import Diagnostics

/// How a cell writes the sign that would end it: the first of two bytes goes, the second stays.
enum CellEscape {
  /// `\|`
  case bar
  /// `""`
  case quotationMark

  fileprivate var bytes: (escape: UInt8, sign: UInt8) {
    switch self {
    case .bar: (UInt8(ascii: "\\"), UInt8(ascii: "|"))
    case .quotationMark: (UInt8(ascii: "\""), UInt8(ascii: "\""))
    }
  }
}

/// Words of the source with their places: white space collapsed, joined over the lines they came from.
struct SourceSpan: Hashable, Sendable {
  private(set) var text: String
  private(set) var origin: TextOrigin
  /// Whether there is a letter in the words; without one they say the same in every language.
  private(set) var hasLetters = false

  /// `part` must be a slice of `line.text`.
  init(_ part: Substring, of line: SourceLine, in file: SourceFile) {
    self.init(in: file)
    append(part, of: line)
  }

  /// A span without words yet.
  init(in file: SourceFile) {
    text = ""
    origin = TextOrigin(file)
  }

  /// Appends after a space, as for the next line of a wrapped paragraph.
  /// - Complexity: O(length of the line).
  /// - Parameter glued: whether the part goes on with the last word, without a space.
  mutating func append(_ part: Substring, of line: SourceLine, glued: Bool = false) {
    let start = line.text.utf8.distance(from: line.text.startIndex, to: part.startIndex)
    let position = line.text.withBytes { UnsafeBufferPointer(rebasing: $0[..<start]).scalarCount }
    if text.isEmpty, line.columns == nil, part.isTidy {
      // A part of well-formed text needs not be checked again, as bytes would.
      addAnchor(offset: 0, line, column: position + 1)
      text = String(part)
      hasLetters = part.hasLetters
    } else {
      part.withBytes { append($0, of: line, at: position, glued: glued) }
    }
  }

  /// - Parameters:
  ///   - position: how many scalars of the line come before the bytes.
  ///   - escape: what is escaped in the bytes, which are a cell's.
  /// - Complexity: O(bytes).
  mutating func append(
    _ bytes: UnsafeBufferPointer<UInt8>, of line: SourceLine, at position: Int, escape: CellEscape? = nil,
    glued: Bool = false
  ) {
    guard let first = bytes.firstIndex(where: { !$0.isASCIIBlank }),
      let last = bytes.lastIndex(where: { !$0.isASCIIBlank })
    else { return }
    let words = UnsafeBufferPointer(rebasing: bytes[first...last])
    hasLetters = hasLetters || words.hasLetters
    if !text.isEmpty, !glued { text += " " }
    let isEven = words.isEvenlySpaced && !(escape.map { words.contains($0.bytes.escape) } ?? false)
    if isEven, line.columns == nil {
      addAnchor(offset: text.utf8.count, line, column: position + first + 1)
      let added = String(decoding: words, as: UTF8.self)
      if text.isEmpty { text = added } else { text += added }
    } else {
      appendUneven(words, of: line, position: position + first, escape: escape)
    }
  }

  /// Scalar by scalar: what is side by side here may not be in the file.
  private mutating func appendUneven(
    _ bytes: UnsafeBufferPointer<UInt8>, of line: SourceLine, position: Int, escape: CellEscape?
  ) {
    let start = text.utf8.count
    var appended: [UInt8] = []
    var position = position
    var nextColumn: Int?
    var needsSpace = false
    var isEscaped = false
    var afterBreak = false
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let length = UTF8.width(bytes.scalar(at: index))
      defer {
        index += length
        position += 1
      }
      if byte.isASCIIBlank || byte == 0x0A && escape == nil {
        needsSpace = true
        continue
      }
      if byte == 0x0A {
        // A cell keeps its breaks, and no space beside them.
        appended.append(0x0A)
        (nextColumn, needsSpace) = (nil, false)
        afterBreak = true
        continue
      }
      if afterBreak { needsSpace = false }
      afterBreak = false
      if let escape = escape?.bytes, !isEscaped, byte == escape.escape, index + 1 < bytes.count,
        bytes[index + 1] == escape.sign
      {
        isEscaped = true
        continue
      }
      isEscaped = false
      if needsSpace {
        appended.append(0x20)
        nextColumn = nextColumn.map { $0 + 1 }
        needsSpace = false
      }
      let column = (line.columns.map { $0[position] } ?? position) + 1
      if column != nextColumn { addAnchor(offset: start + appended.count, line, column: column) }
      nextColumn = column + 1
      appended.append(contentsOf: bytes[index..<(index + length)])
    }
    text += String(decoding: appended, as: UTF8.self)
  }

  /// Begins a line within the words, as in a cell of several paragraphs; what is appended next must be glued.
  mutating func breakLine() {
    if !text.isEmpty { text += "\n" }
  }

  /// Appends other words of the same file after a space.
  mutating func append(_ other: SourceSpan, glued: Bool = false) {
    if !text.isEmpty, !other.isEmpty, !glued { text += " " }
    origin.append(other.origin, at: text.utf8.count)
    text += other.text
    hasLetters = hasLetters || other.hasLetters
  }

  private mutating func addAnchor(offset: Int, _ line: SourceLine, column: Int) {
    origin.append(TextOrigin.Anchor(offset: offset, line: line.number, column: column))
  }

  var isEmpty: Bool { text.isEmpty }
}

extension SourceSpan {
  /// The words as they will be in the document, only without a place in it.
  consuming func makeSegment() -> Segment {
    Segment(index: 0, id: "", text: text, isTranslatable: hasLetters, origin: origin)
  }
}
