/// Where a bare address would be changed by libcmark's smart punctuation, which knows none: between two hyphens and
/// between two full stops. A mark there keeps them apart.
struct AddressBreaks {
  private var offsets: Set<Int> = []

  /// No breaks.
  init() {}

  /// - Complexity: O(n)
  init(_ source: [UInt8]) {
    source.withUnsafeBufferPointer { source in
      var finder = BareAddressFinder(source)
      while let address = finder.next() {
        for index in address.range.dropFirst() where source[index] == source[index - 1] {
          if source[index] == UInt8(ascii: "-") || source[index] == UInt8(ascii: ".") { offsets.insert(index) }
        }
      }
    }
  }

  func contains(_ offset: Int) -> Bool { !offsets.isEmpty && offsets.contains(offset) }
}
