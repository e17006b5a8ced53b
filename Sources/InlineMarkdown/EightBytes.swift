/// Eight bytes of a text, looked at together: most of a text is nothing but words, and skipped that way.
///
/// The tests are those of Anderson's "Bit Twiddling Hacks" for a word that contains a zero byte.
struct EightBytes {
  private let word: UInt64

  @inline(__always)
  fileprivate init(_ word: UInt64) { self.word = word }

  /// Whether one of the bytes is `byte`, in the bits that are set in `mask`.
  @inline(__always)
  func contain(_ byte: UInt8, mask: UInt8 = 0xFF) -> Bool {
    let difference = (word & (Self.ones &* UInt64(mask))) ^ (Self.ones &* UInt64(byte))
    return (difference &- Self.ones) & ~difference & Self.highBits != 0
  }

  /// Whether one of the bytes is a control character.
  @inline(__always)
  var containControl: Bool { (word &- Self.ones &* 0x20) & ~word & Self.highBits != 0 }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let highBits: UInt64 = 0x8080_8080_8080_8080
}

extension UnsafeBufferPointer<UInt8> {
  /// The offset of the first byte from `start` on that is wanted, or the count.
  /// - Parameter mayContain: whether one of eight bytes may be wanted; never false if one is.
  @inline(__always)
  func next(
    from start: Int, where isWanted: (UInt8) -> Bool, mayContain: (EightBytes) -> Bool
  ) -> Int {
    let memory = UnsafeRawBufferPointer(self)
    var index = start
    while index + 8 <= memory.count {
      let word = memory.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      if mayContain(EightBytes(word)) {
        for offset in index..<index + 8 where isWanted(self[offset]) { return offset }
      }
      index += 8
    }
    while index < count {
      if isWanted(self[index]) { return index }
      index += 1
    }
    return count
  }
}
