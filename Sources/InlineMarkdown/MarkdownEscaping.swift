extension String {
  /// The text with a backslash before everything that Markdown could take for markup.
  package var escapedForMarkdown: String {
    guard utf8.contains(where: \.isMarkdownSign) else { return escapedAtLineStart }
    var escaped: [UInt8] = []
    escaped.reserveCapacity(utf8.count + 8)
    for byte in utf8 {
      if byte.isMarkdownSign { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    return String(decoding: escaped, as: UTF8.self).escapedAtLineStart
  }

  /// What would begin a list or a heading at the start of a line.
  private var escapedAtLineStart: String {
    guard let first = unicodeScalars.first else { return self }
    if "-+=~".unicodeScalars.contains(first) { return "\\" + self }
    let digits = prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < 10, let sign = dropFirst(digits.count).first,
      sign == "." || sign == ")"
    else { return self }
    return "\(digits)\\\(dropFirst(digits.count))"
  }

  /// The text on one line, with U+FFFD for control characters, as pages show it.
  var withVisibleCharacters: String {
    guard utf8.contains(where: { $0 < 0x20 }) else { return self }
    var visible = ""
    for scalar in unicodeScalars {
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
