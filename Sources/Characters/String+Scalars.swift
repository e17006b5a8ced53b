extension String {
  /// A text of scalars in a row, written at once: to append them one by one would look after the whole text each time.
  package init(scalars: some Collection<Unicode.Scalar>) {
    // No scalar has more than four bytes, and the most of a Korean text have three.
    let count = scalars.reduce(0) { $0 + UTF8.width($1) }
    self.init(unsafeUninitializedCapacity: count) { bytes in
      var end = 0
      for scalar in scalars {
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          bytes[end] = byte
          end += 1
        }
      }
      return end
    }
  }
}
