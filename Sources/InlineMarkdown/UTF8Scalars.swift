/// Scalars at byte offsets of valid UTF-8, for looking left and right of a delimiter.
extension UnsafeBufferPointer<UInt8> {
  /// The scalar that begins at `offset`; nil at or after `end`.
  func scalar(at offset: Int, end: Int) -> Unicode.Scalar? {
    guard offset < end else { return nil }
    let lead = self[offset]
    let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    return offset + length <= end ? decoded(at: offset, length: length) : nil
  }

  /// The scalar that ends right before `offset`, and where it begins; nil at the start.
  func scalar(before offset: Int) -> (scalar: Unicode.Scalar, offset: Int)? {
    var start = offset - 1
    while start > 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0, let scalar = decoded(at: start, length: offset - start) else { return nil }
    return (scalar, start)
  }

  private func decoded(at offset: Int, length: Int) -> Unicode.Scalar? {
    var value = UInt32(self[offset])
    if length > 1 {
      value &= 0x7F >> UInt32(length)
      for index in offset + 1..<offset + length { value = value << 6 | UInt32(self[index] & 0x3F) }
    }
    return Unicode.Scalar(value)
  }
}
