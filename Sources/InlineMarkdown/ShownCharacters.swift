import Characters

/// Texts as pages may show them: with U+FFFD for what may stand in no page.
///
/// Cleaned texts have no such characters, but a character reference is cleaned text, and what it stands for need not be.
/// libcmark writes two of the noncharacters as bytes that are not even UTF-8.
extension UnsafeBufferPointer<UInt8> {
  /// Where a forbidden character begins, from an offset on; the count if there is none.
  func firstForbidden(from start: Int = 0) -> Int {
    var index = start
    while true {
      index = next(from: index, where: \.mayBeginForbidden) { $0.mayBeginForbidden }
      if index == count || forbiddenLength(at: index) > 0 { return index }
      index += 1
    }
  }

  /// The text with U+FFFD for each forbidden character.
  /// - Complexity: O(n)
  var shown: [UInt8] {
    var shown: [UInt8] = []
    shown.reserveCapacity(count)
    var start = 0
    while true {
      let index = firstForbidden(from: start)
      shown.append(contentsOf: UnsafeBufferPointer(rebasing: self[start..<index]))
      guard index < count else { return shown }
      shown.append("\u{FFFD}")
      start = index + forbiddenLength(at: index)
    }
  }
}

extension EightBytes {
  /// Whether one of the bytes may be one that ``UInt8/mayBeginForbidden``.
  @inline(__always)
  var mayBeginForbidden: Bool {
    // The masks join 0xEF with 0xFF, and all from 0xF0 on.
    containControl || contain(0x7F) || contain(0xC2) || contain(0xEF, mask: 0xEF) || contain(0xF0, mask: 0xF0)
  }
}
