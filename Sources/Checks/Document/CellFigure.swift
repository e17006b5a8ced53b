import Diagnostics

/// What a cell of a table has that is nothing but one number.
struct CellFigure: Equatable {
  /// In ten-thousandths, so that sums are exact.
  var value: Int
  /// How many digits it has behind the point.
  var decimals: Int
  /// What is written after it: `%`, `명`.
  var suffix: String

  static let one = 10_000
  private static let mostDecimals = 4
  private static let mostDigits = 13
  private static let marksOfNothing: Set<String> = ["", "-", "–", "—", "−", "·", "‐"]
  private static let minusSigns: Set<Character> = ["-", "−", "–", "△", "▲", "Δ"]

  /// Nil for anything else; an empty cell and a dash are nothing.
  init?(_ text: String) {
    var rest = text[...]
    while rest.first?.isWhitespace ?? false { rest.removeFirst() }
    while rest.last?.isWhitespace ?? false { rest.removeLast() }
    guard !Self.marksOfNothing.contains(String(rest)) else {
      (value, decimals, suffix) = (0, 0, "")
      return
    }
    var isNegative = false
    if let first = rest.first, Self.minusSigns.contains(first) {
      isNegative = true
      rest.removeFirst()
    }
    var whole = 0
    var digits = 0
    var isFirst = true
    while let character = rest.first, character.isASCII {
      if let digit = character.wholeNumberValue {
        (whole, digits) = (whole * 10 + digit, digits + 1)
      } else if character != "," || isFirst || !Self.hasGroup(rest.dropFirst()) {
        break
      }
      guard digits <= Self.mostDigits else { return nil }
      isFirst = false
      rest.removeFirst()
    }
    guard digits > 0 else { return nil }
    var fraction = 0
    var places = 0
    if rest.first == ".", rest.dropFirst().first?.isASCIIDigit ?? false {
      rest.removeFirst()
      while let character = rest.first, character.isASCIIDigit, let digit = character.wholeNumberValue {
        guard places < Self.mostDecimals else { return nil }
        (fraction, places) = (fraction * 10 + digit, places + 1)
        rest.removeFirst()
      }
    }
    for _ in places..<Self.mostDecimals { fraction *= 10 }
    suffix = rest.filter { !$0.isWhitespace }
    // 2024.5 and 3(2) are more than a number.
    guard !suffix.contains(where: { $0.isNumber || "()[]~∼/.:".contains($0) }), suffix.count <= 3 else {
      return nil
    }
    decimals = places
    value = (whole * Self.one + fraction) * (isNegative ? -1 : 1)
  }

  /// Whether three digits follow.
  private static func hasGroup(_ text: Substring) -> Bool {
    let group = text.prefix(4)
    return group.prefix(3).count == 3 && group.prefix(3).allSatisfy(\.isASCIIDigit)
      && !(group.count == 4 && (group.last?.isASCIIDigit ?? false))
  }

  /// What an empty cell and a dash have.
  static let nothing = CellFigure(value: 0, decimals: 0, suffix: "")

  private init(value: Int, decimals: Int, suffix: String) {
    (self.value, self.decimals, self.suffix) = (value, decimals, suffix)
  }

  var isPercent: Bool { suffix == "%" || suffix == "％" }

  /// A value as tables write it.
  static func words(_ value: Int, decimals: Int) -> String {
    let (whole, fraction) = (abs(value) / one, abs(value) % one)
    let digits = String(fraction + one).dropFirst().prefix(decimals)
    return (value < 0 ? "−" : "") + whole.grouped + (digits.isEmpty ? "" : ".\(digits)")
  }
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && wholeNumberValue != nil }
}
