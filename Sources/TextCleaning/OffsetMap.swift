/// The way from a cleaned text back to where its characters came from.
package struct OffsetMap: Hashable, Sendable {
  /// From `cleaned` on, bytes follow one another as they do from `original` on.
  package struct Run: Hashable, Sendable {
    package var cleaned: Int
    package var original: Int
  }

  /// In ascending order of both; before the first, both texts are the same.
  package private(set) var runs: [Run] = []

  package init() {}

  package var isIdentity: Bool { runs.isEmpty }

  /// Says where the next byte of the cleaned text came from.
  @inline(__always)
  mutating func note(cleaned: Int, original: Int) {
    let last = runs.last ?? Run(cleaned: 0, original: 0)
    guard original - last.original != cleaned - last.cleaned else { return }
    if last.cleaned == cleaned, !runs.isEmpty { runs.removeLast() }
    runs.append(Run(cleaned: cleaned, original: original))
  }

  /// Where the character that begins at an offset of the cleaned text begins in the original.
  /// - Complexity: O(log n) in the number of changes.
  package func original(of cleaned: Int) -> Int {
    var (low, high) = (0, runs.count)
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].cleaned <= cleaned { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return cleaned }
    return runs[low - 1].original + cleaned - runs[low - 1].cleaned
  }
}
