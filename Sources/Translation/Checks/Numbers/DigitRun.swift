/// A number in digits: `1,234.5`.
struct DigitRun {
  var value: ExactValue
  /// Digits before the decimal point.
  var integerDigits: Int
  var hasFraction: Bool
  /// Written with commas.
  var isGrouped: Bool
  var range: Range<Int>

  /// Only digits: something that can be a year or the like.
  var isPlain: Bool { !hasFraction && !isGrouped }

  /// The value of plain digits.
  var plainInteger: Int? { isPlain ? value.integer : nil }

  /// Reads the digits at `start`; nil if there are none, or more than a value can hold.
  ///
  /// - Complexity: linear in the digits; what is too long is measured but not kept.
  static func read(_ text: ScalarText, at start: Int) -> DigitRun? {
    var digits: [Int] = []
    var index = start
    func take() {
      while text.isDigit(index) {
        if digits.count <= ExactValue.digitLimit { digits.append(Int(text[index] - 0x30)) }
        index += 1
      }
    }
    take()
    guard index > start else { return nil }
    let first = index - start
    var isGrouped = false
    while first <= 3, text[index] == 0x2C, isGroup(text, at: index + 1) {
      isGrouped = true
      index += 1
      take()
    }
    let integerDigits = digits.count
    if text[index] == 0x2E, text.isDigit(index + 1) {
      index += 1
      take()
    }
    let fraction = digits.count - integerDigits
    guard let value = ExactValue(digits: digits, fractionDigits: fraction) else { return nil }
    return DigitRun(
      value: value, integerDigits: integerDigits, hasFraction: fraction > 0, isGrouped: isGrouped,
      range: start..<index)
  }

  private static func isGroup(_ text: ScalarText, at index: Int) -> Bool {
    text.isDigit(index) && text.isDigit(index + 1) && text.isDigit(index + 2) && !text.isDigit(index + 3)
  }

  /// The end of the digits at `start`, however many.
  static func end(_ text: ScalarText, at start: Int) -> Int {
    var index = start
    while text.isDigit(index) { index += 1 }
    return index
  }
}
