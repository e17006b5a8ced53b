extension String {
  /// A text of scalars in a row, written at once: to append them one by one would look after the whole text each time.
  package init(scalars: [Unicode.Scalar]) { self.init(scalars: scalars[...]) }

  package init(scalars: ArraySlice<Unicode.Scalar>) {
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
