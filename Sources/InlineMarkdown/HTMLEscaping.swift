import Characters

/// Writing text into HTML. All of it works on bytes, so that a combining mark cannot hide a quotation
/// mark from it.
extension [UInt8] {
  /// Appends text for an element or a double-quoted attribute.
  ///
  /// Control characters and noncharacters, which HTML may not contain, become U+FFFD, and line breaks spaces.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var index = 0
    while true {
      index = text.next(from: index, where: \.mayNeedEscaping) { $0.mayNeedEscaping }
      guard index < text.count else { break }
      let length = text[index].needsEscaping ? 1 : text.forbiddenLength(at: index)
      if length > 0 {
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        append(text[index].escaped)
        start = index + length
      }
      index += Swift.max(1, length)
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  mutating func appendEscaped(_ text: String) {
    var text = text
    text.withUTF8 { appendEscaped($0) }
  }

  /// Appends the target of a link for a double-quoted attribute, percent-encoding what a URL may not contain. What is percent-encoded already stays so.
  private mutating func appendURL(_ target: UnsafeBufferPointer<UInt8>) {
    for byte in target {
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      case _ where byte.isAllowedInURL: append(byte)
      default:
        append(UInt8(ascii: "%"))
        append((byte >> 4).hexadecimalDigit)
        append((byte & 15).hexadecimalDigit)
      }
    }
  }

  mutating func appendURL(_ target: String) {
    var target = target
    target.withUTF8 { appendURL($0) }
  }

  mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}

extension EightBytes {
  /// Whether one of the bytes may be one that ``UInt8/mayNeedEscaping``: `"` and `&` differ in one bit, and so do `<`
  /// and `>`.
  @inline(__always)
  fileprivate var mayNeedEscaping: Bool {
    contain(UInt8(ascii: "\""), mask: 0xFB) || contain(UInt8(ascii: "<"), mask: 0xFD) || mayBeginForbidden
  }
}

extension UInt8 {
  fileprivate var mayNeedEscaping: Bool { needsEscaping || mayBeginForbidden }

  fileprivate var needsEscaping: Bool {
    switch self {
    case UInt8(ascii: "\t"): false
    case 0x00..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    default: false
    }
  }

  /// What is written for a byte that needs escaping.
  fileprivate var escaped: StaticString {
    switch self {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): " "
    default: "\u{FFFD}"
    }
  }

  /// The digit for a number below 16.
  fileprivate var hexadecimalDigit: UInt8 {
    self < 10 ? UInt8(ascii: "0") + self : UInt8(ascii: "A") - 10 + self
  }

  fileprivate var isAllowedInURL: Bool {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "`"), UInt8(ascii: "{"), UInt8(ascii: "|"),
      UInt8(ascii: "}"):
      false
    default: (0x21...0x7E).contains(self)
    }
  }
}
