package import TextReading

/// A number in digits: `1,234.5`.
package struct DigitRun {
  package var value: ExactValue
  /// Digits before the decimal point.
  package var integerDigits: Int
  package var hasFraction: Bool
  /// Written with commas.
  package var isGrouped: Bool
  package var range: Range<Int>

  package init(
    value: ExactValue, integerDigits: Int, hasFraction: Bool, isGrouped: Bool, range: Range<Int>
  ) {
    self.value = value
    self.integerDigits = integerDigits
    self.hasFraction = hasFraction
    self.isGrouped = isGrouped
    self.range = range
  }

  /// Only digits: something that can be a year or the like.
  package var isPlain: Bool { !hasFraction && !isGrouped }

  /// The value of plain digits.
  package var plainInteger: Int? { isPlain ? value.integer : nil }

  /// Reads the digits at `start`; nil if there are none, or more than a value can hold.
  ///
  /// - Complexity: linear in the digits; what is too long is measured but not kept.
  package static func read(_ text: ScannedText, at start: Int) -> DigitRun? {
    var coefficient: Int128 = 0
    // Only as far as it tells whether there are more than a value can hold.
    var count = 0
    var index = start
    func take() {
      while text.isDigit(index) {
        if count <= ExactValue.digitLimit {
          coefficient = coefficient * 10 + Int128(text.digit(index))
          count += 1
        }
        index += 1
      }
    }
    take()
    guard index > start else { return nil }
    let first = index - start
    var isGrouped = false
    while first <= 3, count <= ExactValue.digitLimit, text[index] == ",", isGroup(text, at: index + 1) {
      isGrouped = true
      index += 1
      take()
    }
    let integerDigits = count
    if text[index] == ".", text.isDigit(index + 1) {
      index += 1
      take()
    }
    guard count <= ExactValue.digitLimit else { return nil }
    let fraction = count - integerDigits
    return DigitRun(
      value: ExactValue(coefficient, fractionDigits: fraction), integerDigits: integerDigits,
      hasFraction: fraction > 0, isGrouped: isGrouped, range: start..<index)
  }

  private static func isGroup(_ text: ScannedText, at index: Int) -> Bool {
    text.isDigit(index) && text.isDigit(index + 1) && text.isDigit(index + 2) && !text.isDigit(index + 3)
  }

  /// The end of the digits at `start`, however many.
  package static func end(_ text: ScannedText, at start: Int) -> Int {
    var index = start
    while text.isDigit(index) { index += 1 }
    return index
  }
}
