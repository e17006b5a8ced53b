import Characters
import Diagnostics

/// Turns a template into nodes, with the white space rules of Mustache applied.
///
/// It goes through the tags with a stack of its own, so nesting costs no call depth.
/// - Complexity: O(size of the file).
struct TemplateParser {
  static let nestingLimit = 64

  private struct Container {
    var tag: Tag
    var node: Int
    /// The bytes each line lost outside of it.
    var outerIndentation: Int
    /// For a parent: the white space before it, and the literal that holds it unless it stands alone.
    var margin: [UInt8]?
    var marginNode: Int?
  }

  private var scanner: TagScanner
  private var writer: LineWriter
  private var nodes: [Node] = []
  private var open: [Container] = []
  private var isTooDeep = false

  private init(_ file: TemplateFile) {
    scanner = TagScanner(file)
    writer = LineWriter(file.bytes, from: scanner.position.offset)
  }

  /// Parses a template; what is broken is reported and left out.
  static func parse(_ file: TemplateFile) -> Outcome<ParsedTemplate> {
    if let invalid = file.firstInvalidByte {
      let problem = Diagnostic(
        .templateEncoding, at: file.location(of: invalid),
        "The template is not UTF-8 from here on", help: "Save the file as UTF-8")
      return Outcome(ParsedTemplate(file: file, nodes: [], text: []), [problem])
    }
    var parser = TemplateParser(file)
    parser.run()
    let parsed = ParsedTemplate(file: file, nodes: parser.nodes, text: parser.writer.text)
    return Outcome(parsed, parser.scanner.diagnostics)
  }

  private mutating func run() {
    while !isTooDeep, let token = scanner.next() {
      switch token {
      case .text(let range): writer.append(range)
      case .tag(let tag): read(tag)
      }
    }
    writer.finish()
    endLiteral()
    while let container = open.popLast() {
      if !isTooDeep { reportUnclosed(container.tag) }
      setEnd(of: container)
    }
  }

  private mutating func read(_ tag: Tag) {
    switch tag.kind {
    case .comment, .delimiters:
      if !takeLine() { writer.release() }
    case .insertion, .rawInsertion:
      writer.release()
      add(.insertion(tag.name, isRaw: tag.kind == .rawInsertion, tag: tag.span))
    case .section, .inverted:
      if !takeLine() { writer.release() }
      add(.section(tag.name, isInverted: tag.kind == .inverted, end: 0), opening: tag)
    case .partial:
      let margin = Array(writer.heldIndentation)
      let standsAlone = takeLine()
      if !standsAlone { writer.release() }
      add(.partial(Inclusion(template: tag.name, indentation: standsAlone ? margin : nil)))
    case .parent: openParent(tag)
    case .block: openBlock(tag)
    case .close: close(tag)
    }
  }

  // MARK: - Inheritance

  private mutating func openParent(_ tag: Tag) {
    let margin = writer.isLineBlank ? Array(writer.heldIndentation) : nil
    var marginNode: Int?
    if margin != nil {
      // Whether the white space goes to the page is known only at the closing tag.
      endLiteral()
      writer.release()
      marginNode = nodes.count
      endLiteral()
    }
    add(.parent(Inclusion(template: tag.name, indentation: nil), end: 0), opening: tag)
    if !open.isEmpty {
      open[open.count - 1].margin = margin
      open[open.count - 1].marginNode = marginNode
    }
    writer.continueLine()
  }

  private mutating func openBlock(_ tag: Tag) {
    let isReplacement = open.last?.tag.kind == .parent
    let lineIndentation = writer.isLineBlank ? Array(writer.heldIndentation) : []
    let outer = writer.removedIndentation
    var block = Block(
      name: tag.name, startsLine: false, indentation: [], replacementIndentation: lineIndentation)
    if isReplacement || writer.isLineBlank, let lineEnd = blankLineEnd() {
      scanner.advance(to: lineEnd)
      writer.beginLine(at: lineEnd)
      block.startsLine = true
      if let first = firstIndentation(from: lineEnd) {
        block.indentation = Array(first.dropFirst(outer))
        block.replacementIndentation = block.indentation
        writer.removedIndentation = max(outer, first.count)
      }
    } else if isReplacement {
      writer.continueLine()
    } else {
      writer.release()
    }
    add(.block(block, end: 0), opening: tag, outerIndentation: outer)
  }

  /// The white space before the first line that is not empty, which the whole block loses.
  private func firstIndentation(from start: Int) -> ArraySlice<UInt8>? {
    let bytes = scanner.file.bytes
    var lineStart = start
    var offset = start
    while offset < bytes.count, bytes[offset].isASCIISpace {
      if bytes[offset] == UInt8(ascii: "\n") { lineStart = offset + 1 }
      offset += 1
    }
    return offset < bytes.count ? bytes[lineStart..<offset] : nil
  }

