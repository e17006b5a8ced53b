/// Scalars at byte offsets of valid UTF-8, for looking left and right of a delimiter.
extension [UInt8] {
  /// The scalar that begins at `offset`; nil at or after `end`.
  func scalar(at offset: Int, end: Int) -> Unicode.Scalar? {
    guard offset < end else { return nil }
    return decodedScalar(in: offset..<Swift.min(offset + 4, end))
  }

  /// The scalar that ends right before `offset`, and where it begins; nil at the start.
  func scalar(before offset: Int) -> (scalar: Unicode.Scalar, offset: Int)? {
    var start = offset - 1
    while start >= 0, offset - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    guard start >= 0, let scalar = decodedScalar(in: start..<offset) else { return nil }
    return (scalar, start)
  }

  private func decodedScalar(in range: Range<Int>) -> Unicode.Scalar? {
    var decoder = Unicode.UTF8()
    var bytes = self[range].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
  }
}
