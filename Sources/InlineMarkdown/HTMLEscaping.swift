/// Writing text into HTML. All of it works on bytes, so that a combining mark cannot hide a quotation
/// mark from it.
extension [UInt8] {
  /// Appends text for an element or a double-quoted attribute.
  ///
  /// Control characters, which neither HTML nor XML may contain, become U+FFFD, and line breaks spaces.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    while true {
      let index = text.next(from: start, where: \.needsEscaping) { $0.mayNeedEscaping }
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      guard index < text.count else { return }
      append(text[index].escaped)
      start = index + 1
    }
  }

  /// Appends words as HTML: escaped, and with a link where an address stands.
  mutating func appendText(_ text: UnsafeBufferPointer<UInt8>, makesLinks: Bool) {
    guard makesLinks else { return appendEscaped(text) }
    var addresses = BareAddressFinder(text)
    var start = 0
    var index = 0
    while true {
      index = text.next(from: index, where: { $0.needsEscaping || $0.mayBelongToAddress }) {
        $0.mayNeedEscaping || $0.contain(UInt8(ascii: ":")) || $0.contain(UInt8(ascii: "@"))
          || $0.contain(UInt8(ascii: "W"), mask: 0xDF)
      }
      if index == text.count {
        return append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
      }
      if text[index].needsEscaping {
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        append(text[index].escaped)
        index += 1
        start = index
      } else if let address = addresses.address(at: index) {
        append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<address.range.lowerBound]))
        append(link: UnsafeBufferPointer(rebasing: text[address.range]), scheme: address.scheme)
        index = address.range.upperBound
        start = index
      } else {
        index += 1
      }
    }
  }

  private mutating func append(link words: UnsafeBufferPointer<UInt8>, scheme: StaticString) {
    append("<a href=\"")
    append(scheme)
    appendURL(words)
    append("\">")
    appendEscaped(words)
    append("</a>")
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

extension EightBytes {
  /// Whether one of the bytes may be one that ``UInt8/needsEscaping``: `"` and `&` differ in one bit, and so do `<`
  /// and `>`.
  @inline(__always)
  fileprivate var mayNeedEscaping: Bool {
    contain(UInt8(ascii: "\""), mask: 0xFB) || contain(UInt8(ascii: "<"), mask: 0xFD) || containControl
  }
}

extension UInt8 {
  fileprivate var needsEscaping: Bool {
    switch self {
    case UInt8(ascii: "\t"): false
    case 0x00..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"): true
    default: false
    }
  }

  /// What stands for a byte that needs escaping.
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
