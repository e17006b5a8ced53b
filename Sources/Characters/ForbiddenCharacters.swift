/// What may stand in no page: control characters but for white space, and noncharacters, which HTML forbids and which
/// make feeds ill-formed.
extension UnsafeBufferPointer<UInt8> {
  /// How many bytes the forbidden character at an offset has; 0 if there is none. A byte that UTF-8 never has is one, too.
  @inlinable
  public func forbiddenLength(at offset: Int) -> Int {
    func byte(_ distance: Int) -> UInt8 { offset + distance < count ? self[offset + distance] : 0 }
    switch self[offset] {
    case 0x09, 0x0A, 0x0D: return 0
    case 0x00..<0x20, 0x7F, 0xF8...0xFF: return 1
    // U+0080 to U+009F.
    case 0xC2: return (0x80...0x9F).contains(byte(1)) ? 2 : 0
    // U+FDD0 to U+FDEF, U+FFFE and U+FFFF.
    case 0xEF:
      return byte(1) == 0xB7 && (0x90...0xAF).contains(byte(2)) || byte(1) == 0xBF && byte(2) >= 0xBE ? 3 : 0
    // The last two code points of the other planes.
    case 0xF0...0xF7: return byte(1) & 0x0F == 0x0F && byte(2) == 0xBF && byte(3) >= 0xBE ? 4 : 0
    default: return 0
    }
  }
}

extension UInt8 {
  /// Whether a forbidden character may begin with the byte; never false if one does.
  @inlinable public var mayBeginForbidden: Bool {
    self < 0x20 || self == 0x7F || self == 0xC2 || self == 0xEF || self >= 0xF0
  }
}
