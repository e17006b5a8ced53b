/// Gathers the literals of a template line by line.
///
/// The white space at the start of a line is held back until it is known whether a tag stands alone
/// there: then it is dropped, otherwise written.
struct LineWriter {
  let bytes: [UInt8]
  /// The bytes of the literals so far.
  private(set) var text: [UInt8] = []
  /// Whether only white space has come on this line.
  private(set) var isLineBlank = true
  /// How many bytes of white space each line loses, because it is in an indented block.
  var removedIndentation = 0
  private var held: Range<Int>
  private var literalStart = 0
  private var lineStarts: [Int] = []

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    held = start..<start
  }

  /// The white space before the current place, if nothing else is on the line, as far as the line keeps it.
  var heldIndentation: ArraySlice<UInt8> { bytes[held].dropFirst(removedIndentation) }

  /// Adds text between two tags.
  mutating func append(_ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let lineFeed = bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
      let end = lineFeed.map { $0 + 1 } ?? range.upperBound
      appendLine(start..<end)
      if lineFeed != nil { beginLine(at: end) }
      start = end
    }
  }

  /// Drops the held white space and goes on at the start of a line.
  mutating func beginLine(at offset: Int) {
    isLineBlank = true
    held = offset..<offset
  }

  /// Goes on in the middle of a line that holds nothing back.
  mutating func continueLine() { isLineBlank = false }

  /// Writes the held white space: a tag or text follows on the line.
  mutating func release() {
    guard isLineBlank else { return }
    lineStarts.append(text.count)
    text.append(contentsOf: heldIndentation)
    isLineBlank = false
  }

  /// Writes white space that ends the file.
  mutating func finish() {
    if isLineBlank { text.append(contentsOf: heldIndentation) }
  }

  /// Ends the current literal; nil if nothing was written.
  mutating func take() -> Literal? {
    guard literalStart < text.count || !lineStarts.isEmpty else { return nil }
    defer {
      literalStart = text.count
      lineStarts = []
    }
    return Literal(range: literalStart..<text.count, lineStarts: lineStarts)
  }

  private mutating func appendLine(_ line: Range<Int>) {
    guard isLineBlank else {
      text.append(contentsOf: bytes[line])
      return
    }
    let content = bytes[line].firstIndex { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
    held = held.lowerBound..<(content ?? line.upperBound)
    guard let content else { return }
    let rest = bytes[content..<line.upperBound]
    if rest.elementsEqual("\n".utf8) || rest.elementsEqual("\r\n".utf8) {
      // An empty line stays empty: indenting it would leave white space at its end.
      text.append(contentsOf: heldIndentation)
    } else {
      release()
    }
    text.append(contentsOf: rest)
  }
}
