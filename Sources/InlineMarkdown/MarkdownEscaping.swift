import Characters

/// Writing text into Markdown, by bytes.
extension [UInt8] {
  /// Appends text with a backslash before everything that Markdown could take for markup.
  package mutating func append(escapingMarkdown text: String) {
    var text = text
    text.withUTF8 { append(escapingMarkdown: $0) }
  }

  mutating func append(escapingMarkdown text: UnsafeBufferPointer<UInt8>) {
    var start = appendEscapedLineStart(text)
    for index in start..<text.count where text[index].isMarkdownSign {
      append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
      append(UInt8(ascii: "\\"))
      start = index
    }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// Escapes what would begin a list or a heading at the start of a line.
  /// - Returns: how many bytes of the text were appended.
  private mutating func appendEscapedLineStart(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = text.first else { return 0 }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "~"):
      append(UInt8(ascii: "\\"))
      return 0
    default: break
    }
    let digits = text.prefix(while: \.isASCIIDigit).count
    guard (1..<10).contains(digits), digits < text.count,
      text[digits] == UInt8(ascii: ".") || text[digits] == UInt8(ascii: ")")
    else { return 0 }
    append(contentsOf: UnsafeBufferPointer(rebasing: text[..<digits]))
    append(UInt8(ascii: "\\"))
    return digits
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The text on one line, with U+FFFD for control characters, as pages show it; nil where it is that already.
  var withVisibleCharacters: String? {
    guard next(from: 0, where: { $0 < 0x20 }, mayContain: \.containControl) < count else { return nil }
    var visible = ""
    for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A, 0x0D: visible += " "
      case 0x00..<0x09, 0x0B..<0x20: visible += "\u{FFFD}"
      default: visible.unicodeScalars.append(scalar)
      }
    }
    return visible
  }
}

extension UInt8 {
  fileprivate var isMarkdownSign: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"):
      true
    default: false
    }
  }
}
