/// Invisible companions of delimiters that make libcmark see other neighbours than the text has.
///
/// libcmark decides what a run of stars may do from the characters next to it, and offers no way to
/// change the rule. So a *mark*, which it takes for a letter, is put where punctuation must not
/// count, with punctuation or a space outside of it where `_` or the start of a line need one:
///
///     투자(1위)**를   →   투자(1위)⟨punctuation⟩⟨mark⟩**⟨mark⟩⟨punctuation⟩를
///
/// Neither is white space to the rest of the grammar, so nothing else changes, and every pair is taken
/// out again when the tree is written. Only the mark has to be absent from the text: the companions are
/// recognised by standing next to it.
struct Sentinels {
  /// The last byte of the mark, one of the 32 noncharacters U+FDD0 to U+FDEF.
  private let lastByte: UInt8

  /// U+2E2E, which every libcmark takes for punctuation.
  private static let punctuation: [UInt8] = [0xE2, 0xB8, 0xAE]
  /// U+1680, a space to the emphasis rules but not to the block structure.
  private static let space: [UInt8] = [0xE1, 0x9A, 0x80]

  /// Nil if the text uses all 32 noncharacters.
  init?(absentFrom text: [UInt8]) {
    var used: UInt32 = 0
    for index in text.indices.dropLast(2) where text[index] == 0xEF && text[index + 1] == 0xB7 {
      let last = text[index + 2]
      if (0x90...0xAF).contains(last) { used |= 1 << UInt32(last - 0x90) }
    }
    guard used != .max else { return nil }
    lastByte = 0x90 + UInt8((~used).trailingZeroBitCount)
  }

  private var mark: [UInt8] { [0xEF, 0xB7, lastByte] }

  /// Before a run: a letter to it, punctuation to what stands further left.
  var openingPair: [UInt8] { Self.punctuation + mark }
  /// After a run: a letter to it, punctuation to what stands further right. Also punctuation to a run after it.
  var closingPair: [UInt8] { mark + Self.punctuation }
  /// At the start of a line: no block begins with it, and to a delimiter it is white space.
  var lineGuard: [UInt8] { mark + Self.space }

  /// Hands on what stands between the pairs, in order.
  /// - Complexity: O(n)
  func forEachPiece(
    of literal: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var start = 0
    var index = 0
    func holds(_ bytes: [UInt8], at offset: Int) -> Bool {
      offset >= start && offset + 3 <= literal.count && literal[offset] == bytes[0]
        && literal[offset + 1] == bytes[1] && literal[offset + 2] == bytes[2]
    }
    while index + 3 <= literal.count {
      guard literal[index] == 0xEF, literal[index + 1] == 0xB7, literal[index + 2] == lastByte else {
        index += 1
        continue
      }
      let pair: Range<Int>
      if holds(Self.punctuation, at: index - 3) {
        pair = index - 3..<index + 3
      } else if holds(Self.punctuation, at: index + 3) || holds(Self.space, at: index + 3) {
        pair = index..<index + 6
      } else {
        index += 3
        continue
      }
      if start < pair.lowerBound { body(UnsafeBufferPointer(rebasing: literal[start..<pair.lowerBound])) }
      start = pair.upperBound
      index = start
    }
    if start < literal.count { body(UnsafeBufferPointer(rebasing: literal[start...])) }
  }
}
