/// Text between tags, as it is meant.
extension XMLReader {
  /// Text up to the next markup; nil for white space outside of all elements.
  mutating func takeText() throws(XMLFailure) -> [UInt8]? {
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
    bytes.withUnsafeBufferPointer { bytes in
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
  }

  /// One byte of a text, with every kind of line break as a line feed.
  mutating func takeCharacter() throws(XMLFailure) -> UInt8 {
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

  mutating func takeLiteralText() throws(XMLFailure) -> [UInt8] {
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

  mutating func takeReference() throws(XMLFailure) -> [UInt8] {
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
}
