import Characters
import Diagnostics

/// Finds the tags of a template, one after another.
///
/// A broken tag is reported and then read as if it had been closed after its first word, so that the
/// sections around it still match. After `errorLimit` errors the scanner stops, which keeps the work
/// linear in the size of the file.
struct TagScanner {
  enum Token {
    /// A stretch of text between tags.
    case text(Range<Int>)
    case tag(Tag)
  }

  static let errorLimit = 20
  /// Bytes of a name.
  static let nameLimit = 255

  let file: TemplateFile
  private(set) var position: Position
  private(set) var diagnostics: [Diagnostic] = []
  private var delimiters = Delimiters.standard
  private var errorCount = 0

  private var bytes: [UInt8] { file.bytes }
  private var hasGivenUp: Bool { errorCount >= Self.errorLimit }

  init(_ file: TemplateFile) {
    self.file = file
    let start = file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    position = Position(offset: start, line: 1, lineStart: start)
  }

  /// The next piece of the template; nil at its end.
  mutating func next() -> Token? {
    while position.offset < bytes.count, !hasGivenUp {
      let start = position.offset
      advance(to: nextOpening(from: start))
      if position.offset > start { return .text(start..<position.offset) }
      if let tag = readTag() { return .tag(tag) }
    }
    return nil
  }

  /// Moves on, counting lines.
  mutating func advance(to end: Int) {
    var offset = position.offset
    while offset < end {
      if bytes[offset] == UInt8(ascii: "\n") {
        position.line += 1
        position.lineStart = offset + 1
      }
      offset += 1
    }
    position.offset = end
  }

  mutating func report(_ rule: Rule, at span: Span, _ message: String, reason: String? = nil, help: String?) {
    errorCount += 1
    diagnostics.append(
      Diagnostic(
        rule, at: file.location(of: span), message, reason: reason, help: help))
  }

  // MARK: - Tags

  /// Reads the tag at the current position, or moves past what is too broken to be one.
  private mutating func readTag() -> Tag? {
    let start = position
    let content = skipSpace(from: start.offset + delimiters.open.count)
    guard content < bytes.count else { return recover(from: start, kind: .insertion, content: content) }
    switch bytes[content] {
    case UInt8(ascii: "!"): return readComment(from: start, content: content + 1)
    case UInt8(ascii: "="): return readDelimiters(from: start, content: content + 1)
    case UInt8(ascii: "{"):
      let closing = [UInt8(ascii: "}")] + delimiters.close
      return readName(.rawInsertion, from: start, content: content + 1, closing: closing)
    case UInt8(ascii: "&"): return readName(.rawInsertion, from: start, content: content + 1)
    case UInt8(ascii: "#"): return readName(.section, from: start, content: content + 1)
    case UInt8(ascii: "^"): return readName(.inverted, from: start, content: content + 1)
    case UInt8(ascii: "/"): return readName(.close, from: start, content: content + 1)
    case UInt8(ascii: ">"): return readName(.partial, from: start, content: content + 1)
    case UInt8(ascii: "<"): return readName(.parent, from: start, content: content + 1)
    case UInt8(ascii: "$"): return readName(.block, from: start, content: content + 1)
    default: return readName(.insertion, from: start, content: content)
    }
  }

  private mutating func readComment(from start: Position, content: Int) -> Tag? {
    guard let close = find(delimiters.close, from: content) else {
      reportUnclosed(from: start)
      advance(to: bytes.count)
      return nil
    }
    advance(to: close + delimiters.close.count)
    return tag(.comment, from: start)
  }

  private mutating func readDelimiters(from start: Position, content: Int) -> Tag? {
    guard let close = find([UInt8(ascii: "=")] + delimiters.close, from: content) else {
      report(
        .badDelimiters, at: openingSpan(start), "The delimiters are not closed with '='",
        help: "Write both new delimiters between equals signs: {{=<% %>=}}")
      advance(to: start.offset + delimiters.open.count)
      return nil
    }
    let words = bytes[content..<close].split(whereSeparator: \.isASCIISpace)
    let result = tag(.delimiters, from: start, end: close + 1 + delimiters.close.count)
    guard words.count == 2, !words.joined().contains(UInt8(ascii: "=")) else {
      report(
        .badDelimiters, at: result.span, "The delimiters are not two words without equals signs",
        help: "Write both new delimiters between equals signs: {{=<% %>=}}")
      advance(to: close + 1 + delimiters.close.count)
      return nil
    }
    advance(to: close + 1 + delimiters.close.count)
    delimiters = Delimiters(open: Array(words[0]), close: Array(words[1]))
    return result
  }

