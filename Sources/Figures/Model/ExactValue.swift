/// A number without rounding: `coefficient` × 10^`exponent` ÷ `denominator`.
///
/// Equal values have equal parts: the coefficient ends in no zero, and the denominator is 1 unless the value
/// is no decimal fraction (⅓, but not ¾).
package struct ExactValue: Hashable, Sendable {
  /// Beyond these a run of digits is no quantity that anybody compares, and is not read.
  package static let digitLimit = 24
  package static let exponentLimit = 60

  package private(set) var coefficient: Int128
  package private(set) var exponent: Int
  package private(set) var denominator: Int128

  /// Of what tells nearly all values apart.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(UInt64(truncatingIfNeeded: coefficient))
    hasher.combine(exponent)
  }

  package init(_ integer: Int) {
    self.init(reducing: Int128(integer), exponent: 0, denominator: 1)
  }

  /// 10^`exponent`.
  package init(powerOfTen exponent: Int) {
    (coefficient, self.exponent, denominator) = (1, exponent, 1)
  }

  /// Nil when there are too many digits.
  package init?(digits: [Int], fractionDigits: Int) {
    guard digits.count <= Self.digitLimit else { return nil }
    let coefficient = digits.reduce(0) { $0 * 10 + Int128($1) }
    self.init(reducing: coefficient, exponent: -fractionDigits, denominator: 1)
  }

  /// A decimal fraction: `coefficient` without its point, which stands before the last `fractionDigits`.
  init(_ coefficient: Int128, fractionDigits: Int) {
    self.init(reducing: coefficient, exponent: -fractionDigits, denominator: 1)
  }

  /// A denominator of 0 is taken for 1.
  private init(reducing coefficient: Int128, exponent: Int, denominator: Int128) {
    (self.coefficient, self.exponent, self.denominator) = (coefficient, exponent, max(denominator, 1))
    reduce()
  }

  private mutating func reduce() {
    guard coefficient != 0 else {
      (exponent, denominator) = (0, 1)
      return
    }
    if denominator != 1 {
      let divisor = greatestCommonDivisor(coefficient.magnitude, denominator.magnitude)
      coefficient /= divisor
      denominator /= divisor
      for (prime, partner) in [(Int128(2), Int128(5)), (5, 2)] {
        while denominator.isMultiple(of: prime) {
          let (product, overflow) = coefficient.multipliedReportingOverflow(by: partner)
          guard !overflow else { return }
          (coefficient, denominator, exponent) = (product, denominator / prime, exponent - 1)
        }
      }
    }
    // Most numbers fit a machine word, in which division is far cheaper.
    if var word = Int(exactly: coefficient) {
      while word.isMultiple(of: 10) {
        word /= 10
        exponent += 1
      }
      coefficient = Int128(word)
    } else {
      while coefficient.isMultiple(of: 10) {
        coefficient /= 10
        exponent += 1
      }
    }
  }

  /// Nil when the product is beyond what can be held.
  package func multiplied(by other: ExactValue) -> ExactValue? {
    let (product, overflow) = coefficient.multipliedReportingOverflow(by: other.coefficient)
    let (divisor, divisorOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    let sum = exponent + other.exponent
    guard !overflow, !divisorOverflow, abs(sum) <= Self.exponentLimit else { return nil }
    return ExactValue(reducing: product, exponent: sum, denominator: divisor)
  }

  /// Nil when the sum is beyond what can be held.
  package func adding(_ other: ExactValue) -> ExactValue? {
    let lowest = min(exponent, other.exponent)
    guard let mine = scaledCoefficient(to: lowest), let its = other.scaledCoefficient(to: lowest) else {
      return nil
    }
    let (left, leftOverflow) = mine.multipliedReportingOverflow(by: other.denominator)
    let (right, rightOverflow) = its.multipliedReportingOverflow(by: denominator)
    let (sum, overflow) = left.addingReportingOverflow(right)
    let (divisor, divisorOverflow) = denominator.multipliedReportingOverflow(by: other.denominator)
    guard !leftOverflow, !rightOverflow, !overflow, !divisorOverflow else { return nil }
    return ExactValue(reducing: sum, exponent: lowest, denominator: divisor)
  }

  /// Nil for division by zero and where the quotient cannot be held.
  package func divided(by other: ExactValue) -> ExactValue? {
    guard other.coefficient > 0 else { return nil }
    return multiplied(
      by: ExactValue(
        reducing: other.denominator, exponent: -other.exponent, denominator: other.coefficient))
  }

  private func scaledCoefficient(to exponent: Int) -> Int128? {
    var coefficient = coefficient
    guard self.exponent - exponent <= 36 else { return nil }
    for _ in exponent..<self.exponent {
      let (product, overflow) = coefficient.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      coefficient = product
    }
    return coefficient
  }

  package static let half = ExactValue(reducing: 5, exponent: -1, denominator: 1)

  /// Reads a decimal number such as `0.3048`, or a fraction of two such as `5/9`, with a minus before it or not.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count <= 2, let value = Self.decimal(first) else { return nil }
    guard parts.count == 2 else {
      self = value
      return
    }
    guard let divisor = Self.decimal(parts[1]), let quotient = value.divided(by: divisor) else { return nil }
    self = quotient
  }

  private static func decimal(_ text: Substring) -> ExactValue? {
    let isNegative = text.first == "-"
    let parts = text.drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let digits = parts.joined().compactMap(\.wholeNumberValue)
    guard (1...2).contains(parts.count), !digits.isEmpty,
      let value = ExactValue(digits: digits, fractionDigits: parts.count > 1 ? parts[1].count : 0)
    else { return nil }
    return isNegative ? value.multiplied(by: ExactValue(-1)) : value
  }

  /// The nearest floating-point number, for comparisons that allow for rounding.
  package var approximation: Double {
    let value = Self.approximation(of: coefficient)
    return (denominator == 1 ? value : value / Self.approximation(of: denominator)) * power(of: exponent)
  }

  /// Numbers of ordinary size are converted much faster.
  private static func approximation(of number: Int128) -> Double {
    Int(exactly: number).map(Double.init) ?? Double(number)
  }

  /// Half of the last digit that is written, as a part of the value: 0.05 for 3.
  package var roundingShare: Double { coefficient == 0 ? 0 : 0.5 / abs(Double(coefficient)) }

  private func power(of exponent: Int) -> Double {
    (0..<abs(exponent)).reduce(1) { power, _ in exponent < 0 ? power / 10 : power * 10 }
  }

  /// The value as an integer of ordinary size; nil if it is none.
  package var integer: Int? {
    guard denominator == 1, exponent >= 0, exponent <= 18, let scaled = scaledCoefficient(to: 0) else {
      return nil
    }
    return Int(exactly: scaled)
  }

  /// How many powers of ten `self` is greater than `other`, if that is all they differ in; nil if not.
  package func powersOfTen(above other: ExactValue) -> Int? {
    guard coefficient == other.coefficient, denominator == other.denominator, coefficient != 0 else {
      return nil
    }
    return exponent - other.exponent
  }

  /// The power of ten of the first digit: 3 for 4,500.
  package var order: Int {
    var order = exponent
    var rest = (coefficient / denominator).magnitude
    while rest >= 10 {
      rest /= 10
      order += 1
    }
    return order
  }
}

private func greatestCommonDivisor(_ left: UInt128, _ right: UInt128) -> Int128 {
  var (left, right) = (left, right)
  while right != 0 { (left, right) = (right, left % right) }
  return Int128(truncatingIfNeeded: max(left, 1))
}

extension ExactValue: CustomStringConvertible {
  /// In digits, with commas: `4,500`, `0.25`; a fraction as `2/3`.
  package var description: String {
    guard denominator == 1 else {
      return "\(coefficient)/\(denominator)" + (exponent == 0 ? "" : "e\(exponent)")
    }
    var digits = String(coefficient)
    if exponent >= 0 { return grouped(digits + String(repeating: "0", count: exponent)) }
    let missing = 1 - exponent - digits.utf8.count
    if missing > 0 { digits = String(repeating: "0", count: missing) + digits }
    return grouped(String(digits.dropLast(-exponent))) + "." + digits.suffix(-exponent)
  }

  private func grouped(_ digits: String) -> String {
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result.append(",") }
      result.append(digit)
    }
    return result
  }
}
