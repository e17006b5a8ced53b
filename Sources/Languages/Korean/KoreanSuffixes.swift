import Figures
import Lexicons
import TextReading

/// What Korean writes on to a number with its unit.
enum KoreanSuffixes {
  static let table = PhraseTable(words: Korean.lexicon.words("after-amount"))
}

extension KoreanMentionReader {
  private static let boundsBefore = BoundWord.table(Korean.lexicon, "bound-before")
  private static let boundsAfter = BoundWord.table(Korean.lexicon, "bound-after")
  private static let scales = ["십", "백", "천", "만", "억", "조"]

  /// Whether the words after a number exclude the number itself.
  func isBoundStrict(after index: Int) -> Bool {
    Self.boundsAfter.longestMatch(in: text, at: text.skippingSpaces(index))?.meaning.isStrict ?? false
  }

  /// What the words around a number say of it.
  func bound(around range: Range<Int>) -> Mention.Bound? {
    let start = text[range.lowerBound - 1] == " " ? range.lowerBound - 1 : range.lowerBound
    let after = Self.boundsAfter.longestMatch(in: text, at: text.skippingSpaces(range.upperBound))?.meaning
      .bound
    if let after, after != .about { return after }
    let before = Self.boundsBefore.longestMatch(in: text, before: start, longest: 4)?.bound
    return before ?? after ?? (isExceeded(range) ? .about : nil)
  }

  /// 10여 명, but not 여섯 명.
  func isExceeded(_ range: Range<Int>) -> Bool {
    guard range.count < 24 else { return false }
    return range.contains { index in
      text.has("여", at: index) && (text.isDigit(index - 1) || text.hasAny(Self.scales, at: index - 1))
    }
  }
}
