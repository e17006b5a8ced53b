import Characters

extension UInt8 {
  /// White space as XML has it: no vertical tabs and form feeds.
  var isXMLSpace: Bool { isASCIIBlank || isLineBreak }

  /// Whether it may be part of a name; beyond ASCII everything may.
  func isXMLNameByte(isFirst: Bool) -> Bool {
    switch self {
    case UInt8(ascii: "_"), UInt8(ascii: ":"), 0x80...0xFF: true
    case UInt8(ascii: "-"), UInt8(ascii: "."): !isFirst
    default: isASCIILetter || isASCIIDigit && !isFirst
    }
  }
}

extension Unicode.Scalar {
  /// Whether XML 1.0 allows it in a text.
  package var isXMLCharacter: Bool {
    switch value {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }
}
