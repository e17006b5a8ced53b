/// The elements that two short sequences have in common, in their order.
///
/// - Returns: pairs of positions, both rising; nil for sequences that are too long to be compared.
/// - Complexity: the product of the lengths without what is equal at both ends, which is bounded.
func commonSubsequence<Element: Equatable>(
  _ first: [Element], _ second: [Element]
) -> [(first: Int, second: Int)]? {
  var start = 0
  while start < first.count, start < second.count, first[start] == second[start] { start += 1 }
  var (end, otherEnd) = (first.count, second.count)
  while end > start, otherEnd > start, first[end - 1] == second[otherEnd - 1] {
    (end, otherEnd) = (end - 1, otherEnd - 1)
  }
  let (rows, columns) = (end - start, otherEnd - start)
  guard rows * columns <= comparisonLimit else { return nil }
  // By row and column, how much the rest after them has in common.
  var lengths = [Int](repeating: 0, count: (rows + 1) * (columns + 1))
  for row in stride(from: rows - 1, through: 0, by: -1) {
    for column in stride(from: columns - 1, through: 0, by: -1) {
      let place = row * (columns + 1) + column
      lengths[place] =
        first[start + row] == second[start + column]
        ? lengths[place + columns + 2] + 1 : max(lengths[place + 1], lengths[place + columns + 1])
    }
  }
  var pairs = (0..<start).map { (first: $0, second: $0) }
  var (row, column) = (0, 0)
  while row < rows, column < columns {
    let place = row * (columns + 1) + column
    if first[start + row] == second[start + column] {
      pairs.append((start + row, start + column))
      (row, column) = (row + 1, column + 1)
    } else if lengths[place + 1] >= lengths[place + columns + 1] {
      column += 1
    } else {
      row += 1
    }
  }
  for offset in 0..<(first.count - end) { pairs.append((end + offset, otherEnd + offset)) }
  return pairs
}

/// Half a page of text in which every word differs.
private let comparisonLimit = 160_000
