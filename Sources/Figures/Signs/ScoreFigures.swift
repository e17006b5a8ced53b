package import TextReading

/// The score of a match with those of its sets in brackets: 2-0(6-4, 6-3). Agencies run the sets together, 2-0(6-46-3), so
/// that nobody can tell them apart for certain.
package struct ScoreFigures {
  /// The two numbers of the score itself.
  package let score: [Range<Int>]
  /// What is in brackets, each with all that it may be.
  package let sets: [(values: [Int], range: Range<Int>)]
  /// After the closing bracket.
  package let end: Int

  /// - Complexity: constant.
  package static func read(_ text: ScannedText, at start: Int) -> ScoreFigures? {
    let first = DigitRun.end(text, at: start)
    guard (1...3).contains(first - start), isHyphen(text[first]), !text.isDigit(start - 1) else { return nil }
    let second = DigitRun.end(text, at: first + 1)
    guard (1...3).contains(second - first - 1) else { return nil }
    let bracket = text.skippingSpaces(second, limit: 1)
    guard text[bracket] == "(" else { return nil }
    var sets: [(values: [Int], range: Range<Int>)] = []
    var hasHyphen = false
    var index = bracket + 1
    while index < bracket + 60, text[index] != ")" {
      if text.isDigit(index) {
        let end = DigitRun.end(text, at: index)
        guard end - index <= 4 else { return nil }
        let digits = (index..<end).map { text.digit($0) }
        var values = [digits.reduce(0) { $0 * 10 + $1 }]
        if digits.count > 1 { values += digits }
        sets.append((values, index..<end))
        index = end
      } else {
        guard isHyphen(text[index]) || text[index] == "," || text[index] == " " else { return nil }
        hasHyphen = hasHyphen || isHyphen(text[index])
        index += 1
      }
    }
    guard text[index] == ")", hasHyphen, !sets.isEmpty else { return nil }
    return ScoreFigures(score: [start..<first, first + 1..<second], sets: sets, end: index + 1)
  }

  private static func isHyphen(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "-" || scalar == "–" || scalar == ":"
  }

  /// Every number with all that it may be, those of the score first. None needs a counterpart: a report may give the
  /// score, the sets or both.
  package func mentions(in text: ScannedText) -> [Mention] {
    score.map { range in
      let value = range.reduce(0) { $0 * 10 + text.digit($1) }
      return Mention([.quantity(Quantity(value))], .loose, at: text.utf8(range))
    }
      + sets.map { set in
        Mention(set.values.map { .quantity(Quantity($0)) }, .loose, at: text.utf8(set.range))
      }
  }
}
