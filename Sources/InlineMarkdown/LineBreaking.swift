import Characters

/// Keeps together what browsers would part against the rules of the language: short compounds with middle dots or slashes
/// (시·도, 루닛·KAIST, 의료/바이오), of longer ones each dot and the letter before it, the hyphen of a name with what is around
/// it (K-AI, GPT-4), and a number with the word that counts (49 곳, 49년 만에).
///
/// Style sheets cannot ask for either, and invisible characters would travel along when text is copied.
private struct LineBreakMarker: InlineMarker {
  func passesOver(_ span: InlineTree.Span) -> Bool { false }

  func marks(in text: UnsafeBufferPointer<UInt8>) -> [InlineMark] {
    var marks: [InlineMark] = []
    /// Where the last mark ended: what is before it is taken.
    var start = 0
    var index = 0
    while true {
      index = text.nextJoint(from: index)
      guard index < text.count else { return marks }
      if let joined = text.joinedRange(at: index, from: start), joined.lowerBound >= start {
        marks.append(InlineMark(joined, .together))
        start = joined.upperBound
      }
      index = max(index + 1, start)
    }
  }
}

extension InlineTree {
  /// The tree with spans around what no line may break.
  /// - Complexity: O(words and nodes)
  package var keepingTogether: InlineTree {
    guard withUTF8({ $0.nextJoint(from: 0) < $0.count }) else { return self }
    var marker = LineBreakMarker()
    return marked(by: &marker) ?? self
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The next hyphen or last byte of what may be a middle dot, or the count.
  fileprivate func nextJoint(from start: Int) -> Int {
    next(
      from: start,
      where: { $0 == 0xB7 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") || $0.isASCIIDigit }
    ) {
      $0.contain(0xB7) || $0.contain(UInt8(ascii: "-")) || $0.contain(UInt8(ascii: "/"))
        || $0.contain(0x30, mask: 0xF0)
    }
  }

  /// What has to stay together around a middle dot, whose last byte is at `index`, a hyphen, a slash or behind a digit.
  /// - Parameter start: where the text begins for this purpose.
  fileprivate func joinedRange(at index: Int, from start: Int) -> Range<Int>? {
    if self[index] == UInt8(ascii: "-") {
      return joinsName(at: index, from: start) ? index - 1..<index + 2 : nil
    }
    if self[index] == UInt8(ascii: "/") { return shortCompound(around: index..<index + 1, from: start) }
    if self[index].isASCIIDigit { return countedRange(at: index) }
    guard index > start, self[index - 1] == 0xC2 else { return nil }
    if let compound = shortCompound(around: index - 1..<index + 1, from: start) { return compound }
    guard let letter = letter(before: index - 1, from: start) else {
      return nil
    }
    return letter..<index + 1
  }

  /// Where the character before an offset begins, if it is a letter or a digit.
  private func letter(before offset: Int, from start: Int) -> Int? {
    guard offset > start else { return nil }
    var lead = offset - 1
    if self[lead].isASCIILetterOrDigit { return lead }
    guard self[lead].isUTF8Continuation else { return nil }
    while lead > start, self[lead].isUTF8Continuation { lead -= 1 }
    // Hangul syllables begin with EA to ED; punctuation such as a quotation mark stays as it is.
    return (0xEA...0xED).contains(self[lead]) ? lead : nil
  }

  /// A number and the Hangul word behind the space after it, if that is what counts: `3 곳`, `49년 만에`.
  private func countedRange(at digit: Int) -> Range<Int>? {
    guard digit + 1 >= count || !self[digit + 1].isASCIIDigit else { return nil }
    var end = digit + 1
    var unit = 0
    while let next = syllableEnd(from: end), unit < 3 {
      (end, unit) = (next, unit + 1)
    }
    guard end < count, self[end] == UInt8(ascii: " ") else { return nil }
    let space = end
    var syllables = 0
    while let next = syllableEnd(from: end + (syllables == 0 ? 1 : 0)), syllables < 3 {
      (end, syllables) = (next, syllables + 1)
    }
    let isWhole = syllableEnd(from: end) == nil
    // 만: so and so long ago.
    let isSpan =
      syllables > 0 && count >= space + 4 && self[space + 1] == 0xEB && self[space + 2] == 0xA7
      && self[space + 3] == 0x8C
    guard syllables > 0, isWhole, unit == 0 || isSpan && syllables < 3 else { return nil }
    return digit..<end
  }

  /// Where the Hangul syllable that begins at an offset ends.
  private func syllableEnd(from offset: Int) -> Int? {
    guard offset + 3 <= count, (0xEA...0xED).contains(self[offset]), self[offset + 1].isUTF8Continuation
    else { return nil }
    return offset + 3
  }

  /// A compound of letters with middle dots or slashes of which no part is long, around one of them: from the letter before
  /// its first joint to the letter after its last one, since nothing breaks within a word.
  private func shortCompound(around joint: Range<Int>, from start: Int) -> Range<Int>? {
    guard var first = letter(before: joint.lowerBound, from: start),
      var last = letterEnd(from: joint.upperBound)
    else {
      return nil
    }
    var characters = 2
    // The letters before the joint and behind it, as far as a short compound may reach.
    var before = first
    while let earlier = letter(before: before, from: start) {
      (before, characters) = (earlier, characters + 1)
      if characters > Self.longestCompound { return nil }
    }
    var end = last
    while true {
      if let next = letterEnd(from: end) {
        (end, characters) = (next, characters + 1)
      } else if let width = jointWidth(at: end), let next = letterEnd(from: end + width) {
        (end, last, characters) = (next, next, characters + 2)
      } else {
        break
      }
      if characters > Self.longestCompound { return nil }
    }
    first = Swift.min(first, joint.lowerBound)
    return first..<last
  }

  /// In characters; what is longer would leave holes in narrow columns.
  private static var longestCompound: Int { 11 }

  /// Where the letter or digit that begins at an offset ends.
  private func letterEnd(from offset: Int) -> Int? {
    guard offset < count else { return nil }
    return self[offset].isASCIILetterOrDigit ? offset + 1 : syllableEnd(from: offset)
  }

  /// Of a middle dot or slash at an offset.
  private func jointWidth(at offset: Int) -> Int? {
    guard offset < count else { return nil }
    if self[offset] == UInt8(ascii: "/") || self[offset] == UInt8(ascii: "-") { return 1 }
    return offset + 1 < count && self[offset] == 0xC2 && self[offset + 1] == 0xB7 ? 2 : nil
  }

  /// Whether a hyphen joins what follows it into one name.
  private func joinsName(at hyphen: Int, from start: Int) -> Bool {
    guard hyphen > start, hyphen + 1 < count, self[hyphen - 1].isASCIILetter else { return false }
    if self[hyphen + 1].isASCIIDigit { return true }
    guard self[hyphen + 1].isASCIILetter else { return false }
    guard hyphen - 1 > start else { return true }
    let before = self[hyphen - 2]
    return before == UInt8(ascii: " ") || before == UInt8(ascii: "(") || before.isLineBreak
  }
}
