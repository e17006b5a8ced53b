import Characters
import Languages
package import TextReading

/// Whether a term that was found in a text is a word there, not a part of another one.
package enum WordBoundary {
  private enum Script { case hangul, alphabetic, unspaced }

  /// The end of the word that `range` is or begins, with an English plural; nil if `range` is part of
  /// another word. Korean particles may follow a term of two syllables or more.
  package static func wordEnd(of range: Range<Int>, in text: FoldedText) -> Int? {
    guard isBoundary(text.scalar(before: range.lowerBound), text.scalar(at: range.lowerBound)) else {
      return nil
    }
    guard let last = text.scalar(before: range.upperBound) else { return nil }
    // 정부24 is a name of its own.
    let isNumbered = last.isHangul && text.scalar(at: range.upperBound).map(\.isASCIIDigit) ?? false
    if isNumbered { return nil }
    if isBoundary(last, text.scalar(at: range.upperBound)) { return range.upperBound }
    guard let language = LanguageProfile.ofLetter(last) else { return endOfPlural(of: range, in: text) }
    return endBeforeParticles(of: range, in: text, language)
  }

  private static func endBeforeParticles(
    of range: Range<Int>, in text: FoldedText, _ language: LanguageProfile
  ) -> Int? {
    var ending: [Unicode.Scalar] = []
    var end = range.upperBound
    while let scalar = text.scalar(at: end), language.isOwnLetter(scalar), ending.count <= 6 {
      ending.append(scalar)
      end += UTF8.width(scalar)
    }
    guard let last = text.scalar(before: range.upperBound), range.count > UTF8.width(last),
      language.isEnding(ending, last)
    else { return nil }
    return range.upperBound
  }

  private static func endOfPlural(of range: Range<Int>, in text: FoldedText) -> Int? {
    for plural in ["s", "es"] where text.bytes[range.upperBound...].starts(with: plural.utf8) {
      let end = range.upperBound + plural.utf8.count
      if isBoundary("s", text.scalar(at: end)) { return end }
    }
    return nil
  }

  /// Whether a word may begin or end between two characters.
  package static func isBoundary(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard let before = before.flatMap(script), let after = after.flatMap(script) else { return true }
    return before != after || before == .unspaced
  }

  /// Nil for what is not part of a word.
  private static func script(of scalar: Unicode.Scalar) -> Script? {
    if scalar.isASCII { return scalar.isASCIILetter || scalar.isASCIIDigit ? .alphabetic : nil }
    if scalar.isHangul { return .hangul }
    switch scalar.value {
    // Thai and its neighbours, kana, Han: written without spaces.
    case 0x0E00...0x0EFF, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFD:
      return .unspaced
    default: return scalar.isLetter ? .alphabetic : nil
    }
  }
}