  private mutating func readName(
    _ kind: Tag.Kind, from start: Position, content: Int, closing: [UInt8]? = nil
  ) -> Tag? {
    let closing = closing ?? delimiters.close
    guard let close = find(closing, from: content), find(delimiters.open, from: content, before: close) == nil
    else { return recover(from: start, kind: kind, content: content) }
    let first = skipSpace(from: content)
    var last = close
    while last > first, bytes[last - 1].isASCIISpace { last -= 1 }
    guard first < close else {
      report(
        .emptyTag, at: tag(kind, from: start, end: close + closing.count).span, "The tag names nothing",
        help: "Write a name between the delimiters, or remove the tag")
      advance(to: close + closing.count)
      return nil
    }
    let result = tag(kind, from: start, end: close + closing.count, nameRange: first..<last)
    let isPath = [.insertion, .rawInsertion, .section, .inverted].contains(kind)
    if last - first > Self.nameLimit {
      report(
        .badName, at: result.name.span, "The name is longer than \(Self.nameLimit) bytes",
        help: "Look for a closing delimiter that is missing")
    } else if isPath ? !result.name.isPath : bytes[first..<last].contains(where: \.isASCIISpace) {
      report(
        .badName, at: result.name.span, "'\(result.name.text)' is not a name",
        help: "A name has no white space; a path is names with a single dot between them")
    }
    advance(to: close + closing.count)
    return result
  }

  /// Reports an unclosed tag and takes its first word for all of it.
  private mutating func recover(from start: Position, kind: Tag.Kind, content: Int) -> Tag? {
    reportUnclosed(from: start)
    let first = skipSpace(from: content)
    var last = first
    while last < bytes.count, !bytes[last].isASCIISpace, !"{}<>\"'".utf8.contains(bytes[last]) { last += 1 }
    let result = tag(kind, from: start, end: last, nameRange: first..<last)
    advance(to: max(last, start.offset + delimiters.open.count))
    return first == last ? nil : result
  }

  private mutating func reportUnclosed(from start: Position) {
    let open = String(decoding: delimiters.open, as: UTF8.self)
    let close = String(decoding: delimiters.close, as: UTF8.self)
    report(
      .unclosedTag, at: openingSpan(start), "The tag that '\(open)' opens is not closed",
      help: "Write '\(close)' after the name (and '}\(close)' after '\(open){')")
  }

  // MARK: - Bytes

  private func openingSpan(_ start: Position) -> Span {
    Span(position: start, length: delimiters.open.count)
  }

  private func tag(
    _ kind: Tag.Kind, from start: Position, end: Int? = nil, nameRange: Range<Int> = 0..<0
  ) -> Tag {
    var scanner = self
    scanner.position = start
    scanner.advance(to: max(nameRange.lowerBound, start.offset))
    let name = Name(
      text: String(decoding: bytes[nameRange].prefix(Self.nameLimit), as: UTF8.self),
      span: Span(position: scanner.position, length: nameRange.count))
    return Tag(
      kind: kind, name: name, span: Span(position: start, length: (end ?? position.offset) - start.offset))
  }

  private func nextOpening(from start: Int) -> Int {
    find(delimiters.open, from: start) ?? bytes.count
  }

  private func find(_ wanted: [UInt8], from start: Int, before end: Int? = nil) -> Int? {
    let last = (end ?? bytes.count) - wanted.count
    guard let first = wanted.first, start <= last else { return nil }
    var offset = start
    while offset <= last {
      if bytes[offset] == first, bytes[offset..<(offset + wanted.count)].elementsEqual(wanted) {
        return offset
      }
      offset += 1
    }
    return nil
  }

  private func skipSpace(from start: Int) -> Int {
    var offset = start
    while offset < bytes.count, bytes[offset].isASCIISpace { offset += 1 }
    return offset
  }
}
