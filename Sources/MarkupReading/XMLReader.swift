package import Diagnostics
import SourceReading
import TextCleaning

/// Reads XML 1.0 event by event, and nothing that makes XML dangerous.
///
/// Declarations, with which entities and external files come, are refused, and so is every entity but the five
/// of the language itself; elements are nested to a limit. What is read is never longer than the file. Foundation's
/// parser would bring libxml2 along, and reports neither columns nor reasons of this kind.
/// - Complexity: linear in the bytes.
package struct XMLReader {
  package enum Event {
    case start(XMLElement)
    case end
    case text([UInt8])
    case instruction(XMLInstruction)
  }

  /// What is read of XML, and what is said of the rest.
  package struct Dialect: Sendable {
    /// Of mistakes.
    package var rule: Rule
    /// What to do about a mistake of which nothing better is known.
    package var help: String
    /// How deep elements are nested.
    package var depthLimit: Int
    /// Whether a document type without declarations is passed over. Nothing that it names is read.
    package var passesOverDocumentType: Bool
    /// Elements, by their names without prefixes, that are passed over with all that is in them.
    package var passedOver: Set<String>
    /// Whether each element knows its line. Where nobody asks, it takes half of the time.
    package var locatesElements: Bool

    package init(
      rule: Rule, help: String, depthLimit: Int = 64, passesOverDocumentType: Bool = false,
      passedOver: Set<String> = [], locatesElements: Bool = true
    ) {
      self.passedOver = passedOver
      self.rule = rule
      self.help = help
      self.depthLimit = depthLimit
      self.passesOverDocumentType = passesOverDocumentType
      self.locatesElements = locatesElements
    }
  }

  package static let attributeLimit = 256

  private let bytes: [UInt8]
  private var position: Int
  private var cursor: SourceCursor
  private var namespaces = XMLNamespaces()
  /// Where the names of the open elements are written.
  private var open: [Range<Int>] = []
  /// An element without content has ended as soon as it began.
  private var endsAtOnce = false
  private var hasRoot = false
  private var hasDocumentType = false
  private let dialect: Dialect

  /// - Parameter bytes: must be UTF-8.
  package init(_ bytes: [UInt8], file: String, dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
    position = byteOrderMark(of: bytes)
    cursor = SourceCursor(file: file, bytes: bytes, start: position)
  }

  /// The next event; nil at the end of the file.
  package mutating func next() throws(XMLFailure) -> Event? {
    if endsAtOnce {
      endsAtOnce = false
      return close()
    }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        if let text = try takeText() { return .text(text) }
      } else if beginsElement {
        if !dialect.passedOver.isEmpty, !open.isEmpty, isPassedOver {
          try skipWholeElement()
        } else {
          return .start(try takeStartTag())
        }
      } else if starts("<?") {
        return .instruction(try takeInstruction())
      } else if starts("<!--") {
        position += 4
        try skip(to: "-->", what: "The comment")
      } else if starts("<![CDATA[") {
        return .text(try takeLiteralText())
      } else if dialect.passesOverDocumentType, !hasRoot, !hasDocumentType, starts("<!DOCTYPE") {
        try skipDocumentType()
      } else if starts("<!") {
        throw failure(
          at: position, "The file has a document type or declarations of its own",
          reason: "They can make a small file grow without end, or pull in other files",
          help: "Remove everything from '<!' to the matching '>'")
      } else if starts("</") {
        return try takeEndTag()
      } else {
        return .start(try takeStartTag())
      }
    }
    if let name = open.last {
      throw failure(
        at: bytes.count, "The file ends before '\(String(decoding: bytes[name], as: UTF8.self))' is closed",
        help: "Ask for the file again; it has been cut off")
    }
    if !hasRoot { throw failure(at: bytes.count, "The file has no elements") }
    return nil
  }

  /// Whether what follows `<` can be a name, so that it is worth no further look.
  private var beginsElement: Bool {
    position + 1 < bytes.count && bytes[position + 1].isXMLNameByte(isFirst: true)
  }

  private var isPassedOver: Bool {
    var end = position + 1
    var start = end
    while end < bytes.count, bytes[end].isXMLNameByte(isFirst: false) {
      end += 1
      if bytes[end - 1] == UInt8(ascii: ":") { start = end }
    }
    return dialect.passedOver.contains(String(decoding: bytes[start..<end], as: UTF8.self))
  }

  /// Passes over an element from its start tag on.
  private mutating func skipWholeElement() throws(XMLFailure) {
    if try skipTag() { try skipContent { reader throws(XMLFailure) in _ = try reader.skipTag() } }
  }

  /// Passes over what is left of the element that began last. Nobody looks at it, so it is only read to find its end.
  package mutating func skipElement() throws(XMLFailure) {
    if endsAtOnce {
      endsAtOnce = false
      _ = close()
      return
    }
    try skipContent { reader throws(XMLFailure) in _ = try reader.takeEndTag() }
  }

  /// - Parameter takeEnd: takes the end tag of the element itself.
  private mutating func skipContent(
    _ takeEnd: (inout XMLReader) throws(XMLFailure) -> Void
  ) throws(XMLFailure) {
    var depth = 0
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        position += 1
      } else if starts("<!--") {
        position += 4
        try skip(to: "-->", what: "The comment")
      } else if starts("<![CDATA[") {
        try skip(to: "]]>", what: "The CDATA section")
      } else if starts("<?") {
        try skip(to: "?>", what: "The processing instruction")
      } else if depth == 0, starts("</") {
        return try takeEnd(&self)
      } else {
        let isEnd = starts("</")
        let hasContent = try skipTag()
        depth += isEnd ? -1 : hasContent ? 1 : 0
      }
    }
    throw failure(
      at: bytes.count, "The file ends before an element is closed",
      help: "Ask for the file again; it has been cut off")
  }

  /// - Returns: whether something may follow before the element ends.
  private mutating func skipTag() throws(XMLFailure) -> Bool {
    let start = position
    var quote: UInt8?
    while position < bytes.count {
      let byte = bytes[position]
      position += 1
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        if quote == nil { quote = byte } else if quote == byte { quote = nil }
      case UInt8(ascii: ">") where quote == nil: return bytes[position - 2] != UInt8(ascii: "/")
      default: break
      }
    }
    throw failure(at: start, "The tag is never closed", help: "Add '>'")
  }

  /// A place in the file.
  package mutating func location(_ range: Range<Int>) -> SourceLocation { cursor.location(range) }

  // MARK: Text

  /// Text up to the next markup; nil for white space outside of all elements.
  private mutating func takeText() throws(XMLFailure) -> [UInt8]? {
    let start = position
    var text: [UInt8] = []
    var isBlank = true
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") {
      if bytes[position] == UInt8(ascii: "&") {
        text += try takeReference()
        isBlank = false
        continue
      }
      let end = endOfPlainText(from: position)
      if end > position {
        if open.isEmpty { isBlank = isBlank && bytes[position..<end].allSatisfy(\.isXMLSpace) }
        text += bytes[position..<end]
        position = end
        continue
      }
      let byte = try takeCharacter()
      if !byte.isXMLSpace { isBlank = false }
      text.append(byte)
    }
    if !open.isEmpty { return text }
    if isBlank { return nil }
    throw failure(
      at: bytes[start...].firstIndex { !$0.isXMLSpace } ?? start, "There is text outside of all elements",
      help: "Check whether the file is XML at all")
  }

  /// Where bytes end that stand for themselves.
  private func endOfPlainText(from start: Int) -> Int {
    var end = start
    while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "<"), UInt8(ascii: "&"): return end
      case 0x20...0xFF, 0x09, 0x0A: end += 1
      default: return end
      }
    }
    return end
  }

  /// One byte of a text, with every kind of line break as a line feed.
  private mutating func takeCharacter() throws(XMLFailure) -> UInt8 {
    let byte = bytes[position]
    guard byte >= 0x20 || byte.isXMLSpace else {
      throw failure(
        at: position, "There is a control character in the text", reason: "XML does not allow it",
        help: "Remove it")
    }
    position += 1
    guard byte == 0x0D else { return byte }
    if position < bytes.count, bytes[position] == 0x0A { position += 1 }
    return 0x0A
  }

  private mutating func takeLiteralText() throws(XMLFailure) -> [UInt8] {
    guard !open.isEmpty else {
      throw failure(at: position, "There is text outside of all elements")
    }
    let start = position
    position += 9
    var text: [UInt8] = []
    while position < bytes.count {
      if starts("]]>") {
        position += 3
        return text
      }
      text.append(try takeCharacter())
    }
    throw failure(at: start, "The CDATA section is never closed", help: "Add ']]>'")
  }

  private mutating func takeReference() throws(XMLFailure) -> [UInt8] {
    let start = position
    let limit = min(bytes.count, start + 12)
    guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else {
      throw failure(
        at: start, "'&' does not begin a reference", help: "Write '&amp;' for the character itself")
    }
    position = end + 1
    let name = bytes[(start + 1)..<end]
    switch String(decoding: name, as: UTF8.self) {
    case "lt": return [UInt8(ascii: "<")]
    case "gt": return [UInt8(ascii: ">")]
    case "amp": return [UInt8(ascii: "&")]
    case "quot": return [UInt8(ascii: "\"")]
    case "apos": return [UInt8(ascii: "'")]
    case let text where text.hasPrefix("#"):
      let isHexadecimal = text.hasPrefix("#x")
      let value = UInt32(text.dropFirst(isHexadecimal ? 2 : 1), radix: isHexadecimal ? 16 : 10)
      guard let value, let scalar = Unicode.Scalar(value), scalar.isXMLCharacter else {
        throw failure(start..<position, "'&\(text);' is not a character that XML allows")
      }
      return Array(String(scalar).utf8)
    case let text:
      throw failure(
        start..<position, "The entity '&\(text);' is not known",
        reason: "Only lt, gt, amp, quot, apos and numbers such as &#8217; are read",
        help: "Write the character itself")
    }
  }

  // MARK: Tags

  private mutating func takeStartTag() throws(XMLFailure) -> XMLElement {
    let start = position
    position += 1
    let name = try takeName("an element")
    let writtenName = String(decoding: bytes[name], as: UTF8.self)
    guard open.count < dialect.depthLimit else {
      throw failure(at: start, "Elements are nested more than \(dialect.depthLimit) deep")
    }
    if open.isEmpty, hasRoot {
      throw failure(at: start, "A second element follows the outermost one")
    }
    var attributes: [XMLElement.Attribute] = []
    while true {
      let before = position
      skipSpace()
      guard position < bytes.count else {
        throw failure(at: start, "The tag is never closed", help: "Add '>'")
      }
      if bytes[position] == UInt8(ascii: ">") || starts("/>") { break }
      guard before < position else { throw failure(at: position, "A space is missing in the tag") }
      let attribute = try takeAttribute()
      guard !attributes.contains(where: { $0.writtenName == attribute.writtenName }) else {
        throw failure(at: before, "The attribute '\(attribute.writtenName)' is there twice")
      }
      guard attributes.count < Self.attributeLimit else {
        throw failure(at: before, "The element has more than \(Self.attributeLimit) attributes")
      }
      attributes.append(attribute)
    }
    endsAtOnce = bytes[position] == UInt8(ascii: "/")
    position += endsAtOnce ? 2 : 1
    hasRoot = true
    open.append(name)
    namespaces.enter(attributes)
    guard let resolved = namespaces.resolve(element: writtenName) else {
      throw unknownPrefix(of: writtenName, start..<name.upperBound)
    }
    // Without a prefix, an attribute is in no namespace.
    for index in attributes.indices
    where attributes[index].writtenName.utf8.contains(UInt8(ascii: ":"))
      || attributes[index].writtenName == "xmlns"
    {
      guard let resolved = namespaces.resolve(attribute: attributes[index].writtenName) else {
        throw unknownPrefix(of: attributes[index].writtenName, attributes[index].range)
      }
      attributes[index].name = resolved
    }
    return XMLElement(
      name: resolved, writtenName: writtenName, attributes: attributes,
      location: dialect.locatesElements
        ? cursor.location(start..<position) : SourceLocation(file: cursor.file))
  }

  private mutating func takeEndTag() throws(XMLFailure) -> Event {
    let start = position
    position += 2
    let name = try takeName("an element")
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      throw failure(at: start, "The tag is never closed", help: "Add '>'")
    }
    position += 1
    guard let last = open.last, bytes[last] == bytes[name] else {
      let expected = open.last.map { "'</\(String(decoding: bytes[$0], as: UTF8.self))>' comes next" }
      throw failure(
        start..<position,
        "'\(String(decoding: bytes[start..<position], as: UTF8.self))' does not close an open element",
        help: expected)
    }
    return close()
  }

  private mutating func close() -> Event {
    open.removeLast()
    namespaces.leave()
    return .end
  }

  private mutating func takeAttribute() throws(XMLFailure) -> XMLElement.Attribute {
    let beginning = position
    let name = String(decoding: bytes[try takeName("an attribute")], as: UTF8.self)
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      throw failure(at: position, "The attribute '\(name)' has no value")
    }
    position += 1
    skipSpace()
    guard position < bytes.count,
      bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
    else { throw failure(at: position, "The value of an attribute has no quotation marks") }
    let quote = bytes[position]
    let start = position
    position += 1
    let end = endOfPlainValue(from: position, quote)
    if end < bytes.count, bytes[end] == quote {
      defer { position = end + 1 }
      return XMLElement.Attribute(
        name: XMLElement.Name(namespace: "", local: name), writtenName: name,
        value: String(decoding: bytes[position..<end], as: UTF8.self), range: beginning..<end + 1)
    }
    var value: [UInt8] = []
    while position < bytes.count {
      switch bytes[position] {
      case quote:
        position += 1
        return XMLElement.Attribute(
          name: XMLElement.Name(namespace: "", local: name), writtenName: name,
          value: String(decoding: value, as: UTF8.self), range: beginning..<position)
      case UInt8(ascii: "<"):
        throw failure(at: position, "'<' is in the value of an attribute", help: "Write '&lt;'")
      case UInt8(ascii: "&"): value += try takeReference()
      default:
        let byte = try takeCharacter()
        value.append(byte.isXMLSpace ? UInt8(ascii: " ") : byte)
      }
    }
    throw failure(at: start, "The value of the attribute is never closed")
  }

  /// Where bytes of a value end that stand for themselves.
  private func endOfPlainValue(from start: Int, _ quote: UInt8) -> Int {
    var end = start
    while end < bytes.count, bytes[end] != quote {
      switch bytes[end] {
      case UInt8(ascii: "<"), UInt8(ascii: "&"): return end
      case 0x20...0xFF: end += 1
      default: return end
      }
    }
    return end
  }

  private mutating func takeName(_ what: StaticString) throws(XMLFailure) -> Range<Int> {
    let start = position
    while position < bytes.count, bytes[position].isXMLNameByte(isFirst: position == start) { position += 1 }
    guard start < position else {
      throw failure(
        at: start, "The name of \(what) is missing", help: "Write '&lt;' for a '<' that is meant as one")
    }
    return start..<position
  }

  // MARK: What is no element

  private mutating func takeInstruction() throws(XMLFailure) -> XMLInstruction {
    let start = position
    position += 2
    while position < bytes.count, bytes[position].isXMLNameByte(isFirst: position == start + 2) {
      position += 1
    }
    let name = bytes[start + 2..<position]
    let content = position
    try skip(to: "?>", from: start, what: "The processing instruction")
    return XMLInstruction(
      name: String(decoding: name, as: UTF8.self),
      content: String(decoding: bytes[content..<position - 2], as: UTF8.self), range: start..<position)
  }

  /// `<!DOCTYPE svg PUBLIC "…" "…">`.
  private mutating func skipDocumentType() throws(XMLFailure) {
    let start = position
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: ">"):
        position += 1
        hasDocumentType = true
        return
      case UInt8(ascii: "["):
        throw failure(
          at: position, "The document type has declarations of its own",
          reason: "They can make a small file grow without end, pull in other files, or hide what is in it",
          help: "Remove everything from '[' to the matching ']', or save the file without them")
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        guard let end = bytes[(position + 1)...].firstIndex(of: bytes[position]) else {
          throw failure(at: position, "The quotation mark is never closed")
        }
        position = end + 1
      case UInt8(ascii: "<") where position > start:
        throw failure(at: start, "The document type is never closed", help: "Add '>'")
      default: position += 1
      }
    }
    throw failure(at: start, "The document type is never closed", help: "Add '>'")
  }

  // MARK: Helpers

  private func starts(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { bytes[position...].starts(with: $0) }
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isXMLSpace { position += 1 }
  }

  private mutating func skip(
    to end: StaticString, from start: Int? = nil, what: String
  ) throws(XMLFailure) {
    let start = start ?? position
    while position < bytes.count {
      if starts(end) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
    throw failure(at: start, "\(what) is never closed")
  }

  private mutating func unknownPrefix(of name: String, _ range: Range<Int>) -> XMLFailure {
    failure(
      range, "The prefix of '\(name)' means nothing here",
      reason: "No element around it gives the prefix a namespace",
      help: "Remove the prefix, or declare it: xmlns:prefix=\"…\"")
  }

  private mutating func failure(
    at offset: Int, _ message: String, reason: String? = nil, help: String? = nil
  ) -> XMLFailure {
    failure(offset..<offset + 1, message, reason: reason, help: help)
  }

  private mutating func failure(
    _ range: Range<Int>, _ message: String, reason: String? = nil, help: String? = nil
  ) -> XMLFailure {
    XMLFailure(
      diagnostic: Diagnostic(
        dialect.rule, at: cursor.location(range), message, reason: reason,
        help: help ?? dialect.help))
  }
}