  // MARK: - Closing

  private mutating func close(_ tag: Tag) {
    guard let match = open.lastIndex(where: { $0.tag.name.text == tag.name.text }) else {
      let help = open.last.map { "'\($0.tag.name.text)' of line \($0.tag.span.position.line) is open here" }
      scanner.report(
        .unexpectedClose, at: tag.span, "'\(tag.name.text)' is closed but was not opened",
        help: help ?? "Remove the tag, or write the opening one before it")
      if !takeLine() { writer.release() }
      return
    }
    while open.count > match + 1, let inner = open.last {
      reportUnclosed(inner.tag, before: tag)
      finish(inner)
    }
    guard let container = open.last else { return }
    let isReplacement = container.tag.kind == .block && open.dropLast().last?.tag.kind == .parent
    if container.tag.kind == .parent {
      closeParent(container)
    } else if isReplacement {
      // What follows on the line belongs to the parent tag and is not shown.
      finish(container)
      writer.continueLine()
    } else {
      if !takeLine() { writer.release() }
      finish(container)
    }
  }

  private mutating func closeParent(_ container: Container) {
    finish(container)
    guard let margin = container.margin, let marginNode = container.marginNode, let lineEnd = blankLineEnd(),
      case .parent(let inclusion, let end) = nodes[container.node]
    else {
      writer.continueLine()
      return
    }
    nodes[container.node] = .parent(
      Inclusion(template: inclusion.template, indentation: margin), end: end)
    nodes[marginNode] = .literal(Literal(range: 0..<0, lineStarts: []))
    scanner.advance(to: lineEnd)
    writer.beginLine(at: lineEnd)
  }

  private mutating func finish(_ container: Container) {
    endLiteral()
    writer.removedIndentation = container.outerIndentation
    setEnd(of: container)
    open.removeLast()
  }

  private mutating func setEnd(of container: Container) {
    switch nodes[container.node] {
    case .section(let name, let isInverted, _):
      nodes[container.node] = .section(name, isInverted: isInverted, end: nodes.count)
    case .parent(let inclusion, _): nodes[container.node] = .parent(inclusion, end: nodes.count)
    case .block(let block, _): nodes[container.node] = .block(block, end: nodes.count)
    case .literal, .insertion, .partial: break
    }
  }

  private mutating func reportUnclosed(_ tag: Tag, before closing: Tag? = nil) {
    let place = closing.map { "before '\($0.name.text)' is closed in line \($0.span.position.line)" }
    scanner.report(
      .unclosedSection, at: tag.span,
      "'\(tag.name.text)' is opened and not closed \(place ?? "before the end of the file")",
      help: "Write the closing tag '/\(tag.name.text)'")
  }

  // MARK: - Nodes and lines

  private mutating func add(_ node: Node) {
    endLiteral()
    nodes.append(node)
  }

  private mutating func add(_ node: Node, opening tag: Tag, outerIndentation: Int? = nil) {
    guard open.count < Self.nestingLimit else {
      isTooDeep = true
      scanner.report(
        .tooDeep, at: tag.span, "More than \(Self.nestingLimit) tags are nested here",
        help: "Move inner parts into partials, or look for closing tags that are missing")
      return
    }
    add(node)
    open.append(
      Container(
        tag: tag, node: nodes.count - 1,
        outerIndentation: outerIndentation ?? writer.removedIndentation))
  }

  private mutating func endLiteral() {
    if let literal = writer.take() { nodes.append(.literal(literal)) }
  }

  /// If the tag just read stands alone on its line, drops the line and moves past it.
  private mutating func takeLine() -> Bool {
    guard writer.isLineBlank, let lineEnd = blankLineEnd() else { return false }
    scanner.advance(to: lineEnd)
    writer.beginLine(at: lineEnd)
    return true
  }

  /// The end of the line, if nothing but white space is left of it.
  private func blankLineEnd() -> Int? {
    let bytes = scanner.file.bytes
    var offset = scanner.position.offset
    while offset < bytes.count, bytes[offset] == UInt8(ascii: " ") || bytes[offset] == UInt8(ascii: "\t") {
      offset += 1
    }
    if offset == bytes.count { return offset }
    if bytes[offset...].starts(with: "\r\n".utf8) { return offset + 2 }
    return bytes[offset] == UInt8(ascii: "\n") ? offset + 1 : nil
  }
}

extension TemplateFile {
  /// The first byte that is not part of a well-formed UTF-8 sequence.
  fileprivate var firstInvalidByte: Span? {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var position = Position(offset: 0, line: 1, lineStart: 0)
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar):
        position.offset += scalar.count
        if scalar.count == 1, scalar.first == UInt8(ascii: "\n") {
          position.line += 1
          position.lineStart = position.offset
        }
      case .error: return Span(position: position, length: 1)
      case .emptyInput: return nil
      }
    }
  }
}
