import Characters

/// Lines into which an item fell that was drawn letter by letter, as letters are that were set closer than others: `□ 한`, `편 가`,
/// `맹`, `점`, and so on.
struct ScatteredLetters {
  private var scraps: Set<Int> = []
  private var ends: Set<Int> = []

  /// - Complexity: O(length of the lines).
  init(of lines: [ClassifiedLine]) {
    var index = 0
    while index + 6 < lines.count {
      defer { index += 1 }
      guard let marker = lines[index].marker, marker.kind >= .square, let rest = lines[index].rest,
        rest.lastScalar?.isHangulSyllable ?? false, rest.scalarCount <= 3 || rest.endsWithOneSyllable
      else { continue }
      var end = index + 1
      var letters = 0
      var syllables = 0
      while end < lines.count, Self.isScrap(lines[end]) {
        if lines[end].trimmed.scalarCount <= 3 { letters += 1 }
        if lines[end].trimmed.isOneSyllable { syllables += 1 }
        end += 1
      }
      guard end - index > 6, letters * 4 >= (end - index - 1) * 3 else { continue }
      // Below more than a syllable, short lines may be cells.
      guard rest.scalarCount <= 3 || syllables >= 4 else { continue }
      scraps.formUnion((index + 1)..<end)
      // The letters after them were drawn as usual.
      if end < lines.count, !lines[end].isBlank, !lines[end].isMarked, !lines[end - 1].isSentence {
        ends.insert(end)
      }
      index = end - 1
    }
  }

  private static func isScrap(_ line: ClassifiedLine) -> Bool {
    guard !line.isBlank, !line.isMarked, !line.isRemark, !line.shape.hasTab, line.trimmed.columnCount <= 14
    else {
      return false
    }
    return line.traits.isDisjoint(with: [.contact, .contactStart, .release])
  }

  /// Whether a line goes on with the one above it.
  func goesOn(at index: Int) -> Bool { scraps.contains(index) || ends.contains(index) }

  /// Whether a line is written on to the one above it, which has the spaces that there are.
  func isScrap(at index: Int) -> Bool { scraps.contains(index) }
}

extension Substring {
  /// Whether its last word is one syllable, within a line of some words.
  fileprivate var endsWithOneSyllable: Bool {
    scalarCount <= 24 && lastWord.isOneSyllable && lastWord.startIndex != startIndex
  }
}
