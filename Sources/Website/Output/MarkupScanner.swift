import Characters

/// Reads the start tags of an HTML or XML document, one after the other.
///
/// It does not validate: whatever it does not understand, it passes over. What is in scripts, styles, comments and
/// declarations is not read.
///
/// - Complexity: linear in the document.
struct MarkupScanner {
  struct Tag {
    /// In lower case.
    var name: String
    /// With names in lower case and character references resolved.
    var attributes: [(name: String, value: String)]
    /// Of its `<`, in bytes.
    var offset: Int
    /// Of what follows its `>`.
    var end: Int

    subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }
  }

  private let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Tag? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      guard position < bytes.count else { return nil }
      switch bytes[position] {
      case UInt8(ascii: "!"): skipDeclaration(from: start)
      case UInt8(ascii: "/"), UInt8(ascii: "?"): skip(past: UInt8(ascii: ">"))
      case let byte where byte.isASCIILetter:
        let tag = readTag(from: start)
        if ["script", "style", "title", "textarea"].contains(tag.name) { skipText(of: tag.name) }
        return tag
      default: break
      }
    }
    return nil
  }

  /// The text up to the next tag, with character references resolved and white space at its ends gone.
  func text(from offset: Int) -> String {
    let end = bytes[offset...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    var text = bytes[offset..<end]
    while text.first?.isASCIISpace ?? false { text.removeFirst() }
    while text.last?.isASCIISpace ?? false { text.removeLast() }
    return resolvingCharacterReferences(text)
  }

  /// What an element whose content is only text holds. It is asked for when its tag was the last one read.
  func content(of tag: Tag) -> ArraySlice<UInt8> {
    let end = position < bytes.count ? max(tag.end, position - 1) : bytes.count
    return bytes[min(tag.end, end)..<end]
  }

  private mutating func skipDeclaration(from start: Int) {
    guard bytes[start...].starts(with: "<!--".utf8) else { return skip(past: UInt8(ascii: ">")) }
    position = start + 4
    while position < bytes.count, !bytes[position...].starts(with: "-->".utf8) { position += 1 }
  }

  private mutating func skip(past byte: UInt8) {
    position = bytes[position...].firstIndex(of: byte).map { $0 + 1 } ?? bytes.count
  }

  /// Goes on at the end tag of an element that holds text only.
  private mutating func skipText(of name: String) {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      let rest = bytes[position...].prefix(name.utf8.count + 1)
      if rest.first == UInt8(ascii: "/"), rest.dropFirst().map(\.lowercasedASCII).elementsEqual(name.utf8) {
        return
      }
    }
    position = bytes.count
  }

  private mutating func readTag(from start: Int) -> Tag {
    var tag = Tag(
      name: word { $0.isASCIISpace || $0 == UInt8(ascii: ">") }, attributes: [], offset: start, end: 0)
    if tag.name.hasSuffix("/") { tag.name.removeLast() }
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if bytes[position].isASCIISpace || bytes[position] == UInt8(ascii: "/") {
        position += 1
      } else {
        tag.attributes.append(readAttribute())
      }
    }
    position = min(position + 1, bytes.count)
    tag.end = position
    return tag
  }

  private mutating func readAttribute() -> (name: String, value: String) {
    let start = position
    let name = word {
      $0.isASCIISpace || [UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains($0)
    }
    // A stray equals sign is part of a name.
    if position == start { position += 1 }
    skipSpace()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return (name, "") }
    position += 1
    skipSpace()
    guard position < bytes.count else { return (name, "") }
    let quote = bytes[position]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let end = bytes[position...].firstIndex { $0.isASCIISpace || $0 == UInt8(ascii: ">") } ?? bytes.count
      defer { position = end }
      return (name, resolvingCharacterReferences(bytes[position..<end]))
    }
    let end = bytes[(position + 1)...].firstIndex(of: quote) ?? bytes.count
    defer { position = min(end + 1, bytes.count) }
    return (name, resolvingCharacterReferences(bytes[(position + 1)..<end]))
  }

  private mutating func word(until isEnd: (UInt8) -> Bool) -> String {
    let end = bytes[position...].firstIndex(where: isEnd) ?? bytes.count
    defer { position = end }
    return String(decoding: bytes[position..<end].map(\.lowercasedASCII), as: UTF8.self)
  }

  private mutating func skipSpace() {
    while position < bytes.count, bytes[position].isASCIISpace { position += 1 }
  }
}

/// Numeric references, and the named ones that XML has too; others stay as they are.
private func resolvingCharacterReferences(_ bytes: ArraySlice<UInt8>) -> String {
  guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
  var resolved: [UInt8] = []
  var rest = bytes
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "&"), let end = rest.prefix(10).firstIndex(of: UInt8(ascii: ";")),
      let scalar = scalar(ofReference: String(decoding: rest[..<end], as: UTF8.self))
    else {
      resolved.append(byte)
      continue
    }
    resolved += Array(String(scalar).utf8)
    rest = rest[(end + 1)...]
  }
  return String(decoding: resolved, as: UTF8.self)
}

private func scalar(ofReference name: String) -> Unicode.Scalar? {
  switch name {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  default: break
  }
  guard name.hasPrefix("#") else { return nil }
  let digits = name.dropFirst()
  let value =
    digits.first == "x" || digits.first == "X" ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
  return value.flatMap(Unicode.Scalar.init)
}
