import Characters

/// Why a text is not JSON, and where.
package struct JSONError: Error, Hashable {
  /// What is wrong, without a full stop.
  package var message: String
  /// Into the bytes that were read.
  package var offset: Int

  package init(message: String, offset: Int = 0) {
    self.message = message
    self.offset = offset
  }
}

extension JSON {
  /// Deeper documents are refused, so that no input can exhaust the stack.
  private static let depthLimit = 64

  /// Reads one JSON document, as RFC 8259 has it; numbers keep how they are written.
  ///
  /// - Complexity: linear in `bytes`.
  package static func read(_ bytes: ArraySlice<UInt8>) throws(JSONError) -> JSON {
    var reader = JSONReader(bytes)
    let value = try reader.readValue(depth: depthLimit)
    try reader.expectEnd()
    return value
  }

  /// Reads an object, with the offset at which the value of each member begins; nil for another document.
  ///
  /// - Complexity: linear in `bytes`.
  package static func readMembers(
    _ bytes: ArraySlice<UInt8>
  ) throws(JSONError) -> [(name: String, value: JSON, offset: Int)]? {
    var reader = JSONReader(bytes)
    guard case .members(let members) = try reader.readValue(depth: depthLimit) else { return nil }
    try reader.expectEnd()
    return zip(members, reader.outermostOffsets).map { ($0.0, $0.1, $1) }
  }
}

private struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var position: Int
  /// Where the values of the outermost object begin.
  private(set) var outermostOffsets: [Int] = []
  private var openObjects = 0

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  private var next: UInt8? { position < bytes.endIndex ? bytes[position] : nil }

  private func failure(_ message: String, at offset: Int? = nil) -> JSONError {
    JSONError(message: message, offset: (offset ?? position) - bytes.startIndex)
  }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { position += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  mutating func expectEnd() throws(JSONError) {
    skipSpace()
    if next != nil { throw failure("Something follows the value") }
  }

  mutating func readValue(depth: Int) throws(JSONError) -> JSON {
    skipSpace()
    guard depth > 0 else { throw failure("The value is nested too deep") }
    guard let byte = next else { throw failure("The value is missing") }
    switch byte {
    case UInt8(ascii: "{"): return try readObject(depth: depth)
    case UInt8(ascii: "["): return try readArray(depth: depth)
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .literal(try readNumber())
    default: throw failure("This is not a JSON value")
    }
  }

  private mutating func readWord(_ word: String, _ value: JSON) throws(JSONError) -> JSON {
    guard bytes[position...].starts(with: word.utf8) else { throw failure("This is not a JSON value") }
    position += word.utf8.count
    return value
  }

  private mutating func readObject(depth: Int) throws(JSONError) -> JSON {
    position += 1
    openObjects += 1
    defer { openObjects -= 1 }
    var members: [(String, JSON)] = []
    skipSpace()
    if take(UInt8(ascii: "}")) { return .members(members) }
    while true {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw failure("A name in quotation marks is missing") }
      let name = try readString()
      skipSpace()
      guard take(UInt8(ascii: ":")) else { throw failure("A colon is missing") }
      skipSpace()
      if openObjects == 1 { outermostOffsets.append(position - bytes.startIndex) }
      members.append((name, try readValue(depth: depth - 1)))
      skipSpace()
      if take(UInt8(ascii: "}")) { return .members(members) }
      guard take(UInt8(ascii: ",")) else { throw failure("A comma or the end of the object is missing") }
    }
  }

  private mutating func readArray(depth: Int) throws(JSONError) -> JSON {
    position += 1
    var values: [JSON] = []
    skipSpace()
    if take(UInt8(ascii: "]")) { return .array(values) }
    while true {
      values.append(try readValue(depth: depth - 1))
      skipSpace()
      if take(UInt8(ascii: "]")) { return .array(values) }
      guard take(UInt8(ascii: ",")) else { throw failure("A comma or the end of the array is missing") }
    }
  }

  private mutating func readNumber() throws(JSONError) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    if !take(UInt8(ascii: "0")) { try readDigits() }
    if take(UInt8(ascii: ".")) { try readDigits() }
    if let byte = next, byte | 0x20 == UInt8(ascii: "e") {
      position += 1
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try readDigits()
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func readDigits() throws(JSONError) {
    let start = position
    while let byte = next, byte.isASCIIDigit { position += 1 }
    if position == start { throw failure("A digit is missing") }
  }

  // MARK: Strings

  private mutating func readString() throws(JSONError) -> String {
    let start = position
    position += 1
    var text: [UInt8] = []
    while let byte = next {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw failure("The text is not UTF-8", at: start)
        }
        return string
      case UInt8(ascii: "\\"): try readEscape(into: &text)
      case 0..<0x20: throw failure("There is a control character in the text", at: position - 1)
      default: text.append(byte)
      }
    }
    throw failure("The text is never closed", at: start)
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(JSONError) {
    let start = position - 1
    guard let byte = next else { throw failure("The text is never closed", at: start) }
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      guard let scalar = try readScalar() else {
        throw failure("Half of a surrogate pair is missing", at: start)
      }
      text += Array(String(scalar).utf8)
    default: throw failure("There is no such escape sequence", at: start)
    }
  }

  /// Nil for a surrogate without its partner.
  private mutating func readScalar() throws(JSONError) -> Unicode.Scalar? {
    let unit = try readUnit()
    guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else { return nil }
    let low = try readUnit()
    guard (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func readUnit() throws(JSONError) -> UInt32 {
    let end = min(position + 4, bytes.endIndex)
    let digits = String(decoding: bytes[position..<end], as: UTF8.self)
    guard digits.utf8.count == 4, digits.utf8.first != UInt8(ascii: "+"),
      digits.utf8.first != UInt8(ascii: "-"),
      let unit = UInt32(digits, radix: 16)
    else { throw failure("Four hexadecimal digits are missing") }
    position = end
    return unit
  }
}
