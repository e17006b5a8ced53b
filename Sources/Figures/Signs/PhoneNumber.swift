package import TextReading

/// Telephone numbers: groups of digits with hyphens, the last of four.
package enum PhoneNumber {
  /// Reads 044-202-6120, 02)123-4567, +82-2-123-4567, 1577-0000; nil for anything else.
  package static func read(_ text: ScannedText, at start: Int) -> (name: NumberedName, end: Int)? {
    guard !text.isDigit(start - 1), !(text[start - 1] == "," || text[start - 1] == ".") else { return nil }
    // Nearly every number ends without what joins the groups.
    let first = DigitRun.end(text, at: start)
    guard text[first] == "-" || text[first] == ")" else { return nil }
    var groups: [Range<Int>] = []
    var index = start
    while groups.count < 5 {
      let end = DigitRun.end(text, at: index)
      guard end > index, end - index <= 4 else { return nil }
      groups.append(index..<end)
      index = end
      if text[index] == "-", text.isDigit(index + 1) {
        index += 1
      } else if groups.count == 1, text[index] == ")", text[start] == "0",
        text.isDigit(text.skippingSpaces(index + 1, limit: 1))
      {
        index = text.skippingSpaces(index + 1, limit: 1)
      } else {
        break
      }
    }
    guard let last = groups.last, last.count == 4, groups.count >= 2 else { return nil }
    var digits = groups.map { text.string($0) }
    if groups.count == 2 {
      // 1577-0000, but not the years 1998-2001.
      guard groups[0].count == 4, text[start] == "1",
        ["5", "6", "8"].contains(digits[0].dropFirst().prefix(1))
      else { return nil }
    } else {
      guard (2...4).contains(groups[groups.count - 2].count) else { return nil }
    }
    if digits[0] == "82" { digits.removeFirst() }
    let national = digits.joined().drop { $0 == "0" }
    return (NumberedName(shape: "TELEPHONE #", digits: [String(national)]), last.upperBound)
  }
}
