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
  package var text: String {
    var output = ""
    write(to: &output, indent: 0)
    return output
  }

  /// The document on one line.
  /// - Complexity: O(size).
  package var line: String {
    var output = ""
    write(to: &output, indent: nil)
    return output
  }

  /// - Parameter indent: how deep the line is indented; nil to break no lines.
  private func write(to output: inout String, indent: Int?) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .number(let value): output += String(value)
    case .literal(let digits): output += digits
    case .string(let value): write(value, to: &output)
    case .array(let values):
      let isFlat = indent == nil || values.allSatisfy(\.isScalar)
      write(values, open: "[", close: "]", isFlat: isFlat, to: &output, indent: indent) { value, output in
        value.write(to: &output, indent: indent.map { $0 + 1 })
      }
    case .members(let members):
      let isFlat = indent == nil
      write(members, open: "{", close: "}", isFlat: isFlat, to: &output, indent: indent) { member, output in
        self.write(member.0, to: &output)
        output += ": "
        member.1.write(to: &output, indent: indent.map { $0 + 1 })
      }
    }
  }

  private func write<Element>(
    _ elements: [Element], open: String, close: String, isFlat: Bool, to output: inout String, indent: Int?,
    _ body: (Element, inout String) -> Void
  ) {
    let lineBreak = "\n" + String(repeating: "  ", count: indent ?? 0)
    output += open
    for (index, element) in elements.enumerated() {
      if index > 0 { output += isFlat ? ", " : "," }
      if !isFlat { output += lineBreak + "  " }
      body(element, &output)
    }
    if !isFlat { output += lineBreak }
    output += close
  }

  private func write(_ text: String, to output: inout String) {
    output += "\""
    // What stays as it is goes on at once, and that is nearly everything.
    let scalars = text.unicodeScalars
    var start = scalars.startIndex
    var index = start
    while index < scalars.endIndex {
      let next = scalars.index(after: index)
      if let escape = escape(scalars[index]) {
        if start < index { output += text[start..<index] }
        output += escape
        start = next
      }
      index = next
    }
    output += start == scalars.startIndex ? text[...] : text[start...]
    output += "\""
  }

  private func escape(_ scalar: Unicode.Scalar) -> String? {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case _ where scalar.isInvisible:
      String(scalar).utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined()
    default: nil
    }
  }

  private var isScalar: Bool {
    switch self {
    case .array, .members: false
    default: true
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
