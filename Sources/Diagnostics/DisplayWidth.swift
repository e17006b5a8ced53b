extension Unicode.Scalar {
  /// Columns a terminal gives the scalar: 0 for combining marks and controls, 2 for Hangul, hanja, kana,
  /// full-width forms and emoji, else 1.
  ///
  /// The ranges are those of `East_Asian_Width` W and F (UAX #11), coarsened to blocks.
  public var displayWidth: Int {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x300...0x36F, 0x1160...0x11FF, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x2064, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF:
      0
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97C,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
      0x1F1E6...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}

extension StringProtocol {
  /// Columns a terminal gives the text.
  /// - Complexity: O(length).
  public var displayWidth: Int { unicodeScalars.reduce(0) { $0 + $1.displayWidth } }
}
