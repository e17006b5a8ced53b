/// How many elements two ascending lists have in common; one that is in both several times counts as often.
///
/// - Complexity: linear in both lists.
@inlinable
public func commonCount<Element: Comparable>(_ one: [Element], _ other: [Element]) -> Int {
  var (i, j, count) = (0, 0, 0)
  while i < one.count, j < other.count {
    if one[i] == other[j] {
      (i, j, count) = (i + 1, j + 1, count + 1)
    } else if one[i] < other[j] {
      i += 1
    } else {
      j += 1
    }
  }
  return count
}
