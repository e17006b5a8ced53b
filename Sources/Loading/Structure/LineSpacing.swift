/// Takes out the blank lines of a text that has one after every line, or nearly every one, where they part what belongs
/// together: the lines of a wrapped paragraph, the rows of a table. More than one in a row stay one.
///
/// - Complexity: O(length of the lines).
func removeDoubleSpacing(from lines: inout [ClassifiedLine]) {
  let adjacent = lines.adjacentCount
  let written = lines.filter { !$0.isBlank }
  guard lines.count >= 12, adjacent * 5 <= written.count else { return }
  if let wrapping = Wrapping(of: written) {
    guard adjacent == 0 || lines.hasTornSentences(wrapping) else { return }
    // The blank line below the title stays, or the first of the text would be taken for a deck.
    let head = lines.prefix { $0.isBlank }.count + 2
    let body = lines.indices.dropFirst(head).filter { index in
      guard lines[index].isBlank else { return true }
      return lines[index - 1].isBlank && !(index >= 2 && lines[index - 2].isBlank)
    }
    lines = lines.prefix(head) + body.map { lines[$0] }
    return
  }
  guard adjacent == 0 else { return }
  lines = lines.indices.filter { index in
    guard lines[index].isBlank, index > 0, index + 1 < lines.count else { return true }
    return !(lines[index - 1].isTableLine && lines[index + 1].isTableLine)
  }.map { lines[$0] }
}

extension [ClassifiedLine] {
  /// Whether many blank lines below full ones stand in the middle of a sentence.
  fileprivate func hasTornSentences(_ wrapping: Wrapping) -> Bool {
    let below = indices.dropLast(2).filter { index in
      !self[index].isBlank && self[index + 1].isBlank && !self[index + 2].isBlank
        && wrapping.fills(self[index].trimmed.columnCount)
    }
    let torn = below.count { !self[$0].isSentence && !self[$0 + 2].isMarked }
    return torn >= 4 && torn * 3 >= below.count
  }

  /// How many lines have another right below them.
  fileprivate var adjacentCount: Int {
    indices.dropLast().count { !self[$0].isBlank && !self[$0 + 1].isBlank }
  }
}

extension ClassifiedLine {
  /// Whether the line begins and ends with a bar, or has tabs.
  fileprivate var isTableLine: Bool { shape.isFramed || shape.hasTab }
}
