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
    /// Attributes, by their names as they are written, that are passed over.
    package var attributesPassedOver: Set<String>
    /// Whether each element knows its line. Where nobody asks, it takes half of the time.
    package var locatesElements: Bool

    package init(
      rule: Rule, help: String, depthLimit: Int = 64, passesOverDocumentType: Bool = false,
      passedOver: Set<String> = [], attributesPassedOver: Set<String> = [], locatesElements: Bool = true
    ) {
      self.passedOver = passedOver
      self.attributesPassedOver = attributesPassedOver
      self.rule = rule
      self.help = help
      self.depthLimit = depthLimit
      self.passesOverDocumentType = passesOverDocumentType
      self.locatesElements = locatesElements
    }
  }

  package static let attributeLimit = 256

  let bytes: [UInt8]
  var position: Int
  var cursor: SourceCursor
  var namespaces = XMLNamespaces()
  var names: XMLNames
  /// Where the names of the open elements are written.
  var open: [Range<Int>] = []
  /// An element without content has ended as soon as it began.
  var endsAtOnce = false
  var hasRoot = false
  var hasDocumentType = false
  let dialect: Dialect

  /// - Parameter bytes: must be UTF-8.
  package init(_ bytes: [UInt8], file: String, dialect: Dialect) {
    self.bytes = bytes
    self.dialect = dialect
    names = XMLNames(
      passedOver: dialect.passedOver, attributesPassedOver: dialect.attributesPassedOver)
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
        if let element = try takeStartTag() { return .start(element) }
      } else if starts("</") {
        return try takeEndTag()
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
      } else if let element = try takeStartTag() {
        return .start(element)
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

  /// A place in the file.
  package mutating func location(_ range: Range<Int>) -> SourceLocation { cursor.location(range) }

  // MARK: Helpers

  func starts(_ text: StaticString) -> Bool {
    let length = text.utf8CodeUnitCount
    guard position + length <= bytes.count else { return false }
    for offset in 0..<length where bytes[position + offset] != text.utf8Start[offset] { return false }
    return true
  }

  mutating func skipSpace() {
    while position < bytes.count, bytes[position].isXMLSpace { position += 1 }
  }

  mutating func skip(
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

  mutating func unknownPrefix(of name: String, _ range: Range<Int>) -> XMLFailure {
    failure(
      range, "The prefix of '\(name)' means nothing here",
      reason: "No element around it gives the prefix a namespace",
      help: "Remove the prefix, or declare it: xmlns:prefix=\"…\"")
  }

  mutating func failure(
    at offset: Int, _ message: String, reason: String? = nil, help: String? = nil
  ) -> XMLFailure {
    failure(offset..<offset + 1, message, reason: reason, help: help)
  }

  mutating func failure(
    _ range: Range<Int>, _ message: String, reason: String? = nil, help: String? = nil
  ) -> XMLFailure {
    XMLFailure(
      diagnostic: Diagnostic(
        dialect.rule, at: cursor.location(range), message, reason: reason,
        help: help ?? dialect.help))
  }
}
