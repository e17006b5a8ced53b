/// Takes out the blank lines of a text that has one after every line, where they part what belongs together: the lines of
/// a wrapped paragraph, the rows of a table.
///
/// - Complexity: O(length of the lines).
func removeDoubleSpacing(from lines: inout [ClassifiedLine]) {
  guard lines.isDoubleSpaced else { return }
  let written = lines.filter { !$0.isBlank }
  guard Wrapping(of: written) == nil else {
    // The blank line below the title stays, or the first of the text would be taken for a deck.
    let head = lines.prefix { $0.isBlank }.count + 2
    lines = lines.prefix(head) + lines.dropFirst(head).filter { !$0.isBlank }
    return
  }
  lines = lines.indices.filter { index in
    guard lines[index].isBlank, index > 0, index + 1 < lines.count else { return true }
    return !(lines[index - 1].isTableLine && lines[index + 1].isTableLine)
  }.map { lines[$0] }
}

extension [ClassifiedLine] {
  /// Whether no two lines of a longer text are adjacent.
  fileprivate var isDoubleSpaced: Bool {
    count >= 12 && !indices.dropLast().contains { !self[$0].isBlank && !self[$0 + 1].isBlank }
  }
}

extension ClassifiedLine {
  /// Whether the line begins and ends with a bar, or has tabs.
  fileprivate var isTableLine: Bool { shape.isFramed || shape.hasTab }
}
