import Briefings
import Characters
import Diagnostics
import SourceReading
import TextCleaning

/// Reads the words and string literals of a PO file and reports what cannot be one.
struct CatalogueLexer {
  let bytes: [UInt8]
  private(set) var position: Int
  /// Where the current line ends, without its line feed.
  private(set) var lineEnd: Int
  private var cursor: SourceCursor
  private(set) var findings: Findings
  /// Offsets at which something was left out or changed, those ahead.
  private var leaps: ArraySlice<OffsetMap.Run>
  private var line: (range: Range<Int>, text: IndexedLine)?

  init(_ file: CleanedFile) {
    bytes = file.bytes
    position = byteOrderMark(of: file.bytes)
    lineEnd = position
    cursor = file.cursor
    leaps = file.origin.runs[...]
    findings = Findings()
    findLineEnd()
  }

  var isAtEnd: Bool { position >= bytes.count }

  mutating func enterNextLine() {
    position = min(lineEnd + 1, bytes.count)
    findLineEnd()
  }

  private mutating func findLineEnd() {
    lineEnd = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  }

  mutating func skipToLineEnd() { position = lineEnd }

  /// The next byte of the line that is not white space.
  mutating func peek() -> UInt8? {
    while position < lineEnd, bytes[position].isASCIISpace { position += 1 }
    return position < lineEnd ? bytes[position] : nil
  }

  /// Takes `byte` if it comes next, without a space before it.
  mutating func take(_ byte: UInt8) -> Bool {
    guard position < lineEnd, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  /// The rest of the line, without the carriage return at its end that belongs to the line break.
  mutating func takeRestOfLine() -> Range<Int> {
    defer { position = lineEnd }
    return restOfLine
  }

  /// The flags of a line `#=`; nil, and nothing is taken, if it is something else.
  mutating func takeStickyFlags() -> CatalogueFlags? {
    guard position < lineEnd, bytes[position] == UInt8(ascii: "=") else { return nil }
    let names = String(decoding: bytes[restOfLine].dropFirst(), as: UTF8.self)
    guard CatalogueFlags.areFlags(names) else { return nil }
    position = lineEnd
    return CatalogueFlags(line: names, form: .sticky)
  }

  private var restOfLine: Range<Int> {
    var end = lineEnd
    while end > position, bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return position..<end
  }

  /// `range` without white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    guard let start = bytes[range].firstIndex(where: { !$0.isASCIISpace }),
      let last = bytes[range].lastIndex(where: { !$0.isASCIISpace })
    else { return range.upperBound..<range.upperBound }
    return start..<last + 1
  }

  /// Takes letters and underscores; empty when something else comes next.
  mutating func takeWord() -> Range<Int> {
    let start = position
    while position < lineEnd, isKeywordByte(bytes[position]) { position += 1 }
    return start..<position
  }

  /// Takes `[0]` after `msgstr`.
  mutating func takePluralIndex() -> Bool {
    guard take(UInt8(ascii: "[")) else { return false }
    while position < lineEnd, bytes[position] != UInt8(ascii: "]"), bytes[position] != UInt8(ascii: "\"") {
      position += 1
    }
    _ = take(UInt8(ascii: "]"))
    return true
  }

  /// Takes everything up to the next white space or quotation mark.
  mutating func takeJunk() -> Range<Int> {
    let start = position
    while position < lineEnd, !bytes[position].isASCIISpace, bytes[position] != UInt8(ascii: "\"") {
      position += 1
    }
    return start..<position
  }

