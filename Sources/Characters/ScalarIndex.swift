/// Counts the scalars of UTF-8 from checkpoints, so that a place far out on a long line is found as fast as one at its
/// beginning.
///
/// A text of ordinary length has no checkpoints, and its index takes no memory.
package struct ScalarIndex: Hashable, Sendable {
  private static let stride = 1024
  /// How many scalars begin before each multiple of the stride but the first.
  private let counts: [Int]

  /// - Complexity: linear in `bytes`.
  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard bytes.count > Self.stride else {
      counts = []
      return
    }
    var counts: [Int] = []
    counts.reserveCapacity(bytes.count / Self.stride)
    var count = 0
    for end in Swift.stride(from: Self.stride, through: bytes.count, by: Self.stride) {
      count += bytes.scalarCount(in: (end - Self.stride)..<end)
      counts.append(count)
    }
    self.counts = counts
  }

  package init(_ text: Substring) { self = text.withUTF8Bytes { ScalarIndex($0) } }

  /// How many scalars begin before an offset.
  /// - Parameter bytes: those the index was made of.
  /// - Complexity: O(1).
  package func count(before offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    let offset = max(0, min(offset, bytes.count))
    let block = min(offset / Self.stride, counts.count)
    return (block > 0 ? counts[block - 1] : 0) + bytes.scalarCount(in: (block * Self.stride)..<offset)
  }

  /// Where a scalar begins, counted from zero; the end if there are not so many.
  /// - Parameter bytes: those the index was made of.
  /// - Complexity: O(log(length)).
  package func offset(ofScalar number: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var (low, high) = (0, counts.count)
    while low < high {
      let middle = (low + high) / 2
      if counts[middle] <= number { low = middle + 1 } else { high = middle }
    }
    var left = number - (low > 0 ? counts[low - 1] : 0)
    for index in (low * Self.stride)..<bytes.count where !bytes[index].isUTF8Continuation {
      if left <= 0 { return index }
      left -= 1
    }
    return bytes.count
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// How many scalars begin in a range.
  @inlinable
  public func scalarCount(in range: Range<Int>) -> Int {
    var count = 0
    for index in range { count &+= self[index] & 0xC0 == 0x80 ? 0 : 1 }
    return count
  }
}

extension Substring {
  /// The text's UTF-8 without a copy where the text is native.
  @inlinable
  public func withUTF8Bytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }
}
