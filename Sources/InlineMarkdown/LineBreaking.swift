import Characters
import TextReading

/// Keeps together what browsers would part against the rules of the language: short compounds with middle dots or slashes
/// (시·도, 루닛·KAIST, 의료/바이오), of longer ones each dot and the letter before it, the hyphen of a name with what is around
/// it (K-AI, GPT-4), a middle dot between spaces and the word before it, and a number, in figures or in words, with the word that counts (49 곳, 120조 원, 49년 만에, 열두 곳에서), and
/// a day in figures (4. 13.).
///
/// A span holds whole words, so that what is marked or underlined in it never begins within one.
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
  /// The next space, hyphen, slash, digit or last byte of what may be a middle dot, or the count.
  fileprivate func nextJoint(from start: Int) -> Int {
    next(
      from: start,
      where: {
        $0 == 0xB7 || $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/")
          || $0.isASCIIDigit
      }
    ) {
      $0.contain(0xB7) || $0.contain(UInt8(ascii: " ")) || $0.contain(UInt8(ascii: "-"))
        || $0.contain(UInt8(ascii: "/")) || $0.contain(0x30, mask: 0xF0)
    }
  }

  /// What has to stay together around a middle dot, whose last byte is at `index`, a hyphen, a slash, a space or behind a
  /// digit.
  /// - Parameter start: where the text begins for this purpose.
  fileprivate func joinedRange(at index: Int, from start: Int) -> Range<Int>? {
    if self[index] == UInt8(ascii: " ") {
      return spacedDot(after: index, from: start) ?? nativeCount(before: index, from: start)
    }
    if self[index] == UInt8(ascii: "-") {
      return joinsName(at: index, from: start) ? wholeName(around: index, from: start) : nil
    }
    if self[index] == UInt8(ascii: "/") { return shortCompound(around: index..<index + 1, from: start) }
    if self[index].isASCIIDigit {
      return dateRange(at: index, from: start) ?? countedRange(at: index, from: start)
    }
    guard index > start, self[index - 1] == 0xC2 else { return nil }
    if let compound = shortCompound(around: index - 1..<index + 1, from: start) { return compound }
    // Of a compound that is too long, the dot goes with the word before it.
    guard let letter = letter(before: index - 1, from: start) else { return nil }
    let word = wordStart(before: letter, from: start)
    return index + 1 - word <= Self.longestWord ? word..<index + 1 : letter..<index + 1
  }

  /// A middle dot between spaces and the word before it, so that no line begins with the dot: `위반 · 대형버스`.
  private func spacedDot(after space: Int, from start: Int) -> Range<Int>? {
    guard space + 3 < count, self[space + 1] == 0xC2, self[space + 2] == 0xB7,
      self[space + 3] == UInt8(ascii: " "),
      let letter = letter(before: space, from: start)
    else { return nil }
    return Swift.min(letter, wordStart(before: space, from: start))..<space + 3
  }

  /// Where the run of letters and digits begins that goes on to an offset; the offset itself if it is longer than what is
  /// kept together.
  private func wordStart(before offset: Int, from start: Int) -> Int {
    var word = offset
    while let earlier = letter(before: word, from: start) {
      word = earlier
      if offset - word > Self.longestWord { return offset }
    }
    return word
  }

  /// In bytes: ten syllables.
  private static var longestWord: Int { 30 }

  /// A name with a hyphen, from where its word begins to where it ends.
  private func wholeName(around hyphen: Int, from start: Int) -> Range<Int> {
    let first = wordStart(before: hyphen - 1, from: start)
    var end = hyphen + 1
    while end < count, end - first <= Self.longestWord {
      if self[end].isASCIILetterOrDigit {
        end += 1
      } else if self[end] == UInt8(ascii: "-"), end + 1 < count, self[end + 1].isASCIILetterOrDigit {
        end += 2
      } else {
        break
      }
    }
    return first..<end
  }

  /// A native number in words and the Hangul word behind the space after it, if that is what counts: `열두 곳에서`.
  private func nativeCount(before space: Int, from start: Int) -> Range<Int>? {
    guard space >= start + 3, NativeCounts.mayEnd(self[space - 3], self[space - 2], self[space - 1]) else {
      return nil
    }
    var word = space
    while let earlier = letter(before: word, from: start), self[earlier] >= 0xEA {
      word = earlier
      if space - word > NativeCounts.longest { return nil }
    }
    // Behind figures it is no number of its own.
    guard letter(before: word, from: start) == nil else { return nil }
    var end = space + 1
    while let next = syllableEnd(from: end) {
      end = next
      if end - space > Self.longestWord { return nil }
    }
    guard end > space + 1,
      NativeCounts.isCount(
        UnsafeBufferPointer(rebasing: self[word..<space]),
        UnsafeBufferPointer(rebasing: self[space + 1..<end]))
    else { return nil }
    return word..<end
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

  /// A day in figures, each with its full stop, that begins with the number that ends at a digit: `4. 13.`, `2026. 4. 13.`.
  private func dateRange(at digit: Int, from start: Int) -> Range<Int>? {
    guard digit + 1 >= count || !self[digit + 1].isASCIIDigit else { return nil }
    var end = digit + 1
    var parts = 1
    while parts < 3, end + 2 < count, self[end] == UInt8(ascii: "."), self[end + 1] == UInt8(ascii: " ") {
      let first = end + 2
      var next = first
      while next < count, next - first < 3, self[next].isASCIIDigit { next += 1 }
      guard (1...2).contains(next - first), next < count, self[next] == UInt8(ascii: ".") else { break }
      (end, parts) = (next, parts + 1)
    }
    return parts > 1 ? figureStart(before: digit, from: start)..<end + 1 : nil
  }

  /// A number and the Hangul word behind the space after it, if that is what counts: `3 곳`, `2천만 원`, `49년 만에`.
  private func countedRange(at digit: Int, from start: Int) -> Range<Int>? {
    guard digit + 1 >= count || !self[digit + 1].isASCIIDigit else { return nil }
    var end = digit + 1
    var unit = 0
    var isScale = true
    while let next = syllableEnd(from: end), unit < 3 {
      isScale = isScale && FigureScales.contains(self[end], self[end + 1], self[end + 2])
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
    guard syllables > 0, isWhole, isScale || isSpan && syllables < 3 else { return nil }
    return figureStart(before: digit, from: start)..<end
  }

  /// Where the figures begin that end at a digit, with their points and commas: `1,234`.
  private func figureStart(before digit: Int, from start: Int) -> Int {
    var first = digit
    while first > start, digit - first < Self.longestWord {
      if self[first - 1].isASCIILetterOrDigit {
        first -= 1
      } else if first - 1 > start,
        self[first - 1] == UInt8(ascii: ",") || self[first - 1] == UInt8(ascii: "."),
        self[first - 2].isASCIIDigit
      {
        first -= 2
      } else {
        break
      }
    }
    return first
  }

  /// Where the Hangul syllable that begins at an offset ends.
  private func syllableEnd(from offset: Int) -> Int? {
    guard offset + 3 <= count, (0xEA...0xED).contains(self[offset]), self[offset + 1].isUTF8Continuation
    else { return nil }
    return offset + 3
  }

  /// A compound of letters with middle dots or slashes of which no part is long, around one of them, with the whole words
  /// at its ends.
  private func shortCompound(around joint: Range<Int>, from start: Int) -> Range<Int>? {
    guard var first = letter(before: joint.lowerBound, from: start),
      var end = letterEnd(from: joint.upperBound)
    else {
      return nil
    }
    var characters = 2
    // The letters before the joint and behind it, as far as a short compound may reach.
    while let earlier = letter(before: first, from: start) {
      (first, characters) = (earlier, characters + 1)
      if characters > Self.longestCompound { return nil }
    }
    while true {
      if let next = letterEnd(from: end) {
        (end, characters) = (next, characters + 1)
      } else if let width = jointWidth(at: end), let next = letterEnd(from: end + width) {
        (end, characters) = (next, characters + 2)
      } else {
        break
      }
      if characters > Self.longestCompound { return nil }
    }
    return first..<end
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
