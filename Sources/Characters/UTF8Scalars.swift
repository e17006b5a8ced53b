/// Scalars at byte offsets of valid UTF-8, for looking left and right of a place.
extension UnsafeBufferPointer<UInt8> {
  /// Decodes the scalar that begins at an offset of well-formed UTF-8.
  @inlinable
  @inline(__always)
  public func scalar(at offset: Int) -> Unicode.Scalar {
    let lead = UInt32(self[offset])
    func trail(_ distance: Int) -> UInt32 { UInt32(self[offset + distance] & 0x3F) }
    let value: UInt32
    switch lead {
    case ..<0x80: value = lead
    case ..<0xE0: value = (lead & 0x1F) << 6 | trail(1)
    case ..<0xF0: value = (lead & 0x0F) << 12 | trail(1) << 6 | trail(2)
    default: value = (lead & 0x07) << 18 | trail(1) << 12 | trail(2) << 6 | trail(3)
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  /// The scalar that begins at `offset`; nil at or after `end`.
  @inlinable
  public func scalar(at offset: Int, end: Int) -> Unicode.Scalar? {
    guard offset < end else { return nil }
    let lead = self[offset]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return offset + length <= end ? decodedScalar(at: offset, length: length) : nil
  }

  /// The scalar that ends right before `offset`, and where it begins; nil at the start.
  @inlinable
  public func scalar(before offset: Int) -> (scalar: Unicode.Scalar, offset: Int)? {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start].isUTF8Continuation { start -= 1 }
    guard start >= 0, let scalar = decodedScalar(at: start, length: offset - start) else { return nil }
    return (scalar, start)
  }

  @usableFromInline
  func decodedScalar(at offset: Int, length: Int) -> Unicode.Scalar? {
    var value = UInt32(self[offset])
    if length > 1 {
      value &= 0x7F >> UInt32(length)
      for index in offset + 1..<offset + length { value = value << 6 | UInt32(self[index] & 0x3F) }
    }
    return Unicode.Scalar(value)
  }
}
