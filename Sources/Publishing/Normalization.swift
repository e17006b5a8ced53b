extension String {
  /// Whether the two have the same bytes; `==` would call canonically equivalent texts equal.
  func isIdentical(to other: String) -> Bool {
    utf8.elementsEqual(other.utf8)
  }
}
