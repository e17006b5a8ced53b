import Characters

/// Where lines end of two columns that came one below the other, a law beside the one that it changes: below the names of
/// both, or where dashes stand in one for the words of the other. Nothing says any more which line is of which column.
///
/// - Returns: nil where no such lines begin.
/// - Complexity: O(length of the lines up to the end of the narrow ones).
func endOfComparedColumns(_ source: [ClassifiedLine], from index: Int, _ isFree: (Int) -> Bool) -> Int? {
  endBelowNames(source, from: index, isFree) ?? endOfDashes(source, from: index, isFree)
}

/// The lines of such columns in a whole text.
///
/// - Complexity: O(length of the lines).
func comparedColumns(in source: [ClassifiedLine]) -> [Range<Int>] {
  var found: [Range<Int>] = []
  var index = 0
  while index < source.count {
    if !source[index].isBlank, let end = endOfComparedColumns(source, from: index, { _ in true }) {
      found.append(index..<end)
      index = end
    } else {
      index += 1
    }
  }
  return found
}

/// Below the names of two columns, each in a line of its own, all is theirs down to the next line that is too wide for one,
/// if anything there stands for words of the other column.
private func endBelowNames(_ source: [ClassifiedLine], from index: Int, _ isFree: (Int) -> Bool) -> Int? {
  guard LineWords.known.namesColumnBefore(source[index].trimmed),
    let below = source[(index + 1)...].firstIndex(where: { !$0.isBlank }), isFree(below),
    LineWords.known.namesColumnAfter(source[below].trimmed)
  else { return nil }
  var end = below + 1
  var cursor = end
  var hasReplacement = false
  while cursor < source.count {
    let line = source[cursor]
    if !line.isBlank {
      let hasDashes = line.trimmed.hasDashesForWords
      // Names without such columns may come again and again, and each looks no farther than this.
      guard hasReplacement || cursor - below <= longestStart else { return nil }
      guard isFree(cursor), line.isOfNarrowColumn || line.isOfBothColumns else { break }
      hasReplacement =
        hasReplacement || hasDashes || LineWords.known.standsForWords(line.trimmed)
      end = cursor + 1
    }
    cursor += 1
  }
  return hasReplacement ? end : nil
}

/// How many lines below the names something stands for words of the other column: an article is seldom as long.
private let longestStart = 200

private func endOfDashes(_ source: [ClassifiedLine], from index: Int, _ isFree: (Int) -> Bool) -> Int? {
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

  fileprivate var isOfNarrowColumn: Bool { canBeOfColumn && trimmed.columnCount <= Self.narrow }

  /// Where a line of one is still beside that of the other: `제8조(회비) ① ∼  제8조(회비) ① ∼`.
  fileprivate var isOfBothColumns: Bool {
    canBeOfColumn && trimmed.hasTwoSpaces && trimmed.columnCount <= 2 * Self.narrow + 4
  }

  private var canBeOfColumn: Bool {
    !isBlank && !shape.hasTab && !shape.hasBar
      && traits.isDisjoint(with: [.release, .letterhead, .contact, .contactStart, .division])
  }
}

extension Substring {
  fileprivate var hasTwoSpaces: Bool {
    zip(utf8, utf8.dropFirst()).contains { $0 == UInt8(ascii: " ") && $1 == UInt8(ascii: " ") }
  }

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
