extension String {
  /// Whether another text is somewhere in it, byte for byte. `contains` compares whole characters, at a hundred times the cost.
  /// - Complexity: O(n) in the bytes of both for words of texts, whose first bytes seldom come again.
  package func containsBytes(of other: String) -> Bool {
    utf8.withContiguousBytes { bytes in
      other.utf8.withContiguousBytes { other in
        guard let first = other.first else { return true }
        guard bytes.count >= other.count else { return false }
        for start in 0...(bytes.count - other.count) where bytes[start] == first {
          if (1..<other.count).allSatisfy({ bytes[start + $0] == other[$0] }) { return true }
        }
        return false
      }
    }
  }
}

extension String.UTF8View {
  fileprivate func withContiguousBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    // A text that comes from elsewhere may have its bytes in pieces; none of ours does.
    withContiguousStorageIfAvailable(body) ?? Array(self).withUnsafeBufferPointer(body)
  }
}
