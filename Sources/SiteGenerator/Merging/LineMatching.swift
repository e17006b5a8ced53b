/// Which lines of one text stand in another, in the same order.
///
/// Lines that stand once in both are found first and divide the texts; what is between them is compared by Myers'
/// algorithm, up to a number of differences. Where there are more, nothing there is taken for the same.
enum LineMatching {
  /// How often the texts are divided.
  private static let depth = 12
  /// How many differences between two divisions are looked for.
  private static let differences = 100

  /// - Parameters: lines as numbers, equal ones for equal lines.
  /// - Returns: for each line of the first text, the index of its line in the second.
  /// - Complexity: O(n log n) in the lines.
  static func matches(_ first: [Int], _ second: [Int]) -> [Int?] {
    var matches = [Int?](repeating: nil, count: first.count)
    var waiting = [(first.startIndex..<first.endIndex, second.startIndex..<second.endIndex, 0)]
    while let (range, other, level) = waiting.popLast() {
      var (start, end) = (range.lowerBound, range.upperBound)
      var (otherStart, otherEnd) = (other.lowerBound, other.upperBound)
      while start < end, otherStart < otherEnd, first[start] == second[otherStart] {
        matches[start] = otherStart
        (start, otherStart) = (start + 1, otherStart + 1)
      }
      while start < end, otherStart < otherEnd, first[end - 1] == second[otherEnd - 1] {
        (end, otherEnd) = (end - 1, otherEnd - 1)
        matches[end] = otherEnd
      }
      guard start < end, otherStart < otherEnd else { continue }
      let anchors =
        level < depth ? anchors(first[start..<end], second[otherStart..<otherEnd]) : []
      if anchors.isEmpty {
        for (index, place) in edits(first[start..<end], second[otherStart..<otherEnd]) {
          matches[index] = place
        }
        continue
      }
      for (index, place) in anchors + [(end, otherEnd)] {
        if index < end { matches[index] = place }
        waiting.append((start..<index, otherStart..<place, level + 1))
        (start, otherStart) = (index + 1, place + 1)
      }
    }
    return matches
  }

  /// The longest rising row of lines that stand once in both.
  private static func anchors(_ first: ArraySlice<Int>, _ second: ArraySlice<Int>) -> [(Int, Int)] {
    var places: [Int: (count: Int, place: Int)] = [:]
    for index in second.indices {
      places[second[index], default: (0, index)].count += 1
    }
    var counts: [Int: Int] = [:]
    for line in first { counts[line, default: 0] += 1 }
    var pairs: [(Int, Int)] = []
    for index in first.indices where counts[first[index]] == 1 {
      if let found = places[first[index]], found.count == 1 { pairs.append((index, found.place)) }
    }
    // Patience: each pair goes on the first pile whose top is behind it, and remembers the top of the pile before.
    var tops: [Int] = []
    var before = [Int?](repeating: nil, count: pairs.count)
    for (number, pair) in pairs.enumerated() {
      var (low, high) = (0, tops.count)
      while low < high {
        let middle = (low + high) / 2
        if pairs[tops[middle]].1 < pair.1 { low = middle + 1 } else { high = middle }
      }
      before[number] = low > 0 ? tops[low - 1] : nil
      if low < tops.count { tops[low] = number } else { tops.append(number) }
    }
    var row: [(Int, Int)] = []
    var next = tops.last
    while let number = next {
      row.append(pairs[number])
      next = before[number]
    }
    return row.reversed()
  }

  /// What a shortest script of edits leaves as it is; nothing where it would be long.
  private static func edits(_ first: ArraySlice<Int>, _ second: ArraySlice<Int>) -> [(Int, Int)] {
    let (rows, columns) = (first.count, second.count)
    func line(_ row: Int) -> Int { first[first.startIndex + row] }
    func other(_ column: Int) -> Int { second[second.startIndex + column] }
    let limit = min(rows + columns, differences)
    /// How far each diagonal from `-distance` to `distance` was followed, for each distance.
    var history: [[Int]] = []
    for distance in 0...limit {
      var reached = [Int](repeating: 0, count: 2 * distance + 1)
      for diagonal in stride(from: -distance, through: distance, by: 2) {
        let last = history.last ?? []
        var row = entry(last, diagonal, distance)
        while row < rows, row - diagonal >= 0, row - diagonal < columns, line(row) == other(row - diagonal) {
          row += 1
        }
        reached[diagonal + distance] = row
        if row >= rows, row - diagonal >= columns {
          return pairs(back: history, from: (row, diagonal)).map {
            (first.startIndex + $0.0, second.startIndex + $0.1)
          }
        }
      }
      history.append(reached)
    }
    return []
  }

  /// The row where a diagonal is entered with this distance.
  private static func entry(_ last: [Int], _ diagonal: Int, _ distance: Int) -> Int {
    guard distance > 0 else { return 0 }
    // The row above goes from -(distance - 1) to distance - 1.
    func row(_ diagonal: Int) -> Int {
      let index = diagonal + distance - 1
      return last.indices.contains(index) ? last[index] : -1
    }
    let goesDown = diagonal == -distance || diagonal != distance && row(diagonal - 1) < row(diagonal + 1)
    return goesDown ? row(diagonal + 1) : row(diagonal - 1) + 1
  }

  private static func pairs(back history: [[Int]], from end: (row: Int, diagonal: Int)) -> [(Int, Int)] {
    var pairs: [(Int, Int)] = []
    var (row, diagonal) = end
    var distance = history.count
    while true {
      let entry = entry(history.prefix(distance).last ?? [], diagonal, distance)
      while row > entry {
        row -= 1
        pairs.append((row, row - diagonal))
      }
      guard distance > 0 else { return pairs }
      let last = history[distance - 1]
      func reached(_ diagonal: Int) -> Int {
        let index = diagonal + distance - 1
        return last.indices.contains(index) ? last[index] : -1
      }
      let goesDown =
        diagonal == -distance || diagonal != distance && reached(diagonal - 1) < reached(diagonal + 1)
      diagonal += goesDown ? 1 : -1
      row = reached(diagonal)
      distance -= 1
    }
  }
}
