import Characters

/// Which of the characters that isolate or embed parts of a line have a partner, as Unicode's bidirectional algorithm
/// (UAX #9) pairs them.
struct LineDirections {
  /// Whether any letter of the line runs from right to left; if none does, nothing has to be told about direction.
  private(set) var isAnyRightToLeft: Bool
  /// Offsets of those that begin something which is ended, and of what ends it.
  private(set) var paired: Set<Int> = []

  /// The algorithm looks no deeper.
  private static let depthLimit = 125

  /// - Parameter start: of the first of these characters on the line.
  /// - Complexity: linear in the line.
  init(_ input: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int, isAnyBefore: Bool) {
    isAnyRightToLeft = isAnyBefore
    var open: [(kind: UInt32, offset: Int)] = []
    /// How many were begun beyond the limit.
    var tooDeep = 0
    var index = start
    while index < end {
      let scalar = input.scalar(at: index)
      switch scalar.value {
      case 0x202A, 0x202B, 0x202D, 0x202E, 0x2066...0x2068:
        if open.count < Self.depthLimit { open.append((scalar.value, index)) } else { tooDeep += 1 }
      case 0x202C:
        if tooDeep > 0 {
          tooDeep -= 1
        } else if let last = open.last, last.kind < 0x2066 {
          open.removeLast()
          // What an override turns round is not what is written; it goes, and its end with it.
          if last.kind < 0x202D { paired.formUnion([last.offset, index]) }
        }
      case 0x2069:
        if tooDeep > 0 {
          tooDeep -= 1
        } else if let isolate = open.lastIndex(where: { $0.kind >= 0x2066 }) {
          paired.formUnion([open[isolate].offset, index])
          open.removeSubrange(isolate...)
        }
      default: if !isAnyRightToLeft { isAnyRightToLeft = scalar.isRightToLeft }
      }
      index += UTF8.width(scalar)
    }
  }
}
