/// Whether two words differ by at most one letter more, less, or another, or by two letters the wrong way round.
/// - Complexity: linear in the words.
func isNear(_ first: String, _ second: String) -> Bool {
  let (first, second) = (Array(first.utf16), Array(second.utf16))
  let least = min(first.count, second.count)
  var start = 0
  while start < least, first[start] == second[start] { start += 1 }
  var end = 0
  while end < least - start, first[first.count - 1 - end] == second[second.count - 1 - end] { end += 1 }
  let one = first[start..<(first.count - end)]
  let other = second[start..<(second.count - end)]
  return (one.count < 2 && other.count < 2)
    || (one.count == 2 && other.count == 2 && one.elementsEqual(other.reversed()))
}

extension Hangul {
  /// Whether two syllables differ in at most one letter: 새 and 세, 접 and 점, 거 and 고.
  static func isNear(_ first: UInt16, _ second: UInt16) -> Bool {
    guard isSyllable(first), isSyllable(second) else { return first == second }
    return zip(letters(of: first), letters(of: second)).count { $0 == $1 } > 1
  }
}
