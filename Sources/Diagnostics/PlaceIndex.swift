import Characters

/// Turns byte offsets of a file into places that people can read, in any order.
///
/// Every so many bytes it knows the line, where that begins and how many of its scalars have gone by, so that a place in
/// a file of one line is found as fast as in one of many.
package struct PlaceIndex: Sendable {
  private struct Checkpoint {
    /// Line feeds before it.
    var lines = 0
    /// Where its line begins.
    var lineStart = 0
    /// Scalars of the line before it.
    var scalars = 0

    mutating func advance(over byte: UInt8, at offset: Int) {
      if byte == UInt8(ascii: "\n") {
        lines += 1
        lineStart = offset + 1
        scalars = 0
      } else if !byte.isUTF8Continuation {
        scalars += 1
      }
    }
  }

  private static let stride = 1024
  private let bytes: [UInt8]
  private let checkpoints: [Checkpoint]

  /// - Complexity: linear in `bytes`.
  package init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var checkpoints: [Checkpoint] = []
    checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
    var checkpoint = Checkpoint()
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices {
        if offset.isMultiple(of: Self.stride) { checkpoints.append(checkpoint) }
        checkpoint.advance(over: bytes[offset], at: offset)
      }
    }
    if checkpoints.isEmpty || bytes.count.isMultiple(of: Self.stride) { checkpoints.append(checkpoint) }
    self.checkpoints = checkpoints
  }

  /// - Parameter length: in scalars.
  /// - Complexity: O(1).
  package func location(file: String, at offset: Int, length: Int = 1) -> SourceLocation {
    let offset = max(0, min(offset, bytes.count))
    let number = offset / Self.stride
    var here = checkpoints[number]
    for index in (number * Self.stride)..<offset { here.advance(over: bytes[index], at: index) }
    // No more of the line than the excerpt can show is looked at.
    let horizon = min(bytes.count, offset + 2 * LineExcerpt.reach + 1)
    let end = bytes[offset..<horizon].firstIndex(of: UInt8(ascii: "\n")) ?? horizon
    let excerpt = bytes[here.lineStart..<end].withUnsafeBufferPointer {
      LineExcerpt($0, around: offset - here.lineStart, column: here.scalars + 1)
    }
    return SourceLocation(
      file: file, line: here.lines + 1, column: here.scalars + 1, length: length, excerpt: excerpt)
  }
}
