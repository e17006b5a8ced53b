/// Classes of characters that rooms share; what only one language needs is in its own folder.
extension Unicode.Scalar {
  /// A syllable or a letter of Hangul.
  @inlinable package var isHangul: Bool {
    switch value {
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// A composed syllable of Hangul.
  @inlinable package var isHangulSyllable: Bool { value &- 0xAC00 < 11_172 }

  @inlinable package var isASCIILetter: Bool { (value | 0x20) &- 0x61 < 26 }

  @inlinable package var isASCIIDigit: Bool { value &- 0x30 < 10 }

  package var isLatinLetter: Bool {
    isASCII ? isASCIILetter : (0xC0...0x24F).contains(value) && properties.isAlphabetic
  }

  /// A letter or digit of any script.
  package var isWordPart: Bool {
    isASCII ? isASCIILetter || isASCIIDigit : properties.isAlphabetic || properties.numericType != nil
  }

  /// A space of ASCII, a no-break space or an ideographic space.
  @inlinable package var isSpace: Bool {
    value == 0x20 || value &- 0x09 < 5 || value == 0xA0 || value == 0x3000
  }
}
