import Characters
import MarkupReading

/// What a line becomes before its characters are cleaned: without what a web page left in it, and with syllables that
/// came in parts put together.
struct RewrittenLine {
  /// Why something was changed.
  enum Cause: Hashable {
    /// `&middot;`, `<br>`
    case html
    /// A fill character and three letters, as KS X 1001 writes a syllable that it does not have.
    case syllable
  }

  /// With line feeds where the line is to be cut, or where the cell of a table has one.
  var bytes: [UInt8] = []
  /// Of each scalar, the zero-based column that it had in the file.
  var columns: [Int] = []
  /// Zero-based columns of what was changed.
  var changes: [(cause: Cause, column: Int)] = []
  /// Whether a paragraph, a division or a heading of a page ends with it, so that nothing goes on below.
  var endsBlock = false
}

/// Undoes in a line what other programs did to it.
struct LineRewriter: Sendable {
  private let undoesHTML: Bool
  private let composesSyllables: Bool
  /// The names of elements that are closed somewhere in the file.
  private let closedNames: Set<String>

  /// - Complexity: that of two searches in the text, if it has nothing to undo.
  init(_ text: Substring, undoesHTML: Bool, composesSyllables: Bool) {
    self.undoesHTML = undoesHTML
    self.composesSyllables = composesSyllables
    closedNames = undoesHTML ? text.withBytes(namesOfClosingTags) : []
  }

  /// - Returns: nil for a line in which nothing is to be done.
  /// - Complexity: O(length).
  func rewrite(_ bytes: UnsafeBufferPointer<UInt8>) -> RewrittenLine? {
    let mayHaveHTML = undoesHTML && (bytes.contains(UInt8(ascii: "&")) || bytes.contains(UInt8(ascii: "<")))
    let mayHaveFill = composesSyllables && bytes.contains(0xA4) && hasFill(bytes)
    guard mayHaveHTML || mayHaveFill else { return nil }
    var pass = RewritingPass(bytes, closedNames)
    pass.run(html: mayHaveHTML, syllables: mayHaveFill)
    return pass.line.changes.isEmpty ? nil : pass.line
  }

  private func hasFill(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.indices.contains { bytes[$0] == 0xA4 && bytes.hasBytes(0xE3, 0x85, 0xA4, at: $0 - 2) }
  }
}

/// What is closed by `</name>`, in small letters.
private func namesOfClosingTags(_ bytes: UnsafeBufferPointer<UInt8>) -> Set<String> {
  var names: Set<String> = []
  var start = 0
  while let slash = bytes.firstOffset(of: UInt8(ascii: "/"), from: start) {
    start = slash + 1
    guard slash > 0, bytes[slash - 1] == UInt8(ascii: "<") else { continue }
    if let name = HTMLTag(bytes, at: slash - 1)?.name { names.insert(name) }
  }
  return names
}

private struct RewritingPass {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let closedNames: Set<String>
  private(set) var line = RewrittenLine()
  private var index = 0
  private var column = 0
  /// Whether the place is between backticks, which are closed on the line.
  private var isCode = false
  private var lastBacktick: Int?

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ closedNames: Set<String>) {
    (self.bytes, self.closedNames) = (bytes, closedNames)
    lastBacktick = bytes.lastIndex(of: UInt8(ascii: "`"))
    line.bytes.reserveCapacity(bytes.count)
    line.columns.reserveCapacity(bytes.count / 2)
  }

  mutating func run(html: Bool, syllables: Bool) {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: "`"):
        isCode = isCode ? false : lastBacktick.map { $0 > index } ?? false
        keep()
      case UInt8(ascii: "&") where html && !isCode: if !takeReference() { keep() }
      case UInt8(ascii: "<") where html && !isCode: if !takeTag() { keep() }
      case 0xE3 where syllables: if !takeSyllable() { keep() }
      default: keep()
      }
    }
  }

  private mutating func keep() {
    let width = UTF8.width(bytes.scalar(at: index))
    line.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<(index + width)]))
    line.endsBlock = line.endsBlock && bytes[index].isASCIIBlank
    line.columns.append(column)
    index += width
    column += 1
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    line.bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    line.endsBlock = false
    line.columns.append(column)
  }

  private mutating func skip(to end: Int, _ cause: RewrittenLine.Cause) {
    line.changes.append((cause, column))
    column += UnsafeBufferPointer(rebasing: bytes[index..<end]).scalarCount
    index = end
  }

  /// `&middot;`: what has no semicolon is no reference, and `&` alone is itself.
  private mutating func takeReference() -> Bool {
    let end = bytes[(index + 1)...].prefix(10).firstIndex(of: UInt8(ascii: ";"))
    guard let end, end > index + 1 else { return false }
    let name = String(decoding: UnsafeBufferPointer(rebasing: bytes[(index + 1)..<end]), as: UTF8.self)
    guard let scalar = HTMLEntities.scalar(name[...]) else { return false }
    put(scalar)
    skip(to: end + 1, .html)
    return true
  }

  private mutating func takeTag() -> Bool {
    guard let tag = HTMLTag(bytes, at: index), isMeant(tag) else { return false }
    if tag.breaksLine {
      put("\n")
    } else if tag.isBlock, let last = line.bytes.last, !last.isASCIIBlank, last != 0x0A,
      tag.end < bytes.count, !bytes[tag.end].isASCIIBlank
    {
      put(" ")
    }
    line.endsBlock = tag.isClosing && tag.partsParagraphs
    skip(to: tag.end, .html)
    return true
  }

  /// Whether a tag is one that came along, and not a name in angle brackets: it closes, it has attributes, it is closed
  /// somewhere in the text, or no text has such a thing in it.
  private func isMeant(_ tag: HTMLTag) -> Bool {
    tag.isClosing || tag.hasAttributes || tag.breaksLine || tag.isBlock || closedNames.contains(tag.name)
  }

  /// A fill character, then the letters at the beginning, in the middle and at the end of a syllable, the last of them
  /// a fill character where there is none.
  private mutating func takeSyllable() -> Bool {
    guard index + 12 <= bytes.count else { return false }
    let letters = (0..<4).map { offset -> UInt32 in
      let place = index + 3 * offset
      return bytes[place] == 0xE3 ? bytes.scalar(at: place).value : 0
    }
    guard letters[0] == 0x3164, let lead = leadLetters.firstIndex(of: letters[1]),
      (0x314F...0x3163).contains(letters[2]),
      let tail = letters[3] == 0x3164 ? 0 : tailLetters.firstIndex(of: letters[3]).map({ $0 + 1 }),
      let syllable = Unicode.Scalar(0xAC00 + (UInt32(lead) * 21 + letters[2] - 0x314F) * 28 + UInt32(tail))
    else { return false }
    put(syllable)
    skip(to: index + 12, .syllable)
    return true
  }
}

/// The compatibility letters that can begin a syllable, and those that can end one, in Unicode's order of syllables.
private let leadLetters = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars.map(\.value))
private let tailLetters = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars.map(\.value))
