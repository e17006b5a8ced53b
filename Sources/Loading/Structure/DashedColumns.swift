import Characters

/// Where lines end of two columns that came one below the other, in one of which dashes stand for the words of the other: a
/// law beside the one that it changes. Nothing says any more which line is of which column.
///
/// - Returns: nil where no such lines begin.
/// - Complexity: O(length of the lines up to the end of the narrow ones).
func endOfColumnsWithDashes(_ source: [ClassifiedLine], from index: Int, _ isFree: (Int) -> Bool) -> Int? {
  guard index == 0 || !isFree(index - 1) || !source[index - 1].isOfNarrowColumn else { return nil }
  var end = index
  var dashed = 0
  var withWords = 0
  while end < source.count, isFree(end), source[end].isOfNarrowColumn {
    let text = source[end].trimmed
    if text.hasDashesForWords {
      dashed += 1
      // Dashes and nothing else may be drawn as a line.
      if text.hasLetters || text.lastScalar == "." { withWords += 1 }
    }
    end += 1
  }
  return dashed >= 3 && withWords >= 2 && dashed * 8 >= end - index ? end : nil
}

extension ClassifiedLine {
  /// In columns of a page of which two are side by side.
  private static let narrow = 40

  fileprivate var isOfNarrowColumn: Bool {
    !isBlank && !shape.hasTab && !shape.hasBar && trimmed.columnCount <= Self.narrow
      && traits.isDisjoint(with: [.release, .letterhead, .contact, .contactStart, .division])
  }
}

extension Substring {
  /// Whether as many dashes follow each other as stand for several words.
  fileprivate var hasDashesForWords: Bool {
    var run = 0
    for byte in utf8 {
      run = byte == UInt8(ascii: "-") ? run + 1 : 0
      if run == 8 { return true }
    }
    return false
  }
}
