package import TextReading

/// The number of a section, a version or an address of a network: 15.5.13.
package enum DottedName {
  /// Three numbers or more with stops between them; nil for anything else.
  ///
  /// - Complexity: linear in its digits.
  package static func read(_ text: ScannedText, at start: Int) -> (name: NumberedName, end: Int)? {
    guard !text.isDigit(start - 1), text[start - 1] != ".", text[start - 1] != "," else { return nil }
    var index = start
    var groups = 0
    while true {
      let end = DigitRun.end(text, at: index)
      guard (1...4).contains(end - index) else { return nil }
      groups += 1
      index = end
      guard text[index] == ".", text.isDigit(index + 1) else { break }
      index += 1
    }
    guard groups > 2, !text.isLatin(index), text[index] != "-" else { return nil }
    return (NumberedName(shape: "#", digits: [text.string(start..<index)]), index)
  }
}
