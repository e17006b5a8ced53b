/// Classes of characters that rooms share; what only one language needs is in its own folder.
extension Unicode.Scalar {
  /// A syllable or a letter of Hangul.
  @inlinable public var isHangul: Bool {
    switch value {
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: true
    default: false
    }
  }

  /// A composed syllable of Hangul.
  @inlinable public var isHangulSyllable: Bool { value &- 0xAC00 < 11_172 }

  /// `a` to `z`, `A` to `Z`.
  @inlinable public var isASCIILetter: Bool { (value | 0x20) &- 0x61 < 26 }

  /// `0` to `9`.
  @inlinable public var isASCIIDigit: Bool { value &- 0x30 < 10 }

  /// `A` to `Z`.
  @inlinable public var isASCIIUppercase: Bool { value &- 0x41 < 26 }

  /// A letter of ASCII, Latin-1 or Latin Extended A or B.
  @inlinable public var isLatinLetter: Bool {
    isASCII ? isASCIILetter : (0xC0...0x24F).contains(value) && properties.isAlphabetic
  }

  /// A letter of any script: what Unicode calls alphabetic, without its tables for most of what texts have.
  @inlinable public var isLetter: Bool {
    switch value {
    case ..<0x80: isASCIILetter
    case 0xAC00...0xD7A3: true
    // Controls and signs, punctuation, arrows, lines and shapes, brackets, full-width digits and signs.
    case 0x80...0xA9, 0x2000...0x2070, 0x2190...0x245F, 0x2500...0x2BFF, 0x3000...0x3004, 0x3008...0x3020,
      0xFF00...0xFF20:
      false
    default: properties.isAlphabetic
    }
  }

  /// A digit, or another sign that stands for a number.
  @inlinable public var isNumber: Bool {
    switch value {
    case ..<0x80: isASCIIDigit
    case 0xAC00...0xD7A3, 0x2010...0x206F: false
    default: properties.numericType != nil
    }
  }

  /// A letter or digit of any script.
  @inlinable public var isWordPart: Bool { isLetter || isNumber }

  /// A space of ASCII, a no-break space or an ideographic space.
  @inlinable public var isSpace: Bool {
    value == 0x20 || value &- 0x09 < 5 || value == 0xA0 || value == 0x3000
  }
}
