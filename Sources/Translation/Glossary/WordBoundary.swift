/// Whether a term that was found in a text is a word there, not a part of another one.
enum WordBoundary {
  private enum Script { case hangul, alphabetic, unspaced }

  /// The end of the word that `range` is or begins: behind an English plural; nil if `range` is part of
  /// another word. Korean particles may follow a term of two syllables or more.
  static func wordEnd(of range: Range<Int>, in text: FoldedText) -> Int? {
    guard isBoundary(text.scalar(before: range.lowerBound), text.scalar(at: range.lowerBound)) else {
      return nil
    }
    guard let last = text.scalar(before: range.upperBound) else { return nil }
    // 정부24 is a name of its own.
    let isNumbered = isHangul(last) && text.scalar(at: range.upperBound).map(\.isASCIIDigit) ?? false
    if isNumbered { return nil }
    if isBoundary(last, text.scalar(at: range.upperBound)) { return range.upperBound }
    return isHangul(last) ? endBeforeParticles(of: range, in: text) : endOfPlural(of: range, in: text)
  }

  /// A script in which words that belong together may be written as one.
  static func isHangul(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x3131...0x318E, 0xAC00...0xD7A3: true
    default: false
    }
  }

  private static func endBeforeParticles(of range: Range<Int>, in text: FoldedText) -> Int? {
    var ending: [UInt32] = []
    var end = range.upperBound
    while let scalar = text.scalar(at: end), isHangul(scalar), ending.count <= 6 {
      ending.append(scalar.value)
      end += UTF8.width(scalar)
    }
    let term = String(decoding: text.bytes[range], as: UTF8.self).unicodeScalars
    guard term.count > 1, let last = term.last, KoreanParticles.form(ending, after: last.value) else {
      return nil
    }
    return range.upperBound
  }

  private static func endOfPlural(of range: Range<Int>, in text: FoldedText) -> Int? {
    for plural in ["s", "es"] where text.bytes[range.upperBound...].starts(with: plural.utf8) {
      let end = range.upperBound + plural.utf8.count
      if isBoundary("s", text.scalar(at: end)) { return end }
    }
    return nil
  }

  private static func isBoundary(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard let before = before.flatMap(script), let after = after.flatMap(script) else { return true }
    return before != after || before == .unspaced
  }

  /// Nil for what is not part of a word.
  private static func script(of scalar: Unicode.Scalar) -> Script? {
    if scalar.isASCII {
      let byte = UInt8(truncatingIfNeeded: scalar.value)
      let isWord =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      return isWord ? .alphabetic : nil
    }
    if isHangul(scalar) { return .hangul }
    switch scalar.value {
    // Thai and its neighbours, kana, Han: written without spaces.
    case 0x0E00...0x0EFF, 0x1780...0x17FF, 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF,
      0x20000...0x3FFFD:
      return .unspaced
    default: return scalar.properties.isAlphabetic ? .alphabetic : nil
    }
  }
}
