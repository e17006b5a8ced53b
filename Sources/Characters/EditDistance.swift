/// How many elements have to be inserted, removed, replaced or swapped with their neighbour to make one sequence of
/// another (optimal string alignment: nothing is edited twice).
///
/// - Complexity: O(`one.count` × `other.count`).
@inlinable
public func editDistance<Element: Equatable>(_ one: [Element], _ other: [Element]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...other.count)
  for i in one.indices {
    var row = [i + 1]
    row.reserveCapacity(other.count + 1)
    for j in other.indices {
      var distance = min(last[j] + (one[i] == other[j] ? 0 : 1), row[j] + 1, last[j + 1] + 1)
      if i > 0, j > 0, one[i] == other[j - 1], one[i - 1] == other[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    beforeLast = last
    last = row
  }
  return last[other.count]
}
