/// Writing text into HTML. All of it works on bytes, so that a combining mark cannot hide a quotation
/// mark from it.
extension [UInt8] {
  /// Appends text for an element or a double-quoted attribute.
  ///
  /// Control characters, which neither HTML nor XML may contain, become U+FFFD.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      let replacement: StaticString
      switch byte {
      case UInt8(ascii: "&"): replacement = "&amp;"
      case UInt8(ascii: "<"): replacement = "&lt;"
      case UInt8(ascii: ">"): replacement = "&gt;"
      case UInt8(ascii: "\""): replacement = "&quot;"
      case 0x00..<0x20 where !byte.isTabOrLineBreak: replacement = "\u{FFFD}"
      default: continue
      }
      append(contentsOf: text[start..<index])
      append(replacement)
      start = index + 1
    }
    append(contentsOf: text[start...])
  }

  mutating func appendEscaped(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// Appends the target of a link for a double-quoted attribute, percent-encoding what may not stand in
  /// a URL. What is percent-encoded already stays so.
  mutating func appendURL(_ target: UnsafeBufferPointer<UInt8>) {
    for byte in target {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case _ where byte.mayStandInURL: append(byte)
      default:
        append(UInt8(ascii: "%"))
        append((byte >> 4).hexadecimalDigit)
        append((byte & 15).hexadecimalDigit)
      }
    }
  }

  mutating func appendURL(_ target: [UInt8]) {
    target.withUnsafeBufferPointer { appendURL($0) }
  }

  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension UInt8 {
  /// The digit for a number below 16.
  fileprivate var hexadecimalDigit: UInt8 { self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "A") - 10 + self }

  fileprivate var isTabOrLineBreak: Bool { self == 0x09 || isLineBreak }

  fileprivate var mayStandInURL: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      false
    default: (0x21...0x7E).contains(self)
    }
  }
}
