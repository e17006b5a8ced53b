@_spi(_Unicode) import Swift

extension String {
  /// The text in Unicode normal form C, in which names of files are compared and written.
  ///
  /// The standard library's own normalization spares all of Foundation for a handful of names.
  package var composed: String {
    if utf8.allSatisfy({ $0 < 0x80 }) { return self }
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: _nfc)
    return String(scalars)
  }
}