  /// Takes the string literal whose opening quotation mark comes next.
  mutating func takeLiteral(into text: inout CatalogueText) {
    let opening = position
    position += 1
    text.beginLiteral(at: cursor.location(at: position), on: currentLine())
    var runStart = position
    while position < lineEnd {
      if hasLeapt() {
        text.append(bytes[runStart..<position])
        runStart = position
        text.resume(at: cursor.location(at: position), on: currentLine())
      }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        text.append(bytes[runStart..<position])
        position += 1
        return
      case UInt8(ascii: "\\"):
        text.append(bytes[runStart..<position])
        takeEscape(into: &text)
        runStart = position
        if position < lineEnd { text.resume(at: cursor.location(at: position), on: currentLine()) }
      default: position += 1
      }
    }
    let end = bytes[..<lineEnd].last == UInt8(ascii: "\r") ? max(runStart, lineEnd - 1) : lineEnd
    text.append(bytes[runStart..<end])
    report(
      opening..<end, "The string has no closing quotation mark on its line",
      help: "End the line with \"; a longer text goes on in a string of its own on the next line")
  }

  /// Whether what comes next did not stand in the file right after what was read last.
  private mutating func hasLeapt() -> Bool {
    guard let first = leaps.first, first.cleaned <= position else { return false }
    leaps = leaps.drop { $0.cleaned <= position }
    return true
  }

  private mutating func takeEscape(into text: inout CatalogueText) {
    let start = position
    position += 1
    // A backslash at the end of the line: what is missing is the closing quotation mark.
    guard position < lineEnd, bytes[position] != UInt8(ascii: "\r") else { return text.append(bytes[start]) }
    let letter = bytes[position]
    position += 1
    if let byte = EscapeSequence.byte(for: letter) {
      text.append(byte)
    } else if let value = numericEscape(letter) {
      if value == 0 || value > 0xFF {
        reportEscape(start..<position)
      } else {
        text.append(escaped: UInt8(value))
      }
    } else {
      text.append(bytes[start..<position])
      while position < lineEnd, bytes[position].isUTF8Continuation {
        text.append(bytes[position])
        position += 1
      }
      reportEscape(start..<position)
    }
  }

  /// The value of `\123` or `\x41`, saturating above a byte; nil if it is neither.
  private mutating func numericEscape(_ letter: UInt8) -> Int? {
    let (radix, longest) = letter == UInt8(ascii: "x") ? (16, Int.max) : (8, 3)
    var value = 0
    var digits = 0
    if radix == 8 { position -= 1 }
    while digits < longest, position < lineEnd, let digit = digitValue(bytes[position]), digit < radix {
      value = min(value * radix + digit, 0x100)
      digits += 1
      position += 1
    }
    if radix == 8, digits == 0 { position += 1 }
    return digits > 0 ? value : nil
  }

  private mutating func reportEscape(_ range: Range<Int>) {
    let sequence = String(decoding: bytes[range], as: UTF8.self)
    report(
      range, "'\(sequence)' is not an escape sequence",
      reason:
        "A string may use \\n \\t \\\" \\\\ \\r \\a \\b \\f \\v, octal \\101 and hexadecimal \\x41, but not NUL",
      help: "Write a backslash that is meant as one as \\\\")
  }

  /// The line whose place was asked for last, shared by all strings on it.
  private mutating func currentLine() -> IndexedLine {
    let range = cursor.currentLine
    if let line, line.range == range { return line.text }
    let text = IndexedLine(String(decoding: cursor.lineBytes, as: UTF8.self)[...])
    line = (range, text)
    return text
  }

  mutating func location(_ range: Range<Int>) -> SourceLocation { cursor.location(range) }

  mutating func report(_ range: Range<Int>, _ message: String, reason: String? = nil, help: String? = nil) {
    report(cursor.location(range), message, reason: reason, help: help)
  }

  mutating func report(
    rule: Rule = .poSyntax, _ location: SourceLocation, _ message: String, reason: String? = nil,
    help: String? = nil
  ) {
    findings.add(Diagnostic(rule, at: location, message, reason: reason, help: help))
  }
}

private func isKeywordByte(_ byte: UInt8) -> Bool { byte.isASCIILetter || byte == UInt8(ascii: "_") }

private func digitValue(_ byte: UInt8) -> Int? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): Int(byte - UInt8(ascii: "a")) + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): Int(byte - UInt8(ascii: "A")) + 10
  default: nil
  }
}
