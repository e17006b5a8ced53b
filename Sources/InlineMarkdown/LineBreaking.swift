import Characters

/// Keeps together what browsers would part against the rules of the language: a middle dot and the letter before it
/// (루닛·KAIST), and the hyphen of a name with what is around it (K-AI, GPT-4).
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
      if let joined = text.joinedRange(at: index, from: start) {
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
    next(from: start, where: { $0 == 0xB7 || $0 == UInt8(ascii: "-") }) {
      $0.contain(0xB7) || $0.contain(UInt8(ascii: "-"))
    }
  }

  /// What has to stay together around a middle dot, whose last byte is at `index`, or around a hyphen.
  /// - Parameter start: where the text begins for this purpose.
  fileprivate func joinedRange(at index: Int, from start: Int) -> Range<Int>? {
    if self[index] == UInt8(ascii: "-") {
      return joinsName(at: index, from: start) ? index - 1..<index + 2 : nil
    }
    guard index > start, self[index - 1] == 0xC2, let letter = letter(before: index - 1, from: start) else {
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
