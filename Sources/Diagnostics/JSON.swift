import Characters

/// A JSON document whose objects keep the order in which they were written.
package enum JSON: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  /// A number as it is written, to be handed on unchanged.
  case literal(String)
  case string(String)
  case array([JSON])
  case members([(String, JSON)])

  /// An object with these members, in this order.
  package static func object(_ members: KeyValuePairs<String, JSON>) -> JSON {
    .members(members.map { ($0.key, $0.value) })
  }

  /// A string, or null for none.
  package static func optional(_ text: String?) -> JSON { text.map(JSON.string) ?? .null }

  /// The document with an indent of two spaces, as RFC 8259 has it.
  /// - Complexity: O(size).
  package var text: String { String(decoding: bytes(indent: 0), as: UTF8.self) }

  /// The document on one line.
  /// - Complexity: O(size).
  package var line: String { String(decoding: bytes(indent: nil), as: UTF8.self) }

  /// The document with an indent, and a line feed at its end.
  package var file: [UInt8] {
    var bytes = bytes(indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return bytes
  }

  /// The document as UTF-8.
  /// - Parameter indent: how deep the line is indented; nil to break no lines.
  package func bytes(indent: Int?) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(4096)
    write(to: &bytes, indent: indent)
    return bytes
  }

  private func write(to bytes: inout [UInt8], indent: Int?) {
    switch self {
    case .null: bytes.append("null")
    case .bool(let value): bytes.append(value ? "true" : "false")
    case .number(let value): bytes += String(value).utf8
    case .literal(let digits): bytes += digits.utf8
    case .string(let value): bytes.append(json: value)
    case .array(let values):
      let isFlat = indent == nil || values.allSatisfy(\.isScalar)
      bytes.append("[")
      for (index, value) in values.enumerated() {
        bytes.separate(isFirst: index == 0, isFlat: isFlat, indent: indent)
        value.write(to: &bytes, indent: indent.map { $0 + 1 })
      }
      if !isFlat { bytes.breakLine(indent: indent) }
      bytes.append("]")
    case .members(let members):
      let isFlat = indent == nil
      bytes.append("{")
      for (index, member) in members.enumerated() {
        bytes.separate(isFirst: index == 0, isFlat: isFlat, indent: indent)
        bytes.append(json: member.0)
        bytes.append(": ")
        member.1.write(to: &bytes, indent: indent.map { $0 + 1 })
      }
      if !isFlat { bytes.breakLine(indent: indent) }
      bytes.append("}")
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .members: false
    default: true
    }
  }
}

extension [UInt8] {
  fileprivate mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// Goes on to the next element of an array or object.
  fileprivate mutating func separate(isFirst: Bool, isFlat: Bool, indent: Int?) {
    if !isFirst { append(isFlat ? ", " : ",") }
    guard !isFlat else { return }
    breakLine(indent: indent)
    append("  ")
  }

  fileprivate mutating func breakLine(indent: Int?) {
    append("\n")
    for _ in 0..<(indent ?? 0) { append("  ") }
  }

  /// Appends a string in quotation marks. What is invisible is written as an escape.
  fileprivate mutating func append(json text: String) {
    var text = text
    append("\"")
    text.withUTF8 { append(escaping: $0) }
    append("\"")
  }

  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    // What stays as it is goes on at once, and that is nearly everything.
    var start = 0
    var index = 0
    while index < text.count {
      let byte = text[index]
      // From U+4000 to U+CFFF are ideographs, syllables and signs, which anybody can see.
      if byte.isPlainInJSON || (0xE4...0xEC).contains(byte) {
        index += 1
        continue
      }
      let scalar = text.scalar(at: index)
      let end = index + Swift.max(1, UTF8.width(scalar))
      if scalar == "\"" || scalar == "\\" || scalar.isInvisible {
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        append(escape: scalar)
        start = end
      }
      index = end
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func append(escape scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": append("\\\"")
    case "\\": append("\\\\")
    case "\n": append("\\n")
    case "\r": append("\\r")
    case "\t": append("\\t")
    default:
      for unit in String(scalar).utf16 {
        let digits = String(unit, radix: 16)
        append("\\u")
        for _ in digits.utf8.count..<4 { append("0") }
        self += digits.utf8
      }
    }
  }
}

extension UInt8 {
  /// Whether it is a character of its own that needs no escape, or the rest of one whose first byte was looked at.
  fileprivate var isPlainInJSON: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): false
    case 0x20..<0x7F, 0x80..<0xC0: true
    default: false
    }
  }
}

extension Diagnostic {
  /// The finding as tools read it; `line` and `column` are null where they are not known, and `count` is there where it
  /// stands for findings that are not shown.
  package var json: JSON {
    let count = isSummary ? [("count", JSON.number(count))] : []
    return .members(
      [
        ("rule", .string(rule)), ("severity", .string(severity.rawValue)),
        ("file", .optional(location?.file)),
        ("line", location?.line.map(JSON.number) ?? .null),
        ("column", location?.column.map(JSON.number) ?? .null),
        ("message", .string(message)), ("reason", .optional(reason)), ("help", .optional(help)),
      ] + count)
  }
}
