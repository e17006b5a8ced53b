import Diagnostics
import SourceReading

/// Tags with their attributes.
extension XMLReader {
  /// The name of an element or attribute that begins here, by its place in ``names``.
  private mutating func takeName(_ what: StaticString) throws(XMLFailure) -> (range: Range<Int>, place: Int) {
    let start = position
    let (end, hash) = bytes.endOfXMLName(from: start)
    guard start < end else {
      throw failure(
        at: start, "The name of \(what) is missing", help: "Write '&lt;' for a '<' that is meant as one")
    }
    position = end
    return (start..<end, names.place(of: start..<end, hash: hash, in: bytes))
  }

  /// The start tag that begins here, unless nobody looks at it: then it is passed over with all that is in it.
  mutating func takeStartTag() throws(XMLFailure) -> XMLElement? {
    let start = position
    position += 1
    let (range, place) = try takeName("an element")
    if !open.isEmpty, names.isPassedOver(at: place) {
      position = start
      try skipWholeElement()
      return nil
    }
    guard open.count < dialect.depthLimit else {
      throw failure(at: start, "Elements are nested more than \(dialect.depthLimit) deep")
    }
    if open.isEmpty, hasRoot {
      throw failure(at: start, "A second element follows the outermost one")
    }
    let writtenName = names.written(at: place)
    // The names of attributes may take the place of that of the element.
    var resolved = names.resolved(at: place, by: namespaces)
    let (attributes, bindsPrefixes, hasPrefixes) = try takeAttributes(of: start)
    endsAtOnce = bytes[position] == UInt8(ascii: "/")
    position += endsAtOnce ? 2 : 1
    hasRoot = true
    open.append(range)
    if bindsPrefixes {
      namespaces.enter(attributes, depth: open.count)
      resolved = namespaces.resolve(element: writtenName)
    }
    guard let resolved else { throw unknownPrefix(of: writtenName, start..<range.upperBound) }
    return XMLElement(
      name: resolved, writtenName: writtenName,
      attributes: hasPrefixes ? try resolve(attributes) : attributes,
      location: dialect.locatesElements ? cursor.location(start..<position) : nil)
  }

  /// - Parameter start: of the tag.
  /// - Returns: attributes, whether some of them bind prefixes, and whether some of them have prefixes.
  private mutating func takeAttributes(
    of start: Int
  ) throws(XMLFailure) -> (attributes: [XMLElement.Attribute], bindsPrefixes: Bool, hasPrefixes: Bool) {
    var attributes: [XMLElement.Attribute] = []
    var (bindsPrefixes, hasPrefixes) = (false, false)
    /// A bit for each name so far; names may share one.
    var seen: UInt64 = 0
    while true {
      let before = position
      skipSpace()
      guard position < bytes.count else {
        throw failure(at: start, "The tag is never closed", help: "Add '>'")
      }
      if bytes[position] == UInt8(ascii: ">") || starts("/>") { break }
      guard before < position else { throw failure(at: position, "A space is missing in the tag") }
      guard let (attribute, place) = try takeAttribute() else { continue }
      let bit: UInt64 = 1 << (UInt64(place) & 63)
      if seen & bit != 0, attributes.contains(where: { $0.writtenName == attribute.writtenName }) {
        throw failure(at: before, "The attribute '\(attribute.writtenName)' is there twice")
      }
      seen |= bit
      guard attributes.count < Self.attributeLimit else {
        throw failure(at: before, "The element has more than \(Self.attributeLimit) attributes")
      }
      bindsPrefixes = bindsPrefixes || names.isDeclaration(at: place)
      hasPrefixes = hasPrefixes || names.hasPrefix(at: place) || names.isDeclaration(at: place)
      if attributes.isEmpty { attributes.reserveCapacity(8) }
      attributes.append(attribute)
    }
    return (attributes, bindsPrefixes, hasPrefixes)
  }

  /// The attributes with what their prefixes mean. Without one, an attribute is in no namespace.
  private mutating func resolve(
    _ attributes: [XMLElement.Attribute]
  ) throws(XMLFailure) -> [XMLElement.Attribute] {
    var attributes = attributes
    for index in attributes.indices
    where attributes[index].writtenName.utf8.contains(UInt8(ascii: ":"))
      || attributes[index].writtenName == "xmlns"
    {
      guard let resolved = namespaces.resolve(attribute: attributes[index].writtenName) else {
        throw unknownPrefix(of: attributes[index].writtenName, attributes[index].range)
      }
      attributes[index].name = resolved
    }
    return attributes
  }

  mutating func takeEndTag() throws(XMLFailure) -> Event {
    let start = position
    if let name = open.last {
      let end = start + 2 + name.count
      if end < bytes.count, bytes[end] == UInt8(ascii: ">"), bytes.isEqual(name, (start + 2)..<end) {
        position = end + 1
        return close()
      }
    }
    position += 2
    let name = try takeName("an element").range
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">") else {
      throw failure(at: start, "The tag is never closed", help: "Add '>'")
    }
    position += 1
    guard let last = open.last, bytes.isEqual(last, name) else {
      let expected = open.last.map { "'</\(String(decoding: bytes[$0], as: UTF8.self))>' comes next" }
      throw failure(
        start..<position,
        "'\(String(decoding: bytes[start..<position], as: UTF8.self))' does not close an open element",
        help: expected)
    }
    return close()
  }

  mutating func close() -> Event {
    namespaces.leave(depth: open.count)
    open.removeLast()
    return .end
  }

  /// - Returns: nil for an attribute that nobody looks at.
  private mutating func takeAttribute() throws(XMLFailure) -> (XMLElement.Attribute, place: Int)? {
    let beginning = position
    let place = try takeName("an attribute").place
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else {
      throw failure(at: position, "The attribute '\(names.written(at: place))' has no value")
    }
    position += 1
    skipSpace()
    guard position < bytes.count,
      bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
    else { throw failure(at: position, "The value of an attribute has no quotation marks") }
    if names.isPassedOverAsAttribute(at: place) {
      let end = endOfPlainValue(from: position + 1, bytes[position])
      if end < bytes.count, bytes[end] == bytes[position] { position = end + 1 } else { _ = try takeValue() }
      return nil
    }
    let (name, value) = (names.written(at: place), try takeValue())
    return (
      XMLElement.Attribute(
        name: XMLElement.Name(namespace: "", local: name), writtenName: name, value: value,
        range: beginning..<position), place
    )
  }

  /// A value with the quotation marks around it.
  private mutating func takeValue() throws(XMLFailure) -> String {
    let quote = bytes[position]
    let start = position
    position += 1
    let end = endOfPlainValue(from: position, quote)
    if end < bytes.count, bytes[end] == quote {
      defer { position = end + 1 }
      return String(decoding: bytes[position..<end], as: UTF8.self)
    }
    var value: [UInt8] = []
    while position < bytes.count {
      switch bytes[position] {
      case quote:
        position += 1
        return String(decoding: value, as: UTF8.self)
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
    bytes.withUnsafeBufferPointer { bytes in
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
  }
}
