/// Where a bare address would be changed by libcmark's smart punctuation, which knows none: between two hyphens and
/// between two full stops. A mark there keeps them apart.
struct AddressBreaks {
  /// Ascending.
  private var offsets: [Int] = []

  /// No breaks.
  init() {}

  /// - Complexity: O(n)
  init(_ source: UnsafeBufferPointer<UInt8>) {
    var finder = BareAddressFinder(source)
    while let address = finder.next() {
      for index in address.range.dropFirst() where source[index] == source[index - 1] {
        if source[index] == UInt8(ascii: "-") || source[index] == UInt8(ascii: ".") { offsets.append(index) }
      }
    }
  }

  /// - Complexity: O(log n) in the number of breaks.
  func contains(_ offset: Int) -> Bool { !offsets.isEmpty && next(after: offset - 1) == offset }

  /// The next break, or a number higher than every offset.
  func next(after offset: Int) -> Int {
    let index = offsets.partitioningIndex { $0 > offset }
    return index < offsets.count ? offsets[index] : .max
  }
}
