/// Classes of ASCII bytes. No byte of a longer UTF-8 sequence belongs to any of them.
extension UInt8 {
  /// `0` to `9`.
  @inlinable public var isASCIIDigit: Bool { self &- 0x30 < 10 }

  /// `a` to `z`.
  @inlinable public var isASCIILowercase: Bool { self &- 0x61 < 26 }

  /// `A` to `Z`.
  @inlinable public var isASCIIUppercase: Bool { self &- 0x41 < 26 }

  /// `a` to `z`, `A` to `Z`.
  @inlinable public var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }

  /// A letter or a digit.
  @inlinable public var isASCIILetterOrDigit: Bool { isASCIILetter || isASCIIDigit }

  /// A space or a tab.
  @inlinable public var isASCIIBlank: Bool { self == 0x20 || self == 0x09 }

  /// A space, a tab, a line break, a vertical tab or a form feed.
  @inlinable public var isASCIISpace: Bool { self == 0x20 || self &- 0x09 < 5 }

  /// A line feed or a carriage return.
  @inlinable public var isLineBreak: Bool { self == 0x0A || self == 0x0D }

  /// `!` to `~` without letters and digits: what a backslash can escape in Markdown.
  @inlinable public var isASCIIPunctuation: Bool { self &- 0x21 < 0x5E && !isASCIILetterOrDigit }

  /// Whether a UTF-8 sequence goes on with this byte.
  @inlinable public var isUTF8Continuation: Bool { self & 0xC0 == 0x80 }

  /// With a small letter for a capital one.
  @inlinable public var lowercasedASCII: UInt8 { isASCIIUppercase ? self | 0x20 : self }
}
